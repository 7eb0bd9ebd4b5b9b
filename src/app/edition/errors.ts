/** The network did not answer and no stored copy did either. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`${file} could not be fetched`, { cause });
    this.file = file;
  }
}

/** The server answered, but not with the file. */
export class MissingFileError extends Error {
  override name = 'MissingFileError';
  readonly status: number;

  constructor(file: string, status: number) {
    super(`${file}: the server answered ${status}`);
    this.status = status;
  }
}

/** The edition was written for a later version of this app. */
export class NewerEditionError extends Error {
  override name = 'NewerEditionError';
}

/** A part of the app could not be loaded. */
export class MissingPartError extends Error {
  override name = 'MissingPartError';
}

/** The edition has no such article. */
export class NoSuchArticleError extends Error {
  override name = 'NoSuchArticleError';
  readonly id: string;

  constructor(id: string) {
    super(`there is no article ${id} in this edition`);
    this.id = id;
  }
}
