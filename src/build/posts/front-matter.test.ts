import { describe, expect, test } from 'vitest';
import { Warnings } from '../report/warning.ts';
import { splitPost } from './front-matter.ts';

function split(text: string) {
  const warnings = new Warnings('a.md');
  const post = splitPost(text, warnings);
  return (
    post && {
      fields: Object.fromEntries(post.fields),
      body: post.body,
      bodyLine: post.bodyLine,
      warnings: warnings.list,
    }
  );
}

describe('formats', () => {
  test('YAML, after blank lines', () => {
    expect(split('\n \n---\nTitle: "a"\nn: 1\ndate: 2021-07-01\n---\n\nBody\n')).toEqual({
      fields: { title: 'a', n: 1, date: '2021-07-01' },
      body: '\nBody\n',
      bodyLine: 8,
      warnings: [],
    });
  });

  test('TOML', () => {
    expect(split('+++\ntitle = "a"\ntags = ["b"]\n+++\nBody')).toMatchObject({
      fields: { title: 'a', tags: ['b'] },
      body: 'Body',
    });
  });

  test('JSON, over lines and on one', () => {
    expect(split('{\n  "title": "a",\n  "x": {\n    "y": 1 }\n}\nBody')).toMatchObject({
      fields: { title: 'a' },
      body: 'Body',
    });
    expect(split('{"title": "a"}\nBody')).toMatchObject({ fields: { title: 'a' }, body: 'Body' });
  });

  test('none', () => {
    expect(split('# A readme\n\n---\n')).toBeNull();
    expect(split('{% include x %}\n')).toBeNull();
    expect(split('')).toBeNull();
  });

  test('empty', () => {
    expect(split('---\n---\nBody')).toMatchObject({ fields: {}, body: 'Body', warnings: [] });
  });

  test('a rule in the body does not end it', () => {
    expect(split('---\ntitle: a\n---\nOne\n\n---\nTwo')).toMatchObject({ body: 'One\n\n---\nTwo' });
  });

  test('keys that mean something to JavaScript are keys like any other', () => {
    const fields = split('---\n__proto__: 1\nconstructor: 2\ntitle: a\n---\n')?.fields;
    expect(fields).toMatchObject({ title: 'a', constructor: 2 });
  });
});

describe('what a parser rejects', () => {
  test('is read line by line, with the line of the fault', () => {
    const post = split(
      "\n---\ntitle: 'It's 5 o'clock: \"tea\"'\ncategories: \n - 城市\n - 茶\nauthor: Desk\ndraft: false\n---\nBody",
    );
    expect(post?.fields).toEqual({
      title: 'It\'s 5 o\'clock: "tea"',
      categories: ['城市', '茶'],
      author: 'Desk',
      draft: 'false',
    });
    expect(post?.warnings).toMatchObject([{ kind: 'broken-front-matter', line: 3 }]);
  });

  test('keeps the first of two equal keys', () => {
    expect(split('---\ntitle: a\ntitle: b\ntags: [x, "y"]\n---\n')?.fields).toEqual({
      title: 'a',
      tags: ['x', 'y'],
    });
  });

  test('may be no table at all', () => {
    expect(split('---\n- a\n- b\n---\nBody')).toMatchObject({
      fields: {},
      body: 'Body',
      warnings: [{ kind: 'broken-front-matter' }],
    });
  });

  test('may be nested without end', () => {
    expect(split(`---\ntitle: a\nx: ${'['.repeat(50_000)}\n---\nBody`)).toMatchObject({
      fields: { title: 'a' },
      body: 'Body',
    });
  });

  test('may never end', () => {
    expect(split('---\ntitle: a\n\nBody')).toMatchObject({
      fields: { title: 'a' },
      body: 'Body',
      warnings: [{ kind: 'broken-front-matter', line: 1 }],
    });
  });

  test('TOML and JSON too', () => {
    expect(split('+++\ntitle = "a"\ntitle = b\n+++\n')).toMatchObject({
      fields: { title: 'a' },
      warnings: [{ line: 3 }],
    });
    expect(split('{\n"title": "a",\n}\nBody')).toMatchObject({ fields: { title: 'a' }, body: 'Body' });
  });
});
