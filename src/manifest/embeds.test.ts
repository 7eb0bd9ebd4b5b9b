import { expect, test } from 'vitest';
import { PLAYER_ORIGINS, playerOf } from './embeds.ts';

test.each([
  [
    'youtube',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ],
  [
    'bilibili',
    'https://www.bilibili.com/video/BV1xx411c7mD',
    'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&autoplay=0',
  ],
  [
    'bilibili',
    'https://www.bilibili.com/video/av170001',
    'https://player.bilibili.com/player.html?aid=170001&autoplay=0',
  ],
  ['youku', 'https://v.youku.com/v_show/id_XMTIz==.html', 'https://player.youku.com/embed/XMTIz=='],
  [
    'tencent',
    'https://v.qq.com/x/page/m0000abcdef.html',
    'https://v.qq.com/txp/iframe/player.html?vid=m0000abcdef',
  ],
  ['vimeo', 'https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871'],
  ['x', 'https://x.com/i/status/123456789', 'https://platform.twitter.com/embed/Tweet.html?id=123456789'],
])('%s: %s is played at %s', (embed, page, url) => {
  expect(playerOf(embed, page)?.url).toBe(url);
  expect(PLAYER_ORIGINS.some((origin) => url.startsWith(`${origin}/`))).toBe(true);
});

test.each([
  ['youtube', 'https://evil.example/watch?v=dQw4w9WgXcQ'],
  ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&x="><script>'],
  ['constructor', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['nobody', 'https://vimeo.com/1'],
])('%s: %s has no player', (embed, page) => {
  expect(playerOf(embed, page)).toBeNull();
});
