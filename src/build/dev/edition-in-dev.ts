import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import type { Plugin, ViteDevServer } from 'vite';
import type { Warning } from '../report/warning.ts';
import { createRepeater } from './repeater.ts';

type Compiler = typeof import('./compile-for-dev.ts');

const COMPILER = fileURLToPath(new URL('compile-for-dev.ts', import.meta.url));
/** Editors write a file in more than one step. */
const SETTLE_MS = 40;

/**
 * Serves an edition of the posts in `POSTS` (the demo's unless given) beside the app, compiles it again when a post
 * changes, and tells the open pages.
 */
export function editionInDev(): Plugin {
  return {
    name: 'broadsheet:edition-in-dev',
    apply: (_, { command, mode, isPreview }) => command === 'serve' && mode !== 'test' && !isPreview,
    configureServer: serveEdition,
  };
}

async function serveEdition(server: ViteDevServer): Promise<void> {
  const { logger } = server.config;
  const { hot } = server.environments.client;
  // By way of Vite, so that a change of the build's own source counts from the next compilation on.
  const compiler = () => server.ssrLoadModule(COMPILER) as Promise<Compiler>;
  const workplace = (await compiler()).workplaceOf(process.env.POSTS || 'content');
  let told: readonly Warning[] = [];

  const compilation = createRepeater(SETTLE_MS, async () => {
    try {
      const { text, warnings } = await (await compiler()).compileForDev(workplace, told);
      told = warnings;
      logger.info(`\n${text}`, { timestamp: true });
      hot.send('broadsheet:edition', {});
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error), { timestamp: true });
    }
  });

  const files = sirv(workplace.editionDir, {
    dev: true,
    etag: true,
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
  });
  server.middlewares.use((request, response, next) => {
    if (!request.url?.startsWith('/data/')) return next();
    void compilation.done().then(() =>
      files(request, response, () => {
        response.writeHead(404).end();
      }),
    );
  });

  hot.on('broadsheet:hello', (_, page) => page.send('broadsheet:edition', {}));
  server.watcher.add(workplace.postsDir);
  server.watcher.on('all', (_, file) => {
    if (file.startsWith(workplace.postsDir + sep)) compilation.ask();
  });
  compilation.ask();
}
