import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { articleHref } from '../edition/list-query.ts';
import { useWords } from '../i18n/i18n.tsx';
import type { ListView } from '../lists/list-view.ts';
import type { ToastContent } from '../ui/toast.tsx';
import { CONTROLS_WORDS } from './controls-words.ts';

/** Opens the article after (1) or before (-1) the one that is open; says so when there is none. */
export type Step = (by: 1 | -1) => boolean;

interface Steps {
  step: Step;
  hasNeighbour: (by: 1 | -1) => boolean;
}

/**
 * The way from an article to its neighbours in the list. They take its place in the browser's history: “back” leads to
 * the list, however many were read on the way.
 */
export function useStep(
  view: ListView,
  articleId: string | undefined,
  tell: (content: ToastContent) => void,
): Steps {
  const words = useWords(CONTROLS_WORDS);
  const { state } = useLocation();
  const navigate = useNavigate();
  // Who is quick asks for the next article while this one is on its way.
  const ahead = useRef<string[]>([]);
  useEffect(() => {
    // What was passed over has nothing to say; an article that was opened otherwise begins anew.
    const arrived = ahead.current.indexOf(articleId ?? '');
    ahead.current = arrived === -1 ? [] : ahead.current.slice(arrived + 1);
  }, [articleId]);
  const place = () => {
    const id = ahead.current.at(-1) ?? articleId;
    return id === undefined ? -1 : view.positionOf(id);
  };
  const neighbourOf = (position: number, by: 1 | -1) =>
    position === -1 ? undefined : view.articleAt(position + by);
  return {
    step: (by) => {
      const position = place();
      const neighbour = neighbourOf(position, by);
      if (neighbour) {
        ahead.current.push(neighbour.id);
        navigate(articleHref(neighbour.id, view.query), { replace: true, state });
      } else if (position !== -1) tell({ text: by === 1 ? words.lastOfList : words.firstOfList });
      return position !== -1;
    },
    hasNeighbour: (by) => neighbourOf(place(), by) !== undefined,
  };
}
