import { readFileSync } from 'node:fs'
import { decodeBytes } from '../../src/page/decode/decode-bytes.ts'
import { readCapture } from '../../src/flow/read-capture.ts'
import { PAGE_READERS, type PageReaderName } from '../peers/page-readers.ts'
import { cpuMsOf } from './cpu-time.ts'
import { devPages } from './dev-pages.ts'

export interface ReadSpeed {
  readonly pages: number
  /** Milliseconds of processor time per page: ours from the bytes to the article, a peer's from decoded text. */
  readonly ours: number
  readonly peers: Readonly<Record<PageReaderName, number>>
}

const ROUNDS = 3
/** The slow ones are read once: nobody asks for their tenths. */
const SLOW: ReadonlySet<PageReaderName> = new Set(['Readability + jsdom', 'defuddle', 'article-extractor'])
const NOW = '2031-05-05'

interface Page {
  readonly name: string
  readonly bytes: Uint8Array
  readonly html: string
}

/** Out: what reading the dev pages takes us and the peers, page by page in turn in one process; of each page the round that was disturbed least. */
export async function measureReadSpeed(): Promise<ReadSpeed | undefined> {
  const pages = devPages().map((name) => loaded(name))
  if (pages.length === 0) return undefined
  const peers = await Promise.all(Object.entries(PAGE_READERS).map(async ([name, open]) => ({ name: name as PageReaderName, read: await open() })))
  const programs = [
    { name: 'ours', rounds: ROUNDS, read: ({ name, bytes }: Page): unknown => readCapture({ name, bytes, fetchedAt: NOW }, NOW) },
    ...peers.map(({ name, read }) => ({ name, rounds: SLOW.has(name) ? 1 : ROUNDS, read: ({ html }: Page): unknown => read(html, 'https://paper.example/') })),
  ]
  const least = new Map(programs.map(({ name }) => [name, pages.map(() => Infinity)]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, page] of pages.entries()) {
      for (const { name, read } of programs.filter(({ rounds }) => round < rounds)) {
        const ms = await cpuMsOf(async () => {
          // A page that a peer throws on took its time all the same.
          await Promise.resolve(page).then(read).catch(() => undefined)
        })
        const times = least.get(name)!
        times[at] = Math.min(times[at]!, ms)
      }
    }
  }
  const perPage = (name: string) => least.get(name)!.reduce((sum, ms) => sum + ms, 0) / pages.length
  return { pages: pages.length, ours: perPage('ours'), peers: Object.fromEntries(peers.map(({ name }) => [name, perPage(name)])) as Record<PageReaderName, number> }
}

function loaded(name: string): Page {
  const bytes = readFileSync(name)
  return { name, bytes, html: decodeBytes(bytes).text }
}
