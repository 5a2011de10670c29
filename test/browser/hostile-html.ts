/** Hostile documents without number: every strike in every place where a page puts words, addresses and markup of its own. */

/** Each calls `strike()` if it is ever run. */
const RUN = 'top.strike()'

const MARKUP: readonly string[] = [
  `<script>${RUN}</script>`, `<SCRIPT SRC=data:text/javascript,${RUN}></SCRIPT>`, `<scr<script>ipt>${RUN}</scr</script>ipt>`, `<script/x>${RUN}</script/x>`,
  `<img src=x onerror=${RUN}>`, `<img src=x onerror="${RUN}">`, `<img/src=x/onerror=${RUN}>`, `<img src="x\`onerror=${RUN}\`">`, `<img """><script>${RUN}</script>">`,
  `<svg onload=${RUN}>`, `<svg><script>${RUN}</script></svg>`, `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`, `<svg><a xlink:href="javascript:${RUN}"><text y=20>甲</text></a></svg>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`, `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`, `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}></style></mglyph></table></mtext></math>`, `<math><mi><mglyph><style><!--</style><img title="--><img src=x onerror=${RUN}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN}>`, `<math href="javascript:${RUN}">甲</math>`, `<math><annotation-xml encoding="text/html"><img src=x onerror=${RUN}></annotation-xml></math>`,
  `<iframe src="javascript:${RUN}"></iframe>`, `<iframe srcdoc="<script>${RUN}</script>"></iframe>`, `<object data="javascript:${RUN}"></object>`, `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">甲</a>`, `<a href=" &#14; javascript:${RUN}">甲</a>`, `<a href="java&#x0A;script:${RUN}">甲</a>`, `<a href="JaVaScRiPt:${RUN}">甲</a>`, `<a href="data:text/html,<script>${RUN}</script>">甲</a>`, `<a href="vbscript:${RUN}">甲</a>`,
  `<a href="javascript&colon;${RUN}">甲</a>`, `<a href="view-source:javascript:${RUN}">甲</a>`, `<a href="blob:${RUN}">甲</a>`, `<a href="https://x.example/" onclick="${RUN}">甲</a>`,
  `<form action="javascript:${RUN}"><input type=submit value=甲 autofocus onfocus=${RUN}></form>`, `<button formaction="javascript:${RUN}">甲</button>`, `<input onfocus=${RUN} autofocus>`, `<select onfocus=${RUN} autofocus><option>甲</select>`,
  `<textarea onfocus=${RUN} autofocus></textarea>`, `<textarea><img title="</textarea><img src=x onerror=${RUN}>">`, `<title><img title="</title><img src=x onerror=${RUN}>"></title>`, `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<style>@import "javascript:${RUN}";</style>`, `<style><img title="</style><img src=x onerror=${RUN}>"></style>`, `<p style="background:url(javascript:${RUN})">甲</p>`, `<div style="width:expression(${RUN})">甲</div>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`, `<base href="javascript:${RUN}//"><a href="x">甲</a>`, `<link rel=stylesheet href="javascript:${RUN}">`, `<link rel=import href="data:text/html,<script>${RUN}</script>">`,
  `<body onload=${RUN}>`, `<body onpageshow=${RUN}>`, `<frameset onload=${RUN}><frame src="javascript:${RUN}"></frameset>`, `<marquee onstart=${RUN}>甲</marquee>`, `<details open ontoggle=${RUN}><summary>甲</summary></details>`,
  `<video src=x onerror=${RUN}></video>`, `<video><source onerror=${RUN}></video>`, `<audio src=x onerror=${RUN}></audio>`, `<p onmouseover=${RUN} onclick=${RUN} onpointerenter=${RUN}>甲</p>`, `<p tabindex=0 onfocus=${RUN}>甲</p>`,
  `<template><script>${RUN}</script></template>`, `<template shadowrootmode=open><img src=x onerror=${RUN}></template>`, `<xmp><img title="</xmp><img src=x onerror=${RUN}>"></xmp>`, `<plaintext><img src=x onerror=${RUN}>`, `<!--><img src=x onerror=${RUN}>-->`,
  `<!--[if gte IE 4]><script>${RUN}</script><![endif]-->`, `<![CDATA[<img src=x onerror=${RUN}>]]>`, `<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">${RUN}</x:script>`, `<table><td><a><table><td><a href="javascript:${RUN}">甲`,
  `<img srcset="x 1x, javascript:${RUN} 2x" src=x onerror=${RUN}>`, `<picture><source srcset=x onerror=${RUN}><img src=x onerror=${RUN}></picture>`, `<dialog open onclose=${RUN}>甲</dialog>`, `<p id=strike name=strike popover onbeforetoggle=${RUN}>甲</p>`,
  `"><script>${RUN}</script>`, `' onmouseover='${RUN}`, `" onload="${RUN}`, `</title><script>${RUN}</script>`, `</script><script>${RUN}</script>`, `&lt;script&gt;${RUN}&lt;/script&gt;`, `javascript:${RUN}`, `\${${RUN}}`, `{{constructor.constructor("${RUN}")()}}`,
]

const PROSE = '潮北镇的桥三月一日修好了，通车当天来了三百人，镇长说桥面还要再晾两天，双向两车道，限速四十公里。'

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Where a page may put a strike. In a tree of tags as it is; as words, escaped; in an attribute. */
const PLACES: readonly ((strike: string) => { readonly title?: string; readonly body: string })[] = [
  (strike) => ({ body: `<p>${PROSE}${strike}</p>` }),
  (strike) => ({ body: `<p>${PROSE}</p>${strike}<p>${PROSE}</p>` }),
  (strike) => ({ body: `<p>${PROSE}<b><i>${strike}</b>乙</i></p>` }),
  (strike) => ({ body: `<table><tr>${strike}<td>${PROSE}${strike}</td></tr></table><p>${PROSE}</p>` }),
  (strike) => ({ body: `<ul><li>${PROSE}${strike}</ul><p>${PROSE}</p>` }),
  (strike) => ({ body: `<blockquote>${strike}<p>${PROSE}</p></blockquote><pre>\n${strike}</pre>` }),
  (strike) => ({ body: `<figure><img src="/a.jpg" width=600 alt="${quoted(strike)}"><figcaption>图为大桥。${strike}</figcaption></figure><p>${PROSE}</p>` }),
  (strike) => ({ body: `<figure><img src="/b.jpg" width=600 title="${quoted(strike)}"><figcaption>图为大桥。${quoted(strike)}</figcaption></figure><p>${PROSE}</p>` }),
  (strike) => ({ body: `<p>${PROSE}<a href="${quoted(strike)}" title="${quoted(strike)}">乙</a></p>` }),
  (strike) => ({ body: `<p>${PROSE}<img src="${quoted(strike)}" width="${quoted(strike)}"></p>` }),
  (strike) => ({ body: `<p lang="${quoted(strike)}" dir='${quoted(strike).replaceAll("'", '&#39;')}'>${PROSE}</p>` }),
  (strike) => ({ body: `<p>${PROSE}${quoted(strike)}</p><p>${PROSE}${quoted(quoted(strike))}</p>` }),
  (strike) => ({ title: `潮北大桥通车 ${quoted(strike)}`, body: `<p>${PROSE}</p>` }),
  (strike) => ({ title: `潮北大桥通车 ${strike}`, body: `<p>${PROSE}</p>` }),
  (strike) => ({ body: `<svg>${strike}<p>${PROSE}${strike}</p></svg><p>${PROSE}</p>` }),
  (strike) => ({ body: `<math><mtext>${strike}</mtext></math><p>${PROSE}</p>` }),
  (strike) => ({ body: `<p>${PROSE}</p><select><option>${strike}</select><p>${PROSE}</p>` }),
  (strike) => ({ body: `<p>${PROSE}</p><a href="/x"><p>${strike}</p></a>` }),
  (strike) => ({ body: `<p>${PROSE}\0${strike.replaceAll('<', '<\0')}</p><p>${PROSE}</p>` }),
  (strike) => ({ body: `<p>${PROSE}</p>${strike}${strike}<p>${PROSE}</p>${strike}` }),
  (strike) => ({ body: `<pre>${strike}\r\n</pre><p>${PROSE}</p><ruby>甲<rt>${strike}</rt></ruby>` }),
  (strike) => ({ body: `<object><p>${strike}</object><p>${PROSE}</p><noscript>${strike}</noscript>` }),
  (strike) => ({ body: `<template>${strike}</template><p>${PROSE}</p><textarea>${strike}</textarea>` }),
  (strike) => ({ body: `<p>${PROSE}</p><dl><dt>${strike}<dd>${PROSE}${strike}</dl>` }),
  (strike) => ({ body: `<p>${PROSE}<!--${strike}--></p><style>${strike}</style><p>${PROSE}${strike}` }),
  (strike) => ({ body: `<p>${PROSE}</p><details open><summary>${strike}</summary>${PROSE}${strike}</details>` }),
]

/** Over two thousand pages, always the same. */
export function hostilePages(): readonly string[] {
  return PLACES.flatMap((place) => MARKUP.map((strike) => pageOf(place(strike))))
}

function pageOf({ title = '潮北大桥通车', body }: { readonly title?: string; readonly body: string }): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="content"><h1>${title}</h1>${body}</div></body></html>`
}
