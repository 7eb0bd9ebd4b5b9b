import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { StoredImage } from '../../../manifest/images.ts';
import { useI18n, useWords } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import iconButton from '../../ui/icon-button.module.css';
import { lineDirection } from '../../ui/line-direction.ts';
import styles from './lightbox.module.css';
import { LIGHTBOX_WORDS } from './lightbox-words.ts';
import { type Picture, picturesIn } from './pictures-in.ts';
import { useGestures } from './use-gestures.ts';
import { LARGEST } from './zoom.ts';

export interface LightboxProps {
  /** Which of the article's pictures to begin with. */
  first: number;
  /** What is known of the pictures that are the edition's own. */
  images: readonly StoredImage[];
  hide: () => void;
}

/** The pictures of the open article, one at a time, as large as the screen. */
export function Lightbox({ first, images, hide }: LightboxProps) {
  const { messages, locale } = useI18n();
  const words = useWords(LIGHTBOX_WORDS);
  const [pictures, setPictures] = useState<Picture[]>([]);
  const [index, setIndex] = useState(first);
  const dialog = useRef<HTMLDialogElement>(null);
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const found = picturesIn(document);
    setPictures(found);
    if (found.length === 0) hide();
    else element?.showModal();
    // Before it leaves the document: closing gives the focus back to where it was.
    return () => element?.close();
  }, [hide]);
  const last = pictures.length - 1;
  const turn = (to: number) => setIndex(Math.min(last, Math.max(0, to)));
  const picture = pictures[Math.min(index, last)];
  const original = images.find(({ file }) => picture?.name.endsWith(file))?.original;
  useEffect(() => {
    for (const neighbour of [pictures[index + 1], pictures[index - 1]]) if (neighbour) preload(neighbour);
  }, [pictures, index]);
  const onKeyDown = (event: KeyboardEvent) => {
    // The page behind has keys of its own.
    event.stopPropagation();
    const forwards = lineDirection(event.currentTarget) === 1 ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === forwards) turn(index + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') turn(index - 1);
    else if (event.key === 'Home') turn(0);
    else if (event.key === 'End') turn(last);
  };
  return (
    <dialog
      ref={dialog}
      className={styles.lightbox}
      data-theme="black"
      aria-label={messages.pictures}
      lang={locale.language}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        hide();
      }}
    >
      {picture && (
        <div ref={room} className={styles.room}>
          <Stage key={picture.src} picture={picture} turn={(by) => turn(index + by)} hide={hide} />
          <header className={styles.bar}>
            <p className={styles.counter} role="status">
              {last > 0 && words.pictureOf(index + 1, pictures.length)}
            </p>
            {document.fullscreenEnabled && (
              <button
                type="button"
                className={iconButton.button}
                aria-label={words.fullScreen}
                onClick={() => toggleFullScreen(room.current)}
              >
                <Icon name="fullScreen" />
              </button>
            )}
            <a
              href={original ?? picture.src}
              target="_blank"
              rel="noopener noreferrer"
              className={iconButton.button}
              aria-label={original === undefined ? words.openPicture : words.openOriginalPicture}
            >
              <Icon name="original" />
            </a>
            <button type="button" className={iconButton.button} aria-label={messages.close} onClick={hide}>
              <Icon name="close" />
            </button>
          </header>
          {last > 0 && (
            <>
              <button
                type="button"
                className={`${styles.turn} ${styles.previous}`}
                aria-label={words.previousPicture}
                aria-disabled={index === 0}
                onClick={() => turn(index - 1)}
              >
                <Icon name="back" />
              </button>
              <button
                type="button"
                className={`${styles.turn} ${styles.next}`}
                aria-label={words.nextPicture}
                aria-disabled={index === last}
                onClick={() => turn(index + 1)}
              >
                <Icon name="forward" />
              </button>
            </>
          )}
          {(picture.caption || picture.alt) && (
            <p
              className={styles.caption}
              lang={picture.lang}
              dir="auto"
              // Where there is but one of them, the picture itself is called so.
              aria-hidden={!(picture.caption && picture.alt)}
            >
              {picture.caption || picture.alt}
            </p>
          )}
        </div>
      )}
    </dialog>
  );
}

function Stage({ picture, turn, hide }: { picture: Picture; turn: (by: 1 | -1) => void; hide: () => void }) {
  const words = useWords(LIGHTBOX_WORDS);
  const stage = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const [failed, setFailed] = useState(false);
  const { view, drag, zoom, reset, handlers } = useGestures(stage, image, { turn, hide });
  const { x, y } = drag ?? view;
  return (
    <>
      <div ref={stage} className={styles.stage} data-zoomed={view.scale > 1} {...handlers}>
        <img
          ref={image}
          className={styles.picture}
          data-moving={drag !== null}
          src={failed ? picture.shown : picture.src}
          onError={() => setFailed(true)}
          alt={picture.alt || picture.caption}
          lang={picture.lang}
          width={picture.width}
          height={picture.height}
          referrerPolicy={picture.referrerPolicy}
          draggable={false}
          style={{ transform: `translate(${x}px, ${y}px) scale(${view.scale})` }}
        />
      </div>
      <div className={styles.zoom}>
        <button
          type="button"
          className={iconButton.button}
          aria-label={words.zoomOut}
          aria-disabled={view.scale === 1}
          onClick={() => zoom(1 / 1.5)}
        >
          <Icon name="minus" />
        </button>
        <button
          type="button"
          className={iconButton.button}
          aria-label={words.zoomReset}
          aria-disabled={view.scale === 1}
          onClick={reset}
        >
          <Icon name="fit" />
        </button>
        <button
          type="button"
          className={iconButton.button}
          aria-label={words.zoomIn}
          aria-disabled={view.scale === LARGEST}
          onClick={() => zoom(1.5)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </>
  );
}

function preload({ src, referrerPolicy }: Picture): void {
  const image = new Image();
  image.referrerPolicy = referrerPolicy;
  image.src = src;
}

/** A dialog itself can't have the whole screen. Browsers may refuse; then all stays as it is. */
async function toggleFullScreen(element: HTMLElement | null): Promise<void> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : element?.requestFullscreen());
  } catch (error) {
    console.warn('No full screen:', error);
  }
}
