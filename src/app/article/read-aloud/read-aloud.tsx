import { type RefObject, useEffect, useRef, useState } from 'react';
import { useI18n, useWords } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import iconButton from '../../ui/icon-button.module.css';
import { highlight } from '../text-highlights.ts';
import styles from './read-aloud.module.css';
import { READ_ALOUD_WORDS } from './read-aloud-words.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { Speaker } from './speaker.ts';

const RATES = [0.75, 1, 1.25, 1.5, 2] as const;

export interface ReadAloudProps {
  body: RefObject<HTMLElement | null>;
  lang: string;
  hide: () => void;
}

/** Reads the article aloud from where the reader is, and marks and follows what it says. */
export function ReadAloud({ body, lang, hide }: ReadAloudProps) {
  const { messages, formats } = useI18n();
  const words = useWords(READ_ALOUD_WORDS);
  const [speaker, setSpeaker] = useState<Speaker | null>(null);
  const [playing, setPlaying] = useState(true);
  const [failed, setFailed] = useState(false);
  const [rate, setRate] = useState<number>(1);
  const playButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!body.current) return;
    const headline = body.current.closest('article')?.querySelector('h1');
    const sentences = sentencesOf(headline ? [headline, body.current] : [body.current], lang);
    let unmark = () => {};
    const speaker = new Speaker(
      sentences.map(({ text }) => text),
      lang,
      {
        onSentence: (number) => {
          unmark();
          unmark = show(sentences[number]);
        },
        onEnd: () => {
          setPlaying(false);
          unmark();
        },
        onFailure: () => {
          setPlaying(false);
          setFailed(true);
          unmark();
        },
      },
    );
    setSpeaker(speaker);
    setPlaying(true);
    speaker.play(firstInSight(sentences));
    playButton.current?.focus();
    return () => {
      speaker.pause();
      unmark();
    };
  }, [body, lang]);
  const play = (from?: number) => {
    setFailed(false);
    setPlaying(true);
    speaker?.play(from);
  };
  const pause = () => {
    speaker?.pause();
    setPlaying(false);
  };
  return (
    <section className={styles.bar} aria-label={messages.readAloud}>
      {failed && (
        <p className={styles.failed} role="alert">
          {words.readAloudFailed}
        </p>
      )}
      <div className={styles.controls}>
        <button
          type="button"
          className={iconButton.button}
          aria-label={words.previousSentence}
          onClick={() => play((speaker?.at ?? 0) - 1)}
        >
          <Icon name="back" />
        </button>
        <button
          ref={playButton}
          type="button"
          className={`${iconButton.button} ${styles.play}`}
          aria-label={playing ? words.pause : words.play}
          onClick={() => (playing ? pause() : play())}
        >
          <Icon name={playing ? 'pause' : 'resume'} />
        </button>
        <button
          type="button"
          className={iconButton.button}
          aria-label={words.nextSentence}
          onClick={() => play((speaker?.at ?? 0) + 1)}
        >
          <Icon name="forward" />
        </button>
        <select
          className={styles.rate}
          aria-label={words.speed}
          value={rate}
          onChange={({ target }) => {
            const chosen = Number(target.value);
            setRate(chosen);
            speaker?.setRate(chosen);
          }}
        >
          {RATES.map((value) => (
            <option key={value} value={value}>
              {words.times(formats.number(value))}
            </option>
          ))}
        </select>
        <button type="button" className={iconButton.button} aria-label={words.stopReading} onClick={hide}>
          <Icon name="close" />
        </button>
      </div>
    </section>
  );
}

/** Marks a sentence and brings it into sight. @returns takes the mark away. */
function show(sentence: Sentence | undefined): () => void {
  if (!sentence) return () => {};
  const box = sentence.range.getBoundingClientRect();
  const inSight = box.top > 80 && box.bottom < innerHeight - 120;
  if (!inSight) sentence.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return highlight('aloud', [sentence.range]);
}

/** The number of the first sentence that the reader sees. */
function firstInSight(sentences: readonly Sentence[]): number {
  const number = sentences.findIndex(({ range }) => range.getBoundingClientRect().top > 60);
  return Math.max(0, number);
}
