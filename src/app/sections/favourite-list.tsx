import { useEffect, useMemo, useRef, useState } from 'react';
import type { Category } from '../../manifest/manifest.ts';
import { placedCategories } from '../edition/categories.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { FavouriteRow } from './favourite-row.tsx';
import styles from './favourites.module.css';
import { moveFavourite } from './favourites.ts';
import tree from './section-tree.module.css';

/** The sections that the reader has put on top. While they are arranged, they are moved by buttons or by dragging. */
export function FavouriteList({
  categories,
  paths,
  current,
  unread,
  replace,
  arranging,
}: {
  categories: readonly Category[];
  /** Paths of the favourites, in their order; those that are no sections of this edition are left out. */
  paths: readonly string[];
  current: string | null;
  /** Unread articles by category path, once they are known. */
  unread: ReadonlyMap<string, number> | null;
  replace: boolean;
  arranging: boolean;
}) {
  const { messages } = useI18n();
  const placed = useMemo(
    () => new Map(placedCategories(categories).map((category) => [category.path, category])),
    [categories],
  );
  const shown = paths.flatMap((path) => placed.get(path) ?? []);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useRef<string | null>(null);
  // A row that is moved in the document loses the focus.
  useEffect(() => {
    if (focusAfter.current !== null)
      list.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(focusAfter.current)}"]`)?.focus();
    focusAfter.current = null;
  });
  const move = (from: number, to: number, control: string) => {
    const [one, other] = [shown[from], shown[to]];
    if (!one || !other) return;
    focusAfter.current = control;
    moveFavourite(one.path, other.path);
    setSaid(messages.movedTo(one.names.at(-1) ?? '', to + 1, shown.length));
  };
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{messages.favourites}</h3>
      <ul ref={list} className={tree.list} aria-label={messages.favourites}>
        {shown.map((category, index) => (
          <FavouriteRow
            key={category.path}
            {...{ category, current, replace, arranging }}
            unread={unread?.get(category.path)}
            first={index === 0}
            last={index === shown.length - 1}
            dragged={dragged === category.path}
            moveUp={() => move(index, index - 1, `up ${category.path}`)}
            moveDown={() => move(index, index + 1, `down ${category.path}`)}
            drag={(dragging) => setDragged(dragging ? category.path : null)}
            dragOver={() => {
              if (dragged !== null && dragged !== category.path) moveFavourite(dragged, category.path);
            }}
          />
        ))}
      </ul>
      <p className={styles.said} role="status">
        {said}
      </p>
    </>
  );
}
