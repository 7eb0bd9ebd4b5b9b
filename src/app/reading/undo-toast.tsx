import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './undo-toast.module.css';

/** How long something can be taken back, in milliseconds. */
const OFFERED_MS = 10_000;

/** Something that was done and can be taken back. */
export interface Undoable {
  /** What was done. */
  text: string;
  undo: () => void;
}

/** Offers to take back what was just done, for ten seconds; they stop while the pointer or the focus is on it. */
export function UndoToast({ done, onEnd }: { done: Undoable | null; onEnd: () => void }) {
  return (
    <div className={styles.place} role="status">
      {done && <Toast done={done} onEnd={onEnd} />}
    </div>
  );
}

function Toast({ done, onEnd }: { done: Undoable; onEnd: () => void }) {
  const { messages } = useI18n();
  const [held, setHeld] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another thing done the time starts anew
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onEnd, OFFERED_MS);
    return () => clearTimeout(timer);
  }, [done, held, onEnd]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes whether it is looked at
    <div
      className={styles.toast}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <span>{done.text}</span>
      <button
        type="button"
        className={styles.undo}
        onClick={() => {
          done.undo();
          onEnd();
        }}
      >
        {messages.undo}
      </button>
    </div>
  );
}
