export type {
  Charset, Feed, FeedEntry, HtmlElement, HtmlNode, HtmlPage, HtmlText, Page, PostPage, TextPage,
} from './page.ts'
export { parseCapture } from './parse-capture.ts'
export { parseHtml } from './html/parse-html.ts'
