import { join } from 'node:path';
import { type CompiledBody, compileBody } from '../compile-body.ts';
import { OwnImages } from '../images/own-images.ts';
import { Warnings } from '../report/warning.ts';
import { compileRules } from './compile-rules.ts';
import { SOURCE_RULES } from './source-rules.ts';

export const FIXTURES = join(import.meta.dirname, 'fixtures');

const rules = compileRules(SOURCE_RULES);
const ownImages = new OwnImages(
  new Map([
    ['posts/own.png', { path: 'posts/own.png', location: join(FIXTURES, 'own.png'), size: 0, changed: 0 }],
  ]),
);

/** Compiles HTML as the body of a post `posts/fixture.html` at https://example.org/news/1.html, for tests. */
export function compileFixture(
  html: string,
  kind: 'html' | 'markdown' = 'html',
): CompiledBody & { warnings: Warnings } {
  const warnings = new Warnings('posts/fixture.html');
  const body = compileBody(html, {
    post: 'posts/fixture.html',
    kind,
    title: 'Fixture headline',
    baseUrl: 'https://example.org/news/1.html',
    sourceNames: new Set(['Fixture']),
    base: '/',
    rules,
    ownImages,
    warnings,
    lineOf: () => undefined,
  });
  return { ...body, warnings };
}
