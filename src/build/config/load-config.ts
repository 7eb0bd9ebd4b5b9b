import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import type { Site } from '../../manifest/manifest.ts';
import type { ImageHostRule } from '../mirror/referrers.ts';
import { compileRules } from '../normalise/compile-rules.ts';
import { SOURCE_RULES, type SourceRule } from '../normalise/source-rules.ts';
import { BuildError } from '../report/build-error.ts';
import { configSchema } from './config.ts';
import { type Face, readLogo } from './face.ts';

const DEFAULT_FILE = 'broadsheet.config.ts';

/** The configuration of a site, complete. */
export interface SiteConfig {
  site: Site;
  /** What the reader's pages take from the publisher besides. */
  face: Face;
  sources: readonly SourceRule[];
  /** Of how many of the newest articles images are mirrored. */
  images: number;
  imageHosts: readonly ImageHostRule[];
}

const DEFAULT_CONFIG: SiteConfig = {
  site: { name: 'Broadsheet', language: 'zh-Hans', timeZone: 'UTC' },
  face: {},
  sources: SOURCE_RULES,
  images: 0,
  imageHosts: [],
};

/**
 * Reads the configuration from a file, else from `broadsheet.config.ts` in the current folder, else the defaults.
 * @throws {BuildError} names the file, the field and what it should be.
 */
export async function loadConfig(given?: string): Promise<SiteConfig> {
  const file = resolve(given ?? DEFAULT_FILE);
  if (!existsSync(file)) {
    if (given === undefined) return DEFAULT_CONFIG;
    throw new BuildError(`${given}: there is no such file. Name your configuration with --config FILE.`);
  }
  const { site, sources = [], images = 'none', imageHosts = [] } = await parsed(file);
  const logo = site?.logo === undefined ? undefined : await readLogo(file, site.logo);
  const config = {
    face: { accent: site?.accent, logo },
    site: {
      name: site?.name ?? DEFAULT_CONFIG.site.name,
      language: site?.language ?? DEFAULT_CONFIG.site.language,
      timeZone: site?.timeZone ?? DEFAULT_CONFIG.site.timeZone,
      ...(logo && { logo: logo.fileName }),
      ...(site?.links && { links: site.links }),
    },
    // Own rules come first: what they say of an element counts.
    sources: [...sources, ...SOURCE_RULES],
    images: images === 'all' ? Number.POSITIVE_INFINITY : images === 'none' ? 0 : images,
    imageHosts,
  };
  checkSelectors(config.sources, file);
  return config;
}

async function parsed(file: string): Promise<v.InferOutput<typeof configSchema>> {
  const value = await imported(file);
  const result = v.safeParse(configSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? 'its default export';
  throw new BuildError(
    `${file}: ${field}: ${issue.message}. See src/build/config/config.ts for what it may hold.`,
  );
}

async function imported(file: string): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    return module.default;
  } catch (error) {
    throw new BuildError(`${file}: it cannot be run: ${error instanceof Error ? error.message : error}`);
  }
}

function checkSelectors(rules: readonly SourceRule[], file: string): void {
  try {
    compileRules(rules);
  } catch (error) {
    throw new BuildError(`${file}: sources: ${error instanceof Error ? error.message : error}`);
  }
}
