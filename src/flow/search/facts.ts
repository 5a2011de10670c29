import type { Article } from '../../article/index.ts'
import { searchPairs, searchWords } from '../../language/index.ts'
import type { SearchTerm } from '../../store/index.ts'
import { searchSpelling } from './search-spelling.ts'

/** What can be asked about an article beside its words, as words of their own. */
export function factWords(article: Article): readonly string[] {
  const { url, publisher, origin, authors, language, feedTitle } = article
  const people = [publisher, origin, feedTitle, ...authors].flatMap((name) => (name === undefined ? [] : nameWords(name)))
  return [...new Set([...siteWords(url), ...people.map((word) => `f.${word}`), ...languageWords(language)])]
}

/** `site:example.org` finds news.example.org, too. In: a host's name, as typed. Out: undefined where it is none. */
export function siteTerm(site: string): SearchTerm | undefined {
  const host = hostOf(/^https?:\/\//i.test(site) ? site : `http://${site}`)
  return host === undefined ? undefined : { any: [[`s.${host}`]] }
}

/** `from:新华` finds what 新华社 shows or wrote. */
export function fromTerm(name: string): SearchTerm | undefined {
  const pairs = nameWords(name).filter((word) => [...word].length > 1 || !IS_HAN.test(word))
  const words = pairs.length > 0 ? pairs : nameWords(name)
  return words.length === 0 ? undefined : { any: [[...new Set(words)].map((word) => `f.${word}`)] }
}

export const languageTerm = (language: string): SearchTerm => ({ any: [[`l.${language.toLowerCase()}`]] })

const IS_HAN = /^\p{Script=Han}/u

/** Of Han every two characters and every one, of other script every word. */
function nameWords(name: string): readonly string[] {
  const spelled = searchSpelling(name)
  return [...searchPairs(spelled), ...searchWords(spelled).filter((word) => !IS_HAN.test(word))]
}

/** `news.example.org`, `example.org`; a suffix alone (`org`) is no site. */
function siteWords(url: string | undefined): readonly string[] {
  const labels = url === undefined ? [] : (hostOf(url) ?? '').split('.')
  return labels.slice(0, -1).map((_, index) => `s.${labels.slice(index).join('.')}`)
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || undefined
  } catch {
    return undefined
  }
}

/** `zh-Hant` is Chinese, too. */
const languageWords = (language: string) => [...new Set([language.toLowerCase(), language.split('-')[0]!.toLowerCase()])].map((word) => `l.${word}`)
