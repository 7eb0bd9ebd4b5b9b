import type { Manifest } from '../../manifest/manifest.ts';
import { NO_FILTER } from '../edition/list-filter.ts';
import { type ListQuery, listHref, withFilter } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
import button from '../ui/button.module.css';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { activeFilters } from './active-filters.ts';

/** In the place of a list that its filters leave empty: ways out. Nothing where there are no filters. */
export function NothingMatches({ manifest, query }: { manifest: Manifest; query: ListQuery }) {
  const { messages, formats } = useI18n();
  const active = activeFilters(manifest, query, messages, formats);
  const last = active.at(-1);
  if (!last) return null;
  return (
    <Notice role="status" title={messages.nothingMatches} hint={messages.nothingMatchesHint}>
      {active.length > 1 && (
        <Link to={listHref(last.without)} className={button.button}>
          {messages.removeFilter(last.label)}
        </Link>
      )}
      <Link to={listHref(withFilter(query, NO_FILTER))} className={button.button}>
        {messages.clearFilters}
      </Link>
    </Notice>
  );
}
