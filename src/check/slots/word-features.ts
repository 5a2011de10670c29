import { kindOfWord, overlaps, type Span, type WordKind } from '../../language/index.ts'
import { type Alignment, bestOf } from '../align-statement.ts'
import { clausesWith } from '../clause-index.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { LIGHT_VERBS } from '../predicates.ts'
import { ownStretch, type Statement } from '../statement.ts'
import { isAbstract } from '../vocabulary/abstract-words.ts'
import { isKin } from '../vocabulary/kinship.ts'
import { missingSmallWords, type SmallKind } from './small-words.ts'
import { unjoinedWords, type UnjoinedWords } from './unjoined-words.ts'

/** A word of a statement that its source lacks, in whole or in part, with what can be told of it: see the table below. */
export interface MissingWord {
  readonly term: Term
  readonly features: Readonly<Record<WordFeature, number>>
  /** A small word, or two words of the source that it never joins: marked alone, it takes no support away. */
  readonly isSlight: boolean
}

type SlightKind = SmallKind | UnjoinedWords['kind']

/** All that a feature may look at. */
interface WordInPlace {
  readonly alignment: Alignment
  readonly at: number
  readonly term: Term
  /** 1: the source has nothing of it; 0.2: a synonym. */
  readonly missing: number
  /** The other words of its clause that the source lacks, as a share. */
  readonly foreignClause: number
  readonly foreignSentence: number
  /** The share of the other words that one sentence of the source has. */
  readonly covered: number
  readonly doubtedClause: boolean
  readonly doubtedSentence: boolean
  /** What stands beside it in the sentence, folded, as far as FAR_BEFORE and FAR_AFTER. */
  readonly before: string
  readonly after: string
  /** It follows a figure that the source bears out. */
  readonly isCounted: boolean
  /** What it names, as far as it is listed. */
  readonly names: WordKind | 'unlisted'
  readonly slight: SlightKind | undefined
}

/** A source of this length adds nothing to what the absence of a word tells; in a longer one it tells more. */
const USUAL_LENGTH = 1000
const HAN = /\p{Script=Han}/u
/** What stands beside the word where nothing can be said of it: an edge of the clause. */
const NO_EDGE = 0.3
const NO_NEIGHBOUR = 0.5
const SET_PHRASE = 4
/** From here on one sentence of the source is what the statement tells. */
const WELL_COVERED = 0.75
const FAR_BEFORE = 12
/** 50多万|名|居民. */
const NEXT_TO = 1
const FAR_AFTER = 6
/** So many characters before a word a quotation or a title may begin that it stands in. */
const QUOTED = /[“《][^”》]{0,11}$/

/** 一家高级|餐厅, 某|旅馆; not 一|旁. */
const INTRODUCED = /[一某这该][家处名篇座位种个项部支条份款场][^，。]{0,4}$/
/** 发言人|表示; not 发言人|出席. */
const SPEAKS = /^[^，。]{0,4}(?:表示|称|说|介绍|透露|指出|认为)/

/**
 * What can be told of a word that a source lacks, each a number near 0 to 1. A new feature is a row here; then the weights are
 * fitted anew (bench/fit-words.mjs).
 */
const FEATURES = {
  /** Pairs of its characters, and characters, that the source has nowhere. */
  foreignPairs: ({ alignment, term }) => shareOf(pairsOf(term.folded), (pair) => !hasPiece(alignment, pair)),
  foreignCharacters: ({ alignment, term }) => shareOf([...term.folded], (character) => !hasPiece(alignment, character)),
  missing: ({ missing }) => missing,
  /** Names are not paraphrased; verbs and qualities are in any retelling. */
  missingName: ({ term, missing }) => (term.kind === 'name' ? missing : 0),
  missingVerb: ({ term, missing }) => (term.kind === 'verb' ? missing : 0),
  missingRare: ({ term, missing }) => ((isKin(term.folded) ? 3 : term.rarity) / 3) * missing,
  missingInLong: ({ alignment, missing }) => Math.max(-1, Math.min(1, Math.log2(alignment.source.text.length / USUAL_LENGTH))) * missing,
  /** A statement that is otherwise well known is a retelling; one full of what is foreign, or already doubted, an invention. */
  covered: ({ covered }) => covered,
  foreignSentence: ({ foreignSentence }) => foreignSentence,
  foreignClause: ({ foreignClause }) => foreignClause,
  doubtedClause: ({ doubtedClause }) => (doubtedClause ? 1 : 0),
  doubtedSentence: ({ doubtedSentence }) => (doubtedSentence ? 1 : 0),
  nearBest: ({ alignment, at }) => nearBest(alignment, at),
  /** Whether the source has it joined to the character before, and the word after it at all. */
  foreignEdge: ({ alignment, term, before }) => (HAN.test(before.slice(-1)) ? (hasPiece(alignment, before.slice(-1) + term.folded[0]!) ? 0 : 1) : NO_EDGE),
  foreignNext: ({ alignment, term }) => foreignNext(alignment, term),
  /** 美味的月饼: what only describes another word. */
  describes: ({ after, missing }) => (after.startsWith('的') ? missing : 0),
  /** One of 北京、上海和广州: lists are where inventions are put. */
  listed: ({ before, after }) => (/[、和与及]$/.test(before) || /^[、和与及]/.test(after) ? 1 : 0),
  titled: ({ before }) => (/[“《]$/.test(before) ? 1 : 0),
  quoted: ({ before }) => (QUOTED.test(before) ? 1 : 0),
  /** 别具一格: a set phrase is how the teller puts it. */
  setPhrase: ({ term }) => (term.kind !== 'name' && term.folded.length === SET_PHRASE ? 1 : 0),
  everyday: ({ term }) => (term.rarity === 0 ? 1 : 0),
  doubtedVerb: ({ term, doubtedClause }) => (term.kind === 'verb' && doubtedClause ? 1 : 0),
  wellCovered: ({ covered }) => (covered > WELL_COVERED ? 1 : 0),
  /** New things and people are invented; qualities, acts and what minds do are how a teller puts it. */
  missingQuality: missingOf('quality'),
  missingAct: missingOf('act'),
  missingPeople: missingOf('people'),
  missingThing: missingOf('thing'),
  missingDocument: missingOf('document'),
  missingBecoming: missingOf('becoming'),
  missingDoing: missingOf('doing'),
  missingUnlisted: missingOf('unlisted'),
  /** 50多万名|居民, where the source has the figure: another word for who or what is counted. */
  counted: ({ isCounted }) => (isCounted ? 1 : 0),
  introduced: ({ before }) => (INTRODUCED.test(before) ? 1 : 0),
  described: ({ before }) => (before.endsWith('的') ? 1 : 0),
  speaks: ({ after }) => (SPEAKS.test(after) ? 1 : 0),
  /** Words that are no terms, 多次 and 亲自; words that the source has but never side by side: 社会|民众, 国际|股市. */
  smallCount: ({ slight }) => (slight === 'count' ? 1 : 0),
  smallManner: ({ slight }) => (slight === 'manner' ? 1 : 0),
  unjoined: ({ slight }) => (slight === 'unjoined' || slight === 'widened' ? 1 : 0),
  widened: ({ slight }) => (slight === 'widened' ? 1 : 0),
  endsClause: ({ after }) => (/^[，。；]/.test(after) ? 1 : 0),
} as const satisfies Readonly<Record<string, (word: WordInPlace) => number>>

function missingOf(kind: WordKind | 'unlisted') {
  return ({ names, missing }: WordInPlace): number => (names === kind ? missing : 0)
}

export type WordFeature = keyof typeof FEATURES
export const WORD_FEATURES = Object.keys(FEATURES) as readonly WordFeature[]

/** A word is there when a clause has it, or a synonym. */
const THERE = 0.8
/** A word is foreign when no clause has half of it. */
const FOREIGN = 0.5

/**
 * In: an alignment and what was found before. Out: the words of content that the source does not have as they are or as a synonym,
 * with their features; figures, names and quoted words are left to their own comparisons, abstract words to the teller. Pure.
 */
export function missingWords(alignment: Alignment, before: readonly Finding[]): readonly MissingWord[] {
  const { statement } = alignment
  const told: readonly Span[] = [...statement.names, ...statement.quotes.filter(({ kind }) => kind === 'direct')]
  const doubts = before.filter(({ verdict }) => verdict !== 'supported')
  const borneOut = before.filter(({ verdict, kind }) => verdict === 'supported' && kind === 'quantity')
  const quality = statement.terms.map((_, at) => qualityOf(alignment, at))
  const standing = sentenceShares(alignment)
  const context = { quality, doubts, borneOut, standing }
  const missing = statement.terms.filter((term, at) =>
    !(term.kind === 'figure' || quality[at]! >= THERE || told.some((span) => holds(span, term)) || isAbstract(term.folded) || isRunOn(term, alignment)))
  const small = missingSmallWords(alignment, before).filter(({ term }) => !told.some((span) => holds(span, term)))
  return [...missing.map((term) => ({ term, kind: undefined })), ...small, ...unjoinedWords(alignment, quality)].map(({ term, kind }) => {
    const word = placeOf(alignment, term, kind, context)
    return { term, isSlight: kind !== undefined, features: Object.fromEntries(WORD_FEATURES.map((name) => [name, FEATURES[name](word)])) as Record<WordFeature, number> }
  }).toSorted((one, other) => one.term.start - other.term.start)
}

interface Context {
  readonly quality: readonly number[]
  readonly doubts: readonly Finding[]
  readonly borneOut: readonly Finding[]
  readonly standing: SentenceShares
}

function placeOf(alignment: Alignment, term: Term, slight: SlightKind | undefined, { quality, doubts, borneOut, standing }: Context): WordInPlace {
  const { statement } = alignment
  const at = statement.terms.indexOf(term)
  const own = ownStretch(statement, term)
  const others = statement.terms.flatMap(({ kind }, other) => (other === at || kind === 'figure' ? [] : [other]))
  const isForeign = (other: number) => quality[other]! < FOREIGN
  const from = term.start - statement.start
  const elsewhere = doubts.filter((finding) => !overlaps(finding, term))
  return {
    alignment, at, term, slight,
    missing: slight === 'unjoined' || slight === 'widened' ? 0 : 1 - (quality[at] ?? 0),
    foreignClause: shareOf(others.filter((other) => holds(own, statement.terms[other]!)), isForeign),
    foreignSentence: shareOf(others, isForeign),
    covered: coveredWithout(alignment, at, standing),
    doubtedClause: elsewhere.some(({ start, end }) => start < own.end && own.start < end),
    doubtedSentence: elsewhere.length > 0,
    before: statement.folded.slice(Math.max(0, from - FAR_BEFORE), from),
    after: statement.folded.slice(term.end - statement.start, term.end - statement.start + FAR_AFTER),
    isCounted: borneOut.some(({ end }) => end <= term.start && term.start - end <= NEXT_TO),
    names: isWhatHappened(statement, term) ? 'thing' : kindOfWord(term.folded) ?? 'unlisted',
  }
}

/** 发生过塌方: behind a verb that says nothing by itself the word is all that the clause tells. */
export function isWhatHappened({ terms }: Statement, { start }: Pick<Span, 'start'>): boolean {
  const verb = terms.findLast((term) => term.end <= start)
  return verb !== undefined && start - verb.end <= 1 && LIGHT_VERBS.has(verb.folded)
}

const holds = (whole: Pick<Span, 'start' | 'end'>, part: Pick<Span, 'start' | 'end'>) => whole.start <= part.start && part.end <= whole.end
const qualityOf = ({ hits, inHeadline }: Alignment, at: number) => (inHeadline[at] ? 1 : bestOf(hits[at]!))
const hasPiece = ({ source }: Alignment, piece: string) => clausesWith(source.index, piece).length > 0 || source.headline.includes(piece)
const pairsOf = (word: string): readonly string[] => Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))

function shareOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length
}

/** How well the best sentence for the statement, or one beside it, has the word. */
function nearBest({ source, hits, ranking }: Alignment, at: number): number {
  const best = ranking[0]?.sentence
  if (best === undefined) return 0
  let near = 0
  for (const [clause, quality] of hits[at] ?? []) {
    const distance = Math.abs(source.clauses[clause]!.sentence - best)
    if (distance <= 1) near = Math.max(near, distance === 0 ? quality : quality * BESIDE)
  }
  return near
}

const BESIDE = 0.6

function foreignNext(alignment: Alignment, { end }: Term): number {
  const next = alignment.statement.terms.findIndex(({ start }) => start >= end)
  return next < 0 ? NO_NEIGHBOUR : 1 - qualityOf(alignment, next)
}

/** For each sentence of the source: the weight of the statement's words that stand in it, and how much of that each word brings. */
interface SentenceShares {
  readonly total: number
  readonly sums: ReadonlyMap<number, number>
  readonly own: readonly ReadonlyMap<number, number>[]
}

function sentenceShares({ statement, source, hits, weights }: Alignment): SentenceShares {
  const sums = new Map<number, number>()
  const own = statement.terms.map((_, at) => {
    const best = new Map<number, number>()
    for (const [clause, quality] of hits[at]!) {
      const { sentence } = source.clauses[clause]!
      best.set(sentence, Math.max(best.get(sentence) ?? 0, quality * weights[at]!))
    }
    for (const [sentence, worth] of best) sums.set(sentence, (sums.get(sentence) ?? 0) + worth)
    return best
  })
  return { total: weights.reduce((sum, weight) => sum + weight, 0), sums, own }
}

function coveredWithout({ weights }: Alignment, at: number, { total, sums, own }: SentenceShares): number {
  const rest = total - (weights[at] ?? 0)
  if (rest <= 0) return 0
  let best = 0
  for (const [sentence, sum] of sums) best = Math.max(best, sum - (own[at]?.get(sentence) ?? 0))
  return best / rest
}

/**
 * The segmenter may cut 邵东明在 as 邵东|明在: what runs over its edge into words of the source, with half of its characters at least, is
 * no new word. Not 政务司 where the source has the 司司长 of another office.
 */
function isRunOn({ start, end }: Term, { statement, source }: Alignment): boolean {
  const [from, to] = [start - statement.start, end - statement.start]
  return [from - 2, from - 1, to - 2, to - 1].some((at) => {
    const shared = Math.min(to, at + WINDOW) - Math.max(from, at)
    if (at < 0 || shared * 2 < to - from || (at >= from && at + WINDOW <= to)) return false
    const window = statement.folded.slice(at, at + WINDOW)
    return window.length === WINDOW && source.folded.includes(window)
  })
}

const WINDOW = 3
