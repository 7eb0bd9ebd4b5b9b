import type { Scope } from '../../downloads/wish.ts';
import type { Article } from '../../manifest/article.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import { useDownloads } from './use-downloads.ts';

/** Keeps an article with its pictures on this device, or lets it go again. */
export function KeepArticle({ article, className }: { article: Article; className: string | undefined }) {
  const { messages } = useI18n();
  const known = useDownloads();
  const scope: Scope = { kind: 'article', id: article.id, title: article.title };
  const wish = known?.downloads.wishFor(scope);
  const label = messages.keepArticle;
  return (
    <button
      type="button"
      className={className}
      aria-pressed={wish !== undefined}
      aria-label={label}
      title={label}
      disabled={!known || known.state.refused}
      onClick={() => (wish ? known?.downloads.remove(wish.key) : known?.downloads.keep(scope, true))}
    >
      <Icon name={wish?.state === 'done' ? 'downloaded' : 'download'} />
    </button>
  );
}
