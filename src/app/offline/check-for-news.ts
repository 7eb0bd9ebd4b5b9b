import { NewerEditionError, UnreachableError } from '../edition/errors.ts';
import { fetchManifest } from '../edition/queries.ts';
import { askForNews, noteNetwork } from './connection.ts';

/** What the site has: the edition that is shown, another (which is then offered), or no answer. */
export type News = 'same' | 'new' | 'unreachable';

/** Asks the site, past whatever is stored, whether it has another edition than the one that is shown. */
export async function checkForNews(shown: string): Promise<News> {
  try {
    const { edition } = await fetchManifest({ cache: 'no-cache' });
    noteNetwork('online');
    if (edition === shown) return 'same';
  } catch (error) {
    if (error instanceof UnreachableError) noteNetwork('offline');
    if (!(error instanceof NewerEditionError)) return 'unreachable';
  }
  askForNews();
  return 'new';
}
