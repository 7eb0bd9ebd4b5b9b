import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { StorageKind } from '../../downloads/measure-storage.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { useI18n } from '../i18n/i18n.tsx';
import button from '../ui/button.module.css';
import { leaveFocus } from '../ui/leave-focus.ts';
import { useDownloadWords } from './download-words.ts';
import type { Downloads, DownloadsState } from './downloads.ts';
import { PersistChoice } from './persist-choice.tsx';
import { sectionsStored } from './sections-stored.ts';
import styles from './storage-section.module.css';

const KINDS: readonly StorageKind[] = ['packs', 'images', 'foreign', 'index', 'app'];

/** What is stored, by kind and by section, how much the browser allows, and ways to make room. */
export function StorageSection({
  manifest,
  downloads,
  state,
}: {
  manifest: Manifest;
  downloads: Downloads;
  state: DownloadsState;
}) {
  const { formats } = useI18n();
  const { words, size } = useDownloadWords();
  const running = state.progress !== null;
  const { data, refetch } = useQuery({
    queryKey: ['storage', manifest.edition, state.wishes],
    queryFn: async ({ client }) => {
      const [use, estimate] = await Promise.all([downloads.measure(), navigator.storage?.estimate?.() ?? {}]);
      return { use, estimate, sections: await sectionsStored(client, manifest, use.packs) };
    },
    refetchInterval: running ? 5000 : false,
    placeholderData: (previous) => previous,
    retry: false,
    gcTime: 0,
  });
  const free = async (kind: 'packs' | 'images' | 'foreign' | 'all') => {
    await downloads.free(kind);
    await refetch();
  };
  if (!data) return <p role="status">{words.counting}</p>;
  const { use, estimate, sections } = data;
  const most = Math.max(1, ...KINDS.map((kind) => use.kinds[kind].bytes));
  return (
    <div className={styles.storage}>
      <ul className={styles.kinds}>
        {KINDS.map((kind) => {
          const { files, bytes } = use.kinds[kind];
          const freeable = kind === 'packs' || kind === 'images' || kind === 'foreign';
          return (
            <li key={kind} tabIndex={-1}>
              <span>{words.kinds[kind]}</span>
              <meter className={styles.meter} max={most} value={bytes} aria-hidden="true" />
              <span className={styles.bytes}>
                {bytes > 0 ? size(bytes) : files > 0 ? words.files(files, formats.number(files)) : '—'}
              </span>
              {freeable && files > 0 ? (
                <button
                  ref={leaveFocus}
                  type="button"
                  className={styles.free}
                  aria-label={words.freeKind(words.kinds[kind])}
                  onClick={() => free(kind)}
                >
                  {words.free}
                </button>
              ) : (
                <span />
              )}
            </li>
          );
        })}
      </ul>
      {sections.length > 0 && (
        <details className={styles.sections}>
          <summary>{words.bySection}</summary>
          <ul>
            {sections.map(({ name, articles, bytes }) => (
              <li key={name}>
                <span>{name}</span>
                <span>{words.articles(articles, formats.number(articles))}</span>
                <span className={styles.bytes}>{size(bytes)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {estimate.quota !== undefined && <p>{words.usage(size(estimate.usage ?? 0), size(estimate.quota))}</p>}
      <PersistChoice>
        <FreeAll free={() => free('all')} />
      </PersistChoice>
    </div>
  );
}

/** Everything at once, after a second thought. */
function FreeAll({ free }: { free: () => void }) {
  const { words } = useDownloadWords();
  const [asked, setAsked] = useState(false);
  const harmless = useRef<HTMLButtonElement>(null);
  const ask = (asked: boolean) => {
    flushSync(() => setAsked(asked));
    harmless.current?.focus();
  };
  if (!asked)
    return (
      <button ref={harmless} type="button" className={button.button} onClick={() => ask(true)}>
        {words.freeAll}…
      </button>
    );
  return (
    <div className={styles.sure}>
      <p role="alert">{words.freeAllHint}</p>
      <button
        type="button"
        className={`${button.button} ${button.main}`}
        onClick={() => {
          ask(false);
          free();
        }}
      >
        {words.freeAll}
      </button>
      <button ref={harmless} type="button" className={button.button} onClick={() => ask(false)}>
        {words.cancel}
      </button>
    </div>
  );
}
