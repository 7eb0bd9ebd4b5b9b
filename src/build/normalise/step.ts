import type { Element } from 'hast';
import type { BodyState } from './body-state.ts';
import type { Content } from './hast.ts';

/**
 * What becomes of an element: it goes with all it holds, it goes and leaves what it holds, other nodes take its
 * place, or (nothing returned) it stays, perhaps changed in itself.
 */
export type Change = 'drop' | 'unwrap' | Content[] | undefined;

export type Handler = (element: Element, body: BodyState) => Change;

/** Handlers by tag name; `*` is for all elements without a handler of their own. The top level is named `body`. */
export type Handlers = Readonly<Record<string, Handler>>;

/**
 * One rule of the normalisation. All steps share one walk over the tree: on the way down each element passes the
 * `enter` handlers of all steps in their order, on the way up the `leave` handlers, when what it holds is done.
 */
export interface Step {
  name: string;
  enter?: Handlers;
  leave?: Handlers;
  /** Rewrites text outside of preformatted blocks. */
  text?: (value: string) => string;
  /** Runs once, after the walk, on what is left at the top level. */
  finish?: (children: Content[], body: BodyState) => Content[];
}
