import { expect, test } from 'vitest';
import { fromHtml } from '../body/from-html.ts';
import { compileRules } from './compile-rules.ts';
import { isElement } from './hast.ts';
import { SOURCE_RULES } from './source-rules.ts';

function verdict(rules: ReturnType<typeof compileRules>, html: string, ...names: string[]) {
  const [element] = fromHtml(html).children;
  return isElement(element) ? rules.verdictOn(element, [], new Set(names)) : undefined;
}

test('the first rule that matches counts', () => {
  const rules = compileRules([
    { name: 'Own', captions: ['.x'] },
    { name: 'Other', drop: ['.x', 'p'] },
  ]);
  expect(verdict(rules, '<p class="x"></p>')).toEqual({ role: 'captions', rule: 'Own: .x' });
  expect(verdict(rules, '<p></p>')).toEqual({ role: 'drop', rule: 'Other: p' });
  expect(verdict(rules, '<div></div>')).toBeUndefined();
});

test('a rule may be for some sources only', () => {
  const rules = compileRules([{ name: 'Own', only: ['The Harbour Post', 'harbour.test'], drop: ['.x'] }]);
  expect(verdict(rules, '<p class="x"></p>', 'Other')).toBeUndefined();
  expect(verdict(rules, '<p class="x"></p>', 'harbour.test')?.role).toBe('drop');
});

test('the built-in rules can be read', () => {
  expect(() => compileRules(SOURCE_RULES)).not.toThrow();
});

test('class names that mean something to JavaScript match nothing', () => {
  const rules = compileRules(SOURCE_RULES);
  expect(verdict(rules, '<p class="constructor __proto__" id="toString"></p>')).toBeUndefined();
});
