import type { PlacedCategory } from '../edition/categories.ts';
import { listHref } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Count } from './count.tsx';
import styles from './favourites.module.css';
import { PinButton } from './pin-button.tsx';
import tree from './section-tree.module.css';

/** A section on top; while the favourites are arranged, with the means to move it. */
export function FavouriteRow({
  category: { path, names, count },
  current,
  unread,
  replace,
  arranging,
  first,
  last,
  dragged,
  moveUp,
  moveDown,
  drag,
  dragOver,
}: {
  category: PlacedCategory;
  current: string | null;
  /** Unread articles in it, once they are known. */
  unread: number | undefined;
  replace: boolean;
  arranging: boolean;
  first: boolean;
  last: boolean;
  dragged: boolean;
  moveUp: () => void;
  moveDown: () => void;
  /** Dragging this row begins or ends. */
  drag: (dragging: boolean) => void;
  /** Another row is dragged over this one. */
  dragOver: () => void;
}) {
  const { messages } = useI18n();
  const name = names.at(-1) ?? '';
  return (
    <li
      draggable={arranging}
      data-dragged={dragged || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        drag(true);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        dragOver();
      }}
      onDrop={(event) => event.preventDefault()}
      onDragEnd={() => drag(false)}
    >
      <div className={tree.section} data-current={current === path || undefined}>
        <span className={styles.mark}>
          <Icon name="pin" />
        </span>
        <Link
          to={listHref({ path, sort: 'newest' })}
          replace={replace}
          className={tree.link}
          draggable={false}
          aria-current={current === path ? 'page' : undefined}
        >
          <span className={tree.name} dir="auto" title={names.join(' › ')}>
            {name}
          </span>
          {!arranging && <Count value={count} unread={unread} />}
        </Link>
        {arranging && (
          <>
            <MoveButton
              label={messages.moveUp(name)}
              control={`up ${path}`}
              end={first}
              move={moveUp}
              icon="up"
            />
            <MoveButton
              label={messages.moveDown(name)}
              control={`down ${path}`}
              end={last}
              move={moveDown}
              icon="down"
            />
            <PinButton path={path} name={name} pinned goes />
          </>
        )}
      </div>
    </li>
  );
}

/** Stays in reach at either end, so that it keeps the focus. */
function MoveButton({
  label,
  control,
  end,
  move,
  icon,
}: {
  label: string;
  /** Tells it from the other buttons of the list. */
  control: string;
  end: boolean;
  move: () => void;
  icon: 'up' | 'down';
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      aria-disabled={end}
      data-move={control}
      onClick={() => {
        if (!end) move();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
