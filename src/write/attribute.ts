import type { Article } from '../article/index.ts'
import type { BriefWords } from './templates/brief-words.ts'

/** Words that say who reported something, and when: `据海澜社2031年6月2日报道，`; undefined where the article tells neither. */
export type Attribution = (article: Article) => string | undefined

export function attribution(words: BriefWords): Attribution {
  return (article) => {
    const day = article.published && /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(article.published.at)?.[0]
    const source = sourceName(article)
    return source === undefined && day === undefined ? undefined : words.reported(source, day)
  }
}

/** Who first wrote it, or who shows it. */
export function sourceName(article: Article): string | undefined {
  return article.origin ?? article.publisher
}
