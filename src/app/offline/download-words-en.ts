import type { Fault } from '../../downloads/wish.ts';

const plural = new Intl.PluralRules('en');
const counted = (n: number, formatted: string, one: string, other: string) =>
  `${formatted} ${plural.select(n) === 'one' ? one : other}`;

const FAULTS: Record<Fault, string> = {
  unreachable: 'its server does not answer',
  portal: 'another page came in its place',
  gone: 'its server has no such file',
  server: 'its server failed',
  damaged: 'it arrives damaged',
  refused: 'its host forbids it',
};

/** What the sheet of downloads says, in English. It comes with the sheet, not with the reader. */
export const downloadWordsEn = {
  add: 'Download',
  what: 'What to keep',
  all: 'Everything',
  starred: 'Starred articles',
  days: (n: number) => (n === 1 ? 'The last day' : `The last ${n} days`),
  daysLabel: 'Days',
  withImages: 'With pictures',
  articles: (n: number, formatted: string) => counted(n, formatted, 'article', 'articles'),
  images: (n: number, formatted: string) => counted(n, formatted, 'picture', 'pictures'),
  files: (n: number, formatted: string) => counted(n, formatted, 'file', 'files'),
  foreignImages: (n: number, formatted: string) =>
    `${counted(n, formatted, 'picture', 'pictures')} of other sites, of unknown size`,
  upTo: (formatted: string) => `up to ${formatted}`,
  about: (bytes: string) => `about ${bytes}`,
  toFetch: (bytes: string) => `${bytes} to fetch`,
  allStored: 'all of it stored already',
  room: (bytes: string) => `Room on this device: ${bytes}`,
  noRoom: 'There is not enough room on this device.',
  nothingToKeep: 'There is nothing in it.',
  counting: 'Counting…',
  countingFailed:
    'Its size can’t be told: the index of the edition is not complete here. Connect to the network and try again.',
  kept: 'On this device',
  nothingKept:
    'Nothing is downloaded yet. What you open is kept all the same, as long as the browser has room.',
  retry: 'Try again',
  removeName: (name: string) => `Remove ${name}`,
  pauseName: (name: string) => `Pause ${name}`,
  resumeName: (name: string) => `Go on with ${name}`,
  phases: {
    planning: 'Looking what is new…',
    index: 'Storing the lists…',
    articles: 'Storing the articles…',
    images: 'Storing the pictures…',
  },
  waiting: 'Waiting its turn',
  waits: {
    unreachable: 'The site does not answer. The download goes on by itself when it does.',
    portal: 'The network answers with a page of its own: sign in to it, and the download goes on.',
    other: 'The site fails at the moment. The download goes on by itself.',
  },
  paused: 'Paused. What is stored stays.',
  full: 'The device is full. All that had arrived is kept: make room below, then go on.',
  later: 'The newest edition needs a newer reader. Update the reader, then go on.',
  failed:
    'The download ended before its time. Reload the page to go on; if it ends again, tell the publisher:',
  failedFor: (file: string, reason: string) =>
    `The download ended before its time. ${file} could not be had: ${reason}. Reload the page to go on.`,
  of: (stored: string, all: string) => `${stored} of ${all}`,
  rate: (bytes: string) => `${bytes}/s`,
  left: (time: string) => `${time} left`,
  seconds: (n: number) => `${n} s`,
  minutes: (n: number) => `${n} min`,
  report: (articles: string, images: string | null, bytes: string, edition: string | null) =>
    [
      articles,
      ...(images === null ? [] : [images]),
      bytes,
      ...(edition === null ? [] : [`edition of ${edition}`]),
    ].join(', '),
  missing: (n: number, formatted: string) => `${counted(n, formatted, 'file', 'files')} could not be stored`,
  faults: FAULTS,
  andMore: (formatted: string) => `and ${formatted} more`,
  limits: 'Limits',
  limitsHint:
    'Beyond these, the oldest articles leave first, those before all that you have read. Starred ones stay.',
  megabytes: 'At most',
  noLimit: 'No limit',
  age: 'Not older than',
  dayCount: (n: number) => counted(n, String(n), 'day', 'days'),
  storage: 'Storage',
  kinds: {
    packs: 'Articles',
    index: 'Lists',
    images: 'Pictures',
    foreign: 'Pictures of other sites',
    app: 'The reader itself',
  },
  free: 'Free',
  freeKind: (kind: string) => `Free: ${kind}`,
  freeAll: 'Free all',
  cancel: 'Cancel',
  freeAllHint: 'This removes all downloads and all that was seen. What you have read and starred stays.',
  usage: (used: string, quota: string) => `${used} in use; the browser allows ${quota}.`,
  bySection: 'Articles by section',
  persist: 'Ask the browser to keep it',
  persisted: 'The browser has promised to keep what is stored.',
  notPersisted: 'The browser may remove what is stored when the device runs short of room.',
  persistRefused:
    'The browser did not promise it. It does so rather for sites that are installed or often visited.',
  safari:
    'Safari removes what a website has stored when it was not visited for seven days. Installed on the Home Screen, the reader is spared from that. A file of what you have read and starred keeps that safe besides.',
  notPossible: 'This browser keeps nothing here: it may be a private window.',
  installByHand: {
    title: 'Install the reader',
    why: 'On the Home Screen the reader opens like an app, and what it has stored is not removed after seven days.',
    steps: [
      'Tap the Share button of the browser, a square with an arrow upwards.',
      'Choose “Add to Home Screen”.',
      'Tap “Add”. From then on open it from there: downloads are kept by each of the two for itself.',
    ],
  },
};

export type DownloadWords = typeof downloadWordsEn;
