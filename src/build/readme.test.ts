import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

test('the paths that the README names exist', () => {
  const named = [
    ...readme.matchAll(/`((?:src|content|e2e|public)\/[^`\s]*|[\w.-]+\.(?:json|ts|html))`|\]\(([^)#:]+)\)/g),
  ]
    .map(([, code, link]) => code ?? link ?? '')
    .filter((path) => !['shell.html', '404.html', 'main.ts', 'broadsheet.config.ts'].includes(path));
  expect(named.length).toBeGreaterThan(15);
  const missing = named.filter((path) => !existsSync(path) && !existsSync(`src/app/ui/${path}`));
  expect(missing).toEqual([]);
});

test('the scripts that the README names exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run )?(\w[\w:-]*)/g)].map(([, script]) => script ?? '');
  for (const script of named.filter((name) => name !== 'ci')) expect(scripts).toHaveProperty([script]);
});
