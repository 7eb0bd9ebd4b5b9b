import { useRef } from 'react';
import type { Progress } from '../../downloads/progress.ts';
import type { Wish } from '../../downloads/wish.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import iconButton from '../ui/icon-button.module.css';
import { leaveFocus } from '../ui/leave-focus.ts';
import { useDownloadWords } from './download-words.ts';
import type { Downloads } from './downloads.ts';
import { MissingFiles } from './missing-files.tsx';
import { scopeName } from './scope-name.ts';
import styles from './wish-row.module.css';

/** Something that is kept on this device: how it stands, and what can be done about it. */
export function WishRow({
  wish,
  progress,
  manifest,
  downloads,
}: {
  wish: Wish;
  /** While it runs. */
  progress: Progress | null;
  manifest: Manifest;
  downloads: Downloads;
}) {
  const { words } = useDownloadWords();
  const { key, state, report } = wish;
  const name = scopeName(wish.scope, manifest, words);
  const row = useRef<HTMLLIElement>(null);
  const stopped = state === 'paused' || state === 'full';
  return (
    <li ref={row} className={styles.row} tabIndex={-1}>
      <div className={styles.head}>
        <h4 className={styles.name} dir="auto">
          {name}
        </h4>
        {(state === 'wanted' || stopped) && (
          <IconButton
            icon={stopped ? 'resume' : 'pause'}
            label={stopped ? words.resumeName(name) : words.pauseName(name)}
            onClick={() => (stopped ? downloads.resume(key) : downloads.pause(key))}
          />
        )}
        <IconButton
          icon="close"
          label={words.removeName(name)}
          onClick={() => {
            leaveRow(row.current);
            return downloads.remove(key);
          }}
        />
      </div>
      {state === 'wanted' && (progress ? <Running progress={progress} /> : <p>{words.waiting}</p>)}
      {state === 'paused' && <p>{words.paused}</p>}
      {state === 'full' && <p className={styles.alert}>{words.full}</p>}
      {state === 'done' && report && <Outcome report={report} withImages={wish.images} />}
      {state !== 'wanted' && report && report.missing.length > 0 && (
        <MissingFiles missing={report.missing} retry={() => downloads.resume(key)} />
      )}
    </li>
  );
}

/** The row beside it takes the focus, not its button: what is pressed twice is not to remove two. */
function leaveRow(row: HTMLElement | null): void {
  const near = row?.nextElementSibling ?? row?.previousElementSibling;
  (near instanceof HTMLElement ? near : row?.closest('section')?.querySelector('h3'))?.focus();
}

function IconButton({
  icon,
  label,
  onClick,
}: {
  icon: 'pause' | 'resume' | 'close';
  label: string;
  onClick: () => void;
}) {
  return (
    <button
      ref={leaveFocus}
      type="button"
      className={iconButton.button}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** How far it is, how fast, how long still. */
function Running({ progress }: { progress: Progress }) {
  const { formats } = useI18n();
  const { words, size } = useDownloadWords();
  const { articles, images, bytes, bytesPerSecond, phase, waiting } = progress;
  const counted = phase === 'images' ? images : articles;
  const share = counted.of === 0 ? 0 : counted.stored / counted.of;
  const secondsLeft = bytesPerSecond > 0 ? Math.max(0, bytes.of - bytes.stored) / bytesPerSecond : null;
  const parts = [
    words.of(size(bytes.stored), size(Math.max(bytes.of, bytes.stored))),
    ...(bytesPerSecond > 0 ? [words.rate(size(bytesPerSecond))] : []),
    ...(secondsLeft === null ? [] : [words.left(timeText(secondsLeft, words))]),
  ];
  return (
    <div className={styles.running}>
      <progress className={styles.bar} value={share} aria-label={words.phases[phase]} />
      <p role="status">
        {waiting === null
          ? words.phases[phase]
          : words.waits[waiting === 'unreachable' || waiting === 'portal' ? waiting : 'other']}
      </p>
      {phase !== 'planning' && (
        <p>
          {words.articles(
            articles.of,
            words.of(formats.number(articles.stored), formats.number(articles.of)),
          )}
          {images.of > 0 && (
            <>
              {' · '}
              {words.images(images.of, words.of(formats.number(images.stored), formats.number(images.of)))}
            </>
          )}
          <br />
          {parts.join(' · ')}
        </p>
      )}
    </div>
  );
}

function timeText(seconds: number, words: ReturnType<typeof useDownloadWords>['words']): string {
  return seconds < 90 ? words.seconds(Math.ceil(seconds)) : words.minutes(Math.ceil(seconds / 60));
}

function Outcome({ report, withImages }: { report: NonNullable<Wish['report']>; withImages: boolean }) {
  const { formats } = useI18n();
  const { words, size } = useDownloadWords();
  const pair = ({ stored, of }: { stored: number; of: number }) =>
    words.of(formats.number(stored), formats.number(of));
  return (
    <p>
      {words.report(
        words.articles(report.articles.of, pair(report.articles)),
        withImages ? words.images(report.images.of, pair(report.images)) : null,
        size(report.bytes),
        report.date === null ? null : formats.shortDateTime(report.date),
      )}
    </p>
  );
}
