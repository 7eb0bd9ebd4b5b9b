import { copyFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Site } from '../../manifest/manifest.ts';
import { SHELL_FILE } from '../../manifest/paths.ts';
import type { Face } from '../config/face.ts';
import { accentStyle } from './accent.ts';
import { keepAssets } from './keep-assets.ts';
import { webManifest } from './web-manifest.ts';
import { WORKER_REMOVAL } from './worker-removal.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

export interface AppOptions {
  /** Absolute path of an existing folder; files of the edition beside the app stay. */
  outDir: string;
  /** Path of the site's root on its host, with slashes at both ends. */
  base: string;
  site: Site;
  /** The publisher's logo and accent. */
  face?: Face;
  /** Folder of an earlier build whose app's files are carried along. */
  keep?: string | undefined;
  /** Whether the reader has its service worker, or one that removes itself. */
  worker?: boolean;
  /** More Vite plugins; tests build variants of the app with them. */
  plugins?: Plugin[];
}

/** Builds the reader with Vite into a folder, with the pages and the web app manifest that hosts and browsers look for. */
export async function buildApp({
  outDir,
  base,
  site,
  face = {},
  keep,
  worker = true,
  plugins = [],
}: AppOptions): Promise<void> {
  await build({
    root: PROJECT,
    base,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: false },
    plugins: [siteIdentity(site, face), preloadMessages(site, base), ...plugins],
  });
  await Promise.all([
    writeFile(join(outDir, 'manifest.webmanifest'), webManifest(site, base)),
    copyFile(join(outDir, SHELL_FILE), join(outDir, 'index.html')),
    // Static hosts answer an unknown path with this page; the app then finds the article or says that there is none.
    copyFile(join(outDir, SHELL_FILE), join(outDir, '404.html')),
    ...(worker ? [] : [writeFile(join(outDir, 'sw.js'), WORKER_REMOVAL)]),
    ...(keep === undefined ? [] : [keepAssets(resolve(keep), outDir)]),
  ]);
}

/** The catalogue of messages that most of the site's readers need comes with the page. */
function preloadMessages({ language }: Site, base: string): Plugin {
  const catalogue = /^zh\b/i.test(language) ? '/i18n/zh-hans.ts' : '/i18n/en.ts';
  return {
    name: 'broadsheet:preload-messages',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(catalogue))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: base + fileName },
          })),
    },
  };
}

/** Until the app names what it shows, the page is named after the site and in its language; it has the publisher's accent. */
function siteIdentity({ name, language }: Site, { accent, logo }: Face): Plugin {
  const title = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return {
    name: 'broadsheet:site-identity',
    transformIndexHtml: (html) =>
      html
        .replace(
          /<title>.*<\/title>/,
          () => `<title>${title}</title><meta name="description" content="${title}" />`,
        )
        .replace('<html lang="en">', `<html lang="${language}">`)
        .replace(
          '</head>',
          accent === undefined ? '</head>' : `<style>${accentStyle(accent)}</style></head>`,
        ),
    generateBundle() {
      if (logo) this.emitFile({ type: 'asset', fileName: logo.fileName, source: logo.content });
    },
  };
}
