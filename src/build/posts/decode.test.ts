import { expect, test } from 'vitest';
import { Warnings } from '../report/warning.ts';
import { decode } from './decode.ts';

function decoded(bytes: Uint8Array) {
  const warnings = new Warnings('a.md');
  return { text: decode(bytes, warnings), kinds: warnings.list.map(({ kind }) => kind) };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test('reads UTF-8, drops the byte order mark, makes line ends one', () => {
  expect(decoded(utf8('\ufeff---\r\ntitle: 港\r---\n'))).toEqual({
    text: '---\ntitle: 港\n---\n',
    kinds: [],
  });
});

test('reads UTF-16 by its mark', () => {
  expect(decoded(new Uint8Array([0xff, 0xfe, 0x2f, 0x6e]))).toEqual({ text: '港', kinds: [] });
});

test('reads GBK and Big5 when the file says so', () => {
  const gbk = Uint8Array.of(...utf8('---\nencoding: gbk\ntitle: '), 0xb8, 0xdb, ...utf8('\n---\n'));
  expect(decoded(gbk)).toEqual({ text: '---\nencoding: gbk\ntitle: 港\n---\n', kinds: [] });
  const big5 = Uint8Array.of(...utf8('<meta charset="big5">'), 0xb4, 0xe4);
  expect(decoded(big5)).toEqual({ text: '<meta charset="big5">港', kinds: [] });
});

test('replaces what is not valid, with a warning', () => {
  expect(decoded(Uint8Array.of(0x61, 0xff, 0x62))).toEqual({ text: 'a\ufffdb', kinds: ['invalid-encoding'] });
  expect(decoded(Uint8Array.of(...utf8('charset=nonsense '), 0xff)).kinds).toEqual(['invalid-encoding']);
});

test('tells binary files', () => {
  expect(decoded(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0)).text).toBeNull();
});
