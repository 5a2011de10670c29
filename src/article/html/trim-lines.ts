import type { MarkedLine } from './mark-lines.ts'
import type { RemovalReason } from '../article.ts'

/** Sentences end so; `：` opens a quotation or a list. */
const SENTENCE_END = /[。！？；：!?…][”"’』」）)】]*$|[.;:]["”’)]*$/u

/**
 * What stands before the first and behind the last paragraph, and lists under a label in between.
 *
 * In: the marked lines of the body's element. Out: the same lines; more of them removed, each with its reason.
 */
export function trimLines(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  return trimFoot(trimHead(dropLists(lines)))
}

const without = (marked: MarkedLine, reason: RemovalReason): MarkedLine => ({ ...marked, removed: marked.removed ?? reason })

/** Under 相关阅读, 热门评论: links and short lines are its list, until prose begins again. */
function dropLists(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  let reason: RemovalReason | undefined
  return lines.map((marked) => {
    if (marked.furniture?.effect === 'list') {
      reason = marked.furniture.reason
      return marked
    }
    if (reason !== undefined && isProse(marked)) reason = undefined
    return reason === undefined ? marked : without(marked, reason)
  })
}

const isProse = ({ score, line }: MarkedLine) => score > 12 && SENTENCE_END.test(line.text)
const isLink = ({ line }: MarkedLine) => line.linked > line.text.length * 0.6

/** Before the first prose: links, and crumbs of one or two words. */
function trimHead(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const first = lines.findIndex((marked) => marked.removed === undefined && (isProse(marked) || marked.score > 25))
  return lines.map((marked, index) => (index < first && marked.removed === undefined && isLink(marked) ? without(marked, 'navigation') : marked))
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
