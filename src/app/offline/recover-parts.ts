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

/** Whether the site answers, which no worker does in its place here: else there is no newer app to be had. */
async function canReload(): Promise<boolean> {
  try {
    return (await fetch(fileUrl('index.html'), { cache: 'no-cache' })).ok;
  } catch {
    return false;
  }
}
