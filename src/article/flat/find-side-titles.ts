import type { FoundHeadline } from './find-headline.ts'
import type { MarkedLine } from './mark-line.ts'
import { sizeOf } from './sentence-shape.ts'

/** What stands over and under a headline: 引题, 副题. */
export interface SideTitles {
  readonly kicker?: string
  readonly subtitle?: string
  /** Which lines they are. */
  readonly taken: ReadonlySet<number>
}

/** `——来自青坞村的春采见闻`; a dash in a sentence of the text has a stop behind it. */
const DASHED = /^(?:——|―|--)\s*[^\s—-].*[^。；：，]$/u
/** Archives name their fields: `副题：某某`. */
const SUBTITLE = /^(?:副题|副标题|子标题)\s*[：:]\s*(?=\S)/u
const KICKER = /^(?:引题|肩题|眉题|引标题)\s*[：:]\s*(?=\S)/u

const REACH = 3
const LONGEST = 60

/** In: the page's lines, and its headline. Out: the lines near it that belong to it by a dash or by their label; without a headline, none. */
export function findSideTitles(lines: readonly MarkedLine[], headline: FoundHeadline | undefined): SideTitles {
  if (!headline) return { taken: new Set() }
  const find = (from: number, to: number, reads: (folded: string, at: number) => boolean) => {
    for (let at = Math.max(0, from); at < Math.min(lines.length, to); at++) if (at !== headline.line && sizeOf(lines[at]!.folded) <= LONGEST && reads(lines[at]!.folded, at)) return at
    return -1
  }
  const [first, end] = [headline.line - REACH, headline.line + REACH + 1]
  const subtitle = find(first, end, (folded, at) => SUBTITLE.test(folded) || (at > headline.line && DASHED.test(folded)))
  const kicker = find(first, end, (folded) => KICKER.test(folded))
  const textAt = (at: number, label: RegExp) => lines[at]!.text.slice(label.exec(lines[at]!.folded)?.[0].length ?? 0)
  return {
    ...(kicker >= 0 && { kicker: textAt(kicker, KICKER) }),
    ...(subtitle >= 0 && { subtitle: textAt(subtitle, SUBTITLE) }),
    taken: new Set([kicker, subtitle].filter((at) => at >= 0)),
  }
}
