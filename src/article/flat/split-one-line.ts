import { splitTitle } from '../furniture/index.ts'
import type { Line } from './line.ts'
import { endsStopped, isHeadingLike, sizeOf } from './sentence-shape.ts'

/** A line this long that holds several `。 ` is a whole page. */
const PAGE_LENGTH = 240
const FEWEST_STOPS = 2

/** A space between Han characters or after a Chinese stop ends a paragraph: `结束。 次日`, `一个 机制`; not `3 天`, `5 G 手机`. */
const PARAGRAPH_SPACE = /(?<=[\p{Script=Han}。！？…—：；，、”’」』》）)】|])[ \u3000\u00a0]+(?=[\p{Script=Han}“‘「『《（(【[△▲▼■●◆])|(?<=[。！？…”’」』）】][”’」』）】]?|——)[ \u3000\u00a0]+(?=\S)|[ \u3000\u00a0]{2,}|(?<=[|｜])[ \u3000]+|(?<=\p{Script=Han})[ \u3000]+(?=\d)|(?<=\S)[ \u3000]+(?=(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}:\d{2})|(?<=\d{2}:\d{2})[ \u3000]+(?=[\p{Script=Han}“「《])/gu
const STOP_SPACE = /[。！？…”」』）][ \u3000\u00a0]+\S/gu
/** English: three spaces are needed to tell paragraphs from sentences, so its one-line pages stay whole. */

/** In: lines. Out: the same, with lines that hold a whole page cut into their paragraphs. */
export function splitOneLine(lines: readonly Line[]): readonly Line[] {
  const alone = lines.length <= FEW_LINES
  return lines.flatMap((line) => (holdsPage(line.text) || (alone && holdsArticle(line.text)) ? rejoin(cut(line)) : [line]))
}

/** A page of so few lines has its byline in the line of its text. */
const FEW_LINES = 2
/** `2032-10-17 11:20 来源：某某`, `责任编辑：某某` */
const MARKS = /(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}:\d{2}|(?:来源|作者|记者|责任编辑|责编)\s*[：:]/gu

/** One paragraph with all that stood around it: no stop has a space behind it, but the byline and the foot are there. */
function holdsArticle(text: string): boolean {
  return text.length >= PAGE_LENGTH && (text.match(MARKS)?.length ?? 0) >= 2 && (text.match(/[ \u3000]/g)?.length ?? 0) >= 4
}

function holdsPage(text: string): boolean {
  return text.length >= PAGE_LENGTH && (text.match(STOP_SPACE)?.length ?? 0) >= FEWEST_STOPS
}

function cut(line: Line): readonly Line[] {
  const pieces: Line[] = []
  let start = 0
  const push = (end: number) => {
    const text = line.text.slice(start, end).trim()
    if (text !== '') pieces.push({ text, at: line.at + start, indented: false, gap: true, piece: true })
  }
  const title = endOfTitle(line.text)
  if (title > 0) {
    push(title)
    start = title
  }
  const spaced = SPACED_DIGITS.test(line.text)
  for (const found of line.text.matchAll(PARAGRAPH_SPACE)) {
    const before = line.text.slice(start, found.index)
    if (found.index <= start || holdsTogether(before)) continue
    if (isBeforeNumber(line.text, found.index, found.index + found[0].length) && (spaced || !isLoneHeading(before))) continue
    push(found.index)
    start = found.index + found[0].length
  }
  push(line.text.length)
  return pieces
}

/** Pages that set spaces around their numbers: `4299 元`, `3 月 20 日`; there a space before one parts nothing. */
const SPACED_DIGITS = /\p{Script=Han} \d+ \p{Script=Han}/u

/** Between a Han character and a number that is no date. */
function isBeforeNumber(text: string, start: number, end: number): boolean {
  return /\d/.test(text[end] ?? '') && /\p{Script=Han}/u.test(text[start - 1] ?? '') && !/^(?:(?:19|20)\d{2}[-/.年]\d|\d{1,2}月\d{1,2}日)/.test(text.slice(end, end + 10))
}

/** In characters, spaces too. */
const LONGEST_HEADING = 200

/** `积分榜形势 21轮战罢，…`: what stands before the number is short and whole. */
function isLoneHeading(text: string): boolean {
  return text.length < LONGEST_HEADING && isHeadingLike(text) && sizeOf(text) >= 4 && sizeOf(text) <= 16 && !/[，,。：:]/u.test(text)
}

const LONGEST_BRACKET = 40

/** `（记者 某某）` and `本报记者 某某` are one piece, spaces or not. */
function holdsTogether(before: string): boolean {
  // The end alone: a line of a megabyte is asked at each of its spaces.
  const end = before.slice(1 - LONGEST_BRACKET)
  const open = Math.max(end.lastIndexOf('（'), end.lastIndexOf('('))
  const inBracket = open >= 0 && !/[）)]/u.test(end.slice(open))
  return inBracket || /(?:记者|通讯员|特派员|评论员|作者|编辑|摄影)$/u.test(end)
}

const LONGEST_TITLE = 120

/** `标题--频道--站名 正文……`: the site's name ends the title, whatever the text begins with. */
function endOfTitle(text: string): number {
  for (const space of text.slice(0, LONGEST_TITLE).matchAll(/[ \u3000\u00a0]+/gu)) {
    const head = text.slice(0, space.index)
    // `2032-10-17 11:20 来源：某某体育`: the hyphen of a date parts no site's name.
    if (/\d-\d{1,2}\s+\d{1,2}:\d{2}|来源\s*[：:]/u.test(head)) return 0
    if (splitTitle(head).publisher !== undefined) return space.index
  }
  return 0
}

/**
 * A stray space inside a sentence also cuts: `记者 从水文站获悉，…`. Such a head has no stop and what follows is prose;
 * a heading has none either, but stands alone after a stop and reads as one.
 */
function rejoin(pieces: readonly Line[]): readonly Line[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last && isOpenProse(last.text) && !isMarked(piece.text)) {
      lines[lines.length - 1] = { ...last, text: `${last.text} ${piece.text}` }
    } else lines.push(piece)
  }
  return lines
}

/** Ends without a stop and cannot be a heading: `他说，`, or a long clause with commas. */
function isOpenProse(text: string): boolean {
  if (endsStopped(text) || /[|｜]$/u.test(text)) return false
  return /[，、,]$/u.test(text) || (!isHeadingLike(text) && sizeOf(text) >= 24 && /[，。]/u.test(text) && !/(?:--|[_|｜])/u.test(text))
}

/** `编辑：某某`, `△图为…` begin something new whatever came before. */
function isMarked(text: string): boolean {
  return /^(?:[△▲▼■●◆【[（(]|[^：:，。]{2,6}[：:])/u.test(text)
}
