import type { SearchArticles, SearchTerm } from '../search.ts'
import { ANY_ARTICLE, type Mark, MARKS, tokenOf } from './search-index.ts'

/**
 * Expressions for FTS5, made of tokens alone: one for each tier of relevance, or one for all where time orders. An article belongs to one of
 * them at most. A word that no article can have makes none.
 */
export function matchesOf({ all, none = [], facts = [], noFacts = [], order = 'relevance' }: SearchArticles): readonly string[] {
  const among = [...facts.map((term) => expressionOf(term, MARKS.fact)), ...(all.length > 0 ? [] : [quoted(ANY_ARTICLE)])]
  const without = [...none.map((term) => expressionOf(term, MARKS.anywhere)), ...noFacts.map((term) => expressionOf(term, MARKS.fact))]
  const tiers = order === 'time' || all.length === 0 ? [{ with: [every(all, MARKS.anywhere)], but: [] }] : tiersOf(all)
  return tiers.flatMap((tier) => {
    const wanted = [...tier.with, ...among]
    if (wanted.includes(NOTHING)) return []
    const unwanted = [...tier.but, ...without].filter((expression) => expression !== NOTHING && expression !== EVERYTHING)
    const positive = wanted.filter((expression) => expression !== EVERYTHING).map((expression) => `(${expression})`).join(' AND ')
    return [unwanted.length === 0 ? positive : `(${positive}) NOT (${unwanted.join(' OR ')})`]
  })
}

const NOTHING = ''
const EVERYTHING = '*'

interface Tier {
  readonly with: readonly string[]
  readonly but: readonly string[]
}

/** All in the headline; all where it is said often or at once; some so; the rest. Words of the headline are said at once. */
function tiersOf(terms: readonly SearchTerm[]): readonly Tier[] {
  const some = terms.map((term) => expressionOf(term, MARKS.main)).filter((expression) => expression !== NOTHING).map((expression) => `(${expression})`).join(' OR ')
  const anywhere = every(terms, MARKS.anywhere)
  const [title, main] = [every(terms, MARKS.title), every(terms, MARKS.main)]
  const between = terms.length > 1 ? [{ with: [anywhere, some], but: [main] }] : []
  return [{ with: [title], but: [] }, { with: [main], but: [title] }, ...between, { with: [anywhere], but: [some] }]
}

function every(terms: readonly SearchTerm[], mark: Mark): string {
  const expressions = terms.map((term) => expressionOf(term, mark))
  if (expressions.includes(NOTHING)) return NOTHING
  return expressions.length === 0 ? EVERYTHING : expressions.map((expression) => `(${expression})`).join(' AND ')
}

function expressionOf({ any }: SearchTerm, mark: Mark): string {
  return any
    .flatMap((words) => {
      const tokens = words.map((word) => tokenOf(word, mark))
      return tokens.length === 0 || tokens.includes(undefined) ? [] : [`(${tokens.map((token) => quoted(token!)).join(' AND ')})`]
    })
    .join(' OR ')
}

/** A token has no quotation mark in it: `tokenOf` saw to that. */
const quoted = (token: string) => `"${token}"`
