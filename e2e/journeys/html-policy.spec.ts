import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SANITISER } from '../support/build-apps.ts';
import { expect, test } from '../support/test.ts';

declare const broadsheet: { sanitise(html: string): string };

const fixtures = readdirSync('src/build', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.out.html'))
  .map((file) => join('src/build', file));

test('the browser’s sanitiser changes nothing in a body that the build passed', async ({ page }) => {
  expect(fixtures.length).toBeGreaterThan(10);
  await page.goto('about:blank');
  await page.addScriptTag({ path: join(SANITISER, 'sanitise.js') });
  for (const file of fixtures) {
    const [before, after] = await page.evaluate(
      (html) => {
        const parsed = (text: string) => new DOMParser().parseFromString(text, 'text/html').body.innerHTML;
        return [parsed(html), parsed(broadsheet.sanitise(html).toString())];
      },
      readFileSync(file, 'utf8'),
    );
    expect(after, file).toBe(before);
  }
});
