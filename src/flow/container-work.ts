import { displayEntries, displayHtml, readArticle, readFeed } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { type Feed, openContainer, type TextPage } from '../page/index.ts'
import { explainContainerHere } from './explain-capture.ts'
import { type Reading, readCapture } from './read-capture.ts'
import { renderCapture, type Rendering } from './render-capture.ts'

/** What may be made of a container. */
export type ContainerJob = 'read' | 'explain' | 'render'

type Work = (capture: Capture, now: string) => Promise<readonly unknown[]>

const WORK: Readonly<Record<ContainerJob, Work>> = { read: readContainerHere, explain: explainContainerHere, render: renderContainerHere }

/** In: a container. Out: what the job gives for each document in it, in order. */
export function workOnContainer(job: ContainerJob, capture: Capture, now: string): Promise<readonly unknown[]> {
  return WORK[job](capture, now)
}

/** A page of a web archive is read as of the day that it was archived. */
const dayOf = ({ fetchedAt }: Capture, now: string) => fetchedAt.slice(0, 10) || now

async function readContainerHere(capture: Capture, now: string): Promise<readonly Reading[]> {
  const opened = await openContainer(capture)
  if ('code' in opened) return [{ name: capture.name, trouble: opened }]
  if ('captures' in opened) return opened.captures.map((inner) => readCapture(inner, dayOf(inner, now)))
  return [readOpened(opened.document, now)]
}

async function renderContainerHere(capture: Capture, now: string): Promise<readonly Rendering[]> {
  const opened = await openContainer(capture)
  if ('code' in opened) return [{ name: capture.name, trouble: opened }]
  if ('captures' in opened) return opened.captures.map((inner) => renderCapture(inner, dayOf(inner, now)))
  const { document } = opened
  const reading = readOpened(document, now)
  if ('trouble' in reading) return [reading]
  return [{ ...reading, html: document.kind === 'feed' ? displayEntries(document) : reading.articles.map((article) => displayHtml(article, document)) }]
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
