/** What can be wrong with a post. The report counts warnings by these names, and documents them in this order. */
export const WARNING_KINDS = {
  'no-front-matter': 'a file without front matter: not a post',
  'empty-file': 'a file without content',
  'binary-file': 'a file that is not text',
  'unreadable-file': 'a file or folder that could not be read',
  'link-not-followed': 'a symbolic link, which is never followed',
  'invalid-encoding': 'bytes that are not valid in the encoding of the file',
  'broken-front-matter': 'front matter that its parser rejects',
  'no-title': 'a post without a title',
  'long-title': 'a title that is too long to be one',
  'no-date': 'a post without a date',
  'bad-date': 'a date that cannot be read, or cannot be true',
  'bad-category': 'a category that cannot be used as written',
  'same-id': 'two posts with the same identity',
  'too-large': 'a body beyond the limit of size',
  'too-deep': 'a body beyond the limit of depth or attributes',
  'broken-body': 'a body on which the build itself failed',
  'missing-image': 'an own image that is not in the folder of posts',
  'unsafe-image': 'an own image that cannot be published',
  'rule-over-ceiling': 'a rule that would have removed too much text',
  'empty-body': 'a post without text or pictures',
} as const satisfies Record<string, string>;

export type WarningKind = keyof typeof WARNING_KINDS;

/** Something that the publisher should know about one file. */
export interface Warning {
  kind: WarningKind;
  /** Path below the folder of posts, with `/`. */
  file: string;
  /** From 1, where it is known. */
  line?: number;
  reason: string;
  /** What the build did about it. */
  action: string;
}

/** Collects the warnings of one file. */
export class Warnings {
  readonly list: Warning[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(kind: WarningKind, reason: string, action: string, line?: number): void {
    this.list.push({ kind, file: this.#file, ...(line === undefined ? {} : { line }), reason, action });
  }
}
