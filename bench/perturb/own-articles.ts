import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceText } from '../../src/article/index.ts'
import { readDocuments } from '../../src/flow/index.ts'
import type { BedArticle } from './study.ts'

/** In: what a record of an article says, in whatever shape. Out: the same for the bed; what is not known is left out. */
export const bedArticle = (set: string, id: string, text: string, headline?: string | null, published?: string | null): BedArticle =>
  ({ set, id: `${set}/${id}`, text, ...(headline && { headline }), ...(published && { published: published.replace(' ', 'T') }) })

/** Our example collection, as the product reads it. */
async function exampleArticles(): Promise<readonly BedArticle[]> {
  const found: BedArticle[] = []
  const files = readdirSync('examples/strait').filter((name) => /^\d/.test(name)).toSorted().map((name) => join('examples/strait', name))
  for await (const reading of readDocuments(files, { now: '2026-01-01' })) {
    if ('trouble' in reading) continue
    const sources = reading.articles.map(sourceText)
    found.push(...sources.map(({ id, text, headline, published }) => bedArticle('strait', id.replace('examples/strait/', ''), text, headline, published)))
  }
  return found
}

interface GoldArticle {
  readonly title: string
  readonly published?: string
  readonly body: readonly string[]
}

/** In: a file of articles whose bodies people set apart. Out: the articles; none where the file is not there. */
export function goldBodies(set: string, file: string): readonly BedArticle[] {
  if (!existsSync(file)) return []
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, GoldArticle>>
  return Object.entries(gold).map(([name, { title, published, body }]) => bedArticle(set, name, body.join('\n'), title, published))
}

/** Our made-up stories: `{ bridge, derby, … }`, each a set. */
export const storyArticles = (): readonly BedArticle[] =>
  readdirSync('bench/stories').toSorted().flatMap((story) => goldBodies(story, `bench/stories/${story}/gold/seeds-articles.json`))

/** All articles that are our own. */
export const ownArticles = async (): Promise<readonly BedArticle[]> => [...await exampleArticles(), ...storyArticles()]
