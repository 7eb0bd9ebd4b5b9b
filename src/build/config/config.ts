import * as v from 'valibot';
import { siteLinkSchema } from '../../manifest/manifest.ts';
import { type ImageHostRule, referrerSchema } from '../mirror/referrers.ts';

const texts = v.optional(v.array(v.pipe(v.string(), v.nonEmpty())));

const timeZone = v.pipe(
  v.string(),
  v.check(isTimeZone, 'this is no IANA time zone; write it as Asia/Shanghai or UTC'),
);

const language = v.pipe(
  v.string(),
  v.check(isLanguage, 'this is no BCP 47 language tag; write it as zh-Hans or en'),
);

const sourceSchema = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  only: texts,
  drop: texts,
  figures: texts,
  captions: texts,
  editor: texts,
  originalTitle: texts,
  redirectors: v.optional(v.array(v.strictObject({ address: v.string(), parameter: v.string() }))),
  imageProxies: texts,
  placeholders: texts,
  trackers: texts,
});

const imageHostSchema = v.strictObject({
  hosts: v.array(v.pipe(v.string(), v.nonEmpty())),
  referrers: v.array(referrerSchema),
});

export const configSchema = v.strictObject({
  site: v.optional(
    v.strictObject({
      name: v.optional(v.pipe(v.string(), v.nonEmpty())),
      language: v.optional(language),
      timeZone: v.optional(timeZone),
      accent: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'write the colour as #b3261e'))),
      logo: v.optional(v.pipe(v.string(), v.regex(/\.(?:svg|png)$/i, 'give an SVG or a PNG file'))),
      links: v.optional(v.array(siteLinkSchema)),
    }),
  ),
  sources: v.optional(v.array(sourceSchema)),
  images: v.optional(
    v.union(
      [v.picklist(['all', 'none']), v.pipe(v.number(), v.integer(), v.minValue(0))],
      'give a number of articles, all or none',
    ),
  ),
  imageHosts: v.optional(v.array(imageHostSchema)),
});

/** What a publisher may set in `broadsheet.config.ts`. */
export interface Config {
  site?: {
    /** Shown at the top of every page. Default: Broadsheet. */
    name?: string | undefined;
    /** BCP 47 tag: language of the interface where the browser's is not offered, and of posts that do not show theirs. Default: zh-Hans. */
    language?: string | undefined;
    /** IANA name: in it dates without a zone are read, and days begin. Default: UTC. */
    timeZone?: string | undefined;
    /** Colour of links and marks, `#rrggbb`. Themes in which it could not be read take a shade of it. */
    accent?: string | undefined;
    /** An SVG or PNG file, square; relative to this file. It stands beside the name, and on the home screen. */
    logo?: string | undefined;
    /** At the foot of the sections: imprint, privacy, an ICP number. */
    links?: { label: string; href: string }[] | undefined;
  };
  /** Rules for the HTML of your sources, besides the built-in ones (`src/build/normalise/source-rules.ts`). */
  sources?: v.InferOutput<typeof sourceSchema>[];
  /** Of how many of the newest articles images of other hosts are mirrored. Default: none. */
  images?: number | 'all' | 'none' | undefined;
  /** What image hosts want to be told as referrer, besides what is built in (`src/build/mirror/referrers.ts`). */
  imageHosts?: ImageHostRule[];
}

/**
 * Gives a configuration its type: `export default defineConfig({ … })`.
 * @public
 */
export function defineConfig(config: Config): Config {
  return config;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
