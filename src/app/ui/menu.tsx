import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icon.tsx';
import iconButton from './icon-button.module.css';
import styles from './menu.module.css';

/**
 * Actions behind a button, or a form. It closes when one is chosen, on Escape, and when the reader turns to something
 * else.
 */
export function Menu({
  label,
  icon = 'more',
  children,
}: {
  label: string;
  icon?: IconName;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const closeOutside = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) setOpen(false);
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('pointerdown', closeOutside);
    addEventListener('focusin', closeOutside);
    addEventListener('keydown', closeOnEscape, { capture: true });
    return () => {
      removeEventListener('pointerdown', closeOutside);
      removeEventListener('focusin', closeOutside);
      removeEventListener('keydown', closeOnEscape, { capture: true });
    };
  }, [open]);
  return (
    <div ref={box} className={styles.box}>
      <button
        ref={button}
        type="button"
        className={iconButton.button}
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it hears of its buttons' clicks */}
      <div
        id={id}
        className={styles.items}
        hidden={!open}
        onClick={({ target, currentTarget }) => {
          if (!(target instanceof Element && target.closest('button:not([type="submit"]), a'))) return;
          setOpen(false);
          // What was chosen may have moved the focus; else it would be hidden with the items.
          if (currentTarget.matches(':focus-within')) button.current?.focus();
        }}
      >
        {children}
      </div>
    </div>
  );
}

/** One action of a menu. */
export function MenuItem({
  onClick,
  disabled = false,
  children,
}: {
  onClick: () => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.item} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}

/** A way out of the page, as an item of a menu. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className={styles.item} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
