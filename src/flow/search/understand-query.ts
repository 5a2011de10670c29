import { findNames, findTimes, searchAlternatives } from '../../language/index.ts'
import type { ArticleFilter, SearchTerm } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { tagKey } from '../state/tag-name.ts'
import { fromTerm, languageTerm, siteTerm } from './facts.ts'
import { parseQuery, type QueryPart } from './parse-query.ts'
import { searchSpelling } from './search-spelling.ts'

/** A query as the store takes it, and what is to be shown of it in a hit. */
export interface UnderstoodQuery {
  readonly all: readonly SearchTerm[]
  readonly none: readonly SearchTerm[]
  readonly facts: readonly SearchTerm[]
  readonly noFacts: readonly SearchTerm[]
  readonly where: ArticleFilter
  /** Quotations, in search's spelling: they must stand there letter by letter, or must not. */
  readonly phrases: readonly string[]
  readonly noPhrases: readonly string[]
  /** For each word that was asked for: the forms to look for in a text, the longest first. */
  readonly shown: readonly (readonly string[])[]
  /** Folders, feeds or collections by name. */
  readonly places: readonly string[]
}

/** Runs of one kind of letters: Han, or others. */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu
/** Days are those of Chinese news. */
const ZONE = '+08:00'

/**
 * In: what a person typed, and today (ISO). Throws TroubleError `query-empty`, `query-too-long`, `query-value` for a field that cannot be
 * what it should be.
 */
export function understandQuery(query: string, today: string): UnderstoodQuery {
  const parts = parseQuery(query)
  const texts = (kind: QueryPart['kind'], not: boolean) => parts.filter((part) => part.kind === kind && part.not === not).map(({ text }) => searchSpelling(text))
  const words = texts('words', false).flatMap(runsOf).map((run) => ({ run, names: fullName(run) }))
  const phrases = texts('phrase', false)
  const without = [...texts('words', true), ...texts('phrase', true)].map((text) => ({ text, term: oneWord(text) }))
  return {
    all: [...words.map(({ run, names }) => ({ any: [run, ...names].flatMap(searchAlternatives) })), ...phrases.flatMap(runsOf).map(plainTerm)],
    none: without.flatMap(({ term }) => term ?? []),
    phrases,
    noPhrases: without.filter(({ term }) => term === undefined).map(({ text }) => text),
    shown: [...words.map(formsOf), ...phrases.map((phrase) => [phrase])],
    facts: factsOf(parts, false),
    noFacts: factsOf(parts, true),
    where: filterOf(parts, today),
    places: parts.filter(({ kind }) => kind === 'in').map((part) => (part.not ? refuse(part) : part.text)),
  }
}

const runsOf = (text: string): readonly string[] => text.match(RUNS) ?? []

const plainTerm = (run: string): SearchTerm => ({ any: searchAlternatives(run) })

/** A word as typed, and the full form of the name that it is: 发改委 finds 国家发展和改革委员会, too. */
interface AskedWord {
  readonly run: string
  readonly names: readonly string[]
}

function fullName(run: string): readonly string[] {
  return findNames(run).filter(({ text, canonical }) => text === run && canonical !== run).map(({ canonical }) => searchSpelling(canonical))
}

/** What one word of the index tells; words in a row, only the text itself. */
function oneWord(text: string): SearchTerm | undefined {
  const [run, ...others] = runsOf(text)
  if (run === undefined || others.length > 0 || run.length !== text.length) return undefined
  const term = plainTerm(run)
  return term.any.every((words) => words.length === 1) ? term : undefined
}

/** The run, its full name, then the words that it was taken apart into. */
function formsOf({ run, names }: AskedWord): readonly string[] {
  const words = searchAlternatives(run).flat().filter((word) => word !== run)
  return [run, ...names, ...words.toSorted((a, b) => b.length - a.length)]
}

function factsOf(parts: readonly QueryPart[], not: boolean): readonly SearchTerm[] {
  return parts.filter((part) => part.not === not).flatMap((part) => {
    if (part.kind === 'site') return [siteTerm(part.text) ?? refuse(part)]
    if (part.kind === 'from') return [fromTerm(part.text) ?? refuse(part)]
    return part.kind === 'lang' ? [languageTerm(LANGUAGES.get(part.text.toLowerCase()) ?? refuse(part))] : []
  })
}

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['zh', 'zh'], ['zh-hans', 'zh-Hans'], ['zh-hant', 'zh-Hant'], ['zh-cn', 'zh-Hans'], ['zh-tw', 'zh-Hant'], ['zh-hk', 'zh-Hant'], ['en', 'en'],
  ['中文', 'zh'], ['简体', 'zh-Hans'], ['简', 'zh-Hans'], ['繁體', 'zh-Hant'], ['繁体', 'zh-Hant'], ['繁', 'zh-Hant'], ['英文', 'en'], ['英语', 'en'],
])

const STATES: ReadonlyMap<string, ArticleFilter> = new Map<string, ArticleFilter>([
  ['unread', { read: false }], ['read', { read: true }], ['starred', { starred: true }], ['later', { later: true }],
  ['未读', { read: false }], ['未讀', { read: false }], ['已读', { read: true }], ['已讀', { read: true }], ['星标', { starred: true }], ['星標', { starred: true }],
  ['稍后', { later: true }], ['稍後', { later: true }],
])

function filterOf(parts: readonly QueryPart[], today: string): ArticleFilter {
  return parts.reduce<ArticleFilter>((filter, part) => ({ ...filter, ...conditionOf(part, filter, today) }), {})
}

function conditionOf(part: QueryPart, { tags = [], noTags = [] }: ArticleFilter, today: string): ArticleFilter {
  const { kind, text, not } = part
  if (kind === 'after' || kind === 'before') return not ? refuse(part) : { [kind === 'after' ? 'from' : 'before']: momentOf(part, today) }
  if (kind === 'tag') return not ? { noTags: [...noTags, tagKey(text)] } : { tags: [...tags, tagKey(text)] }
  if (kind !== 'is') return {}
  const state = STATES.get(text.toLowerCase()) ?? refuse(part)
  return not ? Object.fromEntries(Object.entries(state).map(([name, value]) => [name, !value])) : state
}

/** `2026`, `2026-01`, `2026-1-5`, `2026/01/05`; not `2026-13`: as a day it would be none. */
const DAY = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/

/** The first moment of a day, month or year as typed; else of what the words mean: 昨天, 上周, 2026年1月. */
function momentOf(part: QueryPart, today: string): string {
  const [stated, year, month = '01', day = '01'] = DAY.exec(part.text) ?? []
  const begin = stated === undefined ? findTimes(part.text, { reference: today })[0]?.begin : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const [from = '', fromMonth = '01', fromDay = '01'] = (begin ?? '').slice(0, 10).split('-')
  const moment = Date.parse(`${from}-${fromMonth}-${fromDay}T00:00:00${ZONE}`)
  return Number.isNaN(moment) ? refuse(part) : new Date(moment).toISOString()
}

function refuse({ kind, text: value, not }: QueryPart): never {
  const field = not ? `-${kind}` : kind
  throw new TroubleError(trouble('query-value', { field, value }))
}
