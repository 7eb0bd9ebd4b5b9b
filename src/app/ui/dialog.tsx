import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';
import iconButton from './icon-button.module.css';

/**
 * A dialog over the page; on a phone, a sheet from below. `hide` is called when the reader closes it. The focus begins
 * on what has `data-first`.
 */
export function Dialog({
  title,
  closeLabel,
  hide,
  foot,
  children,
}: {
  title: string;
  closeLabel: string;
  hide: () => void;
  /** Stays in sight while the content scrolls. */
  foot?: ReactNode;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-first]')?.focus();
    // Before it leaves the document: closing gives the focus back to where it was.
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        hide();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) hide();
      }}
    >
      <div className={styles.frame}>
        <div className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <button type="button" className={iconButton.button} aria-label={closeLabel} onClick={hide}>
            <Icon name="close" />
          </button>
        </div>
        <div className={styles.content}>{children}</div>
        {foot && <div className={styles.foot}>{foot}</div>}
      </div>
    </dialog>
  );
}
