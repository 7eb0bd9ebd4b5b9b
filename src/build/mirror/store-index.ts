import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { IMAGE_FAILURES, type ImageFailureKind } from './image-failure.ts';
import { IMAGE_TYPES } from './image-type.ts';
import { mirroredImageSchema } from './mirrored-image.ts';
import { type Referrer, referrerSchema } from './referrers.ts';

const secondsSchema = v.pipe(v.number(), v.integer());
const failureKindSchema = v.custom<ImageFailureKind>(
  (value) => typeof value === 'string' && Object.hasOwn(IMAGE_FAILURES, value),
);

const originalSchema = v.object({
  kind: v.literal('original'),
  url: v.string(),
  /** First digits of its content's SHA-256. */
  original: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  type: v.picklist(IMAGE_TYPES),
  bytes: v.number(),
  etag: v.optional(v.string()),
  modified: v.optional(v.string()),
});

const failureSchema = v.object({
  kind: v.literal('failure'),
  url: v.string(),
  failure: failureKindSchema,
  reason: v.string(),
  /** How often it has failed in this way, one after the other. */
  times: v.number(),
  /** Seconds since 1970: not to be asked for before. */
  again: secondsSchema,
});

const lineSchema = v.variant('kind', [
  originalSchema,
  failureSchema,
  v.object({
    kind: v.literal('made'),
    original: v.string(),
    recipe: v.number(),
    image: mirroredImageSchema,
  }),
  v.object({ kind: v.literal('host'), host: v.string(), referrer: referrerSchema }),
]);

/** Something that the store knows. */
export type StoreLine = v.InferOutput<typeof lineSchema>;
export type OriginalLine = v.InferOutput<typeof originalSchema>;
export type FailureLine = v.InferOutput<typeof failureSchema>;

/**
 * What a store of images knows: one JSON text a line, of which the last about the same thing counts. Lines are
 * appended as things happen, so that a build that is killed loses nothing, and sorted at its end, so that two copies
 * can be merged as text.
 */
export class StoreIndex {
  readonly #file: string;
  readonly #lines = new Map<string, StoreLine>();
  #isSorted = true;

  /** Lines that cannot be read are forgotten: what they told is found out anew. */
  constructor(file: string) {
    this.#file = file;
    if (!existsSync(file)) return;
    for (const text of readFileSync(file, 'utf8').split('\n')) {
      const line = parsed(text);
      if (line) this.#lines.set(keyOf(line), line);
      else if (text !== '') this.#isSorted = false;
    }
  }

  /** What is known of the image at a URL. */
  ofUrl(url: string): OriginalLine | FailureLine | undefined {
    const line = this.#lines.get(`url ${url}`);
    return line?.kind === 'original' || line?.kind === 'failure' ? line : undefined;
  }

  madeOf(original: string): Extract<StoreLine, { kind: 'made' }> | undefined {
    const line = this.#lines.get(`made ${original}`);
    return line?.kind === 'made' ? line : undefined;
  }

  /** By host, the referrer that it accepted. */
  referrers(): Map<string, Referrer> {
    const hosts = [...this.#lines.values()].flatMap((line) => (line.kind === 'host' ? [line] : []));
    return new Map(hosts.map(({ host, referrer }) => [host, referrer]));
  }

  add(line: StoreLine): void {
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
    this.#lines.set(keyOf(line), line);
    this.#isSorted = false;
  }

  /** Leaves one line for each thing, in order. */
  sort(): void {
    if (this.#isSorted) return;
    const lines = [...this.#lines].sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(`${this.#file}.new`, lines.map(([, line]) => `${JSON.stringify(line)}\n`).join(''));
    renameSync(`${this.#file}.new`, this.#file);
    this.#isSorted = true;
  }
}

function keyOf(line: StoreLine): string {
  if (line.kind === 'made') return `made ${line.original}`;
  return line.kind === 'host' ? `host ${line.host}` : `url ${line.url}`;
}

function parsed(text: string): StoreLine | null {
  try {
    const result = v.safeParse(lineSchema, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
