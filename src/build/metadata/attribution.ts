import type { PostFields } from '../posts/fields.ts';

export interface Attribution {
  /** Where the article was published. */
  source: string | undefined;
  /** Who wrote it, where that is not the source. */
  author: string | undefined;
}

/**
 * Tells the source from the author. Crawlers put the source's name into `author`; it is then also one of the post's
 * categories or folders.
 */
export function attributionOf(
  fields: PostFields,
  categories: readonly string[][],
  path: string,
): Attribution {
  const { author } = fields;
  const names = new Set([...categories.flat(), ...path.split('/').slice(0, -1)]);
  const authorIsSource = author !== undefined && names.has(author);
  const source = fields.source ?? (authorIsSource ? author : undefined) ?? hostOf(fields.link) ?? author;
  return { source, author: author === source || authorIsSource ? undefined : author };
}

/** All names by which source rules may know where a post is from. */
export function sourceNames(fields: PostFields, categories: readonly string[][]): ReadonlySet<string> {
  const names = [...categories.flat(), fields.source, fields.author, hostOf(fields.link)];
  return new Set(names.filter((name) => name !== undefined));
}

function hostOf(link: string | undefined): string | undefined {
  return link === undefined ? undefined : URL.parse(link)?.host.replace(/^www\./, '');
}
