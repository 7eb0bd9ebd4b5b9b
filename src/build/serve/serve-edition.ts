import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { isAppPath, isHashedFile, MANIFEST_FILE, SHELL_FILE } from '../../manifest/paths.ts';
import { compressText } from './compress-text.ts';

export interface ServedEdition {
  /** Where the reader opens, with the port that was given. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves an edition as a static host does: files, the shell for the app's own paths, 404 for everything else.
 * @param port 0 takes any free port. @param compress whether texts are compressed, as most hosts do.
 * @throws when the folder holds no edition or the port is taken; the message says what to do.
 */
export async function serveEdition({
  dir,
  port,
  compress = false,
}: {
  dir: string;
  port: number;
  compress?: boolean;
}): Promise<ServedEdition> {
  const shell = readShell(dir);
  const files = sirv(dir, { etag: true, dev: true, setHeaders });
  const server = createServer((request, response) => {
    if (compress) compressText(request, response);
    files(request, response, () => answerMissing(request, response, shell));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`) : error);
    });
    server.listen(port, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${actualPort}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readShell(dir: string): Buffer {
  try {
    readFileSync(join(dir, MANIFEST_FILE));
    return readFileSync(join(dir, SHELL_FILE));
  } catch {
    throw new Error(`${dir} holds no edition. Build one first: npm run build -- --out ${dir}`);
  }
}

function setHeaders(response: ServerResponse, path: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Vite, too, puts a hash into the name of every asset.
  const immutable = path.startsWith('/assets/') || isHashedFile(path.slice(1));
  response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function answerMissing(request: IncomingMessage, response: ServerResponse, shell: Buffer): void {
  const path = request.url?.split('?', 1)[0] ?? '/';
  if (isAppPath(path)) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(shell);
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`404: there is no ${path} here\n`);
  }
}
