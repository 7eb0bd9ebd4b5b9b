import { defineConfig } from 'vitest/config';

/** Tests that take minutes, of an archive as large as Broadsheet promises to carry: `npm run test:scale`, run by hand. */
export default defineConfig({
  test: {
    include: ['src/build/**/*.scale.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    disableConsoleIntercept: true,
  },
});
