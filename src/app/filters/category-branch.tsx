import { useState } from 'react';
import { isBelow } from '../../manifest/category-path.ts';
import type { Category } from '../../manifest/manifest.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './category-branch.module.css';
import { Option } from './option.tsx';

interface Choice {
  /** Category paths. */
  chosen: readonly string[];
  toggle: (path: string) => void;
}

/** Categories beside each other, each with a branch of those below it. The ways to chosen ones are unfolded. */
export function CategoryBranch({
  categories,
  above = '',
  ...choice
}: Choice & {
  categories: readonly Category[];
  /** Path of the category above, `''` at the top. */
  above?: string;
}) {
  return (
    <ul className={styles.branch}>
      {categories.map((category) => (
        <Node
          key={category.slug}
          category={category}
          path={above === '' ? category.slug : `${above}/${category.slug}`}
          {...choice}
        />
      ))}
    </ul>
  );
}

function Node({ category, path, chosen, toggle }: Choice & { category: Category; path: string }) {
  const { messages } = useI18n();
  const [open, setOpen] = useState(() => chosen.some((other) => isBelow(other, path)));
  const { name, count, children } = category;
  const withAbove = chosen.some((other) => isBelow(path, other));
  return (
    <li>
      <div className={styles.node}>
        {children.length > 0 ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-label={open ? messages.collapse(name) : messages.expand(name)}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" />
          </button>
        ) : (
          <span className={styles.leaf} />
        )}
        <Option
          name={name}
          count={count}
          checked={withAbove || chosen.includes(path)}
          disabled={withAbove}
          toggle={() => toggle(path)}
        />
      </div>
      {open && children.length > 0 && (
        <CategoryBranch categories={children} above={path} chosen={chosen} toggle={toggle} />
      )}
    </li>
  );
}
