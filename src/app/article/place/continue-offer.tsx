import { type RefObject, useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import iconButton from '../../ui/icon-button.module.css';
import styles from './continue-offer.module.css';
import { keptPlace } from './kept-places.ts';
import { type Place, scrollToPlace } from './place.ts';

/** Offers to go on where the reader left the article, until it is taken, refused, or the reader has gone on alone. */
export function ContinueOffer({
  id,
  scroller,
  body,
}: {
  id: string;
  scroller: RefObject<HTMLElement | null>;
  body: RefObject<HTMLElement | null>;
}) {
  const { messages, formats } = useI18n();
  const [offered, setOffered] = useState<Place | null>(null);
  useEffect(() => {
    const pane = scroller.current;
    const place = keptPlace(id);
    // Who came back through the browser's history is there already.
    if (!pane || place === null || pane.scrollTop > 0) return;
    setOffered(place);
    const onScroll = () => {
      if (pane.scrollTop > pane.clientHeight) setOffered(null);
    };
    pane.addEventListener('scroll', onScroll, { passive: true });
    return () => pane.removeEventListener('scroll', onScroll);
  }, [id, scroller]);
  // The offer goes, and with it the focus that it may have.
  const focusHeadline = () => scroller.current?.querySelector('h1')?.focus({ preventScroll: true });
  return (
    <div className={styles.place} role="status">
      {offered !== null && (
        <div className={styles.offer}>
          <button
            type="button"
            className={styles.go}
            onClick={() => {
              setOffered(null);
              if (!scroller.current || !body.current) return;
              scrollToPlace(scroller.current, body.current, offered);
              focusHeadline();
            }}
          >
            {messages.continueAt(formats.percent(offered))}
            <Icon name="down" />
          </button>
          <button
            type="button"
            className={iconButton.button}
            aria-label={messages.dismiss}
            onClick={() => {
              setOffered(null);
              focusHeadline();
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
