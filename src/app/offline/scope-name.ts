import type { Scope } from '../../downloads/wish.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { categoryTrail } from '../edition/categories.ts';
import type { DownloadWords } from './download-words-en.ts';

/** What a download holds, in words. */
export function scopeName(scope: Scope, manifest: Manifest, words: DownloadWords): string {
  switch (scope.kind) {
    case 'all':
      return words.all;
    case 'starred':
      return words.starred;
    case 'days':
      return words.days(scope.days);
    case 'article':
      return scope.title;
    case 'category':
      return categoryTrail(manifest, scope.path).at(-1)?.name ?? scope.path;
  }
}
