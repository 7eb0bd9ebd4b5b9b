import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useI18n } from '../i18n/i18n.tsx';
import type { MarkedArticle } from '../reading-state/marks.ts';
import { ReadToggle, StarToggle } from '../reading-state/toggles.tsx';
import { Icon } from '../ui/icon.tsx';
import iconButton from '../ui/icon-button.module.css';
import { Link } from '../ui/link.tsx';
import styles from './article-bar.module.css';

/** Where the ways out of an article lead. */
export interface ArticleWays {
  /** The list, where it is not on screen. */
  backHref: string;
  /** Whether the list is the entry before this one in the browser's history: then “back” goes there. */
  cameFromList: boolean;
  previousHref: string | undefined;
  nextHref: string | undefined;
}

/** What can be done with the article; the line at its foot shows how far it is read. */
export function ArticleBar({
  ways: { backHref, cameFromList, previousHref, nextHref },
  article,
  link,
  minutesLeft,
  showSettings,
  menus,
}: {
  ways: ArticleWays;
  article: MarkedArticle;
  /** The article at its source. */
  link: string | undefined;
  minutesLeft: number;
  showSettings: () => void;
  menus: ReactNode;
}) {
  const { messages } = useI18n();
  const navigate = useNavigate();
  return (
    <nav className={styles.bar} aria-label={messages.articleActions}>
      <Link
        to={backHref}
        className={`${iconButton.button} ${styles.back}`}
        aria-label={messages.back}
        onClick={(event) => {
          if (!cameFromList) return;
          event.preventDefault();
          navigate(-1);
        }}
      >
        <Icon name="back" />
      </Link>
      <div className={styles.group}>
        <Step href={previousHref} label={messages.previousArticle} icon="up" />
        <Step href={nextHref} label={messages.nextArticle} icon="down" />
      </div>
      <p className={styles.left}>{minutesLeft > 0 && messages.minutesLeft(minutesLeft)}</p>
      <div className={styles.group}>
        <ReadToggle article={article} className={iconButton.button} />
        <StarToggle article={article} className={iconButton.button} />
        {link && (
          <a
            href={link}
            className={`${iconButton.button} ${styles.roomy}`}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={messages.openOriginal}
          >
            <Icon name="original" />
          </a>
        )}
        <button
          type="button"
          className={`${iconButton.button} ${styles.roomy}`}
          aria-label={messages.textSettings}
          aria-haspopup="dialog"
          onClick={showSettings}
        >
          <Icon name="text" />
        </button>
        {menus}
      </div>
      <div className={styles.progress} />
    </nav>
  );
}

/** Its neighbour takes the article's place in the browser's history: “back” leads to the list. */
function Step({ href, label, icon }: { href: string | undefined; label: string; icon: 'up' | 'down' }) {
  const { state } = useLocation();
  // At either end of the list the arrow keeps its place, without a function.
  if (href === undefined)
    return (
      <button type="button" disabled className={iconButton.button} aria-label={label}>
        <Icon name={icon} />
      </button>
    );
  return (
    <Link to={href} replace state={state} className={iconButton.button} aria-label={label}>
      <Icon name={icon} />
    </Link>
  );
}
