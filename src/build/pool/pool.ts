import { Worker } from 'node:worker_threads';
import { DamagedCacheError } from '../cache/text-store.ts';
import type { Job, JobContext, JobResults, JobRunner } from './job.ts';
import type { Answer } from './worker.ts';

/** Does jobs on some threads. Results come back in the order of the jobs, whichever thread did them. */
export interface Pool {
  /**
   * @param done is called after each job with the number of jobs done.
   * @throws {DamagedCacheError} when the text store is not what it should be.
   */
  runAll<K extends Job['kind']>(
    jobs: readonly Extract<Job, { kind: K }>[],
    done?: (jobs: number) => void,
  ): Promise<JobResults[K][]>;
  close(): Promise<void>;
}

/** @param workers with fewer than two, the jobs are done in this thread. */
export function createPool(context: JobContext, workers: number): Pool {
  return workers < 2 ? new InlinePool(context) : new ThreadPool(context, workers);
}

/** A worker's heap would otherwise grow as long as the machine has memory, since collecting garbage can wait. */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

class InlinePool implements Pool {
  readonly #context: JobContext;
  #runner: JobRunner | undefined;

  constructor(context: JobContext) {
    this.#context = context;
  }

  async runAll<K extends Job['kind']>(
    jobs: readonly Extract<Job, { kind: K }>[],
    done?: (jobs: number) => void,
  ): Promise<JobResults[K][]> {
    if (jobs.length === 0) return [];
    const runner = await this.#start();
    return jobs.map((job, index) => {
      const result = runner.run<K>(job);
      done?.(index + 1);
      return result;
    });
  }

  async close(): Promise<void> {
    this.#runner?.close();
  }

  /** Parsers and language models take 150 MB and a while to load: only a thread that has work spends them. */
  async #start(): Promise<JobRunner> {
    if (this.#runner) return this.#runner;
    const { JobRunner } = await import('./job.ts');
    this.#runner = new JobRunner(this.#context, 0);
    return this.#runner;
  }
}

class ThreadPool implements Pool {
  readonly #workers: Worker[];
  /** Settled when all threads have ended, by themselves or by a failure. */
  readonly #ended: Promise<unknown>;

  constructor(context: JobContext, workers: number) {
    this.#workers = Array.from(
      { length: workers },
      (_, number) =>
        new Worker(new URL('worker.ts', import.meta.url), {
          workerData: { context, number },
          resourceLimits: HEAP_LIMITS,
        }),
    );
    // Whoever waits for a thread hears of its failure; without a listener the failure of an idle one ends the process.
    for (const worker of this.#workers) worker.on('error', () => {});
    this.#ended = Promise.all(
      this.#workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve))),
    );
  }

  async runAll<K extends Job['kind']>(
    jobs: readonly Extract<Job, { kind: K }>[],
    done?: (jobs: number) => void,
  ): Promise<JobResults[K][]> {
    const results: JobResults[K][] = new Array(jobs.length);
    let next = 0;
    let finished = 0;
    const work = async (worker: Worker) => {
      for (let index = next++; index < jobs.length; index = next++) {
        results[index] = await ask<JobResults[K]>(worker, jobs[index]);
        finished += 1;
        done?.(finished);
      }
    };
    await Promise.all(this.#workers.map(work));
    return results;
  }

  async close(): Promise<void> {
    for (const worker of this.#workers) worker.postMessage(null);
    await this.#ended;
  }
}

/** Sends one job to a worker and waits for its answer, or for its end. */
function ask<T>(worker: Worker, job: Job | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    const onMessage = (answer: Answer) => {
      settle();
      if ('result' in answer) resolve(answer.result as T);
      else reject(answer.damagedCache ? new DamagedCacheError(answer.error) : new Error(answer.error));
    };
    const onError = (error: Error) => {
      settle();
      reject(error);
    };
    const onExit = () => onError(new Error('a thread has ended with its job undone'));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    // A thread that has ended has no number any more.
    if (worker.threadId === -1) onExit();
    else worker.postMessage(job);
  });
}
