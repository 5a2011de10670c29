import { compareQuantities, fold, type Quantity, type Span, type TimeExpression } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { clauseAt } from '../prepare-source.ts'
import { ownStretch } from '../statement.ts'
import { contentWords } from '../twin-clauses.ts'
import { synonymsOf } from '../vocabulary/synonyms.ts'
import { changeBefore } from './derivations/derivation.ts'

/** A figure of a source with the words that say what it is of. */
interface Labelled {
  readonly quantity: Quantity
  /** From the figure of its sort before it, or from a semicolon, to the mark behind it. */
  readonly label: string
  /** What stands right before it, from the last mark of any kind. */
  readonly piece: string
  /** Which part of the sentence, by semicolons. */
  readonly part: number
  /** The time before it in its part. */
  readonly period: string | undefined
  /** Content words of the label that the statement has not. */
  readonly strange: readonly string[]
  /** Of these, whether a name is among them. */
  readonly hasOtherName: boolean
}

/** A word of the statement that may say what its figure is of. */
interface Word {
  readonly folded: string
  readonly isName: boolean
  /** 地下, 位于 stand anywhere. */
  readonly tells: boolean
}

const LONG_MARK = /[；;。！？\n]/g
const LAST_MARK = /.*[，,、；;。：（(]/s
const ANY_MARK = /[，,、；;。）)]/

/** In: an alignment, a stated figure, the figure of the source that would bear it out. Out: the sibling that has the statement's words, where that figure has other ones; undefined where it may be meant. */
export function siblingNamed(alignment: Alignment, stated: Quantity, told: Quantity): Quantity | undefined {
  const { source } = alignment
  if (stated.kind === 'ordinal') return undefined
  const sentence = source.sentences[source.clauses[clauseAt(source, told.start)]?.sentence ?? -1]
  if (!sentence) return undefined
  const like = source.quantities.filter((other) => other.start >= sentence.start && other.end <= sentence.end && (other === told || (isChange(source.folded, other) === isChange(source.folded, told) && compareQuantities(stated, other) === 'incompatible')))
  // a number that is none by itself, as in 汉诺威96, has no siblings
  if (like.length < 2 || !like.includes(told)) return undefined
  const labelled = like.map((quantity, at) => labelOf(alignment, sentence, quantity, like.slice(0, at).findLast((other) => !areFromTo(alignment, other, quantity))))
  const own = labelled[like.indexOf(told)]!
  const words = wordsBeside(alignment, stated)
  const period = periodBeside(alignment, stated)
  const isStated = ({ quantity }: Labelled) => alignment.statement.quantities.some((other) => other !== stated && compareQuantities(other, quantity) === 'same')
  return labelled.find((other) => other !== own && !isStated(other) && !areFromTo(alignment, other.quantity, told) && (own.strange.length > 0 || own.period !== other.period) && isNamed(other, own, words, period))?.quantity
}

/** 预算为6.5亿元，比去年减少1.2亿元: what something is, and by how much it changed, are told apart by that alone. */
const isChange = (folded: string, quantity: Quantity): boolean => changeBefore(folded, quantity) !== undefined

/** 由41所减至29所: both are of what stands before them. */
const TURNS = /^[^，。；、]{0,8}[至到为成]/

function areFromTo({ source }: Alignment, one: Quantity, other: Quantity): boolean {
  const [from, to] = one.start < other.start ? [one, other] : [other, one]
  const between = source.folded.slice(from.end, to.start)
  return /[由从][^，。；]{0,6}$/.test(source.folded.slice(Math.max(0, from.start - 8), from.start)) ? !ANY_MARK.test(between) : TURNS.test(between)
}

function labelOf({ source, statement }: Alignment, sentence: Span, quantity: Quantity, before: Quantity | undefined): Labelled {
  const { folded } = source
  const head = folded.slice(sentence.start, quantity.start)
  const parts = [...head.matchAll(LONG_MARK)]
  const from = Math.max(before?.end ?? sentence.start, sentence.start + (parts.at(-1)?.index ?? -1) + 1)
  const rest = folded.slice(quantity.end, sentence.end)
  const after = rest.slice(0, Math.max(0, rest.search(ANY_MARK)))
  const partStart = sentence.start + (parts.at(-1)?.index ?? -1) + 1
  const label = `${folded.slice(from, quantity.start)}${after}`
  return {
    quantity, label, part: parts.length, piece: folded.slice(from, quantity.start).replace(LAST_MARK, ''),
    period: keyOf(source.times.findLast(({ start, end, begin }) => start >= partStart && end <= quantity.start && begin !== undefined)),
    strange: strangersIn(label, statement.folded),
    hasOtherName: source.names.some((name) => name.start >= from && name.end <= quantity.start && !statement.folded.includes(withoutSuffix(fold(name.text)))),
  }
}

/** The words of the stated figure's clause; between two figures of the clause, only those that lead up to it. */
function wordsBeside({ statement }: Alignment, stated: Quantity): readonly Word[] {
  const own = statement.clauses.find(({ start, end }) => start <= stated.start && stated.end <= end) ?? statement
  const others = statement.quantities.filter((other) => other !== stated && other.kind === stated.kind && other.start >= own.start && other.end <= own.end)
  const from = Math.max(own.start, ...others.filter(({ end }) => end <= stated.start).map(({ end }) => end))
  const to = others.length > 0 ? stated.start : own.end
  const isBeside = ({ start, end }: Span) => start >= from && end <= to
  const terms = statement.terms.filter((term) => isBeside(term) && term.kind !== 'figure' && term.folded.length > 1).map(({ folded, kind, rarity }) => ({ folded, isName: kind === 'name', tells: kind === 'name' || rarity > 0 || WORDS_APART.test(folded) }))
  const ordinals = statement.quantities.filter((quantity) => quantity.kind === 'ordinal' && isBeside(quantity)).map(({ text }) => ({ folded: fold(text), isName: true, tells: true }))
  const runs = [...statement.folded.slice(from - statement.start, to - statement.start).matchAll(MODEL)].map(({ 0: folded }) => ({ folded, isName: true, tells: true }))
  return [...terms.filter(({ folded }) => !/^[A-Za-z0-9]/.test(folded)), ...ordinals, ...runs]
}

/** Common, and yet they tell two figures apart. */
const WORDS_APART = /^(?:国[内际]|境[内外]|男[性子]|女[性子]|收入|净?利润|营收|最[高低大小多少]|首[次日月])$/

/** `Nova 12 Pro`, `X5`: Latin words and numbers in a row. */
const MODEL = /[A-Za-z][A-Za-z0-9+-]*(?: [A-Z0-9][A-Za-z0-9+-]*)*/g

const withoutSuffix = (name: string): string => (name.length > 2 ? name.replace(/[省市县区镇州]$/, '') : name)

function has(label: string, word: string): boolean {
  if (/^[A-Za-z]/.test(word)) return [...label.matchAll(MODEL)].some(({ 0: run }) => run === word)
  return label.includes(withoutSuffix(word)) || synonymsOf(word).some((other) => other.length > 1 && label.includes(other))
}

/** In the same part of a sentence what is said first holds on; only the word right before a figure is that figure's alone. */
const NEXT_TO = 3

function isNamed(other: Labelled, own: Labelled, words: readonly Word[], period: string | undefined): boolean {
  const isBefore = other.quantity.start < own.quantity.start
  const isPart = /其中/.test(other.piece)
  const named = words.filter(({ folded, isName, tells }) => tells && has(other.label, folded) && !has(own.label, folded) && (isName || !isPart)
    && (!isBefore || other.part !== own.part || standsBy(other.piece, folded)))
  const isNameForName = own.hasOtherName && named.some(({ isName }) => isName)
  const owned = words.filter(({ folded, isName }) => has(own.label, folded) && !has(other.label, folded) && (isName || !(isPart || isNameForName) || named.length === 0)
    && (isBefore || !isHandedOn(own, folded)))
  if (owned.length > 0) return false
  return named.length > 0 || (period !== undefined && other.period === period && own.period !== undefined && own.period !== period && words.some(({ folded }) => has(own.label, folded)))
}

/** 疫苗 of 疫苗预防确诊的有效率为68%，预防住院的为84%: what stands before the words that tell the two apart holds for both. */
function isHandedOn({ piece, strange }: Labelled, word: string): boolean {
  const first = Math.min(...strange.map((other) => piece.indexOf(other)).filter((at) => at >= 0))
  return piece.indexOf(word) >= 0 && piece.indexOf(word) < first
}

const keyOf = (time: TimeExpression | undefined): string | undefined => time?.begin && `${time.begin.slice(0, 10)}/${time.until?.slice(0, 10) ?? ''}`

/** The one time of the stated figure's clause. */
function periodBeside({ statement }: Alignment, stated: Quantity): string | undefined {
  const { start, end } = ownStretch(statement, stated)
  const times = statement.times.filter((time) => time.begin !== undefined && time.start >= start && time.end <= end)
  return times.length === 1 ? keyOf(times[0]) : undefined
}

function standsBy(piece: string, word: string): boolean {
  const at = piece.lastIndexOf(withoutSuffix(word))
  return at >= 0 && piece.length - at - withoutSuffix(word).length <= NEXT_TO
}

/** `第二次`, `方案二`: which of several. */
const TURN = /第[一二三四五六七八九十\d]+[次届轮批期场代]|方案[一二三四五ABC甲乙丙]/g

/** Words of content that the statement has in no form. */
function strangersIn(label: string, stated: string): readonly string[] {
  const words = contentWords(label).filter((word) => !stated.includes(word) && !synonymsOf(word).some((other) => stated.includes(other)))
  return [...words, ...(label.match(TURN) ?? []).filter((turn) => !stated.includes(turn)), ...[...label.matchAll(MODEL)].flatMap(({ 0: run }) => (stated.includes(run) ? [] : [run]))]
}

/** In: an alignment, a stated figure, the figure that would bear it out. Out: whether its sentence tells of 方案二 where the statement has 方案一, and the source tells of that elsewhere. */
export function isOfOtherTurn({ source, statement }: Alignment, stated: Quantity, told: Quantity): boolean {
  if (stated.kind === 'ordinal') return false
  const own = ownStretch(statement, stated)
  const turns: readonly string[] = statement.folded.slice(own.start - statement.start, own.end - statement.start).match(TURN) ?? NO_TURNS
  const sentence = source.sentences[source.clauses[clauseAt(source, told.start)]?.sentence ?? -1]
  if (turns.length !== 1 || !sentence || !source.folded.includes(turns[0]!)) return false
  const others: readonly string[] = source.folded.slice(sentence.start, told.start).match(TURN) ?? NO_TURNS
  return others.length > 0 && !others.includes(turns[0]!) && others.every((other) => formOf(other) === formOf(turns[0]!))
}

const NO_TURNS: readonly string[] = []
const formOf = (turn: string): string => (turn.startsWith('第') ? turn.at(-1)! : '方案')

/** 28和39千瓦时，分别为301和405公里: the second goes with the second. */
const RESPECTIVELY = /分别/

/** In: an alignment, a stated figure, the figure that would bear it out. Out: the figure that goes with the one named beside the stated one, where a list of as many goes before. */
export function respectiveOther({ source, statement }: Alignment, stated: Quantity, told: Quantity): Quantity | undefined {
  const sentence = source.sentences[source.clauses[clauseAt(source, told.start)]?.sentence ?? -1]
  const word = sentence ? source.folded.slice(sentence.start, told.start).search(RESPECTIVELY) : -1
  if (!sentence || word < 0) return undefined
  const inSentence = source.quantities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  const at = sentence.start + word
  const listed = run(inSentence.filter(({ start }) => start > at), told)
  const before = inSentence.filter(({ end }) => end <= at)
  const heads = run(before, before.findLast(({ unit }) => unit !== '' && statement.quantities.some((other) => other.unit === unit))).slice(-listed.length)
  const place = listed.indexOf(told)
  if (listed.length < 2 || heads.length !== listed.length || place < 0) return undefined
  const isStated = (head: Quantity) => statement.quantities.some((other) => other !== stated && (compareQuantities(other, head) === 'same' || (head.unit === '' && head.value === other.value)))
  const named = heads.findIndex(isStated)
  const others = heads.filter(isStated)
  return named >= 0 && others.length === 1 && named !== place ? listed[named] : undefined
}

/** Figures in a row of the sort of one; `28` of `28和39千瓦时` has no unit of its own. */
function run(quantities: readonly Quantity[], of: Quantity | undefined): readonly Quantity[] {
  return of ? quantities.filter(({ kind, unit }) => (kind === of.kind && unit === of.unit) || (kind === 'number' && unit === '')) : []
}
