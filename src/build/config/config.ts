import * as v from 'valibot';

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

export const configSchema = v.strictObject({
  site: v.optional(
    v.strictObject({
      name: v.optional(v.pipe(v.string(), v.nonEmpty())),
      language: v.optional(language),
      timeZone: v.optional(timeZone),
    }),
  ),
  sources: v.optional(v.array(sourceSchema)),
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
  };
  /** Rules for the HTML of your sources, besides the built-in ones (`src/build/normalise/source-rules.ts`). */
  sources?: v.InferOutput<typeof sourceSchema>[];
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
