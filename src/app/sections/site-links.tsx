import type { Site } from '../../manifest/manifest.ts';
import styles from './site-links.module.css';

/** What the publisher wants on every page: imprint, an ICP number. */
export function SiteLinks({ site: { links = [] } }: { site: Site }) {
  if (links.length === 0) return null;
  return (
    <ul className={styles.links}>
      {links.map(({ label, href }) => (
        <li key={href + label}>
          <a href={href} {...(href.startsWith('/') ? {} : { target: '_blank', rel: 'noopener noreferrer' })}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
