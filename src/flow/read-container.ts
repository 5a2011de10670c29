import { readArticle, readFeed } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { containerKind, type Feed, openContainer, type TextPage } from '../page/index.ts'
import { trouble, troubleOf } from '../trouble/index.ts'
import { type Reading, readCapture } from './read-capture.ts'
import { killableProcess } from './workshop/killable-process.ts'
import { WorkStopped } from './workshop/work-stopped.ts'

/** A web archive holds many pages: more time than one page has. */
const TIME_LIMIT_MS = 60_000
const MEMORY_MB = 768
/** A worker reads no TypeScript: where the program runs from its sources, as in tests, the work stays here. */
const FROM_SOURCES = import.meta.url.endsWith('.ts')
const SCRIPT = new URL('./container-worker.js', import.meta.url)

/** Whether a document holds documents, or text in a form of its own: EPUB, PDF, WARC, mail. */
export const isContainer = ({ bytes, name }: Capture) => containerKind(bytes, name) !== undefined

/**
 * In: a container. Out: its readings: one for a book, a PDF, a mail; one for each HTML page of a web archive. It is opened in a process of its own, which is
 * ended when its time or memory is up (`reader-stopped`).
 */
export async function readContainer(capture: Capture, now: string): Promise<readonly Reading[]> {
  if (FROM_SOURCES) return readContainerHere(capture, now)
  const process = killableProcess({ timeLimitMs: TIME_LIMIT_MS, memoryMb: MEMORY_MB, script: SCRIPT })
  const { name } = capture
  try {
    return (await process.run({ job: 'read', capture, now })) as readonly Reading[]
  } catch (error) {
    return [{ name, trouble: error instanceof WorkStopped ? trouble('reader-stopped', { name }) : troubleOf(error) }]
  } finally {
    await process.close()
  }
}

/** In: a container. Out: one reading with all its articles, each once; its trouble where it has none. What cannot be read in a web archive is passed over. */
export async function readWholeContainer(capture: Capture, now: string): Promise<Reading> {
  const readings = await readContainer(capture, now)
  const good = readings.filter((reading) => 'articles' in reading)
  if (good.length === 0) return readings[0] ?? { name: capture.name, trouble: trouble('container-empty', { name: capture.name }) }
  const articles = new Map(good.flatMap((reading) => reading.articles.map((article) => [article.id, article] as const)))
  return { ...good[0]!, name: capture.name, articles: [...articles.values()], isFeed: articles.size > 1 || good[0]!.isFeed }
}

/** The same in this process. */
export async function readContainerHere(capture: Capture, now: string): Promise<readonly Reading[]> {
  const { name } = capture
  const opened = await openContainer(capture)
  if ('code' in opened) return [{ name, trouble: opened }]
  if ('captures' in opened) return opened.captures.map((inner) => readCapture(inner, inner.fetchedAt.slice(0, 10) || now))
  return [readOpened(opened.document, now)]
}

function readOpened(document: Feed | TextPage, now: string): Reading {
  const { name } = document
  if (document.kind === 'text') {
    const article = readArticle(document, { now })
    return 'code' in article ? { name, trouble: article } : { name, articles: [{ ...article, file: name }], isFeed: false }
  }
  const articles = readFeed(document, { now }).map((article) => ({ ...article, file: name }))
  return { name, articles, isFeed: true, ...(document.title !== undefined && { feedTitle: document.title }) }
}
