import * as v from 'valibot';
import { categoryPathSchema } from '../manifest/article.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const scopeSchema = v.variant('kind', [
  v.object({ kind: v.literal('all') }),
  v.object({ kind: v.literal('category'), path: categoryPathSchema }),
  /** The days up to the edition's newest article; the clock of the device has no say. */
  v.object({ kind: v.literal('days'), days: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  /** What the reader has starred, as of the last time that it was looked at. */
  v.object({ kind: v.literal('starred'), ids: v.array(v.string()) }),
  v.object({ kind: v.literal('article'), id: v.string(), title: v.string() }),
]);

const faultSchema = v.picklist([
  /** Its server did not answer, or stopped in the middle. */
  'unreachable',
  /** Another page came in its place: networks that want a sign-in answer everything so. */
  'portal',
  /** The server has no such file. */
  'gone',
  /** The server failed. */
  'server',
  /** Something else came than the file's name says. */
  'damaged',
  /** Its host lets nobody store it. */
  'refused',
]);

const reportSchema = v.object({
  /** The edition that was downloaded, and the date of its newest article. */
  edition: v.string(),
  date: v.nullable(v.string()),
  articles: v.object({ stored: count, of: count }),
  images: v.object({ stored: count, of: count }),
  bytes: count,
  /** What could not be stored: a path below the site's root, or the address of an image. */
  missing: v.array(v.object({ file: v.string(), fault: faultSchema })),
});

const wishSchema = v.object({
  key: v.string(),
  scope: scopeSchema,
  images: v.boolean(),
  state: v.picklist([
    /** To be fetched, or brought up to date. */
    'wanted',
    'paused',
    /** Stopped for want of room, until the reader makes some. */
    'full',
    'done',
  ]),
  /** How its last run ended. */
  report: v.nullable(reportSchema),
});

/** Why a file could not be had: what the reader is told, and what decides whether to try again. */
export type Fault = v.InferOutput<typeof faultSchema>;
/** What a download holds. */
export type Scope = v.InferOutput<typeof scopeSchema>;
/** How a download ended. */
export type Report = v.InferOutput<typeof reportSchema>;
/** Something that the reader wants kept on this device, from now on. */
export type Wish = v.InferOutput<typeof wishSchema>;

/** A wish as it was kept; `undefined` when it is none: a later version of the app may have written it. */
export function readWish(value: unknown): Wish | undefined {
  const result = v.safeParse(wishSchema, value);
  return result.success ? result.output : undefined;
}

/** A string that is the same for the same scope. */
export function keyOf(scope: Scope): string {
  switch (scope.kind) {
    case 'category':
      return `category ${scope.path}`;
    case 'days':
      return `days ${scope.days}`;
    case 'article':
      return `article ${scope.id}`;
    default:
      return scope.kind;
  }
}

/** Whether two wishes ask for the same of one thing. */
export function asksTheSame(a: Wish, b: Wish): boolean {
  return JSON.stringify([a.key, a.scope, a.images]) === JSON.stringify([b.key, b.scope, b.images]);
}
