import { fold } from '../../language/index.ts'
import type { HtmlElement } from '../../page/index.ts'
import { statedDates } from '../byline/index.ts'
import { splitTitle } from '../furniture/split-title.ts'
import { elementsOf, isHidden, textUnder } from './element.ts'
import { headlineAbove, isAboutPage, namesOwner } from './headline-above.ts'
import type { LinkedData } from './json-ld.ts'
import type { PageLine } from './page-line.ts'
import { metaValue, type PageMeta } from './page-meta.ts'
import { regionOf } from './region.ts'

export interface Headline {
  readonly text: string
  /** The element that shows it, when one does: byline and date stand near. */
  readonly element?: HtmlElement
  /** The site's name, where the title ends with one. */
  readonly publisher?: string
}

/** What boards and blogs sign their titles with. */
const SOFTWARE = /\s*[-–|_]?\s*Powered by [\w.! ]{2,30}$/i
const HEADING = /^h[1-3]$/
/** Templates that use no heading still name the element that holds one: `article-title`, `bt`, `headline`; not `subtitle`, `title-bar`. */
const TITLE_LABEL = /(?:^|[\s_-])(?:(?:article|news|post|story|main|content|detail|arti|entry|page)?[_-]?(?:title|headline|biaoti|tit|bt)\d?)(?:[\s_-]|$)/i

interface Candidate {
  readonly text: string
  readonly element: HtmlElement
  readonly rank: number
}

/**
 * The headline of a page.
 *
 * In: root, its lines, meta data, JSON-LD. Out: the heading on the page that its title repeats; failing that, what the meta data or the title say,
 * without the site's additions.
 */
export function chooseHeadline(root: HtmlElement, lines: readonly PageLine[], meta: PageMeta, data: LinkedData | undefined): Headline | undefined {
  const title = meta.title?.replace(SOFTWARE, '')
  const split = title === undefined ? undefined : splitTitle(title)
  const declared = [data?.headline, metaValue(meta, ['og:title', 'twitter:title', 'headline']), title].filter((text) => text !== undefined)
  const meant = split === undefined ? declared : [...declared, split.headline]
  const site = metaValue(meta, ['og:site_name'])
  const shown = candidates(root)
  const short = title === undefined ? undefined : shortHeading(root, title)
  const publisher = split?.publisher ?? site ?? lastPart(short && title ? title.slice(short.text.length) : split?.rest)
  if (short) return { ...short, ...(publisher !== undefined && { publisher }) }
  const best = shown
    .map((candidate) => ({ candidate, fit: Math.max(0, ...meant.map((text) => fitOf(candidate.text, text))) + candidate.rank }))
    .filter(({ fit }) => fit >= 0.6)
    .toSorted((a, b) => b.fit - a.fit)[0]?.candidate
  const repeated = best ?? repeatedLine(lines, declared)
  const said = bestDeclared(declared, split?.headline)
  const found = (repeated && !isSiteName(repeated.text) ? repeated : undefined) ?? ownTitle(lines, said) ?? repeated ?? loneHeading(shown, declared)
  const text = found ? beforeDash(found) : said
  if (text === undefined) return undefined
  return { text, ...(found && { element: found.element }), ...(publisher !== undefined && { publisher }) }
}

/** `<h1>云岭茶农提前开园<br>——来自青坞村的见闻</h1>`: the second line is the subtitle. */
function beforeDash({ text, element }: Candidate): string {
  const head = /^(.{4,}?)\s+(?:——|―|--)\s*[^\s—-].{2,}$/u.exec(text)?.[1]
  return head !== undefined && [...elementsOf(element)].some(({ tag }) => tag === 'br') ? head : text
}

function candidates(root: HtmlElement): readonly Candidate[] {
  const found: Candidate[] = []
  for (const element of elementsOf(root)) {
    const heading = HEADING.test(element.tag)
    if (!heading && !TITLE_LABEL.test(`${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`)) continue
    if (isHidden(element) || regionOf(element)?.kind === 'outside') continue
    // A heading may carry its tags as links behind it, or be one link itself.
    for (const text of new Set([textUnder(element), textUnder(element, { links: false }), textUnder(element, { small: false })])) {
      if (text.length >= 4 && text.length <= 200) found.push({ text, element, rank: element.tag === 'h1' ? 0.2 : heading ? 0.1 : 0 })
    }
  }
  return found
}

const SHORT_TITLE = /^[^\s_|｜–—-]{2,3}\s*(?:--|[_|｜–—]|-\s)/u

/** `更正` over `更正_河湾日报`, `讣告`: too short to be told from a menu's word by itself, but the title opens with it and parts it from the rest. */
function shortHeading(root: HtmlElement, title: string): Headline | undefined {
  if (!SHORT_TITLE.test(title)) return undefined
  const [only, second] = [...elementsOf(root)].filter(({ tag }) => tag === 'h1')
  if (!only || second) return undefined
  const text = textUnder(only)
  return text.length >= 2 && text.length < 4 && title.startsWith(text) && !/^[^\s_|｜–—-]/u.test(title.slice(text.length)) && !isHidden(only) && regionOf(only)?.kind !== 'outside' && !namesOwner(text) ? { text, element: only } : undefined
}

const squash = (text: string) => fold(text).replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase()

/** How far the shown text and the declared one say the same: 1 the same, or the share of the declared one that is shown. */
function fitOf(shown: string, declared: string): number {
  const [a, b] = [squash(shown), squash(declared)]
  if (a === '' || b === '') return 0
  if (a === b) return 1
  // The title goes on with the site's name; a shown section name alone is too small a part of it.
  if (b.startsWith(a)) return a.length >= Math.min(8, b.length * 0.4) ? 0.9 : 0
  if (b.includes(a)) return a.length / b.length > 0.5 ? 0.8 : 0
  if (a.startsWith(b.slice(0, -1)) && b.length >= 6) return a.length / b.length < 1.6 ? 0.7 : 0.3
  return 0
}

const LONGEST_DATE = 40
const SHORTEST_PART = 10

/** A line that is no heading, or a cell of a row, and yet what the title begins with; a date may end the line: `某某 2031-04-02 18:04 楼主`. */
function repeatedLine(lines: readonly PageLine[], declared: readonly string[]): Candidate | undefined {
  const heads = declared.map((title) => title.split(/\s+[-–—]\s+|[_|｜]/u)[0]!.trim()).filter((head) => head.length >= 6)
  // `某公司(600000)_公司公告_某公司：关于某事的公告_某某财经`: the longest part, where the page shows it in a line of its own.
  const parts = new Set(declared.flatMap((title) => title.split(/[_|｜]/u).map((part) => part.trim()).toSorted((a, b) => b.length - a.length)[0] ?? []).filter((part) => part.length >= SHORTEST_PART))
  const repeats = (text: string) => text.length >= 6 && text.length <= 120 && declared.some((title) => title.startsWith(text) && text.length > title.length * 0.45)
  for (const { text, linked, hidden, owner } of lines) {
    if (hidden || linked > text.length / 2) continue
    const cell = text.split('\t').find(repeats)
    if (cell !== undefined && (linked === 0 || cell !== text)) return { text: cell, element: owner, rank: 0 }
    if (linked === 0 && parts.has(text)) return { text, element: owner, rank: 0 }
    const head = heads.find((one) => text.startsWith(one) && text.length > one.length && text.length - one.length < LONGEST_DATE && statedDates(text.slice(one.length)).length > 0)
    if (head !== undefined) return { text: head, element: owner, rank: 0 }
  }
  return undefined
}

/** `_河湾在线` -> `河湾在线`; several parts may be words of the story, one is the site. */
function lastPart(rest: string | undefined): string | undefined {
  const parts = rest?.split(/\s*(?:--+|[_|｜–—-])\s*/u).filter((one) => one.trim() !== '') ?? []
  const part = parts.length === 1 ? parts[0]!.trim() : undefined
  return part !== undefined && part.length >= 2 && part.length <= 24 ? part : undefined
}

const SHORT_NAME = 12
const isSiteName = (text: string) => namesOwner(text) || (text.length <= SHORT_NAME && splitTitle(`${text}${text}|${text}`).publisher !== undefined)

/** The title names the site (`某某社区`, `欢迎访问`), or there is none: the article has a title of its own above it. */
function ownTitle(lines: readonly PageLine[], said: string | undefined): Candidate | undefined {
  if (said !== undefined && isAboutPage(said, lines)) return undefined
  const above = headlineAbove(lines)
  return above && { text: above.text, element: above.line.owner, rank: 0 }
}

/** Nothing on the page repeats the title: a page with one first-rank heading means it. */
function loneHeading(shown: readonly Candidate[], declared: readonly string[]): Candidate | undefined {
  const first = shown.filter(({ element }) => element.tag === 'h1')
  return declared.length === 0 || (first.length === 1 && first[0]!.text.length >= 8 && declared.every((text) => text.length < 8)) ? first[0] ?? shown[0] : undefined
}

function bestDeclared(declared: readonly string[], fromTitle: string | undefined): string | undefined {
  if (fromTitle !== undefined && fromTitle.length >= 4) {
    const meta = declared.find((text) => squash(text) !== '' && (squash(fromTitle).startsWith(squash(text)) || squash(text).startsWith(squash(fromTitle))))
    return meta !== undefined && meta.length < fromTitle.length ? splitTitle(meta).headline : fromTitle
  }
  return declared[0] === undefined ? fromTitle : splitTitle(declared[0]).headline
}
