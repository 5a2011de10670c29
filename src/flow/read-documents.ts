import { readFile } from 'node:fs/promises'
import { type Article, readArticle, readFeed } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { parseCapture } from '../page/index.ts'
import { type Trouble, trouble } from '../trouble/index.ts'

/** What one document gave: its articles (a feed gives many, or none), or why it could not be read. */
export type Reading =
  | { readonly name: string; readonly articles: readonly Article[]; readonly feedTitle?: string; readonly isFeed: boolean }
  | { readonly name: string; readonly trouble: Trouble }

export interface ReadDocumentsOptions {
  /** ISO date: today. */
  readonly now: string
}

/** In: names of files. Out: one reading for each, in order. One bad document fails alone. */
export async function* readDocuments(names: readonly string[], options: ReadDocumentsOptions): AsyncGenerator<Reading> {
  for (const name of names) yield await readDocument(name, options)
}

async function readDocument(name: string, { now }: ReadDocumentsOptions): Promise<Reading> {
  const bytes = await readFile(name).catch(() => undefined)
  if (!bytes) return { name, trouble: trouble('file-not-found', { name }) }
  const capture: Capture = { name, bytes, fetchedAt: now }
  const parsed = parseCapture(capture)
  if ('code' in parsed) return { name, trouble: parsed }
  if (parsed.kind === 'feed') {
    const articles = readFeed(parsed, { now }).map((article) => ({ ...article, file: name }))
    return { name, articles, isFeed: true, ...(parsed.title !== undefined && { feedTitle: parsed.title }) }
  }
  const article = readArticle(parsed, { now })
  if ('code' in article) return { name, trouble: article }
  return { name, articles: [{ ...article, file: name }], isFeed: false }
}
