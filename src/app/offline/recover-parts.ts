import { fileUrl } from '../edition/fetch-file.ts';
import { recall, remember } from '../ui/session-memory.ts';
import { updateReader } from './update-reader.ts';

const KEY = 'recovered-from';

/**
 * When a part of the app is gone, because a newer app has taken its place on the server or in another tab, gets the
 * newer one by itself. Once for each version of the app: what is still missing then is said to the reader.
 */
export function recoverParts(): void {
  addEventListener('vite:preloadError', () => {
    const version = import.meta.url;
    if (recall(KEY) === version) return;
    void canReload().then((can) => {
      if (!can || recall(KEY) === version) return;
      remember(KEY, version);
      // Where nothing is kept, it would be gone after the reload, and the reload come again.
      if (recall(KEY) !== version) return;
      void updateReader();
    });
  });
}

/** Whether the site answers, which no worker does in its place here: else there is no newer app to be had. */
async function canReload(): Promise<boolean> {
  try {
    return (await fetch(fileUrl('index.html'), { cache: 'no-cache' })).ok;
  } catch {
    return false;
  }
}
