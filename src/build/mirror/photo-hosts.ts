import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { photo } from './test-images.ts';

const PHOTOS_A_POST = 4;

/** Hosts that serve photographs, no two alike. */
export interface PhotoHosts {
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Writes posts that show so many photographs, spread over the hosts. */
  writePosts(folder: string, photos: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a server that answers as so many hosts on this machine. For tests.
 * @param photos tells how large they are, and how long each takes in milliseconds.
 */
export async function startPhotoHosts(
  hosts: number,
  { width, height, delayMs = 0 }: { width: number; height: number; delayMs?: number },
): Promise<PhotoHosts> {
  const asked: string[] = [];
  const server = createServer(async ({ url = '' }, response) => {
    asked.push(url);
    const bytes = await photo(width, height, Number(/\d+/.exec(url)?.[0]));
    setTimeout(() => response.end(bytes), delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const figure = (n: number) =>
    `<figure><img src="http://127.0.0.${2 + (n % hosts)}:${port}/${n}.jpg"></figure>`;
  return {
    asked,
    async writePosts(folder, photos) {
      await mkdir(folder, { recursive: true });
      for (let first = 0; first < photos; first += PHOTOS_A_POST) {
        const numbers = Array.from({ length: Math.min(PHOTOS_A_POST, photos - first) }, (_, n) => first + n);
        const date = new Date(Date.UTC(2021, 0, 1) - first * 3_600_000).toISOString();
        const head = `---\ntitle: Photographs from ${first}\ndate: ${date}\n---\n`;
        await writeFile(join(folder, `${first}.html`), `${head}<div>${numbers.map(figure).join('')}</div>\n`);
      }
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
