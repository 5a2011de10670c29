import { scriptOf } from '../../language/index.ts'
import type { HtmlPage } from '../../page/index.ts'
import { type Trouble, trouble } from '../../trouble/index.ts'
import { type Article, textOf } from '../article.ts'
import { chooseDate } from './choose-date.ts'
import { chooseHeadline } from './choose-headline.ts'
import { choosePeople } from './choose-people.ts'
import { markCommentSections } from './comment-sections.ts'
import { type LinkedData, readJsonLd } from './json-ld.ts'
import { type PageLine, pageLines, type TextLines } from './page-line.ts'
import { metaValue, type PageMeta, readPageMeta } from './page-meta.ts'
import { markTeaserLists } from './teaser-lists.ts'
import { fullerBody, type ReadBody, readBody } from './read-body.ts'
import { revealState } from './state/reveal-state.ts'

export interface ReadHtmlOptions {
  /** ISO date: today. */
  readonly now: string
}

/** The beginning of a text tells its language; a book need not be counted through. */
const ENOUGH = 4000

/** A page, read: its article or why there is none, and what the reader went by. */
export interface HtmlReading {
  /** As it was read: where its scripts make its article, with that set in. */
  readonly page: HtmlPage
  readonly outcome: Article | Trouble
  /** All lines of the page, in reading order. */
  readonly lines: readonly PageLine[]
  readonly body: ReadBody | undefined
}

/**
 * What does a page of HTML say?
 *
 * In: a parsed page. Out: its article; `no-article` when the page holds no prose at all. Pure.
 * The body is found by scoring lines, then cleaned line by line; meta data are believed where the page bears them out.
 */
export function readHtml(page: HtmlPage, options: ReadHtmlOptions): Article | Trouble {
  return workOutHtml(page, options).outcome
}

/** The same, with the workings: for who explains or shows what was read. `notes` takes down which line each text went into. */
export function workOutHtml(page: HtmlPage, options: ReadHtmlOptions, notes?: TextLines): HtmlReading {
  const shown = workOutShown(page, options, notes)
  if (shown.body?.declared) return shown
  const revealed = revealState(page, shown.title, shown.body ? textOf(shown.body) : '')
  if (!revealed) return shown
  notes?.clear()
  return workOutShown(revealed, options, notes)
}

/** What the markup shows, scripts or no scripts. */
function workOutShown(page: HtmlPage, { now }: ReadHtmlOptions, notes?: TextLines): HtmlReading & { readonly title: string | undefined } {
  const { root, name, url: address } = page
  const { lines: all, images } = pageLines(root, notes)
  const meta = readPageMeta(root)
  const data = readJsonLd(root)
  const headline = chooseHeadline(root, all, meta, data)
  const lines = markTeaserLists(markCommentSections(all, headline?.element), headline?.element)
  const url = metaValue(meta, ['og:url']) ?? meta.canonical ?? address
  const body = fullerBody(readBody(lines, images, headline, url), data?.body)
  const title = metaValue(meta, ['og:title']) ?? meta.title
  if (!body) return { page, outcome: trouble('no-article', { name }), lines, body, title }

  const { blocks, near, workings: _, declared: __, ...rest } = body
  const language = scriptOf(textOf(body).slice(0, ENOUGH))
  const publisher = publisherOf(meta, data) ?? headline?.publisher ?? siteAuthor(meta)
  const published = chooseDate({ root, meta, data, near, url, zone: language === 'en' ? '+00:00' : '+08:00', text: textOf(body), now })
  const paragraphs = blocks.filter(({ type }) => type !== 'caption').map(({ text }) => text)
  const article: Article = {
    id: name,
    ...(url !== undefined && { url }),
    ...(headline !== undefined && { headline: headline.text }),
    ...declaredSubtitle(data, headline?.text),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...choosePeople({ root, meta, data, near, paragraphs, publisher }),
    language,
    blocks,
    ...rest,
    keywords: keywordsOf(meta, data),
    joins: [],
  }
  return { page, outcome: article, lines, body, title }
}

function publisherOf(meta: PageMeta, data: LinkedData | undefined): string | undefined {
  return metaValue(meta, ['og:site_name', 'application-name']) ?? data?.publisher
}

const LONGEST_SUBTITLE = 120

/** Some declare the headline once more, or their whole summary. */
function declaredSubtitle(data: LinkedData | undefined, headline: string | undefined): Pick<Article, 'subtitle'> {
  const text = data?.subtitle
  return text === undefined || text === headline || text === data?.headline || text.length > LONGEST_SUBTITLE || /[。.]$/u.test(text) ? {} : { subtitle: text }
}

/** Accounts that publish under a paper's name declare it as the author. */
function siteAuthor(meta: PageMeta): string | undefined {
  const author = metaValue(meta, ['author'])
  return author !== undefined && author.length <= 16 && /(?:报|報|网|網|社|台|新闻|新聞|周刊|杂志|客户端|在线)$/u.test(author) ? author : undefined
}

function keywordsOf(meta: PageMeta, data: LinkedData | undefined): readonly string[] {
  const named = metaValue(meta, ['keywords', 'news_keywords', 'article:tag'])?.split(/[,，;；、|\s]+/) ?? []
  return [...new Set([...(data?.keywords ?? []), ...named].map((word) => word.trim()).filter((word) => word.length > 1 && word.length < 30))]
}
