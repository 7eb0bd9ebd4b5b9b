/**
 * Videos and posts of other hosts. The build leaves `figure[data-embed] > a` with the public page; the reader makes a
 * player of it when it is asked to, and the page's policy allows no other frames than these.
 */
interface Embed {
  /** The host's name for readers. */
  title: string;
  /** Where its player is served from. */
  origin: string;
  /** The first group of a public page's address is the id. */
  page: RegExp;
  /** The player's path for an id. */
  player: (id: string) => string;
}

const EMBEDS: Readonly<Record<string, Embed>> = {
  youtube: {
    title: 'YouTube',
    origin: 'https://www.youtube-nocookie.com',
    page: /^https:\/\/www\.youtube\.com\/watch\?v=([\w-]{11})$/,
    player: (id) => `/embed/${id}`,
  },
  bilibili: {
    title: 'bilibili',
    origin: 'https://player.bilibili.com',
    page: /^https:\/\/www\.bilibili\.com\/video\/(BV\w{10}|av\d+)$/,
    player: (id) => `/player.html?${id.startsWith('av') ? `aid=${id.slice(2)}` : `bvid=${id}`}&autoplay=0`,
  },
  youku: {
    title: '优酷',
    origin: 'https://player.youku.com',
    page: /^https:\/\/v\.youku\.com\/v_show\/id_([\w=]+)\.html$/,
    player: (id) => `/embed/${id}`,
  },
  tencent: {
    title: '腾讯视频',
    origin: 'https://v.qq.com',
    page: /^https:\/\/v\.qq\.com\/x\/page\/(\w+)\.html$/,
    player: (id) => `/txp/iframe/player.html?vid=${id}`,
  },
  vimeo: {
    title: 'Vimeo',
    origin: 'https://player.vimeo.com',
    page: /^https:\/\/vimeo\.com\/(\d+)$/,
    player: (id) => `/video/${id}`,
  },
  x: {
    title: 'X',
    origin: 'https://platform.twitter.com',
    page: /^https:\/\/x\.com\/i\/status\/(\d+)$/,
    player: (id) => `/embed/Tweet.html?id=${id}`,
  },
};

/** All places that players come from. */
export const PLAYER_ORIGINS: readonly string[] = Object.values(EMBEDS).map(({ origin }) => origin);

/** The player for the public page of an embed, and its host's name; `null` when there is none. */
export function playerOf(embed: string, page: string): { title: string; url: string } | null {
  const known = Object.hasOwn(EMBEDS, embed) ? EMBEDS[embed] : undefined;
  const id = known?.page.exec(page)?.[1];
  return known && id !== undefined ? { title: known.title, url: known.origin + known.player(id) } : null;
}
