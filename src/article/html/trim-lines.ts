import type { MarkedLine } from './mark-lines.ts'
import type { RemovalReason } from '../article.ts'
import { fold } from '../../language/index.ts'
import type { HtmlElement } from '../../page/index.ts'
import { readByline, statedDates } from '../byline/index.ts'
import { classFurniture } from '../furniture/index.ts'
import { isWithin } from './element.ts'

/** Sentences end so; `：` opens a quotation or a list. */
const SENTENCE_END = /[。！？；：!?…][”"’』」）)】]*$|[.;:]["”’)]*$/u

/**
 * What stands before the first and behind the last paragraph, and lists under a label in between.
 *
 * In: the marked lines of the body's element. Out: the same lines; more of them removed, each with its reason.
 */
export function trimLines(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  return trimFoot(trimHead(dropLists(dropUpright(cutBehind(cutReplies(cutUnderFoot(cutNext(cutBefore(lines)))))))))
}

const without = (marked: MarkedLine, reason: RemovalReason): MarkedLine => ({ ...marked, removed: marked.removed ?? reason })
const isProse = ({ score, line }: MarkedLine) => score > 12 && SENTENCE_END.test(line.text)
const isLink = ({ line }: MarkedLine) => line.linked > line.text.length * 0.6
const proseOf = (lines: readonly MarkedLine[]) => lines.reduce((sum, marked) => sum + (marked.removed === undefined && marked.score > 0 ? marked.score : 0), 0)

/** What a page may still hold behind the line that closes its article. */
const REST = 0.5
/** Enough prose to be the article, whatever stands before its headline. */
const AMPLE = 400

/** The headline stands in the body's element: the article begins behind it, if it holds more than what stands before. */
function cutBefore(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const title = lines.findIndex(({ removed, line }) => removed === 'title-repeat' && !line.hidden)
  const behind = proseOf(lines.slice(title))
  if (title < 0 || (behind < AMPLE && proseOf(lines.slice(0, title)) > behind * REST)) return lines
  return lines.map((marked, index) => (index < title ? without(marked, isLink(marked) ? 'navigation' : 'template') : marked))
}

/** A page that goes on with its next article opens it as it opened the first: with a heading of the first rank. */
function cutNext(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const title = lines.findIndex(({ removed, line }) => removed === 'title-repeat' && line.owner.tag === 'h1')
  if (title < 0) return lines
  const next = lines.findIndex(({ line, removed }, index) => index > title && line.owner.tag === 'h1' && removed === undefined && proseOf(lines.slice(title, index)) > 0)
  return next < 0 ? lines : lines.map((marked, index) => (index >= next ? without(marked, 'related') : marked))
}

/** `rainy77 发表于 2031-4-2 11:46`, with a floor before it or a button behind; and what a reader's box holds besides. */
const POSTED = /(?:发表于|发布于|发表在)\s*[：:]?\s*\d/u

/** `1楼 2033-03-22 20:15` under each post. */
const FLOOR = /(?<![\d.])\d{1,5}\s*[楼#]\s*(?:19|20)\d\d[-/年]/u

/** Boards that sign each post at its foot: behind the first foot others answer. */
function cutUnderFoot(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const feet = lines.flatMap(({ line }, at) => (line.spaced.length < 120 && FLOOR.test(fold(line.spaced)) ? [at] : []))
  const [first, second] = feet
  if (first === undefined || second === undefined || proseOf(lines.slice(0, first)) === 0) return lines
  return lines.map((marked, at) => (at < first ? marked : without(marked, at === first ? 'byline' : 'comment')))
}

/** A thread is its first post: from who posted the second on, it is what readers answered. Lines over the first post's prose tell of its poster. */
function cutReplies(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const posts = lines.flatMap(({ line, removed }, at) => (removed === 'byline' && POSTED.test(fold(line.text)) ? [at] : []))
  const [first, second] = posts
  if (first === undefined || second === undefined || proseOf(lines.slice(first, second)) === 0) return lines
  const end = lines.findLastIndex((marked, at) => at < second && marked.removed === undefined && isProse(marked))
  return lines.map((marked, at) => (at < first ? without(marked, 'byline') : at > end ? without(marked, 'comment') : marked))
}

/**
 * 责任编辑, 版权声明, 网友评论 behind most of the prose close the article, whatever follows. What names a picture's source or a
 * reporter may stand in the middle of one: behind it hardly anything may be left.
 */
function cutBehind(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const all = proseOf(lines)
  let before = 0
  for (const [index, marked] of lines.entries()) {
    const rest = closingRest(marked)
    if (rest > 0 && before > all * (1 - rest)) return lines.map((other, at) => (at > index ? without(other, reasonBehind(marked)) : other))
    before += marked.removed === undefined && marked.score > 0 ? marked.score : 0
  }
  return lines
}

/** The share of the prose that may stand behind a line which closes articles; 0 for one that does not. */
function closingRest({ furniture, line, removed }: MarkedLine): number {
  if (line.hidden) return 0
  if (removed === 'comment' || furniture?.reason === 'comment') return 0.5
  if (furniture?.effect === 'end') return furniture.reason !== 'editor-line' || readByline(line.text).editors.length > 0 ? 0.4 : 0.04
  return removed === 'byline' ? 0.04 : 0
}

function reasonBehind({ furniture, removed }: MarkedLine): RemovalReason {
  return (furniture?.reason ?? removed) === 'comment' ? 'comment' : 'footer'
}

/** `今`, `日`, `推`, `荐`: a label of the page's, set upright, a character a line. */
function dropUpright(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const reasons = new Map<number, RemovalReason>()
  for (let at = 0; at < lines.length; at++) {
    const from = at
    while (/^\p{Script=Han}$/u.test(lines[at]?.line.text ?? '')) at += 1
    if (at - from < 2) continue
    // The last of them may open the line of the first link.
    const tail = /^\p{Script=Han}(?=\s)/u.exec(lines[at]?.line.text ?? '')?.[0] ?? ''
    const upright = lines.slice(from, at).map(({ line }) => line.text).join('')
    const furniture = classFurniture(upright + tail) ?? classFurniture(upright)
    if (furniture) for (let index = from; index < at; index++) reasons.set(index, furniture.reason)
  }
  return reasons.size === 0 ? lines : lines.map((marked, at) => (reasons.has(at) ? without(marked, reasons.get(at)!) : marked))
}

/** Under 相关阅读, 热门评论: links and short lines are its list, until prose begins again. */
function dropLists(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  let reason: RemovalReason | undefined
  let linksOnly = false
  let box: HtmlElement | undefined
  return lines.map((marked) => {
    if (marked.furniture?.effect === 'list' || marked.furniture?.reason === 'related') {
      reason = marked.furniture.reason
      box = marked.line.owner.parent
      // `延伸阅读：某某` names the first itself: what follows it are links, or the article again.
      linksOnly = marked.furniture.effect !== 'list'
      return marked
    }
    // A heading outside the label's box is the text's.
    const heads = marked.line.type === 'heading' && !isLink(marked) && box !== undefined && !isWithin(marked.line.owner, box)
    if (reason !== undefined && (heads || isProse(marked) || (linksOnly && !isLink(marked)))) reason = undefined
    return reason === undefined ? marked : without(marked, reason)
  })
}

/** A day alone over the text is the page's; under it, it may sign a notice. */
function isDate({ line: { text } }: MarkedLine): boolean {
  if (text.length > 30) return false
  const date = statedDates(text)[0]
  return date !== undefined && date.yearStated && text.slice(0, date.start) + text.slice(date.end).replace(/[\s（()）]|(?:星期|周).|[A-Z][a-z]+day/gu, '') === ''
}

/** Before the first prose: links, days, and crumbs of one or two words. */
function trimHead(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const first = lines.findIndex((marked) => marked.removed === undefined && (isProse(marked) || marked.score > 25))
  return lines.map((marked, index) => (index >= first || marked.removed !== undefined ? marked : isLink(marked) ? without(marked, 'navigation') : isDate(marked) ? without(marked, 'date-line') : marked))
}

/** Behind the last prose: what a closing label begins, and links. */
function trimFoot(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const last = lines.findLastIndex((marked) => marked.removed === undefined && isProse(marked))
  const end = lines.findIndex((marked, index) => index > last && marked.furniture?.effect === 'end')
  return lines.map((marked, index) => {
    if (marked.removed !== undefined || index <= last) return marked
    if (isLink(marked)) return without(marked, 'related')
    return end >= 0 && index > end ? without(marked, 'footer') : marked
  })
}
