import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A post as a crawler writes it. */
export interface Post {
  /** Path below the folder of posts. */
  file: string;
  title: string;
  /** One path, from general to specific. */
  categories: string[];
  date: string;
  source?: string;
  tags?: string[];
  image?: string;
  link?: string;
  body: string;
}

/** Writes posts, and files such as images given by path and content, into a folder. */
export async function writePosts(
  dir: string,
  posts: Post[],
  files: Record<string, string> = {},
): Promise<void> {
  const write = async (file: string, content: string) => {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), content);
  };
  await mkdir(dir, { recursive: true });
  for (const post of posts) await write(post.file, postSource(post));
  for (const [file, content] of Object.entries(files)) await write(file, content);
}

function postSource(post: Post): string {
  return [
    '',
    '---',
    `title: ${JSON.stringify(post.title)}`,
    'categories:',
    ...post.categories.map((category) => ` - ${JSON.stringify(category)}`),
    `headimg: '${post.image ?? ''}'`,
    `author: ${JSON.stringify(post.source ?? 'The Test Paper')}`,
    'comments: false',
    `date: ${post.date}`,
    `thumbnail: '${post.image ?? ''}'`,
    ...(post.tags ? [`tags: ${JSON.stringify(post.tags)}`] : []),
    ...(post.link ? [`link: ${post.link}`] : []),
    '---',
    '',
    `<div>${post.body}</div>`,
    '',
  ].join('\n');
}

export const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400" viewBox="0 0 640 400"><rect width="640" height="400" fill="#9db4c0"/><circle cx="480" cy="120" r="60" fill="#f4e9cd"/></svg>`;

const SECTIONS = [
  ['Finance', 'Daily', 'Domestic'],
  ['Finance', 'Daily', 'Abroad'],
  ['Finance', 'Weekly'],
  ['Technology'],
];
const PARAGRAPHS = Array.from(
  { length: 14 },
  (_, i) =>
    `<p>Paragraph ${i + 1}. ${'The morning edition was late, and nobody in the room minded. '.repeat(6)}</p>`,
).join('\n');

/** 120 posts in four sections, one every six hours; number 1 is the newest, of 31 October 2025. */
export function newsPosts(): Post[] {
  return Array.from({ length: 120 }, (_, i) => {
    const number = String(i + 1).padStart(3, '0');
    const categories = SECTIONS[i % SECTIONS.length] ?? [];
    return {
      file: `${categories.join('/')}/story-${number}.md`,
      title: `Story ${number}`,
      categories,
      date: new Date(Date.UTC(2025, 9, 31, 20) - i * 6 * 3_600_000).toUTCString(),
      source: `Desk ${i % 3}`,
      link: `https://example.com/stories/${number}`,
      body: PARAGRAPHS,
    };
  });
}

/** A post with a captioned picture of its own, in Chinese. */
export function picturePost(): Post {
  return {
    file: 'Technology/图片/桥.md',
    title: '一座桥的早晨',
    categories: ['Technology', '图片'],
    date: 'Sat, 01 Nov 2025 08:00:00 GMT',
    source: '城市手记',
    image: 'images/bridge.svg',
    body: `<p>　　桥在雾里，只露出两端。早班的船鸣了三声，岸上的人抬起头来。</p>
<div class="img_wrapper"><img src="images/bridge.svg" alt="晨雾中的桥"><span class="img_descr">晨雾中的桥</span></div>
<p>　　太阳出来以后，雾就散了。</p>`,
  };
}
