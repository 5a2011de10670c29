/**
 * From a page's HTML to an article that is stored, indexed and in its story; beside what Readability + linkedom take to find the body alone.
 *
 *     node --import tsx bench/library/pipeline.ts [--pages 400]
 *
 * Page by page in turn in one process, the best of three rounds each: processor time. Every round keeps into a library of its own.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCapture } from '../../src/flow/read-capture.ts'
import { prepareDocument } from '../../src/flow/search/prepare-document.ts'
import { placeArticle } from '../../src/flow/stories/place-article.ts'
import { decodeBytes } from '../../src/page/decode/decode-bytes.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { cpuMsOf } from '../measures/cpu-time.ts'
import { devPages } from '../measures/dev-pages.ts'
import { havePeers } from '../peers/install.ts'
import { PAGE_READERS } from '../peers/page-readers.ts'
import { say } from './say.ts'

const { values } = parseArgs({ options: { pages: { type: 'string', default: '400' } } })
const ROUNDS = 3
const NOW = '2031-05-05'
const OWN_PAGES = 'test/pages'

/** Where the shared pages are not here, our own few. */
function files(): readonly string[] {
  const all = devPages()
  const found = all.length > 0 ? all : readdirSync(OWN_PAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).map((name) => join(OWN_PAGES, name))
  const step = Math.max(1, Math.floor(found.length / Number(values.pages)))
  return found.filter((_, index) => index % step === 0)
}

interface Page {
  readonly name: string
  readonly bytes: Uint8Array
  readonly html: string
}

const pages: readonly Page[] = files().map((name) => {
  const bytes = readFileSync(name)
  return { name, bytes, html: decodeBytes(bytes).text }
})

/** Out: milliseconds of reading alone, and of everything. */
async function ours({ name, bytes }: Page, store: Store): Promise<readonly [reading: number, whole: number]> {
  const capture = { name, bytes, fetchedAt: `${NOW}T00:00:00.000Z` }
  let reading: ReturnType<typeof readCapture> | undefined
  const readMs = await cpuMsOf(() => void (reading = readCapture(capture, NOW)))
  const restMs = await cpuMsOf(async () => {
    if (!reading || 'trouble' in reading) return
    const { isFeed, articles } = reading
    await store.keep(await prepareDocument({ key: name, capture, isFeed, articles: articles.map((article) => ({ article })) }, store))
    for (const one of await store.unplaced(9)) await placeArticle(one, store)
  })
  return [readMs, readMs + restMs]
}

const readability = havePeers() ? await PAGE_READERS['Readability + linkedom']() : undefined
const least = pages.map(() => ({ reading: Infinity, whole: Infinity, peer: Infinity }))
const folder = mkdtempSync(join(tmpdir(), 'yinzheng-pipeline-'))
try {
  for (let round = 0; round < ROUNDS; round++) {
    const store = await openStore(join(folder, String(round)))
    for (const [at, page] of pages.entries()) {
      const [reading, whole] = await ours(page, store)
      // A page that a peer throws on took its time all the same.
      const peer = await cpuMsOf(async () => {
        await Promise.resolve(page.html).then((html) => readability?.(html, 'https://paper.example/')).catch(() => undefined)
      })
      const known = least[at]!
      least[at] = { reading: Math.min(known.reading, reading), whole: Math.min(known.whole, whole), peer: Math.min(known.peer, peer) }
    }
    await store.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const sum = (what: keyof (typeof least)[number]) => least.reduce((total, times) => total + times[what], 0)
say('pages', pages.length, 'pages')
say('reading alone, a page', sum('reading') / pages.length, 'ms')
say('whole pipeline, a page', sum('whole') / pages.length, 'ms')
say('whole pipeline, pages in a second of processor time', pages.length / (sum('whole') / 1000), 'pages/s')
if (readability) say('Readability + linkedom, a page', sum('peer') / pages.length, 'ms')
if (readability) say('whole pipeline against Readability + linkedom', sum('whole') / sum('peer'), 'times')
