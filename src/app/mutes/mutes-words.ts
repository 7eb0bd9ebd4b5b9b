import { defineWords } from '../i18n/i18n.tsx';

/** What the dialog of muted sources and words says. */
export const MUTES_WORDS = defineWords(
  {
    mutedHint:
      'Articles of muted sources are left out of lists. An article whose headline or summary has a muted word keeps its place, folded.',
    muteThis: 'Mute this source',
    unmuteThis: 'Unmute this source',
    mute: 'Mute',
    unmute: 'Unmute',
    unmuteName: (name: string) => `Unmute ${name}`,
    words: 'Words',
    muteWord: 'Mute a word or phrase',
    noMutedSources: 'No source is muted. Mute one from any of its articles.',
    noMutedWords: 'No word is muted.',
    notKept: 'This browser does not keep it: it holds until the page is closed.',
  },
  {
    mutedHint: '列表中不再出现被屏蔽来源的文章。标题或摘要含有屏蔽词的文章仍占原位，但会折叠起来。',
    muteThis: '屏蔽此来源',
    unmuteThis: '取消屏蔽此来源',
    mute: '屏蔽',
    unmute: '取消屏蔽',
    unmuteName: (name) => `取消屏蔽 ${name}`,
    words: '词语',
    muteWord: '屏蔽一个词或短语',
    noMutedSources: '没有屏蔽任何来源。可在文章的来源处屏蔽。',
    noMutedWords: '没有屏蔽任何词语。',
    notKept: '浏览器不允许保存，关闭页面后即失效。',
  },
);
