import { importPeer, requirePeer } from './install.ts'

/** What another program takes from a page, in the shape of `yinzheng read` as far as it goes. */
export interface PeerArticle {
  readonly headline?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly datePublished?: string | null | undefined
  readonly byline?: string | null | undefined
  /** Markup of the body. */
  readonly content?: string | null | undefined
}

/** Reads decoded markup; `undefined` where it finds no article. */
export type ReadPage = (html: string, url: string) => Promise<PeerArticle | undefined> | PeerArticle | undefined

type Parsed = { readonly title: string; readonly byline: string; readonly content: string; readonly siteName: string; readonly publishedTime: string } | null
type ReadabilityPackage = { readonly Readability: new (document: unknown) => { readonly parse: () => Parsed } }
type JsdomPackage = {
  readonly JSDOM: new (html: string, options: object) => { readonly window: { readonly document: unknown; readonly close: () => void } }
  readonly VirtualConsole: new () => object
}
type DefuddlePackage = {
  readonly Defuddle: (html: string, url: string) => Promise<{ readonly title: string; readonly author: string; readonly published: string; readonly site: string; readonly content: string }>
}
type ExtractorPackage = {
  readonly extractFromHtml: (html: string, url: string) => Promise<{ readonly title: string; readonly author: string; readonly published: string; readonly source: string; readonly content: string } | null>
}

const fromReadability = (parsed: Parsed): PeerArticle | undefined =>
  parsed ? { headline: parsed.title, publisher: parsed.siteName, datePublished: parsed.publishedTime, byline: parsed.byline, content: parsed.content } : undefined

/** The readers of pages, by the name that the table gives them; each is loaded when it is asked for. */
export const PAGE_READERS = {
  'Readability + linkedom': async (): Promise<ReadPage> => {
    const { Readability } = requirePeer('@mozilla/readability') as ReadabilityPackage
    const { parseHTML } = await importPeer('linkedom') as { readonly parseHTML: (html: string) => { readonly document: unknown } }
    return (html) => fromReadability(new Readability(parseHTML(html).document).parse())
  },
  'Readability + jsdom': async (): Promise<ReadPage> => {
    const { Readability } = requirePeer('@mozilla/readability') as ReadabilityPackage
    const { JSDOM, VirtualConsole } = requirePeer('jsdom') as JsdomPackage
    return (html, url) => {
      const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
      try {
        return fromReadability(new Readability(window.document).parse())
      } finally {
        window.close()
      }
    }
  },
  defuddle: async (): Promise<ReadPage> => {
    const { Defuddle } = await importPeer('defuddle/node') as DefuddlePackage
    return async (html, url) => {
      const { title, author, published, site, content } = await Defuddle(html, url)
      return { headline: title, byline: author, datePublished: published, publisher: site, content }
    }
  },
  'article-extractor': async (): Promise<ReadPage> => {
    const { extractFromHtml } = await importPeer('@extractus/article-extractor') as ExtractorPackage
    return async (html, url) => {
      const found = await extractFromHtml(html, url)
      return found ? { headline: found.title, byline: found.author, datePublished: found.published, publisher: found.source, content: found.content } : undefined
    }
  },
} as const satisfies Readonly<Record<string, () => Promise<ReadPage>>>

export type PageReaderName = keyof typeof PAGE_READERS
