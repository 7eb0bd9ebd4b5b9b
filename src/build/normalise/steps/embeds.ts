import type { Element } from 'hast';
import { attribute, element, text } from '../hast.ts';
import type { Step } from '../step.ts';
import { absoluteUrl } from '../urls.ts';

interface Provider {
  /** Value of `data-embed`; the reader knows its player by it. */
  name: string;
  title: string;
  /** Addresses of its player; the first group is the video's id. */
  player: RegExp;
  /** The public page of a video. */
  page: (id: string) => string;
}

const PROVIDERS: readonly Provider[] = [
  {
    name: 'youtube',
    title: 'YouTube',
    player:
      /^\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)\/|youtu\.be\/|(?:www\.)?youtube\.com\/watch\?(?:.*&)?v=)([\w-]{11})/i,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    name: 'bilibili',
    title: 'bilibili',
    player: /^\/\/(?:player|www)\.bilibili\.com\/(?:player|blackboard\/\w+)\.html\?(?:.*&)?bvid=(BV\w{10})/i,
    page: (id) => `https://www.bilibili.com/video/${id}`,
  },
  {
    name: 'bilibili',
    title: 'bilibili',
    player: /^\/\/(?:player|www)\.bilibili\.com\/(?:player|blackboard\/\w+)\.html\?(?:.*&)?aid=(\d+)/i,
    page: (id) => `https://www.bilibili.com/video/av${id}`,
  },
  {
    name: 'youku',
    title: '优酷',
    player: /^\/\/player\.youku\.com\/(?:embed\/|player\.php\/sid\/)([\w=]+)/i,
    page: (id) => `https://v.youku.com/v_show/id_${id}.html`,
  },
  {
    name: 'tencent',
    title: '腾讯视频',
    player: /^\/\/v\.qq\.com\/(?:txp\/)?iframe\/(?:player|preview)\.html\?(?:.*&)?vid=(\w+)/i,
    page: (id) => `https://v.qq.com/x/page/${id}.html`,
  },
  {
    name: 'vimeo',
    title: 'Vimeo',
    player: /^\/\/player\.vimeo\.com\/video\/(\d+)/i,
    page: (id) => `https://vimeo.com/${id}`,
  },
  {
    name: 'x',
    title: 'X',
    player: /^\/\/platform\.(?:twitter|x)\.com\/embed\/Tweet\.html\?(?:.*&)?id=(\d+)/i,
    page: (id) => `https://x.com/i/status/${id}`,
  },
];

/** Turns players of known hosts into inert descriptors: `figure[data-embed] > a` with the public address and a title. */
export const embeds: Step = {
  name: 'embeds',
  enter: { iframe: descriptor, embed: descriptor, object: descriptor },
};

function descriptor(player: Element) {
  for (const candidate of addressesOf(player)) {
    const url = absoluteUrl(candidate, undefined)?.replace(/^https?:/i, '');
    for (const provider of PROVIDERS) {
      const id = url === undefined ? undefined : provider.player.exec(url)?.[1];
      if (id === undefined) continue;
      const title = attribute(player, 'title')?.trim() || provider.title;
      const link = element('a', [text(title)], { href: provider.page(id) });
      return [element('figure', [link], { dataEmbed: provider.name })];
    }
  }
  return undefined;
}

function addressesOf(player: Element): string[] {
  return ['src', 'dataSrc', 'data'].map((name) => attribute(player, name)).filter((url) => url !== undefined);
}
