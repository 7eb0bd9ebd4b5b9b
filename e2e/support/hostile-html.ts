/** Scripts in all the places where HTML lets them stand. Each calls `alive` with its name when it runs. */
export const HOSTILE_HTML = `
<p>The post begins.</p>
<script>alive('script')</script>
<img src="missing-1.png" onerror="alive('onerror')">
<svg onload="alive('svg onload')"><script>alive('svg script')</script></svg>
<iframe srcdoc="<script>parent.alive('srcdoc')</script>"></iframe>
<iframe src="javascript:parent.alive('iframe javascript')"></iframe>
<details open ontoggle="alive('ontoggle')"><summary>More</summary>text</details>
<video><source onerror="alive('source onerror')"></video>
<a href="javascript:alive('javascript link')">click me</a>
<a href="java&#10;script:alive('broken javascript link')">click me too</a>
<form action="javascript:alive('form')"><button>click me</button><input autofocus onfocus="alive('onfocus')"></form>
<object data="javascript:alive('object')"></object>
<embed src="javascript:alive('embed')">
<style>@import 'https://evil.example/steal.css'; * { background: url(javascript:alive('css')) }</style>
<base href="https://evil.example/">
<meta http-equiv="refresh" content="0;url=javascript:alive('refresh')">
<div style="animation: x 1s" onanimationstart="alive('animation')">styled</div>
<p>The end of the hostile post</p>
<math><mtext><table><mglyph><style><img src="missing-2.png" onerror="alive('mglyph')"></style></mglyph></table></mtext></math>
<noscript><p title="</noscript><img src=missing-3.png onerror=alive('noscript')>"></noscript>
`;
