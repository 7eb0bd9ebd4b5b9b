import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import type { MarkedArticle } from './marks.ts';
import { useIsRead, useIsStarred, useReadingStore } from './reading-context.tsx';
import styles from './toggles.module.css';

interface ToggleProps {
  article: MarkedArticle;
  className: string | undefined;
  /** Id of what names the article, where there are many. */
  describedBy?: string;
  /** Left out of the order of tabs, where a key does the same. */
  tabIndex?: number;
}

/** Marks an article as read, or as unread again. */
export function ReadToggle({ article, className, describedBy, tabIndex }: ToggleProps) {
  const { messages } = useI18n();
  const store = useReadingStore();
  const read = useIsRead(article);
  return (
    <button
      type="button"
      className={`${className} ${styles.read}`}
      data-read={read}
      aria-label={read ? messages.markUnread : messages.markRead}
      aria-describedby={describedBy}
      tabIndex={tabIndex}
      onClick={() => store.markRead([article], !read)}
    >
      <Icon name="dot" />
    </button>
  );
}

/** Puts a star on an article, or takes it away. */
export function StarToggle({ article, className, describedBy, tabIndex }: ToggleProps) {
  const { messages } = useI18n();
  const store = useReadingStore();
  const starred = useIsStarred(article.id);
  return (
    <button
      type="button"
      className={`${className} ${styles.star}`}
      aria-pressed={starred}
      aria-label={messages.star}
      aria-describedby={describedBy}
      tabIndex={tabIndex}
      onClick={() => store.markStarred(article.id, !starred)}
    >
      <Icon name="star" />
    </button>
  );
}
