import { type ReactNode, useState } from 'react';
import type { Limits } from '../../downloads/limits.ts';
import type { Scope, Wish } from '../../downloads/wish.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useReading } from '../reading-state/reading-context.tsx';
import button from '../ui/button.module.css';
import { useDownloadWords } from './download-words.ts';
import type { Downloads } from './downloads.ts';
import heading from './downloads-sheet.module.css';
import styles from './new-download.module.css';
import { starredIds } from './readership.ts';
import { scopeName } from './scope-name.ts';
import { type Estimate, useEstimate } from './use-estimate.ts';

const DAYS = [1, 3, 7, 30] as const;

/** Chooses what to download, and says beforehand how much that is. */
export function NewDownload({
  manifest,
  path,
  downloads,
  wishes,
  limits,
}: {
  manifest: Manifest;
  /** The section that is open. */
  path: string | null;
  downloads: Downloads;
  wishes: readonly Wish[];
  limits: Limits;
}) {
  const { words } = useDownloadWords();
  const { store } = useReading();
  const [days, setDays] = useState<number>(7);
  const [images, setImages] = useState(true);
  const scopes: Scope[] = [
    ...(path === null ? [] : [{ kind: 'category', path } satisfies Scope]),
    { kind: 'days', days },
    { kind: 'starred', ids: starredIds(store) },
    { kind: 'all' },
  ];
  const [kind, setKind] = useState<Scope['kind']>(path === null ? 'days' : 'category');
  const scope = scopes.find((candidate) => candidate.kind === kind) ?? { kind: 'all' };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void downloads.keep(scope, images);
      }}
    >
      <fieldset className={styles.choices}>
        <legend className={heading.heading}>{words.what}</legend>
        {scopes.map((candidate) => (
          <div key={candidate.kind} className={styles.choice}>
            <label>
              <input
                type="radio"
                name="scope"
                checked={candidate.kind === kind}
                onChange={() => setKind(candidate.kind)}
              />
              {scopeName(candidate, manifest, words)}
            </label>
            {candidate.kind === 'days' && candidate.kind === kind && (
              <fieldset className={styles.days} aria-label={words.daysLabel}>
                {DAYS.map((count) => (
                  <button
                    key={count}
                    type="button"
                    aria-pressed={count === days}
                    aria-label={words.dayCount(count)}
                    onClick={() => setDays(count)}
                  >
                    {count}
                  </button>
                ))}
              </fieldset>
            )}
          </div>
        ))}
      </fieldset>
      <label className={styles.images}>
        <input type="checkbox" checked={images} onChange={({ target }) => setImages(target.checked)} />
        {words.withImages}
      </label>
      <Foretold {...{ manifest, scope, images, wishes, limits }}>
        <button type="submit" className={`${button.button} ${button.main}`}>
          {words.add}
        </button>
      </Foretold>
    </form>
  );
}

/** How much a download would be, and the button that begins it, which keeps its place while that is counted. */
function Foretold({
  manifest,
  scope,
  images,
  wishes,
  limits,
  children,
}: {
  manifest: Manifest;
  scope: Scope;
  images: boolean;
  wishes: readonly Wish[];
  limits: Limits;
  children: ReactNode;
}) {
  const { words } = useDownloadWords();
  const { data, isError, refetch } = useEstimate(manifest, scope, images, wishes, limits);
  return (
    <div className={styles.foretold}>
      <div role="status">
        {data ? <Amount estimate={data} /> : <p>{isError ? words.countingFailed : words.counting}</p>}
      </div>
      {isError ? (
        <button type="button" className={button.button} onClick={() => refetch()}>
          {words.retry}
        </button>
      ) : (
        data?.articles !== 0 && children
      )}
    </div>
  );
}

function Amount({ estimate: { articles, images, foreign, bytes, toFetch, room } }: { estimate: Estimate }) {
  const { formats } = useI18n();
  const { words, size } = useDownloadWords();
  // What several articles show counts for each of them: that some show the same is known when they are stored.
  const most = (images: number) => {
    const formatted = formats.number(images);
    return images > 1 && articles > 1 ? words.upTo(formatted) : formatted;
  };
  const parts = [
    words.articles(articles, formats.number(articles)),
    ...(images > 0 ? [words.images(images, most(images))] : []),
    words.about(size(bytes)),
  ];
  return (
    <>
      <p className={styles.amount}>{articles === 0 ? words.nothingToKeep : parts.join(' · ')}</p>
      {foreign > 0 && <p>+ {words.foreignImages(foreign, most(foreign))}</p>}
      {articles > 0 && <p>{toFetch === 0 ? words.allStored : words.toFetch(size(toFetch))}</p>}
      {room !== null && <p>{room < toFetch ? words.noRoom : words.room(size(room))}</p>}
    </>
  );
}
