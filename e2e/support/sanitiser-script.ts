import { build } from 'vite';

/** Builds the browser's sanitiser as a classic script that defines `broadsheet.sanitise`, for pages of the tests. */
export async function buildSanitiserScript(outDir: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      minify: false,
      lib: {
        entry: 'src/app/html/sanitise.ts',
        formats: ['iife'],
        name: 'broadsheet',
        fileName: () => 'sanitise.js',
      },
    },
  });
}
