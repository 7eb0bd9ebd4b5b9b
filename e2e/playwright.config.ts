import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './browser/find-browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results',
  globalSetup: './support/build-apps.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Machines of CI stall now and then; what passes at another try is reported as flaky.
  retries: process.env.CI ? 2 : 0,
  workers: 2,
  reporter: [['list']],
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
    // To note everything makes a journey a third slower: CI, which tries again what failed, notes it then.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: { args: BROWSER_ARGUMENTS, ...(executablePath === null ? {} : { executablePath }) },
  },
});
