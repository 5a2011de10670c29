import { scopedLanguage } from './page-language.ts'
import type { HtmlPage } from '../../page/index.ts'
import { type Trouble, trouble } from '../../trouble/index.ts'
import { type Article, textOf } from '../article.ts'
import { chooseDate } from './choose-date.ts'
import { chooseHeadline, type Headline } from './choose-headline.ts'
import { choosePeople } from './choose-people.ts'
import { findAbstracts } from './find-abstracts.ts'
import { findBody } from './find-body.ts'
import { articleImages, captionLines } from './find-captions.ts'
import { isWithin } from './element.ts'
import { readJsonLd } from './json-ld.ts'
import { makeBlocks } from './make-blocks.ts'
import { markLines, type MarkedLine } from './mark-lines.ts'
import { pageLines, type PageLine } from './page-line.ts'
import { markCommentSections } from './comment-sections.ts'
import { metaValue, type PageMeta, readPageMeta } from './page-meta.ts'
import { recordRemovals } from './record-removals.ts'
import { trimLines } from './trim-lines.ts'

export interface ReadHtmlOptions {
  /** ISO date: today. */
  readonly now: string
}

/**
 * What does a page of HTML say?
 *
 * In: a parsed page. Out: its article; `no-article` when the page holds no prose at all. Pure.
 * The body is found by scoring lines, then cleaned line by line; meta data are believed where the page bears them out.
 */
export function readHtml(page: HtmlPage, { now }: ReadHtmlOptions): Article | Trouble {
  const { lines: shown, images } = pageLines(page.root)
  const meta = readPageMeta(page.root)
  const data = readJsonLd(page.root)
  const headline = chooseHeadline(page.root, shown, meta, data)
  const lines = markCommentSections(shown, headline?.element)
  const found = findBody(lines)
  if (!found) return trouble('no-article', { name: page.name })

  const marked = trimLines(markLines(found.revealed ? found.lines.map((line) => ({ ...line, hidden: false })) : found.lines, headline?.text))
  const { abstracts, taken } = findAbstracts([...markLines(linesAbove(lines, marked, headline), headline?.text), ...marked])
  const kept = marked.filter(({ line, removed }) => removed === undefined && !taken.has(line.index))
  const captions = captionLines(kept, images)
  const blocks = makeBlocks(kept, captions)
  if (blocks.length === 0) return trouble('no-article', { name: page.name })

  const near = nearLines(lines, marked, headline)
  const url = metaValue(meta, ['og:url']) ?? meta.canonical ?? page.url
  const language = scopedLanguage(textOf({ blocks }))
  const publisher = metaValue(meta, ['og:site_name', 'application-name']) ?? data?.publisher ?? headline?.publisher ?? siteAuthor(meta)
  const published = chooseDate({ root: page.root, meta, data, near, url, zone: language === 'en' ? '+00:00' : '+08:00', now })
  const paragraphs = blocks.filter(({ type }) => type !== 'caption').map(({ text }) => text)
  const people = choosePeople({ root: page.root, meta, data, near, paragraphs, publisher })
  return {
    id: page.name,
    ...(url !== undefined && { url }),
    ...(headline !== undefined && { headline: headline.text }),
    ...(publisher !== undefined && { publisher }),
    ...(people.origin !== undefined && { origin: people.origin }),
    ...(published !== undefined && { published }),
    authors: people.authors,
    editors: people.editors,
    language,
    blocks,
    abstracts,
    keywords: keywordsOf(meta, data?.keywords ?? []),
    images: articleImages(images, kept, captions, url),
    removed: recordRemovals(lines, marked, taken),
    joins: [],
  }
}

/** Accounts that publish under a paper's name declare it as the author. */
function siteAuthor(meta: PageMeta): string | undefined {
  const author = metaValue(meta, ['author'])
  return author !== undefined && author.length <= 16 && /(?:报|報|网|網|社|台|新闻|新聞|周刊|杂志|客户端|在线)$/u.test(author) ? author : undefined
}

/** Between the headline and the body's element: a summary's box may stand there. */
function linesAbove(lines: readonly PageLine[], body: readonly MarkedLine[], headline: Headline | undefined): readonly PageLine[] {
  const first = body[0]?.line.index ?? 0
  const element = headline?.element
  const title = element === undefined ? -1 : lines.findIndex(({ owner }) => isWithin(owner, element))
  return title < 0 || title > first ? [] : lines.slice(title + 1, first).filter(({ hidden, region }) => !hidden && region?.kind !== 'outside')
}

const NEAR_LINES = 14

/**
 * Where bylines and date lines stand: between the headline and the first paragraph, just above the headline, and behind the last.
 * Nearest to the headline first.
 */
function nearLines(lines: readonly PageLine[], marked: readonly MarkedLine[], headline: Headline | undefined): readonly PageLine[] {
  const kept = marked.filter(({ removed }) => removed === undefined)
  const [first, last] = [kept[0]?.line.index ?? 0, kept.at(-1)?.line.index ?? lines.length]
  const element = headline?.element
  const shown = element === undefined ? -1 : lines.findIndex(({ owner }) => isWithin(owner, element))
  const title = shown >= 0 && shown <= first + 2 ? shown : Math.max(0, first - NEAR_LINES)
  const below = lines.slice(title, Math.min(first, title + 2 * NEAR_LINES) + 2)
  const above = lines.slice(Math.max(0, title - 4), title).toReversed()
  const removed = marked.filter(({ line, removed: reason }) => reason !== undefined && line.index > first && (line.index < first + 6 || line.index > last - 12)).map(({ line }) => line)
  const behind = lines.slice(last + 1, last + NEAR_LINES)
  return [...new Set([...below, ...above, ...removed, ...behind])].filter(({ hidden }) => !hidden)
}

function keywordsOf(meta: PageMeta, linked: readonly string[]): readonly string[] {
  const named = metaValue(meta, ['keywords', 'news_keywords', 'article:tag'])?.split(/[,，;；、|\s]+/) ?? []
  return [...new Set([...linked, ...named].map((word) => word.trim()).filter((word) => word.length > 1 && word.length < 30))]
}
