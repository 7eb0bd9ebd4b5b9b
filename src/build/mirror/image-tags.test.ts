import { expect, test } from 'vitest';
import { fromHtml } from '../body/from-html.ts';
import { sanitise } from '../sanitise/sanitise.ts';
import { serialise } from '../sanitise/serialise.ts';
import { withOwnImages } from './image-tags.ts';

/** HTML as the build writes it. */
const compiled = (html: string) => sanitise(fromHtml(html)).children.map(serialise).join('\n');

const shown = {
  src: '/data/images/0000000001.webp',
  srcset: '/data/images/0000000002.webp 480w, /data/images/0000000001.webp 960w',
  width: 1200,
  height: 800,
  colours: 'abc'.repeat(9),
};

test('an image gets the edition’s files and its true proportions, and keeps the rest', () => {
  const html = compiled(
    '<figure><img src="https://example.org/a.jpg?x=1&amp;y=2" alt="A &quot;b&quot;" width="600" height="999"><figcaption>C</figcaption></figure>',
  );
  const result = withOwnImages(html, { 'https://example.org/a.jpg?x=1&y=2': shown });
  expect(result).toContain(`src="${shown.src}"`);
  expect(result).toContain(`srcset="${shown.srcset}" sizes="auto, `);
  expect(result).toContain('alt="A &quot;b&quot;" width="600" height="400"');
  expect(result).toContain('<figcaption>C</figcaption>');
  expect(result).not.toContain('example.org');
});

test('an image is shown no larger than it is', () => {
  const html = compiled('<img src="https://example.org/a.jpg" width="5000" height="5000">');
  expect(withOwnImages(html, { 'https://example.org/a.jpg': shown })).toContain('width="1200" height="800"');
});

test('an image that cannot be had becomes a link, and its alt the text', () => {
  const url = 'https://example.org/a.jpg?x=1&y=2';
  const html = compiled(
    `<p><img src="${url}" alt="A &lt;b onclick=x> &amp;"><img src="${url}"></p><p><a href="https://example.org/"><img src="${url}"></a></p>`,
  );
  const result = withOwnImages(html, { [url]: { missing: 'gone' } });
  expect(result).not.toContain('<img');
  const link = 'href="https://example.org/a.jpg?x=1&amp;y=2"';
  expect(result).toContain(
    `<a ${link} target="_blank" rel="noopener noreferrer" data-missing="gone">A &lt;b onclick=x> &amp;</a>`,
  );
  // Within a link no other can stand.
  expect(result).toMatch(/<a href="https:\/\/example.org\/"[^>]*>example.org<\/a>/);
});

test('a poster is replaced, or goes', () => {
  const url = 'https://example.org/p.jpg';
  const html = compiled(`<video src="https://example.org/v.mp4" poster="${url}"></video>`);
  expect(withOwnImages(html, { [url]: shown })).toContain(`poster="${shown.src}"`);
  expect(withOwnImages(html, { [url]: { missing: 'gone' } })).not.toContain('poster');
});

test('what it writes is what the policy allows', () => {
  const html = compiled(
    '<p><img src="https://example.org/a.jpg" alt="A"><img src="https://example.org/b.jpg"></p>',
  );
  const result = withOwnImages(html, {
    'https://example.org/a.jpg': shown,
    'https://example.org/b.jpg': { missing: 'broken' },
  });
  const attributes = (text: string) => [...text.matchAll(/ [a-z-]+="[^"]*"/g)].map(([all]) => all).sort();
  expect(attributes(compiled(result))).toEqual(attributes(result));
});

test('a URL that is a name of Object’s is no image', () => {
  expect(withOwnImages('<img src="constructor">', {})).toBe('<img src="constructor">');
});
