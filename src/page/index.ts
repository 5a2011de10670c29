export type {
  Charset, Feed, FeedEntry, HtmlElement, HtmlNode, HtmlPage, HtmlText, Page, PostPage, TextPage,
} from './page.ts'
export { parseCapture } from './parse-capture.ts'
export { parseHtml } from './html/parse-html.ts'
export { type SanitiseOptions, sanitiseHtml, sanitiseTree } from './html/sanitise-html.ts'
export { escapeText } from './html/escape-text.ts'
