import { fold, spanOf, type Span } from '../../language/index.ts'
import { type Alignment, bestOf } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { termsIn } from '../twin-clauses.ts'
import { nearest } from './nearest.ts'

/** Words that make one thing the cause of another. Matches `由于暴雨`, `导致停电`; not `因此`, `因为` inside a name, nor `未造成`. */
const CAUSE = /由于|因为|因(?=[^此而应素特])|导致|致使|(?<![未没有会])引发|(?<![未没有会改建打制塑])造成|归因于|得益于|起因|缘于|源于|原因是|引起/g
/** In a source, these too tie a cause to its effect. */
const TIES = /由于|因(?![素特])|导致|(?<![一大细精别雅极])致(?![辞敬歉电函])|引发|造成|引起|归[于功因咎结]|得益|起因|缘于|源于|原因|所以|使(?![用命馆者])|(?<![责命判指法司])令|受(?=[^，。；]{1,12}(?:拖累|带动|推动|驱动|冲击|[限阻损]))|影响|为了|不是[^。；]{1,16}是|瓶颈|在于|为由|理由|考虑到|来自|有关|只[能好]|不得不|无奈|被迫/

/** Where the cause stands in a sentence that gives one. Each with its line. */
const CAUSES: readonly RegExp[] = [
  /(?:由于|因为|(?<![原起成病内外])因(?![此而应素特为]))([^，。；]{2,24}?)(?:，|将(?=缺席|停|关|取|推|退)|。|；|$|推迟|延期|取消|中断|停|被|而|无法|导致|关闭|缺席|受伤|死亡|退)/, // 因地质条件复杂推迟到明年
  /(?:原因(?:主要)?是|主要是因为|是因为|是由于|源于|缘于|归因于|得益于)([^，。；]{2,24})/, // 推迟的原因是燃料阀门泄漏
  /由([^，。；]{2,20}?)(?:引起|引发|导致|造成|所致)/, // 火灾由充电短路引起
  /(?:^|[，。；])([^，。；]{2,24}?)(?:导致|致使|引发|造成)/, // 阀门泄漏导致发射推迟
]
/** The cause of it, by word; after these no second one is expected. */
const THE_CAUSE = /原因(?:主要)?是|主要是因为|由[^，。；]{2,20}(?:引起|引发|导致|造成|所致)|是因为|是由于|的原因|(?<![起成病内外])因(?![此而应素特为])[^，。；]{2,16}(?:推迟|延期|取消|中断|停[运工课电产]|受伤|死亡|身亡|退赛|缺席|被罚|获刑|辞职)/

/**
 * A cause that the statement gives. Where the sentences of the source about it tie nothing together, or tie it to something else, it
 * is not found; where the source says outright what the cause was, and has no word of the stated one, it is contradicted.
 */
export function compareCauses(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source, ranking } = alignment
  const match = [...statement.folded.matchAll(CAUSE)][0]
  if (!match) return []
  const other = otherCause(alignment) ?? otherCauseInClause(alignment)
  if (other) return [other]
  const told = ranking.slice(0, 3).flatMap(({ sentence }) => source.sentences.slice(Math.max(0, sentence - 1), sentence + 2))
  const isTied = told.some(({ start, end }) => TIES.test(source.folded.slice(start, end)))
  const isApart = causeApart(alignment)
  if ((isTied && !isApart) || (isApart && before.some(({ kind, verdict }) => kind === 'cause' && verdict !== 'supported'))) return []
  const place = placeOf(alignment, match.index, match.index + match[0].length)
  return [{ ...place, kind: 'cause', verdict: 'not-found', reason: { code: 'cause-not-stated', args: { stated: place.text } }, evidence: nearest(alignment) }]
}

function placeOf({ statement }: Alignment, from: number, to: number): Span {
  const { text } = spanOf(statement.text, from, to)
  return { start: from + statement.start, end: to + statement.start, text }
}

interface Cause extends Span {
  /** The rest of the statement. */
  readonly effect: readonly { readonly start: number; readonly end: number }[]
}

/** Offsets in the summary. */
function causeIn(alignment: Alignment): Cause | undefined {
  const { statement } = alignment
  for (const pattern of CAUSES) {
    const match = pattern.exec(statement.folded)
    if (!match) continue
    const from = match.index + match[0].indexOf(match[1]!)
    const place = placeOf(alignment, from, from + match[1]!.length)
    return { ...place, effect: [{ start: statement.start, end: place.start }, { start: place.end, end: statement.end }] }
  }
  return undefined
}

/** The cause as stated stands in no sentence that tells of the effect, nor beside it: 因甲，乙 where the source tells of 甲 and of 乙, far apart. */
function causeApart(alignment: Alignment): boolean {
  const { statement, source, hits } = alignment
  const cause = causeIn(alignment)
  if (!cause) return false
  const [named, effects] = [wordsIn(alignment, [cause]), wordsIn(alignment, cause.effect)]
  if (named.length === 0 || effects.length < 2) return false
  const sentencesOf = (terms: typeof named) => source.sentences.map((_, sentence) => {
    const has = terms.filter((term) => [...hits[statement.terms.indexOf(term)]!].some(([clause, quality]) => quality >= THERE && source.clauses[clause]!.sentence === sentence))
    return has.length / terms.length
  })
  const [causes, told] = [sentencesOf(named), sentencesOf(effects)]
  const best = Math.max(...told)
  if (source.sentences.some(({ start, end }, sentence) => told[sentence]! > 0 && isLikeCause(cause.text, source.folded.slice(start, end)))) return false
  return best >= MOST && told.every((share, sentence) => share < best || [-1, 0, 1].every((step) => (causes[sentence + step] ?? 0) < SOME))
}

/** 因拉倒单刀球员 where the sentence has 因拉跌单刀的对手: the cause that it gives has so many characters of the stated one. */
const LIKE = 0.4

function isLikeCause(stated: string, sentence: string): boolean {
  const told = CAUSES.flatMap((pattern) => pattern.exec(sentence)?.[1] ?? [])
  const characters = new Set(fold(stated))
  return told.some((cause) => [...characters].filter((character) => cause.includes(character)).length >= Math.max(LIKE * characters.size, 2))
}

/** The words of content, without those that make the one a cause of the other. */
const TYING = /^(?:原因|引起|引发|导致|致使|造成|主要|由于|因为|源于|得益于|结果)$/
const wordsIn = (alignment: Alignment, parts: readonly { readonly start: number; readonly end: number }[]) =>
  parts.flatMap((part) => termsIn(alignment, part)).filter(({ folded }) => !TYING.test(folded))

const THERE = 0.6
const MOST = 0.6
const SOME = 0.34

/** The source says outright what caused it, in the clause that tells of the effect, and that is something else. */
function otherCause(alignment: Alignment): Finding | undefined {
  const { statement, source, hits } = alignment
  const cause = causeIn(alignment)
  if (!cause || /主要|也|之一|部分|还/.test(statement.folded.replace('主要是因为', '').replace('主要原因', ''))) return undefined
  const words = wordsIn(alignment, [cause])
  if (words.length === 0 || words.some((term) => bestOf(hits[statement.terms.indexOf(term)]!) >= HALF && isNamedWithEffect(alignment, term, cause))) return undefined
  const effect = cause.effect.find((part) => termsIn(alignment, part).length > 0)
  const effects = wordsIn(alignment, cause.effect)
  if (!effect || effects.length === 0) return undefined
  const told = source.sentences.flatMap((span, sentence) => {
    const folded = source.folded.slice(span.start, span.end)
    if (!THE_CAUSE.test(folded)) return []
    const isHere = effects.every((term) => [...hits[statement.terms.indexOf(term)]!].some(([clause, quality]) => quality >= THERE && [0, 1].includes(sentence - source.clauses[clause]!.sentence)))
      && effects.some((term) => [...hits[statement.terms.indexOf(term)]!].some(([clause, quality]) => quality >= THERE && source.clauses[clause]!.sentence === sentence))
    return isHere ? [{ span, part: CAUSES.map((pattern) => pattern.exec(folded)?.[1]).find((part) => part !== undefined) }] : []
  })
  const [only] = told
  if (!only?.part || told.length > 1 || sharesCharacters(cause.text, only.part)) return undefined
  const args = { stated: cause.text, source: only.part }
  const { start, end, text } = cause
  return { start, end, text, kind: 'cause', verdict: 'contradicted', reason: { code: 'other-cause', args }, evidence: [cite(source, only.span.start, only.span.end)] }
}

const BY_CAUSE = /由于|因为|因$/

/** `甲因累计黄牌将缺席决赛` where the statement has 因红牌: one clause of the source, and no other, gives a cause for all that the clause says came of it. */
function otherCauseInClause(alignment: Alignment): Finding | undefined {
  const { statement, source, hits } = alignment
  const cause = causeIn(alignment)
  const clause = cause && statement.clauses.find(({ start, end }) => start <= cause.start && cause.end <= end)
  if (!cause || !clause || !BY_CAUSE.test(statement.folded.slice(0, cause.start - statement.start))) return undefined
  const [named, effects] = [wordsIn(alignment, [cause]), wordsIn(alignment, [{ start: cause.end, end: clause.end }])]
  const hasAny = (terms: typeof named, at: number) => terms.some((term) => (hits[statement.terms.indexOf(term)]!.get(at) ?? 0) >= HALF)
  const told = source.clauses.flatMap((one, at) => (effects.every((term) => hasAny([term], at)) ? [{ one, at, part: CAUSES.map((pattern) => pattern.exec(one.folded)?.[1]).find((part) => part !== undefined) }] : []))
  const [only] = told
  if (named.length === 0 || effects.length < 2 || !only?.part || told.length > 1 || hasAny(named, only.at) || [...fold(cause.text)].every((character) => only.part!.includes(character))) return undefined
  const { start, end, text } = cause
  return { start, end, text, kind: 'cause', verdict: 'not-found', reason: { code: 'other-cause', args: { stated: text, source: only.part } }, evidence: [cite(source, only.one.start, only.one.end)] }
}

/** 因两黄变一红离场 is what 因两张黄牌被罚下 says: causes that have characters in common may be one. */
const sharesCharacters = (one: string, other: string): boolean => [...new Set(fold(one))].filter((character) => /[\u4e00-\u9fff]/.test(character) && other.includes(character)).length > 1

const HALF = 0.7

/** A word of the stated cause stands in a sentence with the effect, or beside one. */
function isNamedWithEffect({ statement, source, hits }: Alignment, term: ReturnType<typeof termsIn>[number], { effect }: Cause): boolean {
  const sentences = new Set([...hits[statement.terms.indexOf(term)]!].filter(([, quality]) => quality >= HALF).map(([clause]) => source.clauses[clause]!.sentence))
  return statement.terms.some((other, at) => effect.some(({ start, end }) => other.start >= start && other.end <= end)
    && [...hits[at]!].some(([clause, quality]) => quality >= THERE && [-1, 0, 1].some((step) => sentences.has(source.clauses[clause]!.sentence + step))))
}
