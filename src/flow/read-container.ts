import type { Capture } from '../fetch/index.ts'
import { containerKind } from '../page/index.ts'
import { type Trouble, trouble, troubleOf } from '../trouble/index.ts'
import { type ContainerJob, workOnContainer } from './container-work.ts'
import type { ExplainedDocument } from './explain-capture.ts'
import type { Reading } from './read-capture.ts'
import type { Rendering } from './render-capture.ts'
import { killableProcess } from './workshop/killable-process.ts'
import { WorkStopped } from './workshop/work-stopped.ts'

/** A web archive holds many pages: more time than one page has. A book or a paper has less, and more for its size. */
const LONGEST_MS = 60_000
const BOOK_MS = 15_000
const BYTES_PER_MS = 500
const MEMORY_MB = 768
/** A worker reads no TypeScript: where the program runs from its sources, as in tests, the work stays here. */
const FROM_SOURCES = import.meta.url.endsWith('.ts')
const SCRIPT = new URL('./container-worker.js', import.meta.url)

/** Whether a document holds documents, or text in a form of its own: EPUB, PDF, WARC, mail. */
export const isContainer = (capture: Capture) => containerKind(capture) !== undefined

/**
 * In: a container. Out: its readings: one for a book, a PDF, a mail; one for each HTML page of a web archive. It is opened in a process of its own, which is
 * ended when its time or memory is up (`reader-stopped`).
 */
export function readContainer(capture: Capture, now: string): Promise<readonly Reading[]> {
  const { name } = capture
  return apart<Reading>('read', capture, now, (reason) => ({ name, trouble: reason }))
}

/** The same; out: why each document in it is read as it is. */
export function explainContainer(capture: Capture, now: string): Promise<readonly ExplainedDocument[]> {
  const { name } = capture
  return apart<ExplainedDocument>('explain', capture, now, (reason) => ({ name, explanation: reason }))
}

/** The same; out: its readings with HTML that is safe to show. */
export function renderContainer(capture: Capture, now: string): Promise<readonly Rendering[]> {
  const { name } = capture
  return apart<Rendering>('render', capture, now, (reason) => ({ name, trouble: reason }))
}

async function apart<Outcome>(job: ContainerJob, capture: Capture, now: string, failed: (reason: Trouble) => Outcome): Promise<readonly Outcome[]> {
  if (FROM_SOURCES) return (await workOnContainer(job, capture, now)) as readonly Outcome[]
  const { bytes } = capture
  const timeLimitMs = containerKind(capture) === 'warc' ? LONGEST_MS : Math.min(LONGEST_MS, BOOK_MS + Math.ceil(bytes.length / BYTES_PER_MS))
  const process = killableProcess({ timeLimitMs, memoryMb: MEMORY_MB, script: SCRIPT })
  try {
    return (await process.run({ job, capture, now })) as readonly Outcome[]
  } catch (error) {
    return [failed(error instanceof WorkStopped ? trouble('reader-stopped', { name: capture.name }) : troubleOf(error))]
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
