import { useQueryClient } from '@tanstack/react-query';
import type { Manifest } from '../../manifest/manifest.ts';
import { articleQuery } from '../edition/queries.ts';
import { useWords } from '../i18n/i18n.tsx';
import type { ListView } from '../lists/list-view.ts';
import { markedArticle } from '../reading-state/marked-article.ts';
import type { MarkedArticle } from '../reading-state/marks.ts';
import { useReadingStore } from '../reading-state/reading-context.tsx';
import { CONTROLS_WORDS } from './controls-words.ts';
import { markedInList } from './marked-in-list.ts';

/** Marks articles by their ids: those of the list, and the one that is open. */
export interface Marking {
  isRead: (id: string) => boolean;
  isStarred: (id: string) => boolean;
  /** @returns whether the article is known. */
  toggleRead: (id: string) => boolean;
  /** As {@link toggleRead}. */
  toggleStar: (id: string) => boolean;
}

/** @param say tells those who do not see what has changed. */
export function useMarking(manifest: Manifest, view: ListView, say: (text: string) => void): Marking {
  const words = useWords(CONTROLS_WORDS);
  const store = useReadingStore();
  const client = useQueryClient();
  const articleOf = (id: string): MarkedArticle | undefined => {
    const open = client.getQueryData(articleQuery(manifest.edition, id).queryKey);
    return open ? markedArticle(open) : markedInList(view.articleAt(view.positionOf(id)));
  };
  return {
    isRead: (id) => {
      const article = articleOf(id);
      return article !== undefined && store.isRead(article);
    },
    isStarred: (id) => store.isStarred(id),
    toggleRead: (id) => {
      const article = articleOf(id);
      if (!article) return false;
      const read = store.isRead(article);
      store.markRead([article], !read);
      say(read ? words.nowUnread : words.nowRead);
      return true;
    },
    toggleStar: (id) => {
      const starred = store.isStarred(id);
      store.markStarred(id, !starred);
      say(starred ? words.nowUnstarred : words.nowStarred);
      return true;
    },
  };
}
