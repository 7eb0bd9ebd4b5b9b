import { parentPort, workerData } from 'node:worker_threads';
import { DamagedCacheError } from '../cache/text-store.ts';
import { type Job, type JobContext, JobRunner } from './job.ts';

/** What a worker answers to each job, in order. */
export type Answer = { result: unknown } | { error: string; damagedCache: boolean };

const { context, number }: { context: JobContext; number: number } = workerData;
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
