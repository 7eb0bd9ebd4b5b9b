import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { CODE_CACHE } from '../cache/cache-folder.ts';
import { DamagedCacheError } from '../cache/text-store.ts';
import type { Job, JobContext } from './job.ts';

/** What a worker answers to each job, in order. */
export type Answer = { result: unknown } | { error: string; damagedCache: boolean };

const { context, number }: { context: JobContext; number: number } = workerData;
// A thread has a compile cache only if it asks for one, before the parsers load.
enableCompileCache(CODE_CACHE);
const { JobRunner } = await import('./job.ts');
const runner = new JobRunner(context, number);

parentPort?.on('message', (job: Job | null) => {
  if (job === null) {
    runner.close();
    parentPort?.close();
    return;
  }
  let answer: Answer;
  try {
    answer = { result: runner.run(job) };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    answer = { error: text, damagedCache: error instanceof DamagedCacheError };
  }
  parentPort?.postMessage(answer);
});
