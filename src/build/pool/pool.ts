import type { Job, JobContext, JobResults, JobRunner } from './job.ts';
import { Thread } from './thread.ts';

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

/** Jobs that each thread has: one in hand, and one to go on with while this thread is busy. */
const JOBS_AHEAD = 2;

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
  readonly #threads: Thread[];

  constructor(context: JobContext, workers: number) {
    this.#threads = Array.from({ length: workers }, (_, number) => new Thread(context, number));
  }

  async runAll<K extends Job['kind']>(
    jobs: readonly Extract<Job, { kind: K }>[],
    done?: (jobs: number) => void,
  ): Promise<JobResults[K][]> {
    const results: JobResults[K][] = new Array(jobs.length);
    let next = 0;
    let finished = 0;
    const work = async (thread: Thread) => {
      for (let index = next++; index < jobs.length; index = next++) {
        results[index] = await thread.run<JobResults[K]>(jobs[index]);
        finished += 1;
        done?.(finished);
      }
    };
    await Promise.all(
      this.#threads.flatMap((thread) => Array.from({ length: JOBS_AHEAD }, () => work(thread))),
    );
    return results;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}
