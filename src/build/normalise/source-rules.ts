/**
 * What is known of a source's HTML. Selectors are CSS: types, classes, ids, attributes, descendants and children.
 * Addresses are compared without their scheme, from their beginning; `*.` stands for any host below.
 */
export interface SourceRule {
  /** Shown by `--explain`. */
  name: string;
  /**
   * Sources whose posts the rule is for: names as in the posts' `source`, `author` or categories, or hosts as in
   * their links. Left out, it is for all posts.
   */
  only?: string[] | undefined;
  /** Elements that are no part of an article. */
  drop?: string[] | undefined;
  /** Elements that hold a picture and its caption. */
  figures?: string[] | undefined;
  /** Elements that are captions. */
  captions?: string[] | undefined;
  /** Elements that name the editor: lifted into the article's metadata. */
  editor?: string[] | undefined;
  /** Elements that repeat the headline of the original: lifted into the article's metadata. */
  originalTitle?: string[] | undefined;
  /** Addresses that lead on to the one in a query parameter. */
  redirectors?: { address: string; parameter: string }[] | undefined;
  /** Addresses that an image's own address follows. */
  imageProxies?: string[] | undefined;
  /** Pictures that stand for “no picture”. */
  placeholders?: string[] | undefined;
  /** Pictures that count readers. */
  trackers?: string[] | undefined;
}

export const SOURCE_RULES: readonly SourceRule[] = [
  {
    name: 'Sina',
    drop: ['.appendQr_wrap', '.ct_hqimg', '.finance_app_zqtg', '.article-bottom-qr', '#left_hzh_ad'],
    figures: ['.img_wrapper'],
    captions: ['.img_descr'],
    editor: ['p.article-editor', '.show_author'],
    originalTitle: ['.ori_titlesource'],
    redirectors: [
      { address: 'weibo.cn/sinaurl', parameter: 'u' },
      { address: 'passport.weibo.com/visitor/visitor', parameter: 'url' },
    ],
  },
  {
    name: 'OSChina',
    redirectors: [
      { address: 'www.oschina.net/action/GoToLink', parameter: 'url' },
      { address: 'gitee.com/link', parameter: 'target' },
    ],
  },
  {
    name: 'Juejin',
    drop: ['.copy-code-btn', '.image-viewer-box', '.code-block-extension-header'],
    redirectors: [{ address: 'link.juejin.cn/', parameter: 'target' }],
  },
  {
    name: 'Chinese portals and communities',
    redirectors: [
      { address: 'link.zhihu.com/', parameter: 'target' },
      { address: 'link.csdn.net/', parameter: 'target' },
      { address: 'link.jianshu.com/', parameter: 't' },
      { address: 'www.jianshu.com/go-wild', parameter: 'url' },
      { address: 'www.douban.com/link2/', parameter: 'url' },
      { address: 'sspai.com/link', parameter: 'target' },
      { address: 'c.pc.qq.com/middlem.html', parameter: 'pfurl' },
      { address: 'steamcommunity.com/linkfilter/', parameter: 'url' },
      { address: 'steamcommunity.com/linkfilter/', parameter: 'u' },
    ],
    drop: ['.hljs-button', '.hide-preCode-box', '.code-copy-btn'],
  },
  {
    name: 'WordPress',
    figures: ['div.wp-caption'],
    captions: ['.wp-caption-text', '.wp-element-caption', '.blocks-gallery-caption', '.gallery-caption'],
    drop: [
      '.sharedaddy',
      '.jp-relatedposts',
      '.wp-block-buttons',
      '.screen-reader-text',
      '.wpcnt',
      '.addtoany_share_save_container',
      '.post-views',
      '#ez-toc-container',
      '.lwptoc',
    ],
    trackers: ['pixel.wp.com/', 'stats.wordpress.com/', 'feeds.wordpress.com/'],
  },
  {
    name: 'Medium',
    drop: ['figure [role=tooltip]', '.speechify-ignore', '.graf--leading.is-hidden'],
    captions: ['figure .imageCaption'],
    redirectors: [{ address: 'medium.com/r/', parameter: 'url' }],
    trackers: ['medium.com/_/stat', '*.medium.com/_/stat'],
  },
  {
    name: 'BBC',
    drop: [
      '.off-screen',
      '.visually-hidden',
      '[data-component=links-block]',
      '[data-component=topic-list]',
      '.story-body__unordered-list--related',
    ],
    figures: ['[data-component=image-block]', '.media-landscape', '.media-with-caption'],
    captions: [
      '[data-component=caption-block]',
      '[data-component=image-block] [role=text]',
      '.media-caption__text',
      '.story-image-copyright',
    ],
  },
  {
    name: 'Static site generators',
    drop: [
      'a.headerlink',
      'a.header-anchor',
      'a.anchorjs-link',
      'svg.octicon',
      'td.gutter',
      // The drawn twin of a formula that stands beside it as MathML.
      '.katex-html',
      '.MathJax_Preview',
      '.line-numbers-rows',
      '.copy-btn',
      '.clipboard-button',
    ],
    captions: ['.image-caption', '.caption-text'],
  },
  {
    name: 'Placeholder pictures',
    placeholders: [
      'picsum.photos/',
      'via.placeholder.com/',
      'placehold.co/',
      'placehold.it/',
      'dummyimage.com/',
      'placekitten.com/',
      'source.unsplash.com/random',
    ],
  },
  {
    name: 'Feeds and statistics',
    drop: ['.feedflare', '.mf-viral', '.rss-share'],
    redirectors: [
      { address: 'www.google.com/url', parameter: 'q' },
      { address: 'www.google.com/url', parameter: 'url' },
      { address: 'l.facebook.com/l.php', parameter: 'u' },
      { address: 'out.reddit.com/', parameter: 'url' },
      { address: 'slack-redir.net/link', parameter: 'url' },
      { address: 'www.youtube.com/redirect', parameter: 'q' },
      { address: 'steamcommunity.com/linkfilter/', parameter: 'url' },
    ],
    imageProxies: ['cors.zfour.workers.dev/?', 'images.weserv.nl/?url=', 'pic1.xuehuaimg.com/proxy/'],
    trackers: [
      'feeds.feedburner.com/~r/',
      'feeds.feedburner.com/~ff/',
      'feeds.feedblitz.com/~/',
      '*.doubleclick.net/',
      'www.google-analytics.com/',
      'b.scorecardresearch.com/',
      'sb.scorecardresearch.com/',
      'hm.baidu.com/',
      'counter.theconversation.com/',
      'rss.com.cn/count',
      'pi.feedsportal.com/',
      'da.feedsportal.com/',
      'tracking.feedpress.com/',
      'blogger.googleusercontent.com/tracker/',
    ],
  },
];
