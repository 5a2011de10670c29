import { mkdir, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Article } from '../../article/index.ts'
import type { Capture } from '../../fetch/index.ts'
import { type Trouble, trouble } from '../../trouble/index.ts'
import { captureDocument } from '../capture-document.ts'
import { findDocuments } from '../find-documents.ts'
import { openWorkshop, type Workshop } from '../workshop/workshop.ts'
import { writeExpectation } from './write-expectation.ts'

export interface MakePageTestsOptions {
  /** ISO date: today. */
  readonly now: string
  /** Where page tests are kept: each in a folder of its own. */
  readonly folder: string
  /** Hosts of a private network that the owner opted in, by name: `nas.lan`. */
  readonly privateHosts?: readonly string[]
}

/** The folder of a new test with the files in it, or why there is none. */
export type MadePageTest = { readonly name: string } & ({ readonly folder: string; readonly files: readonly string[] } | { readonly trouble: Trouble })

/**
 * Turns pages into tests.
 *
 * In: names of documents. Out: for each a new folder with the page's bytes, untouched, and what it is read as today, for a person to mend.
 * A page that gives no article gets an expectation without a body. What stands there already is never overwritten.
 */
export async function* makePageTests(names: readonly string[], { now, folder, privateHosts = [] }: MakePageTestsOptions): AsyncGenerator<MadePageTest> {
  const workshop = openWorkshop()
  try {
    for (const place of await findDocuments(names)) {
      const capture = await captureDocument(place, { fetchedAt: now, privateHosts })
      yield 'code' in capture ? { name: place.name, trouble: capture } : await makePageTest(capture, { now, folder, workshop })
    }
  } finally {
    await workshop.close()
  }
}

async function makePageTest(capture: Capture, { now, folder, workshop }: MakePageTestsOptions & { readonly workshop: Workshop }): Promise<MadePageTest> {
  const { name } = capture
  const own = join(folder, folderName(name))
  const reading = await workshop.read(capture, now)
  const articles = 'articles' in reading ? reading.articles : []
  const files = [[pageFile(capture), capture.bytes], ...expectationFiles(articles, capture, now)] as const
  try {
    await mkdir(folder, { recursive: true })
    await mkdir(own)
    for (const [file, content] of files) await writeFile(join(own, file), content)
  } catch (error) {
    return { name, trouble: writeTrouble(own, error) }
  }
  return { name, folder: own, files: files.map(([file]) => file) }
}

function expectationFiles(articles: readonly Article[], capture: Capture, now: string): readonly (readonly [string, string])[] {
  const { mediaType, declaredCharset } = capture
  const source = {
    source: capture.url ?? basename(capture.name), readOn: now,
    ...(mediaType !== undefined && { mediaType }), ...(declaredCharset !== undefined && { charset: declaredCharset }),
  }
  if (articles.length <= 1) return [['expected.md', writeExpectation(articles[0], source)]]
  const width = String(articles.length).length
  return articles.map((article, index) => [`expected-${String(index + 1).padStart(width, '0')}.md`, writeExpectation(article, source)])
}

const LONGEST_NAME = 60

/** `https://news.example/a/1.html?x=2` -> `news.example-a-1`; `/tmp/渡轮 首航.html` -> `渡轮-首航`. */
function folderName(name: string): string {
  const bare = /^https?:\/\//i.test(name) ? name.replace(/^https?:\/\//i, '').replace(/[?#].*$/s, '') : basename(name)
  const short = bare.replace(/\.[A-Za-z]{2,5}$/, '').replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, '')
  return short.slice(-LONGEST_NAME).replace(/^[-.]+/, '') || 'page'
}

const ENDINGS: Readonly<Record<string, string>> = { 'text/html': '.html', 'application/xhtml+xml': '.html', 'text/plain': '.txt', 'text/markdown': '.md', 'application/json': '.json', 'application/feed+json': '.json' }

function pageFile({ name, mediaType = '' }: Capture): string {
  const ending = /^https?:/i.test(name) ? '' : extname(name)
  return `page${ENDINGS[mediaType] ?? (ending || (/xml/.test(mediaType) ? '.xml' : '.html'))}`
}

function writeTrouble(folder: string, error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EEXIST') return trouble('page-test-exists', { name: folder })
  return trouble('file-unwritable', { name: folder, reason: error instanceof Error ? error.message : String(error) })
}
