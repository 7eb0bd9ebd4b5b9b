import { SHELL_FILE } from '../../manifest/paths.ts';
import { fileUrl } from '../edition/fetch-file.ts';
import { updateReader } from './update-reader.ts';

const KEY = 'recovered-from';

/**
 * When a part of the app is gone, because a newer app has taken its place on the server or in another tab, gets the
 * newer one by itself. Once for each version of the app: what is still missing then is said to the reader.
 */
export function recoverParts(): void {
  addEventListener('vite:preloadError', () => {
    const version = import.meta.url;
    if (sessionStorage.getItem(KEY) === version) return;
    void canReload().then((can) => {
      if (!can || sessionStorage.getItem(KEY) === version) return;
      sessionStorage.setItem(KEY, version);
      void updateReader();
    });
  });
}

/** Whether a page would come: without it, the reader would lose the one that is open. */
async function canReload(): Promise<boolean> {
  try {
    return (await fetch(fileUrl(SHELL_FILE), { cache: 'no-cache' })).ok;
  } catch {
    return false;
  }
}
