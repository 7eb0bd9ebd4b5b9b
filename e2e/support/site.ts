import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileEdition } from '../../src/build/compile-edition.ts';
import { type ServedEdition, serveEdition } from '../../src/build/serve/serve-edition.ts';
import type { Site } from '../../src/manifest/manifest.ts';
import { APP } from './build-apps.ts';
import { type Post, writePosts } from './posts.ts';

/** An edition in a folder of its own, served like a static host would. */
export interface TestSite {
  /** The folder that is served. */
  dir: string;
  /** URL of a path of the site. */
  url(path: string): string;
  /** Compiles other posts into the edition that is served. */
  publish(posts: Post[], files?: Record<string, string>): Promise<void>;
  /** Puts another app in the place of the one that is served; nothing of that stays. */
  deploy(app: string): Promise<void>;
  /** Takes the server from the net. */
  stop(): Promise<void>;
  /** Puts it back under the same address. */
  start(): Promise<void>;
  /** Stops it and removes the folder. */
  remove(): Promise<void>;
}

const MIRROR = {
  ...{ newest: Number.POSITIVE_INFINITY, offline: false, again: false, allowPrivate: true, hosts: [] },
  limits: { pauseMs: 0 },
};

/** Publishes posts with an app (built by `build-apps.ts`) on a free port. */
export async function createSite(
  posts: Post[],
  {
    files = {},
    app = APP,
    site = { name: 'The Test Paper', language: 'en', timeZone: 'UTC' },
    mirror = false,
  }: {
    files?: Record<string, string>;
    app?: string;
    site?: Site;
    /** Whether images of other hosts are mirrored, from this machine too. */
    mirror?: boolean;
  } = {},
): Promise<TestSite> {
  const root = await mkdtemp(join(tmpdir(), 'broadsheet-e2e-'));
  const dir = join(root, 'site');
  const publish: TestSite['publish'] = async (newPosts, newFiles = {}) => {
    const postsDir = join(root, 'posts');
    await rm(postsDir, { recursive: true, force: true });
    await writePosts(postsDir, newPosts, newFiles);
    await rm(join(dir, 'data'), { recursive: true, force: true });
    await compileEdition({
      postsDir,
      outDir: dir,
      base: '/',
      site,
      now: Date.UTC(2026, 0, 1) / 1000,
      mirror: mirror ? { ...MIRROR, storeDir: join(root, 'store') } : undefined,
    });
  };
  await cp(app, dir, { recursive: true });
  await publish(posts, files);
  let server: ServedEdition = await serveEdition({ dir, port: 0 });
  const port = Number(new URL(server.url).port);
  return {
    dir,
    url: (path) => `http://localhost:${port}${path}`,
    publish,
    deploy: async (newApp) => {
      await rm(join(dir, 'assets'), { recursive: true, force: true });
      await cp(newApp, dir, { recursive: true });
    },
    stop: () => server.close(),
    start: async () => {
      server = await serveEdition({ dir, port });
    },
    remove: async () => {
      await server.close().catch(() => {});
      await rm(root, { recursive: true, force: true });
    },
  };
}
