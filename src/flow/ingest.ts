import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { keepEnd } from '../article/index.ts'
import type { Collection, DocumentToKeep, KeepChange, Store } from '../store/index.ts'
import type { Capture } from '../fetch/index.ts'
import { type Trouble, trouble } from '../trouble/index.ts'
import { captureDocument } from './capture-document.ts'
import { type DocumentPlace, findDocuments, isAddress } from './find-documents.ts'
import type { Reading } from './read-capture.ts'
import { type DocumentReader, type Progress, withOtherPages } from './read-documents.ts'
import { nameCollection } from './name-collection.ts'
import { isContainer, readWholeContainer } from './read-container.ts'
import type { OnFault } from './search/index-text.ts'
import { prepareDocument } from './search/prepare-document.ts'
import type { Workshop } from './workshop/workshop.ts'

export interface IngestOptions {
  readonly store: Store
  readonly workshop: Workshop
  readonly now: () => Date
  readonly onProgress?: (progress: Progress) => void
  /** How many of the documents are done already. */
  readonly from?: number
  /** Asked before each document: read it, give it up because it broke whoever read it, or stop for now. */
  readonly begin?: (progress: Progress) => Promise<'read' | 'give-up' | 'stop'>
  /** Hosts of a private network that the owner opted in, by name: `nas.lan`. */
  readonly privateHosts?: readonly string[]
  /** Stop at once: what is not kept yet of the document that is being read is read again, whenever it goes on. */
  readonly signal?: AbortSignal
  /** Told of an article whose words cannot be told: it is kept, and found by less. */
  readonly onFault?: OnFault
}

/** What came of one document. */
export type IngestedDocument =
  | { readonly name: string; readonly articles: readonly { readonly article: string; readonly change: KeepChange }[] }
  | { readonly name: string; readonly trouble: Trouble }

export interface Ingested {
  readonly collection: Collection
  readonly documents: readonly IngestedDocument[]
  /** It was told to stop before the end. */
  readonly stopped: boolean
}

/**
 * Reads documents into a collection of the library.
 *
 * In: names of files, folders, addresses, `-`. Out: what came of each, in order. Documents read before and unchanged change nothing;
 * a document that fails is noted with its trouble, and the rest goes on. Throws the store's TroubleErrors.
 */
export async function ingest(names: readonly string[], options: IngestOptions): Promise<Ingested> {
  const { store, now, onProgress, from = 0, begin = async () => 'read' as const } = options
  const places = await findDocuments(names)
  const collection = await store.collection(collectionKey(names), nameCollection(names.map(placeOf)), now().toISOString())
  const documents: IngestedDocument[] = []
  const keys = places.slice(0, from).map(({ key }) => key)
  for (const [index, place] of places.slice(from).entries()) {
    const progress = { done: from + index, of: places.length, name: place.name }
    onProgress?.(progress)
    const turn = await begin(progress)
    if (turn === 'stop') return { collection, documents, stopped: true }
    const ingested = await (turn === 'read' ? ingestDocument : giveUp)(place, collection.id, options)
    if (!ingested) return { collection, documents, stopped: true }
    keys.push(ingested.key)
    documents.push(ingested.document)
  }
  await store.setMembers(collection.id, keys)
  return { collection, documents, stopped: false }
}

/** Out: undefined where it was to stop before all of the document was there. */
async function ingestDocument(place: DocumentPlace, collection: string, { store, workshop, now, privateHosts = [], signal, onFault }: IngestOptions) {
  const at = now().toISOString()
  const { name } = place
  const fetching = { privateHosts, ...(signal && { signal }) }
  const capture = await captureDocument(place, { fetchedAt: at, ...fetching })
  if (signal?.aborted) return undefined
  if ('code' in capture) {
    await store.keepMissed({ collection, key: place.key, name, trouble: capture, at })
    return { key: place.key, document: { name, trouble: capture } }
  }
  const key = place.kind === 'standard-input' ? `-${createHash('sha256').update(capture.bytes).digest('hex')}` : place.key
  // Read as of the day that these bytes were first seen: a date without a year must not move with the calendar.
  const seen = (await store.firstSeen(key, capture.bytes)) ?? at
  const reading = await readWhole(capture, { now: seen.slice(0, 10), workshop, ...fetching })
  if (signal?.aborted) return undefined
  if ('trouble' in reading) {
    await store.keep({ collection, key, capture, isFeed: false, articles: [], trouble: reading.trouble })
    return { key, document: { name, trouble: reading.trouble } }
  }
  const { isFeed, feedTitle, articles } = reading
  const read = { collection, key, capture, isFeed, articles: articles.map((article) => ({ article })), ...(feedTitle !== undefined && { feedTitle }) }
  const changes = await store.keep(await prepareDocument(await withEnds(read, store), store, onFault))
  return { key, document: { name, articles: changes } }
}

/** An article whose later pages failed this time keeps the end that it had. */
async function withEnds(document: DocumentToKeep, store: Store): Promise<DocumentToKeep> {
  const [only] = document.articles
  if (document.isFeed || !only || only.article.blocks.at(-1)?.lost !== 'tail') return document
  const [there] = await store.changesBy(document)
  const kept = there && there.change !== 'new' ? await store.article(there.article) : undefined
  return kept ? { ...document, articles: [{ ...only, article: keepEnd(only.article, kept.article) }, ...document.articles.slice(1)] } : document
}

async function giveUp({ key, name }: DocumentPlace, collection: string, { store, now }: IngestOptions) {
  const stopped = trouble('reader-stopped', { name })
  await store.keepMissed({ collection, key, name, trouble: stopped, at: now().toISOString() })
  return { key, document: { name, trouble: stopped } }
}

async function readWhole(capture: Capture, reader: DocumentReader): Promise<Reading> {
  if (isContainer(capture)) return readWholeContainer(capture, reader.now)
  return withOtherPages(capture, await reader.workshop.read(capture, reader.now), reader)
}

const placeOf = (name: string) => (name === '-' || isAddress(name) ? name : resolve(name))

const collectionKey = (names: readonly string[]) => names.map(placeOf).toSorted().join('\n')
