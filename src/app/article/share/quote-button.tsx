import { type RefObject, useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { quotationUrl } from './quotation.ts';
import styles from './quote-button.module.css';

interface Selected {
  passage: string;
  /** Pixels from the edges of the window. */
  x: number;
  y: number;
}

/** Below what is selected in the text: makes a link of it. */
export function QuoteButton({
  body,
  url,
  copy,
}: {
  body: RefObject<HTMLElement | null>;
  /** Of the article. */
  url: string;
  copy: (url: string) => void;
}) {
  const { messages } = useI18n();
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setSelected(selectionIn(body.current));
    // When the reader has come to an end with it.
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, 250);
    };
    document.addEventListener('selectionchange', later);
    // The button does not follow the text.
    const leave = () => setSelected(null);
    addEventListener('scroll', leave, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
      removeEventListener('scroll', leave, { capture: true });
    };
  }, [body]);
  if (!selected) return null;
  return (
    <button
      type="button"
      className={styles.quote}
      style={{ left: selected.x, top: selected.y }}
      // Pressing it must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        copy(quotationUrl(url, selected.passage));
        setSelected(null);
      }}
    >
      <Icon name="link" />
      {messages.copyQuotation}
    </button>
  );
}

function selectionIn(body: HTMLElement | null): Selected | null {
  const selection = getSelection();
  if (!body || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const passage = selection.toString().trim();
  if (passage.length < 2 || !body.contains(range.commonAncestorContainer)) return null;
  const box = range.getBoundingClientRect();
  const half = 90;
  return {
    passage,
    x: Math.min(innerWidth - half, Math.max(half, box.left + box.width / 2)),
    y: Math.min(innerHeight - 120, Math.max(8, box.bottom + 10)),
  };
}
