import type { Element, Root, RootContent, Text } from 'hast';
import type { BodyState } from './body-state.ts';
import { type Content, element } from './hast.ts';
import type { Change, Handler, Step } from './step.ts';

interface PlacedHandler {
  /** Place of its step among all. */
  place: number;
  step: string;
  run: Handler;
}

type Phase = 'enter' | 'leave';

/** Steps made ready to run: per phase and tag name, the handlers in order. */
export class Normaliser {
  readonly #steps: readonly Step[];
  readonly #rewriters: ((value: string) => string)[];
  readonly #handlers: Record<Phase, Map<string, PlacedHandler[]>> = { enter: new Map(), leave: new Map() };

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
    this.#rewriters = steps.flatMap(({ text }) => text ?? []);
  }

  /** Applies the steps to a tree, in one walk. The tree is changed in place. */
  run(tree: Root, body: BodyState): Root {
    // The top level is given the form of an element, so that steps that arrange children see it as one.
    const root = element('body', this.#visitAll(tree.children, body));
    let children = this.#apply('leave', root, body) ?? root.children;
    for (const { finish } of this.#steps) if (finish) children = finish(children, body);
    return { type: 'root', children };
  }

  #visitAll(children: readonly RootContent[], body: BodyState): Content[] {
    const result: Content[] = [];
    for (const child of children) {
      if (child.type === 'text') push(result, this.#rewrite(child, body));
      else if (child.type === 'element') for (const node of this.#visit(child, body)) push(result, node);
      else body.count(child.type);
    }
    return result;
  }

  #rewrite(node: Text, body: BodyState): Text {
    if (body.inside('pre')) return node;
    for (const rewrite of this.#rewriters) node.value = rewrite(node.value);
    return node;
  }

  #visit(node: Element, body: BodyState): Content[] {
    const replaced = this.#apply('enter', node, body);
    if (replaced) return replaced;
    body.ancestors.push(node);
    node.children = this.#visitAll(node.children, body);
    body.ancestors.pop();
    return this.#apply('leave', node, body) ?? [node];
  }

  /** @returns what takes the element's place; nothing when it stays. */
  #apply(phase: Phase, node: Element, body: BodyState): Content[] | undefined {
    let handlers = this.#handlersFor(phase, node.tagName);
    for (let at = 0; at < handlers.length; at++) {
      const handler = handlers[at];
      if (!handler) break;
      const { tagName } = node;
      const change = handler.run(node, body);
      if (change !== undefined) {
        body.count(handler.step, body.fired);
        return this.#replace(change, phase, node, body);
      }
      if (node.tagName === tagName) continue;
      // A step gave the element another name: the steps after it see it under that.
      body.count(handler.step, body.fired);
      handlers = this.#handlersFor(phase, node.tagName);
      at = handlers.findLastIndex(({ place }) => place <= handler.place);
    }
    return undefined;
  }

  #replace(change: Exclude<Change, undefined>, phase: Phase, node: Element, body: BodyState): Content[] {
    if (change === 'drop') return [];
    if (change !== 'unwrap') return change;
    return phase === 'enter' ? this.#visitAll(node.children, body) : node.children;
  }

  #handlersFor(phase: Phase, tagName: string): PlacedHandler[] {
    const known = this.#handlers[phase].get(tagName);
    if (known) return known;
    const handlers = this.#steps.flatMap((step, place) => {
      const own = step[phase] ?? {};
      // Posts make up tag names: `<constructor>` must find no function of Object.
      const run = Object.hasOwn(own, tagName) ? own[tagName] : own['*'];
      return run ? [{ place, step: step.name, run }] : [];
    });
    this.#handlers[phase].set(tagName, handlers);
    return handlers;
  }
}

/** Appends a node; text to the text before it, with one space where both have one. */
function push(nodes: Content[], node: Content): void {
  const before = nodes.at(-1);
  if (node.type !== 'text' || before?.type !== 'text') nodes.push(node);
  else
    before.value +=
      before.value.endsWith(' ') && node.value.startsWith(' ') ? node.value.slice(1) : node.value;
}
