import type { SearchArticles, SearchTerm } from '../search.ts'
import { ANY_ARTICLE, type Mark, MARKS, tokenOf } from './search-index.ts'

/**
 * Expressions for FTS5, made of tokens alone: one for each tier of relevance, or one for all where time orders. An article belongs to one of
 * them at most. A word that no article can have makes none.
 */
export function matchesOf({ all, none = [], facts = [], noFacts = [], order = 'relevance' }: SearchArticles): readonly string[] {
  const among = [...facts.map((term) => expressionOf(term, FACT)), ...(all.length > 0 ? [] : [quoted(ANY_ARTICLE)])]
  const without = [...none.map((term) => expressionOf(term, ANYWHERE)), ...noFacts.map((term) => expressionOf(term, FACT))]
  const tiers = order === 'time' || all.length === 0 ? [{ with: [every(all, ANYWHERE)], but: [] }] : tiersOf(all)
  return tiers.flatMap((tier) => {
    const wanted = [...tier.with, ...among]
    if (wanted.includes(NOTHING)) return []
    const unwanted = [...tier.but, ...without].filter((expression) => expression !== NOTHING && expression !== EVERYTHING)
    const positive = wanted.filter((expression) => expression !== EVERYTHING).map((expression) => `(${expression})`).join(' AND ')
    return [unwanted.length === 0 ? positive : `(${positive}) NOT (${unwanted.join(' OR ')})`]
  })
}

/** Marks that a word may have: one of these is enough. */
type Places = readonly Mark[]
const TITLE: Places = [MARKS.title]
/** Words of the headline are said at once. */
const MAIN: Places = [MARKS.title, MARKS.main]
const ANYWHERE: Places = [MARKS.title, MARKS.main, MARKS.body]
const FACT: Places = [MARKS.fact]

const NOTHING = ''
const EVERYTHING = '*'

interface Tier {
  readonly with: readonly string[]
  readonly but: readonly string[]
}

/** All in the headline; all where it is said often or at once; some so; the rest. */
function tiersOf(terms: readonly SearchTerm[]): readonly Tier[] {
  const [only, ...others] = terms
  if (only && others.length === 0 && isOneWord(only)) return [MARKS.title, MARKS.main, MARKS.body].map((mark) => ({ with: [expressionOf(only, [mark])], but: [] }))
  const some = terms.map((term) => expressionOf(term, MAIN)).filter((expression) => expression !== NOTHING).map((expression) => `(${expression})`).join(' OR ')
  const anywhere = every(terms, ANYWHERE)
  const [title, main] = [every(terms, TITLE), every(terms, MAIN)]
  const between = terms.length > 1 ? [{ with: [anywhere, some], but: [main] }] : []
  return [{ with: [title], but: [] }, { with: [main], but: [title] }, ...between, { with: [anywhere], but: [some] }]
}

/** It stands in each article at one place: what is found there needs no look at the others. */
const isOneWord = ({ any }: SearchTerm) => any.length === 1 && any[0]!.length === 1

function every(terms: readonly SearchTerm[], places: Places): string {
  const expressions = terms.map((term) => expressionOf(term, places))
  if (expressions.includes(NOTHING)) return NOTHING
  return expressions.length === 0 ? EVERYTHING : expressions.map((expression) => `(${expression})`).join(' AND ')
}

function expressionOf({ any }: SearchTerm, places: Places): string {
  return any
    .flatMap((words) => {
      const anyPlace = words.map((word) => placesOf(word, places))
      return anyPlace.length === 0 || anyPlace.includes(NOTHING) ? [] : [`(${anyPlace.join(' AND ')})`]
    })
    .join(' OR ')
}

/** A word at one of these places. */
function placesOf(word: string, places: Places): string {
  const tokens = places.map((mark) => tokenOf(word, mark))
  if (tokens.includes(undefined)) return NOTHING
  return tokens.length === 1 ? quoted(tokens[0]!) : `(${tokens.map((token) => quoted(token!)).join(' OR ')})`
}

/** A token has no quotation mark in it: `tokenOf` saw to that. */
const quoted = (token: string) => `"${token}"`
