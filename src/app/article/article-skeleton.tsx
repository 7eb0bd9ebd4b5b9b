import { useI18n } from '../i18n/i18n.tsx';
import styles from './article-skeleton.module.css';

/** The outline of an article while it is loading. */
export function ArticleSkeleton() {
  const { messages } = useI18n();
  return (
    <div className={styles.skeleton} role="status" aria-label={messages.loadingArticle}>
      <i />
      <i />
      <i />
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
