import { useRef, useState } from 'react';
import { useI18n, useWords } from '../i18n/i18n.tsx';
import { useReading } from '../reading-state/reading-context.tsx';
import button from '../ui/button.module.css';
import { Dialog } from '../ui/dialog.tsx';
import styles from './reading-data-dialog.module.css';
import { READING_DATA_WORDS } from './reading-data-words.ts';
import { ReadingFileError, readReadingFile, writeReadingFile } from './reading-file.ts';

/** Takes what has been read and starred to another browser, by way of a file. */
export function ReadingDataDialog({ hide }: { hide: () => void }) {
  const { messages, formats } = useI18n();
  const words = useWords(READING_DATA_WORDS);
  const { store } = useReading();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<{ text: string; failed: boolean }>();
  const { read, starred } = store.state;
  const stars = [...starred.values()].filter(({ value }) => value).length;

  const merge = async (file: File) => {
    try {
      const entries = store.merge(readReadingFile(await file.text()));
      setOutcome({ text: messages.readingMerged(entries, formats.number(entries)), failed: false });
    } catch (error) {
      // What the browser itself cannot read was moved or changed since it was chosen.
      const reason =
        error instanceof ReadingFileError ? words.faults[error.fault](error.field) : words.unreadable;
      setOutcome({ text: words.readingRefused(file.name, reason), failed: true });
    }
  };
  return (
    <Dialog title={messages.readingData} closeLabel={messages.close} hide={hide}>
      <div className={styles.content}>
        <p>{words.readingDataHint}</p>
        <p className={styles.counts}>
          {words.readingDataCounts(formats.number(read.size), formats.number(stars))}
        </p>
        <p className={styles.actions}>
          <button
            type="button"
            className={`${button.button} ${button.main}`}
            onClick={() => download(writeReadingFile(store.state))}
          >
            {words.exportReading}
          </button>
          <button type="button" className={button.button} onClick={() => input.current?.click()}>
            {words.importReading}
          </button>
          <input
            ref={input}
            type="file"
            accept="application/json,.json"
            hidden
            aria-label={words.importReading}
            onChange={async ({ target }) => {
              const file = target.files?.[0];
              if (file) await merge(file);
              // The same file can be chosen again.
              target.value = '';
            }}
          />
        </p>
        <p role={outcome?.failed ? 'alert' : 'status'} className={styles.outcome}>
          {outcome?.text}
        </p>
      </div>
    </Dialog>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `broadsheet-reading-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
