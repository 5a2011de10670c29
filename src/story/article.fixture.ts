import type { Article } from '../article/index.ts'
import { gatherNames } from '../language/index.ts'
import { settleReferences } from './settle-reference.ts'
import { splitWords, type StudiedArticle, studyArticle } from './study-article.ts'

/** An article for the tests: what the reading stage would give for a plain page. */
export function writeArticle(id: string, { published, text, ...rest }: Partial<Omit<Article, 'published' | 'id'>> & { published?: string; text: string }): Article {
  return {
    id,
    authors: [],
    editors: [],
    language: 'zh-Hans',
    blocks: text.trim().split(/\n+/).map((line) => ({ type: 'paragraph', text: line.trim() })),
    abstracts: [],
    keywords: [],
    images: [],
    removed: [],
    joins: [],
    ...(published !== undefined && { published: { at: published, precision: published.length > 10 ? 'minute' : 'day', from: 'meta' } }),
    ...rest,
  }
}

/** The same, studied as the only article of its story. */
export function studyText(text: string, rest: Omit<Parameters<typeof writeArticle>[1], 'text'> = {}, id = 'a'): StudiedArticle {
  const source = splitWords(writeArticle(id, { text, ...rest }))
  return studyArticle(source, gatherNames([source.text]), settleReferences([source]).get(id))
}
