import type { Article } from '../article/index.ts'

/**
 * What makes an entry of a feed the same entry, the next time the feed is read?
 *
 * In: the articles of one document. Out: a key for each: its address, else its headline, else its place; a page has one article and
 * one key. A key that is met twice is numbered.
 */
export function entryKeys(articles: readonly Article[], isFeed: boolean): readonly string[] {
  const met = new Map<string, number>()
  return articles.map((article, index) => {
    const key = isFeed ? (article.url ?? article.headline ?? `#${index}`) : 'page'
    const times = (met.get(key) ?? 0) + 1
    met.set(key, times)
    return times === 1 ? key : `${key}#${times}`
  })
}
