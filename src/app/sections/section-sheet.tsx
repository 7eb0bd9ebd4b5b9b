import { type ReactNode, useEffect, useRef } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import iconButton from '../ui/icon-button.module.css';
import styles from './section-sheet.module.css';

/** The rail where there is no room for it: a dialog at the side. `hide` is called when the reader closes it. */
export function SectionSheet({
  open,
  hide,
  children,
}: {
  open: boolean;
  hide: () => void;
  children: ReactNode;
}) {
  const { messages } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={messages.sections}
      onCancel={(event) => {
        event.preventDefault();
        hide();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) hide();
      }}
    >
      {open && (
        <>
          <button
            type="button"
            className={`${iconButton.button} ${styles.close}`}
            aria-label={messages.closeSections}
            onClick={hide}
          >
            <Icon name="close" />
          </button>
          {children}
        </>
      )}
    </dialog>
  );
}
