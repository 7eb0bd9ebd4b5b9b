import { type FormEvent, useId, useState } from 'react';
import { useI18n, useWords } from '../i18n/i18n.tsx';
import button from '../ui/button.module.css';
import { Dialog } from '../ui/dialog.tsx';
import field from '../ui/field.module.css';
import { useKept } from '../ui/kept-value.ts';
import { MutedNames } from './muted-names.tsx';
import { type Mutes, mute, mutes, NO_MUTES, unmute } from './mutes.ts';
import styles from './mutes-dialog.module.css';
import { MUTES_WORDS } from './mutes-words.ts';

export interface MutesDialogProps {
  /** The source that the reader asked about. */
  source: string | undefined;
  hide: () => void;
}

/** Shows what is muted, and changes it. */
export function MutesDialog({ source, hide }: MutesDialogProps) {
  const { messages } = useI18n();
  const texts = useWords(MUTES_WORDS);
  const { sources, words } = useKept(mutes, NO_MUTES);
  const [refused, setRefused] = useState(false);
  const change = (act: typeof mute, kind: keyof Mutes, name: string) => setRefused(!act(kind, name));
  return (
    <Dialog title={messages.muted} closeLabel={messages.close} hide={hide}>
      {source !== undefined && (
        <p className={styles.asked}>
          <b dir="auto">{source}</b>
          <button
            type="button"
            className={`${button.button} ${button.main}`}
            onClick={() => change(sources.includes(source) ? unmute : mute, 'sources', source)}
          >
            {sources.includes(source) ? texts.unmuteThis : texts.muteThis}
          </button>
        </p>
      )}
      <p className={styles.hint}>{texts.mutedHint}</p>
      <p className={styles.hint} role="status">
        {refused && texts.notKept}
      </p>
      <MutedNames
        title={messages.sources}
        none={texts.noMutedSources}
        names={sources}
        unmute={(name) => change(unmute, 'sources', name)}
      />
      <MutedNames
        title={texts.words}
        none={texts.noMutedWords}
        names={words}
        unmute={(name) => change(unmute, 'words', name)}
      />
      <WordForm add={(word) => change(mute, 'words', word)} />
    </Dialog>
  );
}

function WordForm({ add }: { add: (word: string) => void }) {
  const texts = useWords(MUTES_WORDS);
  const [word, setWord] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (word.trim() === '') return;
    add(word.trim());
    setWord('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id} className={styles.label}>
        {texts.muteWord}
      </label>
      <input id={id} className={field.field} value={word} onChange={(event) => setWord(event.target.value)} />
      <button type="submit" className={button.button}>
        {texts.mute}
      </button>
    </form>
  );
}
