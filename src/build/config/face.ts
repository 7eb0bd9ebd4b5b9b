import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { contentHash } from '../posts/identity.ts';
import { BuildError } from '../report/build-error.ts';

/** A picture file of the publisher's. */
export interface Logo {
  /** Path in the app, by the content. */
  fileName: string;
  content: Uint8Array;
}

/** How a publisher's reader looks. */
export interface Face {
  /** `#rrggbb`. */
  accent?: string | undefined;
  logo?: Logo | undefined;
}

/**
 * Reads the logo that a configuration names.
 * @throws {BuildError} when it cannot be read.
 */
export async function readLogo(configFile: string, logo: string): Promise<Logo> {
  const file = resolve(dirname(configFile), logo);
  try {
    const content = await readFile(file);
    return { fileName: `assets/logo-${contentHash(content)}${extname(file).toLowerCase()}`, content };
  } catch (cause) {
    throw new BuildError(`${configFile}: site.logo: ${file} cannot be read.`, { cause });
  }
}
