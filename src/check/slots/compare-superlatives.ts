import { amountOf, compareQuantities, overlaps, type Span, spanOf } from '../../language/index.ts'
import { type Alignment, bindingAt } from '../align-statement.ts'
import type { Finding } from '../finding.ts'
import { clauseAt } from '../prepare-source.ts'
import { nearest } from './nearest.ts'

interface Group {
  /** In a statement: these words claim it. */
  readonly claimed: RegExp
  /** In a source: these say it too, as the bound of a figure. */
  readonly told: RegExp
}

const group = (words: string, told = ''): Group => ({ claimed: new RegExp(words, 'g'), told: new RegExp(told === '' ? words : `${words}|${told}`, 'g') })

/**
 * Words that say that something has no equal, or none before it. `首次`, `最大`, `历史新高`; not `首都`, `最近`, `最后`, 首开纪录, nor what is
 * measured: `最高价`, `最低气温`. In a source 最为严重, 上限, 封顶, 起价 say so too.
 */
const GROUPS: readonly Group[] = [
  group('首[次度个届座家位批条款例艘枚台支套部场名所](?!领)|第一[次个座家位条款例艘枚台支名所]|率先|史无前例|前所未有'),
  group('(?:历史|史上|创纪录|创下|创)?(?:新高|最高纪录|(?<!首开|打开|先开)纪录|最高(?![价点温气人法检院])|最大(?![限程化])|最多|最强|最长|最快|最重(?![大要点])|第一大)', '最为?[严早甚密深远猛热]|上限|封顶|至多|不得?超过|不会早于|不早于|最早|破纪录'),
  group('(?:历史|史上)?(?:新低|最低(?![价点温气限工])|最小|最少|最弱|最短|最慢|最轻)', '最为?[浅冷薄差]|下限|起步|起价|起售|至少|不低于|不得?少于|最迟|最晚'),
  group('唯一|独一无二|仅有(?![\\d一二两三四五六七八九十百千万几])'),
]

/** A claim of being first or foremost needs words in the source, of the same thing. */
export function compareSuperlatives(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  return GROUPS.flatMap(({ claimed, told }) =>
    [...statement.folded.matchAll(claimed)].flatMap((match) => {
      const stated = spanOf(statement.text, match.index, match.index + match[0].length)
      const place = { ...stated, start: stated.start + statement.start, end: stated.end + statement.start }
      if (statement.quantities.some((quantity) => overlaps(quantity, place)) || isOfTheFigures(alignment, place, before)) return []
      const said = [...source.folded.matchAll(told)].some(({ index }) => bindingAt(alignment, place, clauseAt(source, index)) >= BOUND)
      if (said || source.headline.search(told) >= 0) return []
      const reason = { code: 'superlative-not-found' as const, args: { stated: stated.text } }
      return [{ ...place, kind: 'superlative' as const, verdict: 'not-found' as const, reason, evidence: nearest(alignment) }]
    }),
  )
}

const BOUND = 0.3
/** `最高405公里`, `最低为8.58万元`, `甲最多，为8亿`: so few characters lie between the word and its figure. */
const CLOSE = 4

/** Which of several figures it is can be seen: the source has it beside others of its kind, one of which stands the other way; or it follows from these, or is that end of a range. */
function isOfTheFigures({ statement, source }: Alignment, place: Span, before: readonly Finding[]): boolean {
  const figure = statement.quantities.find(({ kind, start }) => kind !== 'ordinal' && start >= place.end && start - place.end <= CLOSE)
  if (!figure) return false
  if (before.some(({ start, reason, verdict }) => start === figure.start && verdict === 'supported' && reason.code.startsWith('follows-by-'))) return true
  const isLeast = LEAST.test(place.text)
  const isEnd = source.quantities.some(({ upper, ...range }) => upper !== undefined && compareQuantities(figure, isLeast ? range : { ...range, value: upper }) === 'same')
  return isEnd || source.quantities.some((told) => {
    const own = amountOf(told)
    if (!own || compareQuantities(figure, told) !== 'same') return false
    const { start, end } = source.sentences[source.clauses[clauseAt(source, told.start)]!.sentence]!
    const beside = source.quantities.filter((other) => other !== told && other.start >= start && other.end <= end)
    return beside.flatMap((other) => amountOf(other) ?? []).some(({ dimension, value }) => dimension === own.dimension && (isLeast ? value > own.value : value < own.value))
  })
}

const LEAST = /低|小|少|弱|短|慢|轻/
