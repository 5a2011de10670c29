/** A capture, decoded and parsed: what is on the page, with no opinion yet on what the article is. */

export interface Charset {
  /** WHATWG label, lower case: `utf-8`, `gb18030`, `big5`. */
  readonly name: string
  readonly from: 'bom' | 'header' | 'meta' | 'xml' | 'detected' | 'default'
}

export interface PageOrigin {
  readonly name: string
  readonly url?: string
  readonly fetchedAt: string
  readonly charset: Charset
}

/** Our own light tree; parse5 builds it directly. Text and comments are leaves. */
export interface HtmlElement {
  readonly kind: 'element'
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
  readonly parent: HtmlElement | undefined
}
export interface HtmlText {
  readonly kind: 'text'
  readonly text: string
  readonly parent: HtmlElement | undefined
}
export type HtmlNode = HtmlElement | HtmlText

export interface HtmlPage extends PageOrigin {
  readonly kind: 'html'
  readonly root: HtmlElement
  /** The markup that it was parsed from, where it is at hand: scripts hold data that the tree leaves out. */
  readonly source?: string
}

/** A page flattened to text: lines, in the order of the file. */
export interface TextPage extends PageOrigin {
  readonly kind: 'text'
  readonly text: string
  /** What its type sets off as the title, word for word a line of the text. Of a PDF. */
  readonly title?: string
  /** What was on the paper and is no part of the text: running heads, page numbers. Of a PDF. */
  readonly apart?: readonly { readonly text: string; readonly reason: 'repeat' | 'footer' }[]
}

/** A post with YAML front matter; `body` is the Markdown or HTML under it. */
export interface PostPage extends PageOrigin {
  readonly kind: 'post'
  readonly frontMatter: Readonly<Record<string, unknown>>
  /** Set when the front matter was ill-formed and read line by line. */
  readonly frontMatterMended: boolean
  readonly body: string
}

export type Page = HtmlPage | TextPage | PostPage

export interface FeedEntry {
  readonly id?: string
  readonly url?: string
  readonly title?: string
  readonly authors: readonly string[]
  readonly published?: string
  readonly updated?: string
  readonly categories: readonly string[]
  /** Full content if given, else the summary; HTML or plain text. */
  readonly content?: string
  readonly summary?: string
  readonly images: readonly string[]
}

export interface Feed extends PageOrigin {
  readonly kind: 'feed'
  /** A book's chapters and a letter are entries, too. */
  readonly format: 'rss' | 'atom' | 'rdf' | 'json' | 'cdf' | 'epub' | 'mail'
  readonly title?: string
  readonly siteUrl?: string
  readonly language?: string
  readonly entries: readonly FeedEntry[]
  /** Its text ends before the feed does: what came before is here, the last entry perhaps in part. */
  readonly isCutOff?: true
}
