import type { Manifest } from '../../manifest/manifest.ts';
import type { ListQuery } from '../edition/list-query.ts';
import type { StoredArticles } from '../edition/stored-articles.ts';
import type { LoadedIndex } from '../edition/use-index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { ReadingState } from '../reading-state/marks.ts';
import type { useSheet } from '../ui/use-sheet.ts';
import { LazySheet } from './lazy-sheet.tsx';

/** The sheets and dialogs of the reader by their names, each loaded when it is first opened. */
export function Sheets({
  sheets: { sheet, about, show, hide },
  manifest,
  index,
  query,
  muted,
  reading,
  stored,
}: {
  sheets: ReturnType<typeof useSheet>;
  manifest: Manifest;
  index: LoadedIndex;
  /** The list that is shown. */
  query: ListQuery;
  muted: ReadonlySet<string>;
  /** What has been read and starred, where the list shows only such. */
  reading: ReadingState | null;
  /** What is stored, where the list shows only such. */
  stored: StoredArticles | null;
}) {
  const { messages } = useI18n();
  return (
    <>
      {sheet === 'settings' && (
        <LazySheet
          name="settings"
          load={async () => (await import('./settings-sheet.tsx')).SettingsSheet}
          title={messages.settings}
          hide={hide}
          with={{ hide, showKeys: () => show('keys') }}
        />
      )}
      {sheet === 'keys' && (
        <LazySheet
          name="keys"
          load={async () => (await import('../keys/keys-dialog.tsx')).KeysDialog}
          title={messages.shortcuts}
          hide={hide}
          with={{ hide }}
        />
      )}
      {sheet === 'filter' && (
        <LazySheet
          name="filter"
          load={async () => (await import('./filter-sheet.tsx')).FilterSheet}
          title={messages.filter}
          hide={hide}
          with={{
            ...{ manifest, index, query, muted, reading, stored, hide },
            ...{ showMutes: () => show('mutes'), find: about === 'find' },
          }}
        />
      )}
      {sheet === 'downloads' && (
        <LazySheet
          name="downloads"
          load={async () => (await import('../offline/downloads-sheet.tsx')).DownloadsSheet}
          title={messages.downloads}
          hide={hide}
          with={{ manifest, path: query.path, hide }}
        />
      )}
      {sheet === 'install' && (
        <LazySheet
          name="install"
          load={async () => (await import('../offline/install-dialog.tsx')).InstallDialog}
          title={messages.install}
          hide={hide}
          with={{ hide }}
        />
      )}
      {sheet === 'reading-data' && (
        <LazySheet
          name="reading-data"
          load={async () => (await import('../reading/reading-data-dialog.tsx')).ReadingDataDialog}
          title={messages.readingData}
          hide={hide}
          with={{ hide }}
        />
      )}
      {sheet === 'mutes' && (
        <LazySheet
          name="mutes"
          load={async () => (await import('../mutes/mutes-dialog.tsx')).MutesDialog}
          title={messages.muted}
          hide={hide}
          with={{ source: about, hide }}
        />
      )}
    </>
  );
}
