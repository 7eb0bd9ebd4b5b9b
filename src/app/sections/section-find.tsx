import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Category } from '../../manifest/manifest.ts';
import { findCategories, placedCategories } from '../edition/categories.ts';
import { listHref } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
import fieldStyles from '../ui/field.module.css';
import { Link } from '../ui/link.tsx';
import { Count } from './count.tsx';
import styles from './section-find.module.css';

/** Fewer sections are found with the eye. */
const FIND_FROM = 13;
const MOST_SHOWN = 40;

/** A field that finds sections at any depth by their names; what it finds stands in the place of `children`. */
export function SectionFind({
  categories,
  unread,
  replace,
  children,
}: {
  categories: readonly Category[];
  /** Unread articles by category path, once they are known. */
  unread: ReadonlyMap<string, number> | null;
  /** Whether its links take the place of the current entry in the browser's history. */
  replace: boolean;
  children: ReactNode;
}) {
  const { messages } = useI18n();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLUListElement>(null);
  const [text, setText] = useState('');
  const placed = useMemo(() => placedCategories(categories), [categories]);
  const found = useMemo(
    () => (text.trim() === '' ? null : findCategories(placed, text).slice(0, MOST_SHOWN)),
    [placed, text],
  );
  if (placed.length < FIND_FROM) return children;

  const hrefOf = (path: string) => listHref({ path, sort: 'newest' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || text === '') return;
    const links = [...(results.current?.querySelectorAll('a') ?? [])];
    const at = links.findIndex((link) => link.matches(':focus'));
    const first = found?.[0];
    if (event.key === 'Escape') {
      setText('');
      field.current?.focus();
    } else if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at <= 0 ? field.current : links[at - 1])?.focus();
    else if (event.key === 'Enter' && at === -1 && first) {
      navigate(hrefOf(first.path), { replace });
      setText('');
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field and of the links in it
    <div onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="search"
        className={`${fieldStyles.field} ${styles.field}`}
        aria-label={messages.findSection}
        placeholder={messages.findSection}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found === null ? (
        children
      ) : (
        <ul ref={results} className={styles.results} aria-label={messages.sectionsFound}>
          {found.map(({ path, names, count }) => (
            <li key={path}>
              <Link to={hrefOf(path)} replace={replace} className={styles.result} onClick={() => setText('')}>
                <span className={styles.name} dir="auto">
                  {names.at(-1)}
                  {names.length > 1 && <small>{names.slice(0, -1).join(' › ')}</small>}
                </span>
                <Count value={count} unread={unread?.get(path)} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.none} role="status">
        {found?.length === 0 && messages.nothingFound}
      </p>
    </div>
  );
}
