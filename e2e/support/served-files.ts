import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

const ASKED = 'http.server.request.start';
const DOWNLOADED = /^\/data\/((?:packs|pages|images|index|facets|sizes)\/.*)/;

/**
 * Notes what the servers of this process are asked for, of the files that downloads keep. The browser's own account of
 * its requests has those, too, that a worker or a cache answered.
 * @returns paths below `data`, as often as they were asked for, and a way to end.
 */
export function watchServed(): { served: string[]; end: () => void } {
  const served: string[] = [];
  const note = (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    if (!(message.request instanceof IncomingMessage)) return;
    const file = DOWNLOADED.exec(message.request.url ?? '')?.[1];
    if (file !== undefined) served.push(file);
  };
  subscribe(ASKED, note);
  return { served, end: () => unsubscribe(ASKED, note) };
}
