import { fold, type NameMention, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { PreparedSource } from '../prepare-source.ts'
import { termsIn, twinsOf } from '../twin-clauses.ts'

/** So much may stand between two names that change places. */
const MOST_BETWEEN = 24
/** What follows the second name is the same for so many characters; more where next to nothing stands between the two. */
const AS_FOLLOWS = 2
/** Sentences of the source that are looked at. */
const BESIDE = 3
const LEAST_SCORE = 0.6
/** 甲与乙, 甲、乙, 从甲到乙 go both ways. */
const BOTH_WAYS = /^(?:和|与|同|跟|及|以及|、|，|或|暨|到|至|[-—–~・·]+|与其|之间)$/

/** A pair of names of a statement with what stands between them; offsets count in the statement. */
interface Pair {
  readonly one: NameMention
  readonly other: NameMention
  readonly between: string
}

/**
 * Two names that have changed places: `甲向乙提出申诉` where the source has `乙向甲提出申诉`, with the same words between and behind them.
 * Any verb, any preposition: compareRoles knows some verbs in other orders too.
 */
export function compareExchanges(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source, ranking } = alignment
  if (before.some(({ kind }) => kind === 'role')) return []
  const sentences = ranking.slice(0, BESIDE).flatMap(({ sentence, score }) => (score >= LEAST_SCORE ? [source.sentences[sentence]!] : []))
  return pairsOf(alignment).flatMap((pair): readonly Finding[] => {
    const after = statement.folded.slice(pair.other.end - statement.start).slice(0, AS_FOLLOWS)
    const swapped = sentences.find((sentence) => hasSwapped(source, sentence, pair, after))
    if (!swapped) return []
    const { start, end, text } = pair.one
    const reason = { code: 'roles-swapped' as const, args: { stated: `${text}${pair.between}${pair.other.text}`, source: `${pair.other.text}${pair.between}${text}` } }
    return [{ start, end, text, kind: 'role', verdict: 'not-found', reason, evidence: [cite(source, swapped.start, swapped.end)] }]
  }).concat(changedSides(alignment)).slice(0, 1)
}

/** `甲|向|乙提示漏洞`, `甲|把|线索移交给乙`: what stands before a mark and what behind it. Not the 将 of what is to come, which 被 may turn round. */
const SIDES: readonly RegExp[] = [/(?<![方动导趋倾意走])向/, /对(?![方手于此外比称照接象策待])/, /给/, /把|将/, /(?<![覆棉])被|遭/, /到|至/]
const PASSIVE = /(?<![覆棉])被|遭|由|受/

/** Around the same mark two parties have changed sides, by whatever names and with whatever words between them. */
function changedSides(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  return statement.clauses.flatMap((clause): readonly Finding[] => {
    const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
    const marks = SIDES.filter((mark) => mark.test(folded))
    const parties = marks.length === 0 ? [] : termsIn(alignment, clause).filter(({ kind, rarity, folded: word }) => word.length > 1 && (kind === 'name' || (kind === 'noun' && rarity >= 2)))
    const twins = parties.length < 2 ? [] : twinsOf(alignment, clause, { least: AS_FULL })
    const turned = marks.flatMap((mark) => {
      const sides = twins.map((twin) => ({ twin, moved: movedAround(mark, folded, twin.clause.folded, parties.map((party) => party.folded)) }))
      return sides.every(({ moved }) => moved !== undefined) ? sides.slice(0, 1) : []
    })[0]
    const party = parties.find(({ folded: word }) => word === turned?.moved)
    if (!turned || !party) return []
    const { start, end, text } = party
    return [{ start, end, text, kind: 'role', verdict: 'not-found', reason: { code: 'roles-swapped', args: { stated: clause.text, source: turned.twin.clause.text } }, evidence: [cite(source, turned.twin.clause.start, turned.twin.clause.end)] }]
  })
}

const AS_FULL = 0.75

/** In: a mark, two clauses, words of the first. Out: a word that stands before the mark here and only behind it there, where another has gone the other way. */
function movedAround(mark: RegExp, stated: string, told: string, words: readonly string[]): string | undefined {
  const [here, there] = [mark.exec(stated), mark.exec(told)]
  if (!here || !there || PASSIVE.test(stated) !== PASSIVE.test(told)) return undefined
  const moved = words.map((word) => ({ word, from: sideOf(stated, here.index, word), to: sideOf(told, there.index, word) })).filter(({ from, to }) => from !== to && to !== undefined && from !== 'both' && to !== 'both')
  const [giver, taker] = [moved.find(({ from }) => from === 'before'), moved.find(({ from }) => from === 'behind')]
  return giver && taker ? giver.word : undefined
}

function pairsOf({ statement: { names, folded, start } }: Alignment): readonly Pair[] {
  return names.flatMap((one, at) => names.slice(at + 1).flatMap((other): readonly Pair[] => {
    const between = folded.slice(one.end - start, other.start - start)
    if (other.start - one.end > MOST_BETWEEN || other.start <= one.end || BOTH_WAYS.test(between) || one.canonical === other.canonical || /[。；]/.test(between)) return []
    return [{ one, other, between }]
  }))
}

/** The sentence has the second name, the same words, the first name, and the same behind it; and not the order of the statement. */
function hasSwapped({ folded }: PreparedSource, sentence: Span, { one, other, between }: Pair, after: string): boolean {
  const words = folded.slice(sentence.start, sentence.end)
  const [first, second] = [fold(one.text), fold(other.text)]
  const isEnd = /^[，。；！？]|^$/.test(after)
  if (words.includes(`${first}${between}${second}`)) return false
  return words.includes(`${second}${between}${first}${after}`) && (!isEnd || between.length > AS_FOLLOWS)
}

function sideOf(text: string, at: number, word: string): 'before' | 'behind' | 'both' | undefined {
  if (!text.includes(word)) return undefined
  return text.lastIndexOf(word) < at ? 'before' : text.indexOf(word) > at ? 'behind' : 'both'
}
