import { useI18n } from '../i18n/i18n.tsx';
import styles from './article-body.module.css';

/** A few lines as articles are set. */
export function ArticlePreview() {
  const { messages } = useI18n();
  return (
    <div className={`${styles.body} ${styles.preview}`}>
      {messages.previewText.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
