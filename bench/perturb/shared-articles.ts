import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bedArticle, goldBodies } from './own-articles.ts'
import type { BedArticle } from './study.ts'

const SHARED = process.env['YINZHENG_SHARED'] ?? '../shared'

const linesOf = <T>(file: string): readonly T[] =>
  (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T) : [])

interface GoldPage {
  readonly id: string
  readonly headline?: string | null
  readonly datePublished?: string | null
  readonly text: string
}

const goldPages = (set: string) => linesOf<GoldPage>(join(SHARED, 'data/pages', set, 'gold.ndjson'))
  .map(({ id, headline, datePublished, text }) => bedArticle(set, id, text, headline, datePublished))

interface GeneratedNews {
  readonly id: string
  readonly headLine: string
  readonly broadcastDate: string
  readonly newsBeginning: string
  readonly newsRemainder: string
}

const wireNews = () => linesOf<GeneratedNews>(join(SHARED, 'data/uhgeval/dev.jsonl'))
  .map(({ id, headLine, broadcastDate, newsBeginning, newsRemainder }) => bedArticle('uhgeval', id, newsBeginning + newsRemainder, headLine, broadcastDate))

/** In: nothing. Out: the Chinese articles of the shared data, where it is there; it is other people's text and never leaves the terminal. */
export function sharedArticles(): readonly BedArticle[] {
  const all = [...goldBodies('seeds', join(SHARED, 'gold/seeds-articles.json')), ...goldPages('gne'), ...goldPages('cwced'), ...wireNews()]
  return all.filter(({ text }) => /[\u4e00-\u9fff]{20}/.test(text.replace(/[^\u4e00-\u9fff]/g, '')))
}
