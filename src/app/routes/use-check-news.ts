import type { Manifest } from '../../manifest/manifest.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { checkForNews } from '../offline/check-for-news.ts';
import type { ToastContent } from '../ui/toast.tsx';

/** Asks the site for another edition than the one that is shown. What is new is offered; else it says so. */
export function useCheckNews(manifest: Manifest, tell: (content: ToastContent) => void): () => Promise<void> {
  const { messages } = useI18n();
  return async () => {
    const news = await checkForNews(manifest.edition);
    if (news === 'same') tell({ text: messages.noNews });
    if (news === 'unreachable') tell({ text: messages.newsUnreachable });
  };
}
