import { expect, test } from 'vitest';
import { editorName, originalTitle, sameHeadline } from './bylines.ts';

test.each([
  ['责任编辑：王小明 SF014', '王小明'],
  ['（责任编辑：王小明）', '王小明'],
  ['责编 | 小明', '小明'],
  ['编辑：编辑部 02', '编辑部 02'],
  ['Editor: Night Desk', 'Night Desk'],
  ['编辑部的故事', undefined],
  ['编辑：这一行太长，长得不像是一个人的名字，而像是文章里的一句话，所以留下', undefined],
])('the editor in %s', (line, name) => {
  expect(editorName(line)).toBe(name);
});

test.each([
  ['原标题：港口的新桥', '港口的新桥'],
  ['（原标题：港口的新桥）', '港口的新桥'],
  ['Original title: A bridge', 'A bridge'],
  ['标题：港口', undefined],
])('the headline in %s', (line, title) => {
  expect(originalTitle(line)).toBe(title);
});

test('headlines are compared by their letters', () => {
  expect(sameHeadline('“港口”：新桥 ５０ 年', '港口_新桥50年！')).toBe(true);
  expect(sameHeadline('港口', '港口二')).toBe(false);
  expect(sameHeadline('——', '！')).toBe(false);
  expect(sameHeadline('A New Bridge', 'a new bridge.')).toBe(true);
  expect(sameHeadline('“５０ Years”', '50 years')).toBe(true);
  expect(sameHeadline('Éclair', 'E\u0301clair')).toBe(true);
  expect(sameHeadline('Bridge', 'Bridges')).toBe(false);
});
