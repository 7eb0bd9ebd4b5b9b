import { expect, test } from 'vitest';
import { foreignImagesOf } from './foreign-images.ts';

test('an address in words or in another attribute is no picture', () => {
  const html = `<p title="<img src=&quot;https://a.example/1.jpg&quot;>">&lt;img src="https://a.example/2.jpg"></p>
<img alt="<img src=" title="a > b" src="https://a.example/3.jpg"><img alt=" src=" src="/data/images/0123456789.webp">`;
  expect(foreignImagesOf(html)).toEqual(['https://a.example/3.jpg']);
});

test('pictures of other hosts are found, each once, with what their attributes mean', () => {
  const html = `<p><img src="https://a.example/1.jpg?x=1&#x26;y=2" alt="a > b"><img alt="" src="https://a.example/1.jpg?x=1&amp;y=2"></p>
<figure><img src="/data/images/0123456789.webp" alt=""></figure>
<video src="https://a.example/film.mp4" poster="https://a.example/film.jpg"><source src="https://a.example/2.mp4"></video>`;
  expect(foreignImagesOf(html, { src: 'https://b.example/small.jpg' })).toEqual([
    'https://b.example/small.jpg',
    'https://a.example/1.jpg?x=1&y=2',
    'https://a.example/film.jpg',
  ]);
  expect(foreignImagesOf('', { src: '/data/images/0123456789.webp' })).toEqual([]);
});
