/** Characters with a meaning in URLs, white space, controls and unpaired surrogates. Letters of every script stay. */
const UNSAFE = /[\s\p{C}!"#$%&'()*+,/:;<=>?@[\\\]^`{|}]+/gu;
const LONGEST = 80;
/** Names that mean something to a file system, a URL or a JavaScript object. */
const RESERVED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype', '.', '..']);

/**
 * The URL segment of a category's name: the name itself where it is safe, else a safe part of it and a hash,
 * so that two names never share a slug by accident (`C#` and `C%` differ).
 */
export function slugOf(name: string): string {
  const normal = name.normalize('NFC').trim();
  const safe = normal.replace(UNSAFE, '-');
  if (safe === normal && safe !== '' && safe.length <= LONGEST && !RESERVED.has(safe)) return safe;
  const stem = [...safe.replace(/^[-.]+|[-.]+$/g, '')].slice(0, 40).join('');
  return `${stem === '' ? 'x' : stem}-${fnv1a(normal)}`;
}

/** FNV-1a, 32 bits, over UTF-16 units, in base 36 (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
