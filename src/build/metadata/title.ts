import type { Root } from 'hast';
import { isElement, lineOf } from '../normalise/hast.ts';
import type { Warnings } from '../report/warning.ts';

/** Characters beyond which a title is cut: it stands in lists and in the manifest. */
const LONGEST = 300;

/** The title as lists show it. */
export function cutTitle(title: string, warnings: Warnings): string {
  if (title.length <= LONGEST) return title;
  const characters = [...title];
  if (characters.length <= LONGEST) return title;
  warnings.add('long-title', `the title has ${characters.length} characters`, `cut it to ${LONGEST}`);
  return `${characters.slice(0, LONGEST).join('').trimEnd()}…`;
}

/** The title of a post that names none: its first heading, else its file's name. */
export function titleWithout(tree: Root, path: string, warnings: Warnings): string {
  const heading = tree.children.find((block) => isElement(block, 'h2', 'h3'));
  const line = isElement(heading) ? lineOf(heading) : '';
  warnings.add(
    'no-title',
    'it has no title',
    `took ${line === '' ? 'its file’s name' : 'its first heading'}`,
  );
  if (line !== '') return line;
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? path;
  return name.replace(/^\d{4}-\d{2}-\d{2}[-_. ]+/, '').trim() || name;
}
