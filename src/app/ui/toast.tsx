import { useEffect, useState } from 'react';
import { focusList } from './focus-list.ts';
import foot from './foot-place.module.css';
import styles from './toast.module.css';

/** How long something can be taken back, and how long it takes to read that something is so, in milliseconds. */
const OFFERED_MS = 10_000;
const SHOWN_MS = 4_000;

/** What to tell the reader at the foot of the page. */
export interface ToastContent {
  text: string;
  /** Takes back what was done. */
  undo?: { label: string; act: () => void };
}

/** What was said, and how many things before it: the same is said again. */
export type Saying = readonly [text: string, number: number];

/** Tells what is seen anyhow to those who do not see. */
export function Spoken({ saying: [text, number] }: { saying: Saying }) {
  return (
    <p className={styles.spoken} role="status">
      <span key={number}>{text}</span>
    </p>
  );
}

/** Tells something for some seconds. They stop while the pointer or the focus is on it. */
export function Toast({ content, onEnd }: { content: ToastContent | null; onEnd: () => void }) {
  return (
    <div className={foot.place} role="status">
      {content && <Shown content={content} onEnd={onEnd} />}
    </div>
  );
}

function Shown({ content, onEnd }: { content: ToastContent; onEnd: () => void }) {
  const { text, undo } = content;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onEnd, content.undo ? OFFERED_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [content, held, onEnd]);
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
      <span>{text}</span>
      {undo && (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            undo.act();
            onEnd();
            focusList();
          }}
        >
          {undo.label}
        </button>
      )}
    </div>
  );
}
