import { TextReader, TextWriter } from '../cache/text-store.ts';
import { type CompileResult, type CompileTask, compileBatch } from '../compile-batch.ts';
import type { CompileContext } from '../compile-post.ts';
import type { WrittenFile } from '../edition/edition-writer.ts';
import { type PackedArticle, writePacksOf } from '../edition/pack-job.ts';
import { OwnImages } from '../images/own-images.ts';
import { compileRules } from '../normalise/compile-rules.ts';
import type { SourceRule } from '../normalise/source-rules.ts';
import type { FoundFile } from '../posts/scan.ts';

/** What a worker must know to do jobs. Can be sent between threads. */
export interface JobContext extends Pick<CompileContext, 'site' | 'base' | 'now'> {
  images: ReadonlyMap<string, FoundFile>;
  sources: readonly SourceRule[];
  /** Folder of the text store. */
  textsDir: string;
  /** Root of the edition. */
  outDir: string;
  /** Tells the files of this build from those of others. */
  buildId: string;
}

/** A piece of work that needs nothing but its own data and the context. */
export type Job = { kind: 'compile'; tasks: CompileTask[] } | { kind: 'packs'; packs: PackedArticle[][] };

export interface JobResults {
  compile: CompileResult[];
  packs: WrittenFile[];
}

/** Does jobs, one after the other, in whichever thread it lives. */
export class JobRunner {
  readonly #context: CompileContext;
  readonly #writer: TextWriter;
  readonly #reader: TextReader;
  readonly #outDir: string;

  /** @param number of the worker: each appends to a file of its own. */
  constructor({ images, sources, textsDir, outDir, buildId, ...common }: JobContext, number: number) {
    this.#context = { ...common, images: new OwnImages(images), rules: compileRules(sources) };
    this.#writer = new TextWriter(textsDir, `${buildId}-${number}`);
    this.#reader = new TextReader(textsDir, buildId);
    this.#outDir = outDir;
  }

  run<K extends Job['kind']>(job: Extract<Job, { kind: K }>): JobResults[K];
  run(job: Job): JobResults[Job['kind']] {
    return job.kind === 'compile'
      ? compileBatch(job.tasks, this.#context, this.#writer)
      : writePacksOf(job.packs, this.#reader, this.#outDir);
  }

  close(): void {
    this.#writer.close();
    this.#reader.close();
  }
}
