import { useLocation } from 'react-router';
import { useI18n } from '../i18n/i18n.tsx';
import { Link } from '../ui/link.tsx';
import styles from './neighbours.module.css';

export interface Neighbour {
  href: string;
  /** Undefined until its summary is loaded. */
  title: string | undefined;
  lang: string | undefined;
}

/** The articles before and after this one in the list that it was opened from. */
export function Neighbours({
  previous,
  next,
}: {
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
}) {
  const { messages } = useI18n();
  if (!previous && !next) return null;
  return (
    <nav className={styles.neighbours} aria-label={messages.nearbyArticles}>
      {next && <NeighbourLink label={messages.nextArticle} neighbour={next} />}
      {previous && <NeighbourLink label={messages.previousArticle} neighbour={previous} />}
    </nav>
  );
}

function NeighbourLink({ label, neighbour }: { label: string; neighbour: Neighbour }) {
  const { state } = useLocation();
  return (
    <Link to={neighbour.href} replace state={state} className={styles.link}>
      <span className={styles.label}>{label}</span>
      <span className={styles.title} lang={neighbour.lang} dir="auto">
        {neighbour.title ?? '…'}
      </span>
    </Link>
  );
}
