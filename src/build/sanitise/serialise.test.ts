import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { expect, test } from 'vitest';
import { fromHtml } from '../body/from-html.ts';
import { serialise } from './serialise.ts';

const word = fc
  .array(
    fc.constantFrom('a', '&', '<', '>', '"', "'", '`', '&amp;', '&lt', '=', '/', ' ', '标', '\u00a0', '\n'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
const text = word.map((value): ElementContent => ({ type: 'text', value }));
const image = fc
  .record({ alt: word, width: fc.nat(), src: word })
  .map((properties): ElementContent => ({ type: 'element', tagName: 'img', properties, children: [] }));
const span = fc
  .tuple(fc.constantFrom('b', 'span', 'figure'), fc.record({ title: word, id: word }), fc.oneof(text, image))
  .map(
    ([tagName, properties, child]): Element => ({ type: 'element', tagName, properties, children: [child] }),
  );
const details = span.map(
  (child): ElementContent => ({
    type: 'element',
    tagName: 'details',
    properties: { open: true },
    children: [child],
  }),
);

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(fc.oneof(image, span, details), (node) => {
      const tree: Root = { type: 'root', children: [node] };
      expect(fromHtml(serialise(node))).toEqual(tree);
    }),
  );
});
