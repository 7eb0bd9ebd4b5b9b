import { memo } from 'react';
import { isWithin } from '../../manifest/category-path.ts';
import type { Category } from '../../manifest/manifest.ts';
import { listHref } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import { useKept } from '../ui/kept-value.ts';
import { Link } from '../ui/link.tsx';
import { Count } from './count.tsx';
import { folds, NO_FOLDS, setFold } from './folds.ts';
import { PinButton } from './pin-button.tsx';
import styles from './section-tree.module.css';

/** The category tree as links with counts. The way to the current section is unfolded. */
export function SectionTree({
  categories,
  parent = '',
  current,
  unread,
  replace,
  pinned,
}: {
  categories: readonly Category[];
  /** Path of the node above, `''` at the top. */
  parent?: string;
  /** Path of the list that is shown; `null` when it is no section's. */
  current: string | null;
  /** Unread articles by category path, once they are known. */
  unread: ReadonlyMap<string, number> | null;
  /** Whether its links take the place of the current entry in the browser's history. */
  replace: boolean;
  /** Paths of the favourites, where they can be changed. */
  pinned: readonly string[] | null;
}) {
  return (
    <ul className={styles.list}>
      {categories.map((category) => {
        const path = parent === '' ? category.slug : `${parent}/${category.slug}`;
        const onTheWay = current !== null && isWithin(current, path);
        return (
          <Section
            key={category.slug}
            {...{ category, path, unread, replace, pinned }}
            current={onTheWay ? current : null}
          />
        );
      })}
    </ul>
  );
}

/** Those that another list does not concern are not rendered for it. */
const Section = memo(function Section({
  category,
  path,
  current,
  unread,
  replace,
  pinned,
}: {
  category: Category;
  path: string;
  /** The path of the list that is shown, where it is this section's or leads through it. */
  current: string | null;
  unread: ReadonlyMap<string, number> | null;
  replace: boolean;
  pinned: readonly string[] | null;
}) {
  const { messages } = useI18n();
  const unfolded = useKept(folds, NO_FOLDS).find(([section]) => section === path)?.[1];
  const open = unfolded ?? current !== null;
  return (
    <li>
      <div className={styles.section} data-current={current === path || undefined}>
        {category.children.length > 0 ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-label={open ? messages.collapse(category.name) : messages.expand(category.name)}
            onClick={() => setFold(path, !open)}
          >
            <Icon name="chevron" />
          </button>
        ) : (
          <span className={styles.leaf} />
        )}
        <Link
          to={listHref({ path, sort: 'newest' })}
          replace={replace}
          className={styles.link}
          aria-current={current === path ? 'page' : undefined}
        >
          <span className={styles.name} dir="auto" title={category.name}>
            {category.name}
          </span>
          <Count value={category.count} unread={unread?.get(path)} />
        </Link>
        {pinned && <PinButton path={path} name={category.name} pinned={pinned.includes(path)} />}
      </div>
      {open && category.children.length > 0 && (
        <SectionTree categories={category.children} parent={path} {...{ current, unread, replace, pinned }} />
      )}
    </li>
  );
});
