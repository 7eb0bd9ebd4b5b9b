import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../../src/build/app/build-app.ts';
import { renewedApp } from './renewed-app.ts';
import { buildSanitiserScript } from './sanitiser-script.ts';
import { unguardedHtml } from './unguarded-html.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/broadsheet/e2e/', import.meta.url));

/** The reader as it is shipped. */
export const APP = `${CACHE}app`;

/** The reader with its HTML sanitiser taken out, to prove that the other layers hold alone. */
export const UNGUARDED_APP = `${CACHE}unguarded-app`;

/** A later version of the reader. */
export const RENEWED_APP = `${CACHE}renewed-app`;

const SITE = { name: 'The Test Paper', language: 'en', timeZone: 'UTC' };

/** The browser's sanitiser alone, as a script. */
export const SANITISER = `${CACHE}sanitiser`;

/** Builds them all once, before all tests. */
export default async function buildApps(): Promise<void> {
  await rm(CACHE, { recursive: true, force: true });
  for (const outDir of [APP, UNGUARDED_APP, RENEWED_APP]) await mkdir(outDir, { recursive: true });
  await buildApp({ outDir: APP, base: '/', site: SITE });
  await buildApp({ outDir: UNGUARDED_APP, base: '/', site: SITE, plugins: [unguardedHtml()] });
  await buildApp({ outDir: RENEWED_APP, base: '/', site: SITE, plugins: [renewedApp()] });
  await buildSanitiserScript(SANITISER);
}
