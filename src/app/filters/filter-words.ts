import { defineWords } from '../i18n/i18n.tsx';

/** What the filter’s sheet says. */
export const FILTER_WORDS = defineWords(
  {
    tags: 'Tags',
    fromDay: 'From',
    toDay: 'To',
    findPlaceholder: 'Type to find',
    findSource: 'Find a source',
    findTag: 'Find a tag',
    moreChoices: (formatted: string) => `${formatted} more: type to find them`,
    loadingFacets: 'Loading sources and tags…',
    facetsFailed: 'Some sources and tags could not be loaded.',
  },
  {
    tags: '标签',
    fromDay: '从',
    toDay: '到',
    findPlaceholder: '输入以查找',
    findSource: '查找来源',
    findTag: '查找标签',
    moreChoices: (formatted) => `还有 ${formatted} 项，输入即可查找`,
    loadingFacets: '正在加载来源和标签…',
    facetsFailed: '部分来源和标签未能加载。',
  },
);
