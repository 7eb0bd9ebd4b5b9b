import type { Root } from 'hast';
import { fromHtml } from './body/from-html.ts';
import { fromMarkdown } from './body/from-markdown.ts';
import { excessOf } from './body/guard.ts';
import type { BodyKind } from './body/kind.ts';
import { readPlainHtml } from './body/plain-html.ts';
import { plainTextTree } from './body/plain-text.ts';
import type { OwnImages } from './images/own-images.ts';
import { BodyImages } from './normalise/body-images.ts';
import { BodyState } from './normalise/body-state.ts';
import type { CompiledRules } from './normalise/compile-rules.ts';
import { Normaliser } from './normalise/normalise.ts';
import { STEPS } from './normalise/steps.ts';
import { survey } from './normalise/survey.ts';
import type { Warnings } from './report/warning.ts';
import { sanitise } from './sanitise/sanitise.ts';
import { serialise } from './sanitise/serialise.ts';

const normaliser = new Normaliser(STEPS);

export interface BodyOptions {
  /** Path of the post. */
  post: string;
  kind: BodyKind;
  title: string;
  /** Absolute URL against which relative ones are resolved. */
  baseUrl: string | undefined;
  sourceNames: ReadonlySet<string>;
  /** Path of the site's root. */
  base: string;
  rules: CompiledRules;
  ownImages: OwnImages;
  warnings: Warnings;
  lineOf: (text: string) => number | undefined;
}

export interface CompiledBody {
  /** Clean and safe. */
  tree: Root;
  html: string;
  /** What the steps found and did. */
  state: BodyState;
}

/**
 * Body to clean, safe HTML: one parse, one walk of all steps, one sanitising, one serialisation. Of a body that is
 * too much for a tree the text is kept, with a warning.
 */
export function compileBody(body: string, options: BodyOptions): CompiledBody {
  const { kind, warnings } = options;
  // What is plain is read in one pass, which needs no guard.
  const plain = kind === 'html' ? readPlainHtml(body) : undefined;
  const excess = plain ? undefined : excessOf(body, kind);
  if (excess) {
    warnings.add(excess.kind, excess.reason, 'kept its text without pictures and formatting');
    return plainBody(body, options);
  }
  try {
    const source = plain ?? (kind === 'html' ? fromHtml(body) : fromMarkdown(body));
    const state = stateOf(source, options);
    return finished(normaliser.run(source, state), state);
  } catch (error) {
    // One post must not end the build, nor be lost to a fault of the build.
    warnings.add('broken-body', String(error), 'kept its text; please report it with the post');
    return plainBody(body, options);
  }
}

function plainBody(body: string, options: BodyOptions): CompiledBody {
  const tree = plainTextTree(body);
  return finished(tree, stateOf(tree, options));
}

function stateOf(source: Root, { post, base, ownImages, lineOf, ...options }: BodyOptions): BodyState {
  const images = new BodyImages({ ...options, post, base, own: ownImages, lineOf });
  return new BodyState({ ...options, images, survey: survey(source) });
}

function finished(normal: Root, state: BodyState): CompiledBody {
  const tree = sanitise(normal);
  // One line for each block of the top level.
  return { tree, html: tree.children.map(serialise).join('\n'), state };
}
