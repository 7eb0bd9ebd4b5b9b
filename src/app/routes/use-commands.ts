import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Manifest } from '../../manifest/manifest.ts';
import { listHref } from '../edition/list-query.ts';
import { articleQuery } from '../edition/queries.ts';
import { useWords } from '../i18n/i18n.tsx';
import type { Commands } from '../keys/commands.ts';
import type { ListHandle } from '../lists/list-pane.tsx';
import type { ListView } from '../lists/list-view.ts';
import { stepSize } from '../reading-settings/reading-settings.ts';
import type { ToastContent } from '../ui/toast.tsx';
import { CONTROLS_WORDS } from './controls-words.ts';
import { pageOn } from './page-on.ts';
import type { MarkRead } from './use-mark-read.ts';
import type { Marking } from './use-marking.ts';
import type { Step } from './use-step.ts';

export interface CommandsInput {
  manifest: Manifest;
  view: ListView;
  /** The article that is open. */
  articleId: string | undefined;
  list: RefObject<ListHandle | null>;
  step: Step;
  marking: Marking;
  markRead: MarkRead;
  renewSnapshot: () => void;
  showSheet: (name: string, about?: string) => void;
  tell: (content: ToastContent) => void;
}

/** What the keys do in the reader. They mean the row that has the focus, else the article that is open. */
export function useCommands({
  manifest,
  view,
  articleId,
  list,
  step,
  marking,
  markRead,
  renewSnapshot,
  showSheet,
  tell,
}: CommandsInput): Commands {
  const words = useWords(CONTROLS_WORDS);
  const client = useQueryClient();
  const location = useLocation();
  const navigate = useNavigate();

  const meant = () => focusedRow()?.dataset.article ?? articleId;
  const move = (by: 1 | -1) => {
    if (articleId !== undefined && !focusedRow()) return step(by);
    return list.current?.move(by);
  };
  const goTo = (show?: 'unread' | 'starred') => {
    navigate(listHref({ path: null, sort: 'newest', show }));
    renewSnapshot();
    document.getElementById('list')?.focus();
  };
  const openOriginal = async (id: string) => {
    try {
      const { link } = await client.ensureQueryData(articleQuery(manifest.edition, id));
      if (link) open(link, '_blank', 'noopener,noreferrer');
      else tell({ text: words.noOriginal });
    } catch {
      tell({ text: words.originalUnknown });
    }
  };
  return {
    next: () => move(1),
    previous: () => move(-1),
    open: () => {
      const link = focusedRow()?.querySelector('a');
      if (!link) return false;
      return link.click();
    },
    original: () => {
      const id = meant();
      return id !== undefined && openOriginal(id);
    },
    toggleRead: () => {
      const id = meant();
      return id !== undefined && marking.toggleRead(id);
    },
    toggleStar: () => {
      const id = meant();
      return id !== undefined && marking.toggleStar(id);
    },
    markAllRead: () => {
      if (!view.complete || view.total === 0) return false;
      return markRead.all();
    },
    pageOn: () => articleId !== undefined && (pageOn(1) || step(1)),
    pageBack: () => articleId !== undefined && (pageOn(-1) || step(-1)),
    larger: () => articleId !== undefined && stepSize(1),
    smaller: () => articleId !== undefined && stepSize(-1),
    find: () => {
      const field = document.querySelector<HTMLElement>('nav input[type="search"]');
      if (field) field.focus();
      else showSheet('filter', 'find');
    },
    goToAll: () => goTo(),
    goToUnread: () => goTo('unread'),
    goToStarred: () => goTo('starred'),
    help: () => showSheet('keys'),
    close: () => {
      if (articleId === undefined) return false;
      return Object(location.state).cameFromList === true ? navigate(-1) : navigate(listHref(view.query));
    },
  };
}

/** The row of the list in which the focus is. */
function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-article]') ?? null;
}
