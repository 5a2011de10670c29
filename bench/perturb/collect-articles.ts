import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceText } from '../../src/article/index.ts'
import { readDocuments } from '../../src/flow/index.ts'
import type { BedArticle } from './study.ts'

const SHARED = process.env['YINZHENG_SHARED'] ?? '../shared'

const linesOf = <T>(file: string): readonly T[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T) : [])
const article = (set: string, id: string, text: string, headline?: string | null, published?: string | null): BedArticle =>
  ({ set, id: `${set}/${id}`, text, ...(headline && { headline }), ...(published && { published: published.replace(' ', 'T') }) })

/** Our example collection, as the product reads it. */
async function examples(): Promise<readonly BedArticle[]> {
  const found: BedArticle[] = []
  const files = readdirSync('examples/strait').filter((name) => /^\d/.test(name)).toSorted().map((name) => join('examples/strait', name))
  for await (const reading of readDocuments(files, { now: '2026-01-01' })) {
    if ('trouble' in reading) continue
    found.push(...reading.articles.map(sourceText).map(({ id, text, headline, published }) => article('strait', id, text, headline, published)))
  }
  return found
}

interface GoldArticle { readonly title: string; readonly published?: string; readonly body: readonly string[] }

/** Bodies as people set them apart. */
function goldBodies(set: string, file: string): readonly BedArticle[] {
  if (!existsSync(file)) return []
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, GoldArticle>>
  return Object.entries(gold).map(([name, { title, published, body }]) => article(set, name, body.join('\n'), title, published))
}

interface GoldPage { readonly id: string; readonly headline?: string; readonly datePublished?: string | null; readonly text: string }
const goldPages = (set: string) => linesOf<GoldPage>(join(SHARED, 'data/pages', set, 'gold.ndjson')).map(({ id, headline, datePublished, text }) => article(set, id, text, headline, datePublished))

interface GeneratedNews { readonly id: string; readonly headLine: string; readonly broadcastDate: string; readonly newsBeginning: string; readonly newsRemainder: string }
const uhgeval = () => linesOf<GeneratedNews>(join(SHARED, 'data/uhgeval/dev.jsonl')).map(({ id, headLine, broadcastDate, newsBeginning, newsRemainder }) =>
  article('uhgeval', id, newsBeginning + newsRemainder, headLine, broadcastDate))

/** In: nothing. Out: our own articles first, then those of the shared data that are there; Chinese ones only. */
export async function collectArticles(): Promise<readonly BedArticle[]> {
  const stories = readdirSync('bench/stories').toSorted().flatMap((story) => goldBodies(story, `bench/stories/${story}/gold/seeds-articles.json`))
  const all = [...await examples(), ...stories, ...goldBodies('seeds', join(SHARED, 'gold/seeds-articles.json')), ...goldPages('gne'), ...goldPages('cwced'), ...uhgeval()]
  return all.filter(({ text }) => /[\u4e00-\u9fff]{20}/.test(text.replace(/[^\u4e00-\u9fff]/g, '')))
}
