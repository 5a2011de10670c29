import { type Article, textOf } from '../../article/index.ts'
import { findNames, searchPairs, searchWords } from '../../language/index.ts'
import type { IndexText } from '../../store/index.ts'
import { factWords } from './facts.ts'
import { searchSpelling } from './search-spelling.ts'

/** A word said so often is one that the article is about; one of its beginning, too. */
const OFTEN = 3
const BEGINNING = 160
/** Names are looked for so far: whoever matters has been named by then. */
const NAMES_WITHIN = 1200
/** Of one article; a book in one file is found by what stands in its first part. */
const LONGEST_TEXT = 400_000

/**
 * What search looks in. In: an article. Out: its words, each once, with those over and under its headline; a headline also by every two characters.
 *
 * A name that the text only has in a short form is there in full, too: 中哈 is found by 哈萨克斯坦, 最高法院 by 最高人民法院.
 */
export function indexTextOf(article: Article): IndexText {
  const headline = searchSpelling(article.headline ?? '')
  const text = searchSpelling(textOf(article).slice(0, LONGEST_TEXT))
  const title = new Set([...searchWords(headline), ...searchPairs(headline)])
  const counts = new Map<string, number>()
  for (const word of searchWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const beginning = new Set(searchWords(text.slice(0, BEGINNING)))
  const sideTitles = searchSpelling([article.kicker, article.subtitle].join('\n'))
  const main = new Set(searchWords(sideTitles).filter((word) => !title.has(word)))
  const body = new Set<string>()
  for (const [word, count] of counts) if (!title.has(word) && !main.has(word)) (count >= OFTEN || beginning.has(word) ? main : body).add(word)
  for (const word of fullNames(article.headline ?? '', text)) if (!title.has(word) && !main.has(word)) body.add(word)
  return { title: [...title].join(' '), main: [...main].join(' '), body: [...body].join(' '), facts: factWords(article).join(' ') }
}

/** Told of an article, by its name, whose words could not be told. */
export type OnFault = (error: unknown) => void

/** From the most to the least that can be told of an article: it is listed all the same, and never tried again and again. */
const ATTEMPTS: readonly ((article: Article) => IndexText)[] = [
  indexTextOf,
  ({ headline = '' }) => ({ title: searchPairs(headline).join(' ') }),
]

/** The same; an article that it breaks on fails alone. */
export function indexTextOrLess(article: Article, onFault: OnFault = () => undefined): IndexText {
  for (const attempt of ATTEMPTS) {
    try {
      return attempt(article)
    } catch (error) {
      onFault(new Error(`the words of ${article.url ?? article.headline ?? article.id} could not be told`, { cause: error }))
    }
  }
  return {}
}

/** Words of names that stand in the text in another form alone. */
function fullNames(headline: string, text: string): readonly string[] {
  const names = new Set(findNames(`${headline}。\n${text.slice(0, NAMES_WITHIN)}`).map(({ canonical }) => searchSpelling(canonical)))
  return [...names].filter((name) => !text.includes(name)).flatMap(searchWords)
}
