const plural = new Intl.PluralRules('en');
const counted = (n: number, formatted: string, one: string, other: string) =>
  `${formatted} ${plural.select(n) === 'one' ? one : other}`;

/** The interface in English. Its shape is the catalogue: a language that lacks a message does not compile. */
export const en = {
  skipToList: 'Skip to the list',
  skipToArticle: 'Skip to the article',
  sections: 'Sections',
  openSections: 'Open sections',
  closeSections: 'Close sections',
  expand: (name: string) => `Expand ${name}`,
  collapse: (name: string) => `Collapse ${name}`,
  allArticles: 'All articles',
  latest: 'Latest',
  mainNavigation: 'Main navigation',
  articleList: 'List of articles',
  articleCount: (n: number, formatted: string) => counted(n, formatted, 'article', 'articles'),
  counting: 'Counting…',
  sortNewest: 'Newest first',
  sortOldest: 'Oldest first',
  undated: 'Without a date',
  readingTime: (minutes: number) => `${minutes} min`,
  readingTimeLong: (minutes: number) => `about ${minutes} min`,
  editor: (name: string) => `Edited by ${name}`,
  originalTitle: 'Original headline',
  previousArticle: 'Previous article',
  nextArticle: 'Next article',
  articleActions: 'Article',
  nearbyArticles: 'More from this list',
  back: 'Back to the list',
  openOriginal: 'Open the original',
  chooseArticle: 'Choose an article to read',
  loading: 'Loading…',
  loadingArticle: 'Loading the article…',
  emptyList: 'Nothing here yet',
  emptyListHint: 'This edition holds no articles. Add posts to the folder and build it again.',
  appearance: 'Appearance',
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
  online: 'Online',
  offline: 'Offline',
  editionOf: (date: string) => `Edition of ${date}`,
  newEdition: 'New edition: show it',
  rowFailed: 'This entry could not be loaded.',
  retry: 'Try again',
  toFront: 'To the front page',
  reload: 'Reload the page',
  imageFailed: 'The picture could not be loaded',
  imageFailedFrom: (host: string) => `The picture could not be loaded from ${host}`,
  loadEmbed: (host: string) => `Load from ${host}`,
  errors: {
    notStored: {
      title: 'Not stored on this device',
      hint: 'You are offline, and this has not been read here before. Connect to the network and try again.',
    },
    unreachable: {
      title: 'The site does not answer',
      hint: 'The network could not be reached. Check the connection and try again.',
    },
    missingFile: {
      title: 'A part of this edition is missing',
      hint: 'A newer edition may have replaced it. Try again to fetch the newest one.',
    },
    badFile: {
      title: 'A file of this edition is damaged',
      hint: 'Try again. If it stays, tell the publisher what stands below.',
    },
    newerEdition: {
      title: 'This edition needs a newer reader',
      hint: 'Reload the page to update the reader.',
    },
    missingPart: {
      title: 'A part of the reader is missing',
      hint: 'The network could not be reached, or the reader has been renewed. Reload the page.',
    },
    noSuchArticle: {
      title: 'There is no such article',
      hint: 'The link may be mistyped, or the publisher has withdrawn the article.',
    },
    noSuchSection: {
      title: 'There is no such section',
      hint: 'The link may be mistyped, or the section has been renamed.',
    },
    noSuchPage: {
      title: 'There is no such page',
      hint: 'The link may be mistyped.',
    },
    unexpected: {
      title: 'Something went wrong',
      hint: 'Try again. If it stays, tell the publisher what stands below.',
    },
  },
};

export type Messages = typeof en;
