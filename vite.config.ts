import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './src/build/app/content-security-policy.ts';
import { shellHtml } from './src/build/app/shell-html.ts';
import { editionInDev } from './src/build/dev/edition-in-dev.ts';

export default defineConfig({
  build: {
    target: 'baseline-widely-available',
    // The first with light-dark(), which the colours of the themes are written in.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    // What the first page needs is one file: it is smaller than several, and later parts find it loaded.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'reader', tags: ['$initial'] }] } } },
  },
  plugins: [
    react(),
    contentSecurityPolicy(),
    shellHtml(),
    editionInDev(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'sw.ts',
      // The app registers the worker itself: Trusted Types guard the URL. The edition writes the web app manifest.
      injectRegister: false,
      manifest: false,
      // The worker is built by a second run of Vite, which need not be heard.
      integration: {
        configureCustomSWViteBuild: (worker) => {
          worker.logLevel = 'error';
        },
      },
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['shell.html', 'assets/{*.{js,css},logo-*}'],
      },
    }),
  ],
  // Machines that build and test at once are slow: a test that hangs is found all the same.
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
