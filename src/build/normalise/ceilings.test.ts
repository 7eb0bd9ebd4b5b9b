import { describe, expect, test } from 'vitest';
import { compileFixture } from './compile-fixture.ts';

const qr = (text: string) => `<div class="appendQr_wrap">${text}</div>`;

describe('what a rule may remove', () => {
  test('is 200 characters of a short article', () => {
    const { html, warnings } = compileFixture(`<div><p>Text.</p>${qr('x'.repeat(200))}</div>`);
    expect(html).toBe('<p>Text.</p>');
    expect(warnings.list).toEqual([]);
  });

  test('is no more, however it is divided', () => {
    const { html, warnings } = compileFixture(
      `<div><p>Text.</p>${qr('x'.repeat(150))}${qr('y'.repeat(51))}${qr('z')}</div>`,
    );
    expect(html).toBe(`<p>Text.</p>\n<p>${'y'.repeat(51)}</p>\n<p>z</p>`);
    expect(warnings.list).toMatchObject([{ kind: 'rule-over-ceiling', action: 'kept the text' }]);
  });

  test('is 5 % of a long one', () => {
    const text = `<p>${'a'.repeat(9500)}</p>`;
    expect(compileFixture(`<div>${text}${qr('x'.repeat(490))}</div>`).warnings.list).toEqual([]);
    expect(compileFixture(`<div>${text}${qr('x'.repeat(510))}</div>`).warnings.list).toHaveLength(1);
  });

  test('is the same for elements that are never safe: those above it leave their text', () => {
    const { html } = compileFixture(
      `<form><p>${'Text in a form. '.repeat(30)}</p><input name="x"><script>alert(1)</script></form>`,
    );
    expect(html).toBe(`<p>${'Text in a form. '.repeat(30).trim()}</p>`);
  });
});

test('removed elements are counted, removed texts named', () => {
  const { state } = compileFixture(
    `<div><!-- a --><p>Text.</p>${qr('QR')}<script>1</script><iframe src="//x.test"></iframe></div>`,
  );
  expect(state.removed).toEqual({ comment: 1, boilerplate: 1, script: 1, iframe: 1 });
  expect(state.removals).toEqual([{ rule: 'Sina: .appendQr_wrap', text: 'QR' }]);
});
