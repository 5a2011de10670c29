import { fold } from '../../language/index.ts'
import { readByline } from '../byline/index.ts'
import { classFolded, readsAsCaption } from '../furniture/index.ts'
import type { Headline } from './choose-headline.ts'
import { isWithin, labelOf } from './element.ts'
import type { PageImage, PageLine } from './page-line.ts'
import { scoreLine } from './weigh-line.ts'

/** What stands over and under a headline: 引题, 副题. */
export interface SideTitles {
  readonly kicker?: string
  readonly subtitle?: string
  /** Indexes of the lines they stood on. */
  readonly taken: ReadonlySet<number>
}

const SUBTITLE = /(?:^|[\s_-])(?:[a-z]+[_-])?(?:sub[_-]?(?:title|head(?:line)?)?|second(?:ary)?[_-]?title|dek|deck|strapline|excerpt|fu[_-]?(?:biao)?ti)(?:[\s_-]|$)/i
const KICKER = /(?:^|[\s_-])(?:[a-z]+[_-])?(?:kicker|eyebrow|over[_-]?line|shoulder|pre(?:[_-]?title)?|yin[_-]?(?:biao)?ti|jian[_-]?(?:biao)?ti)(?:[\s_-]|$)/i
/** `——来自青坞村的春采见闻` */
const DASHED = /^(?:——|―|—|--)\s*[^\s—-]/u

/** So many lines under the headline a subtitle may stand, so many above it a kicker. */
const BELOW = 6
const ABOVE = 2
const SHORTEST = 4
const LONGEST = 60
const LONGEST_LATIN = 160
const PROSE = 12

/**
 * The lines that belong to the headline.
 *
 * In: a page's lines, its headline, its images. Out: a line under it that is called a subtitle, begins with a dash, or is a heading over the byline; one above it that is called a
 * kicker, or set as the subtitle is. A full sentence is no subtitle: it tells what the article says.
 */
export function findSideTitles(lines: readonly PageLine[], headline: Headline | undefined, images: readonly PageImage[] = []): SideTitles {
  const element = headline?.element
  const title = element === undefined ? -1 : lines.findIndex(({ owner, hidden }) => !hidden && isWithin(owner, element))
  if (title < 0) return { taken: new Set() }
  const pictured = new Set(images.map(({ before }) => before))
  const below = lines.slice(title + 1, title + 1 + BELOW)
  const prose = below.findIndex((line) => scoreLine(line) > PROSE && /[。.!！]["”」』]?$/u.test(line.text))
  const said = squash(headline!.text)
  const subtitle = underTitle((prose < 0 ? below : below.slice(0, prose)).filter(({ text }) => !said.includes(squash(text))), pictured, prose >= 0)
  const kicker = overTitle(lines.slice(Math.max(0, title - ABOVE), title).toReversed(), subtitle)
  const small = subtitle ? undefined : smallPrint(lines[title]!, headline!.text)
  const under = subtitle?.text ?? small
  return {
    ...(kicker && { kicker: kicker.text }),
    ...(under !== undefined && { subtitle: under }),
    taken: new Set([kicker, subtitle, small === undefined ? undefined : lines[title]].flatMap((line) => line?.index ?? [])),
  }
}

/** `<h1>山谷里的放映机<small>The Last Projector</small></h1>`: what the headline leaves of its line. */
function smallPrint({ text }: PageLine, headline: string): string | undefined {
  const rest = text.startsWith(headline) ? text.slice(headline.length).trim() : ''
  return rest.length >= SHORTEST && rest.length <= LONGEST_LATIN && /^[\p{L}\p{N}“"「『—]/u.test(rest) && classFolded(fold(rest)) === undefined && readByline(rest).dates.length === 0 ? rest : undefined
}

const squash = (text: string) => fold(text).replace(/[\s\p{P}]+/gu, '').toLowerCase()
/** `音频 04:29`, `JANIE HAR` */
const NO_TITLE = /\d:\d\d|^(?:[A-Z][A-Z'’.-]*\s){1,3}[A-Z'’.-]+$/u

function underTitle(below: readonly PageLine[], pictured: ReadonlySet<number>, leadsToProse: boolean): PageLine | undefined {
  for (const [at, line] of below.entries()) {
    if (!readsAsTitle(line) || pictured.has(line.index)) continue
    const byName = SUBTITLE.test(labelOf(line.owner))
    if (byName || (at < 3 && DASHED.test(line.text))) return line
    // A heading right under the headline, the byline or the date behind it; one right over the text heads its first part.
    const next = below[at + 1]
    if (at === 0 && line.type === 'heading' && leadsToProse && next !== undefined && isCredit(next)) return line
  }
  return undefined
}

function overTitle(above: readonly PageLine[], subtitle: PageLine | undefined): PageLine | undefined {
  const isSet = (line: PageLine) => KICKER.test(labelOf(line.owner)) || (line === above[0] && subtitle !== undefined && DASHED.test(subtitle.text) && labelOf(line.owner) !== '' && labelOf(line.owner) === labelOf(subtitle.owner))
  return above.find((line) => readsAsTitle(line) && isSet(line))
}

function readsAsTitle({ text, linked, hidden, region, type }: PageLine): boolean {
  const longest = /\p{Script=Han}/u.test(text) ? LONGEST : LONGEST_LATIN
  if (hidden || linked > text.length / 2 || region?.kind === 'outside' || type === 'caption' || NO_TITLE.test(text) || text.length < SHORTEST || text.length > longest) return false
  const folded = fold(text)
  if (/[。；;：:，,]$|。/u.test(text) || /[a-z]\.$/u.test(text) || classFolded(folded) !== undefined || readsAsCaption(folded)) return false
  const { authors, editors, origin, dates } = readByline(text)
  return authors.length + editors.length + dates.length === 0 && origin === undefined
}

function isCredit({ spaced, text }: PageLine): boolean {
  if (text.length > 120) return false
  const { authors, editors, origin, dates } = readByline(spaced)
  return authors.length + editors.length + dates.length > 0 || origin !== undefined
}
