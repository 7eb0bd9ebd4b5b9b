import { Worker } from 'node:worker_threads';
import { DamagedCacheError } from '../cache/text-store.ts';
import type { Job, JobContext } from './job.ts';
import type { Answer } from './worker.ts';

/** A worker's heap would otherwise grow as long as the machine has memory, since collecting garbage can wait. */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

interface Asked {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A thread that does jobs in the order in which they are given. */
export class Thread {
  readonly #worker: Worker;
  /** Who waits for the jobs that it has, the first first. */
  readonly #asked: Asked[] = [];
  /** Settled when it has ended, by itself or by a failure. */
  readonly #ended: Promise<void>;
  /** Why it does no more jobs. */
  #failure: Error | undefined;

  constructor(context: JobContext, number: number) {
    this.#worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: { context, number },
      resourceLimits: HEAP_LIMITS,
    });
    this.#worker.on('message', (answer: Answer) => {
      const asked = this.#asked.shift();
      if ('result' in answer) asked?.resolve(answer.result);
      else asked?.reject(answer.damagedCache ? new DamagedCacheError(answer.error) : new Error(answer.error));
    });
    this.#worker.on('error', (error: Error) => this.#fail(error));
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#fail(new Error('a thread has ended with its job undone'));
        resolve();
      });
    });
  }

  /** @throws {DamagedCacheError} when the text store is not what it should be. */
  run<T>(job: Job | undefined): Promise<T> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve: (result) => resolve(result as T), reject });
      this.#worker.postMessage(job);
    });
  }

  async close(): Promise<void> {
    this.#worker.postMessage(null);
    await this.#ended;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#asked.splice(0)) reject(this.#failure);
  }
}
