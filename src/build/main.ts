import { enableCompileCache } from 'node:module';
import { CODE_CACHE } from './cache/cache-folder.ts';

// The build is loaded only when its code may come from the cache: half of a start went into stripping its types.
enableCompileCache(CODE_CACHE);
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
