import * as v from 'valibot';
import { summarySchema } from '../manifest/article.ts';
import { parseAs } from '../manifest/parse.ts';

const blurbSchema = v.omit(summarySchema, ['id', 'title', 'date', 'paths']);

/** What a summary says beyond what the article's place in the edition makes of it. */
export type Blurb = v.InferOutput<typeof blurbSchema>;

/**
 * JSON of a blurb, to be joined with the rest of the summary as it stands.
 * @param post path of the post, for the error. @throws {ContractError}
 */
export function blurbJson(blurb: Blurb, post: string): string {
  return JSON.stringify(parseAs(blurbSchema, blurb, post));
}

export function readBlurb(json: string): Blurb {
  return parseAs(blurbSchema, JSON.parse(json), 'a blurb');
}
