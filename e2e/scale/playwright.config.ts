import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/** Journeys over an edition of 10,000 articles, which take minutes: part of `npm run test:scale`, run by hand. */
export default defineConfig(base, {
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: '../support/build-apps.ts',
  workers: 1,
  timeout: 1_800_000,
  expect: { timeout: 600_000 },
});
