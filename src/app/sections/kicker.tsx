import { Fragment } from 'react';
import type { Manifest } from '../../manifest/manifest.ts';
import { categoryTrail } from '../edition/categories.ts';
import { listHref } from '../edition/list-query.ts';
import { Link } from '../ui/link.tsx';
import styles from './kicker.module.css';

/** The way through the sections to a path, each step a link. */
export function Kicker({ manifest, path }: { manifest: Manifest; path: string }) {
  const slugs = path.split('/');
  return (
    <p className={styles.kicker}>
      {categoryTrail(manifest, path).map(({ name }, depth) => (
        <Fragment key={slugs.slice(0, depth + 1).join('/')}>
          {depth > 0 && (
            <span className={styles.step} aria-hidden="true">
              ›
            </span>
          )}
          <Link to={listHref({ path: slugs.slice(0, depth + 1).join('/'), sort: 'newest' })} dir="auto">
            {name}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}
