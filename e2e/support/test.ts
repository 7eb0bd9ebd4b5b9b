import { test as base, expect } from '@playwright/test';
import { newsPosts, PICTURE, picturePost } from './posts.ts';
import { createSite, type TestSite } from './site.ts';

interface TestFixtures {
  /** 121 articles with the shipped app. The test may stop and start the server, and publish other posts. */
  site: TestSite;
  /** Whether the test expects that pages break the content security policy or throw. */
  harmIsTried: boolean;
  /** Fails a test in whose pages something broke the content security policy or threw. */
  noPageErrors: undefined;
}

/** Playwright's test with a site to read. */
export const test = base.extend<TestFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  site: async ({}, use) => {
    const site = await createSite([picturePost(), ...newsPosts()], {
      files: { 'Technology/图片/images/bridge.svg': PICTURE },
    });
    await use(site);
    await site.remove();
  },
  harmIsTried: [false, { option: true }],
  noPageErrors: [
    async ({ context, harmIsTried }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('console', (message) => {
        if (/content security policy|trusted ?types/i.test(message.text())) errors.push(message.text());
      });
      await use(undefined);
      if (!harmIsTried) expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
