/**
 * What markup of a stranger's may be shown. Everything that is not in these tables goes: the list says what is safe, not what is dangerous.
 * Source: the elements of prose in the HTML standard, none that loads, runs, asks for input, or is read by other rules than HTML's.
 */

/** Says whether an attribute's value is one that may stand, and how it is written then. */
export type AttributeRule = (value: string) => string | undefined

const matching = (pattern: RegExp): AttributeRule => (value) => (pattern.test(value.trim()) ? value.trim() : undefined)
const anyText: AttributeRule = (value) => value
/** `640`; not `100%`, `-1`. */
const PIXELS = matching(/^[1-9]\d{0,3}$/)
/** `2`; not `1000`, which would build a table of a thousand columns. */
const SPAN = matching(/^[1-9]\d?$/)

/** Elements that stay, each with what it may say; every other element is unwrapped: what is in it stays. */
export const ALLOWED: ReadonlyMap<string, Readonly<Record<string, AttributeRule>>> = new Map(Object.entries({
  p: {}, div: {}, h1: {}, h2: {}, h3: {}, h4: {}, h5: {}, h6: {}, blockquote: {}, pre: {}, hr: {}, br: {},
  ul: {}, ol: { start: matching(/^\d{1,4}$/) }, li: {}, dl: {}, dt: {}, dd: {}, figure: {}, figcaption: {},
  table: {}, caption: {}, thead: {}, tbody: {}, tfoot: {}, tr: {}, td: { colspan: SPAN, rowspan: SPAN },
  th: { colspan: SPAN, rowspan: SPAN, scope: matching(/^(?:row|col|rowgroup|colgroup)$/) },
  a: { title: anyText }, img: { alt: anyText, title: anyText, width: PIXELS, height: PIXELS },
  b: {}, strong: {}, i: {}, em: {}, u: {}, s: {}, del: {}, ins: {}, sub: {}, sup: {}, small: {}, mark: {}, code: {}, kbd: {}, samp: {}, var: {},
  q: {}, cite: {}, dfn: {}, abbr: { title: anyText }, time: { datetime: matching(/^[\d:TZ+.\- ]{4,40}$/) }, ruby: {}, rt: {}, rp: {}, bdi: {}, bdo: {},
}))

/** Elements may say these, whichever they are. */
export const EVERYWHERE: Readonly<Record<string, AttributeRule>> = {
  lang: matching(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/),
  dir: matching(/^(?:ltr|rtl|auto)$/),
}

/** Parts of a page that are set apart like a `div`, and stand as one. */
export const AS_DIV: ReadonlySet<string> = new Set(['section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'center', 'address', 'details', 'summary', 'fieldset'])

/** Elements that go with all that is in them: it is no text, or a browser reads it by other rules. */
export const DROPPED: ReadonlySet<string> = new Set([
  'head', 'script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'param',
  'svg', 'math', 'canvas', 'audio', 'video', 'source', 'track', 'textarea', 'select', 'option', 'button', 'input', 'datalist', 'output',
  'title', 'meta', 'link', 'base', 'plaintext', 'xmp', 'listing', 'marquee', 'dialog', 'portal', 'map', 'area', 'colgroup', 'col',
])

export const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img'])
