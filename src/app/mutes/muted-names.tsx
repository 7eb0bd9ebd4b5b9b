import { useRef } from 'react';
import { useWords } from '../i18n/i18n.tsx';
import button from '../ui/button.module.css';
import { handOnFocus } from '../ui/hand-on-focus.ts';
import styles from './mutes-dialog.module.css';
import { MUTES_WORDS } from './mutes-words.ts';

/** Muted sources or words, each with a way back. */
export function MutedNames({
  title,
  none,
  names,
  unmute,
}: {
  title: string;
  /** What to say when there are none. */
  none: string;
  names: readonly string[];
  unmute: (name: string) => void;
}) {
  const words = useWords(MUTES_WORDS);
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section}>
      <h3 className={styles.title} tabIndex={-1}>
        {title}
      </h3>
      {names.length === 0 && <p className={styles.hint}>{none}</p>}
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name} className={styles.row}>
            <span className={styles.name} dir="auto">
              {name}
            </span>
            <button
              type="button"
              className={button.button}
              aria-label={words.unmuteName(name)}
              onClick={({ currentTarget }) => {
                handOnFocus(currentTarget, section.current?.querySelector('h3'));
                unmute(name);
              }}
            >
              {words.unmute}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
