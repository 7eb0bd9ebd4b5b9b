import * as v from 'valibot';
import { addressList } from '../normalise/addresses.ts';

/**
 * As whose visitor an image is asked for: nobody's, the article's, one of the article's site, one of the image's own
 * host, or one of a given page.
 */
export type Referrer = 'none' | 'article' | 'article-origin' | 'own-origin' | `https://${string}`;

export const referrerSchema = v.custom<Referrer>(
  (value) =>
    typeof value === 'string' && /^(?:none|article|article-origin|own-origin|https:\/\/.+)$/.test(value),
  'give none, article, article-origin, own-origin, or the https: address of a page',
);

/** What is known of some image hosts. */
export interface ImageHostRule {
  /** Addresses (`host/path`, `*.host/path`). */
  hosts: readonly string[];
  /** What they want, the most promising first. The others are tried after these. */
  referrers: readonly Referrer[];
}

/** Tried of a host of which nothing is known, in this order. */
const UNKNOWN: readonly Referrer[] = ['none', 'article', 'own-origin', 'article-origin'];

const WEIBO = ['ww', 'wx', 'tva', 'tvax'].flatMap((name) =>
  [1, 2, 3, 4].map((n) => `${name}${n}.sinaimg.cn`),
);

/** Hosts that are particular about who shows their images. */
export const IMAGE_HOSTS: readonly ImageHostRule[] = [
  // Weibo's pictures refuse strangers and those who do not say whence they come.
  { hosts: WEIBO, referrers: ['https://weibo.com/'] },
  { hosts: ['*.sinaimg.cn'], referrers: ['https://news.sina.com.cn/', 'none', 'https://weibo.com/'] },
  { hosts: ['*.qpic.cn', '*.qlogo.cn'], referrers: ['none', 'https://mp.weixin.qq.com/'] },
  { hosts: ['*.zhimg.com'], referrers: ['none', 'https://www.zhihu.com/'] },
  { hosts: ['*.hdslb.com'], referrers: ['none', 'https://www.bilibili.com/'] },
  { hosts: ['*.doubanio.com'], referrers: ['https://www.douban.com/', 'none'] },
  { hosts: ['*.jianshu.io'], referrers: ['https://www.jianshu.com/', 'none'] },
  { hosts: ['*.csdnimg.cn', 'img-blog.csdn.net'], referrers: ['none', 'https://blog.csdn.net/'] },
  { hosts: ['*.oschina.net'], referrers: ['none', 'https://www.oschina.net/'] },
  { hosts: ['*.cnbetacdn.com'], referrers: ['https://www.cnbeta.com.tw/', 'none'] },
  { hosts: ['*.pximg.net'], referrers: ['https://www.pixiv.net/'] },
  { hosts: ['*.byteimg.com', '*.pstatp.com'], referrers: ['none', 'own-origin'] },
];

/** Knows what hosts want, from the rules and from what worked. */
export class Referrers {
  readonly #rules;
  readonly #worked: Map<string, Referrer>;

  /** @param worked by host: what it accepted in earlier builds. */
  constructor(rules: readonly ImageHostRule[], worked: ReadonlyMap<string, Referrer>) {
    this.#rules = addressList(
      rules.flatMap((rule) => rule.hosts.map((host) => [host, rule.referrers] as const)),
    );
    this.#worked = new Map(worked);
  }

  /** What to try for an image, in order. */
  for(url: string): Referrer[] {
    const worked = this.#worked.get(new URL(url).host);
    const known = this.#rules.find(url).flatMap(({ value }) => value);
    return [...new Set([...(worked === undefined ? [] : [worked]), ...known, ...UNKNOWN])];
  }

  /** @returns whether that is news. */
  remember(host: string, referrer: Referrer): boolean {
    if (this.#worked.get(host) === referrer) return false;
    this.#worked.set(host, referrer);
    return true;
  }
}

/**
 * The `Referer` for a request; `undefined` for none.
 * @returns `null` when it cannot be made: the article's address is not known.
 */
export function refererOf(
  referrer: Referrer,
  url: string,
  article: string | undefined,
): string | undefined | null {
  if (referrer === 'none') return undefined;
  if (referrer === 'own-origin') return `${new URL(url).origin}/`;
  if (referrer !== 'article' && referrer !== 'article-origin') return referrer;
  if (article === undefined) return null;
  const page = new URL(article);
  return referrer === 'article' ? page.href.replace(/#.*$/s, '') : `${page.origin}/`;
}
