import { overlaps, spanOf } from '../../language/index.ts'
import { type Alignment, bindingAt } from '../align-statement.ts'
import type { Finding } from '../finding.ts'
import { clauseAt } from '../prepare-source.ts'
import { nearest } from './nearest.ts'

/** Groups of words that say that something has no equal, or none before it. `首次`, `最大`, `历史新高`; not `首都`, `最近`, `最后`, nor what is measured: `最高价`, `最低气温`. */
const GROUPS: readonly RegExp[] = [
  /首[次度个届座家位批条款例艘枚台支套部场名所](?!领)|第一[次个座家位条款例艘枚台支名所]|率先|史无前例|前所未有/g,
  /(?:历史|史上|创纪录|创下|创)?(?:新高|最高纪录|纪录|最高(?![价点温气人法检院])|最大(?![限程化])|最多|最强|最长|最快|最重(?![大要点])|第一大)/g,
  /(?:历史|史上)?(?:新低|最低(?![价点温气限工])|最小|最少|最弱|最短|最慢|最轻)/g,
  /唯一|独一无二|仅有(?![\d一二两三四五六七八九十百千万几])/g,
]

/** A claim of being first or foremost needs words in the source, of the same thing. */
export function compareSuperlatives(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  return GROUPS.flatMap((group) =>
    [...statement.folded.matchAll(group)].flatMap((match) => {
      const stated = spanOf(statement.text, match.index, match.index + match[0].length)
      const place = { ...stated, start: stated.start + statement.start, end: stated.end + statement.start }
      if (statement.quantities.some((quantity) => overlaps(quantity, place))) return []
      const said = [...source.folded.matchAll(group)].some(({ index }) => bindingAt(alignment, place, clauseAt(source, index)) >= BOUND)
      if (said || group.test(resetting(group, source.headline))) return []
      const reason = { code: 'superlative-not-found' as const, args: { stated: stated.text } }
      return [{ ...place, kind: 'superlative' as const, verdict: 'not-found' as const, reason, evidence: nearest(alignment) }]
    }),
  )
}

const BOUND = 0.3

/** A global pattern remembers where it stopped; a test of another text starts anew. */
function resetting(pattern: RegExp, text: string): string {
  pattern.lastIndex = 0
  return text
}
