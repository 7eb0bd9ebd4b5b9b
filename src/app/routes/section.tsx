import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { categoryTrail } from '../edition/categories.ts';
import { headQuery, manifestQuery } from '../edition/queries.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './section.module.css';

/** Begins to load the first screen of a section. The list beside shows it, and what may go wrong with it. */
export const loader =
  (client: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const manifest = await client.ensureQueryData(manifestQuery);
    const section = categoryTrail(manifest, params['*'] ?? '').at(-1);
    if (section) void client.prefetchQuery(headQuery(section.head));
    return null;
  };

/** The page beside a list from which nothing is opened yet. */
export function Component() {
  const { messages } = useI18n();
  return (
    <div className={styles.nothing}>
      <Icon name="page" />
      <p>{messages.chooseArticle}</p>
    </div>
  );
}
