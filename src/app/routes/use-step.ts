import { useLocation, useNavigate } from 'react-router';
import { articleHref } from '../edition/list-query.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { ListView } from '../lists/list-view.ts';
import type { ToastContent } from '../ui/toast.tsx';

/** Opens the article after (1) or before (-1) the one that is open; says so when there is none. */
export type Step = (by: 1 | -1) => boolean;

/**
 * The way from an article to its neighbours in the list. They take its place in the browser's history: “back” leads to
 * the list, however many were read on the way.
 */
export function useStep(
  view: ListView,
  articleId: string | undefined,
  tell: (content: ToastContent) => void,
): Step {
  const { messages } = useI18n();
  const { state } = useLocation();
  const navigate = useNavigate();
  return (by) => {
    const position = articleId === undefined ? -1 : view.positionOf(articleId);
    if (position === -1) return false;
    const neighbour = view.articleAt(position + by);
    if (neighbour) navigate(articleHref(neighbour.id, view.query), { replace: true, state });
    else tell({ text: by === 1 ? messages.lastOfList : messages.firstOfList });
    return true;
  };
}
