import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyFor } from './content-security-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('inline scripts and styles are allowed by their hash, and nothing else inline', () => {
  const policy = policyFor('<script>one()</script><style>a{}</style><script src="/x.js"></script>');
  expect(policy).toContain(`script-src 'self' ${hash('one()')};`);
  expect(policy).toContain(`style-src 'self' ${hash('a{}')};`);
  expect(policy).not.toContain('unsafe');
});

test('what is not named is forbidden, and Trusted Types are on', () => {
  const policy = policyFor('');
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(policy).toContain("require-trusted-types-for 'script'");
  for (const directive of ['object-src', 'unsafe-eval', 'http:', '*'])
    expect(policy).not.toContain(directive);
  expect(policy).toMatch(/frame-src https:\/\/www\.youtube-nocookie\.com /);
});
