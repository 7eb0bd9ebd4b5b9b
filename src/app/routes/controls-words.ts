import { defineWords } from '../i18n/i18n.tsx';

/** What is told of what keys and gestures did. */
export const CONTROLS_WORDS = defineWords(
  {
    nowRead: 'Marked as read',
    nowUnread: 'Marked as unread',
    nowStarred: 'Starred',
    nowUnstarred: 'Star taken away',
    firstOfList: 'This is the first article of the list.',
    lastOfList: 'This is the last article of the list.',
    noOriginal: 'This article does not say where its original is.',
    originalUnknown: 'The article could not be loaded, so its original is not known.',
  },
  {
    nowRead: '已标为已读',
    nowUnread: '已标为未读',
    nowStarred: '已收藏',
    nowUnstarred: '已取消收藏',
    firstOfList: '已是列表的第一篇。',
    lastOfList: '已是列表的最后一篇。',
    noOriginal: '这篇文章没有注明原文地址。',
    originalUnknown: '文章未能加载，无法得知原文地址。',
  },
);
