import { useMemo, useState } from 'react';
import { isBelow, isWithin } from '../../manifest/category-path.ts';
import type { Category } from '../../manifest/manifest.ts';
import { findCategories, placedCategories } from '../edition/categories.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { CategoryBranch } from './category-branch.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { FindField } from './find-field.tsx';
import { Option } from './option.tsx';
import { toggledCategory } from './toggled.ts';

const MOST_SHOWN = 60;

/** Chooses categories in their tree, or by typing. What lies below a chosen one is chosen with it. */
export function CategoryChoice({
  categories,
  chosen,
  find,
  change,
}: {
  categories: readonly Category[];
  /** Category paths. */
  chosen: readonly string[];
  /** Whether the focus begins in the field. */
  find: boolean;
  change: (chosen: string[]) => void;
}) {
  const { messages } = useI18n();
  const [text, setText] = useState('');
  const placed = useMemo(() => placedCategories(categories), [categories]);
  const found = text.trim() === '' ? null : findCategories(placed, text).slice(0, MOST_SHOWN);
  const toggle = (path: string) => change(toggledCategory(chosen, path));
  return (
    <ChoiceGroup title={messages.sections} chosen={chosen.length} startsOpen>
      <FindField label={messages.findSection} value={text} change={setText} first={find} />
      {found === null && <CategoryBranch {...{ categories, chosen, toggle }} />}
      {found?.map(({ path, names, count }) => (
        <Option
          key={path}
          name={names.at(-1) ?? ''}
          hint={names.length > 1 && `${names.slice(0, -1).join(' › ')} › `}
          count={count}
          checked={chosen.some((other) => isWithin(path, other))}
          disabled={chosen.some((other) => isBelow(path, other))}
          toggle={() => toggle(path)}
        />
      ))}
      <p role="status">{found?.length === 0 && messages.nothingFound}</p>
    </ChoiceGroup>
  );
}
