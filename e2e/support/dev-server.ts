import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VITE = 'node_modules/vite/bin/vite.js';

/** `npm run dev` with posts of its own. */
export interface DevServer {
  url: string;
  postsDir: string;
  /** What it has printed, without colours. */
  output(): string;
  /** Stops it and removes the posts. */
  remove(): Promise<void>;
}

/**
 * Starts the dev server on a free port.
 * @param write writes the first posts into the folder that it is given.
 */
export async function startDevServer(write: (dir: string) => Promise<void>): Promise<DevServer> {
  const postsDir = await mkdtemp(join(tmpdir(), 'broadsheet-dev-'));
  await write(postsDir);
  // Building the app for the other journeys has set NODE_ENV to production, here and for all children.
  const env = { ...process.env, POSTS: postsDir, NODE_ENV: undefined, NO_COLOR: '1', FORCE_COLOR: undefined };
  const child = spawn(process.execPath, [VITE, '--port', '0'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk;
      const found = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => reject(new Error(`the dev server ended:\n${output}`)));
  });
  return {
    url,
    postsDir,
    output: () => output,
    remove: async () => {
      child.kill();
      await ended;
      await rm(postsDir, { recursive: true, force: true });
    },
  };
}
