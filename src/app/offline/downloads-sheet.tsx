import { FileError } from '../../downloads/checked-answer.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useDownloadWords } from './download-words.ts';
import type { Downloads, DownloadsState } from './downloads.ts';
import styles from './downloads-sheet.module.css';
import { LimitsSection } from './limits-section.tsx';
import { NewDownload } from './new-download.tsx';
import { StorageSection } from './storage-section.tsx';
import { useDownloads } from './use-downloads.ts';
import { WishRow } from './wish-row.tsx';

export interface DownloadsSheetProps {
  manifest: Manifest;
  /** The section that is open. */
  path: string | null;
  hide: () => void;
}

/** What is kept on this device, what more could be, and how much room it takes. */
export function DownloadsSheet({ manifest, path, hide }: DownloadsSheetProps) {
  const { messages } = useI18n();
  const { words } = useDownloadWords();
  const known = useDownloads();
  return (
    <Dialog title={messages.downloads} closeLabel={messages.close} hide={hide}>
      <div className={styles.content}>
        {!known && <p role="status">{messages.loading}</p>}
        {known?.state.refused && <p role="alert">{words.notPossible}</p>}
        {known && !known.state.refused && <Content {...{ manifest, path, ...known }} />}
      </div>
    </Dialog>
  );
}

function Content({
  manifest,
  path,
  downloads,
  state,
}: {
  manifest: Manifest;
  path: string | null;
  downloads: Downloads;
  state: DownloadsState;
}) {
  const { words } = useDownloadWords();
  const { wishes, progress, problem, limits } = state;
  return (
    <>
      <NewDownload {...{ manifest, path, downloads, wishes, limits }} />
      <section>
        <h3 className={styles.heading} tabIndex={-1}>
          {words.kept}
        </h3>
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            <Problem problem={problem} />
          </p>
        )}
        {wishes.length === 0 && <p className={styles.hint}>{words.nothingKept}</p>}
        {wishes.length > 0 && (
          <ul className={styles.wishes}>
            {wishes.map((wish) => (
              <WishRow
                key={wish.key}
                wish={wish}
                progress={progress?.key === wish.key ? progress : null}
                manifest={manifest}
                downloads={downloads}
              />
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3 className={styles.heading}>{words.limits}</h3>
        <LimitsSection limits={limits} downloads={downloads} />
      </section>
      <section>
        <h3 className={styles.heading}>{words.storage}</h3>
        <StorageSection manifest={manifest} downloads={downloads} state={state} />
      </section>
    </>
  );
}

/** Why downloads ended before their time. */
function Problem({ problem }: { problem: unknown }) {
  const { words } = useDownloadWords();
  if (problem instanceof Error && problem.name === 'LaterVersionError') return words.later;
  if (problem instanceof FileError) return words.failedFor(problem.file, words.faults[problem.fault]);
  return (
    <>
      {words.failed} <span lang="en">{problem instanceof Error ? problem.message : String(problem)}</span>
    </>
  );
}
