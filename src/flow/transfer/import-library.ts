import type { NewSubscription, Store, TransferredArticle } from '../../store/index.ts'
import { type Trouble, TroubleError, trouble } from '../../trouble/index.ts'
import { keepWebAddresses, MOST_ADDRESS } from './keep-web-addresses.ts'
import type { Line, LINES } from './line-shapes.ts'

/** What came in. */
export interface ImportedLibrary {
  readonly collections: number
  readonly subscriptions: number
  readonly articles: number
  /** Articles that were there already. */
  readonly known: number
  /** Lines that could not be understood; they are left out. */
  readonly refused: readonly LineTrouble[]
  /** What was left out of lines that came in: addresses that do not lead into the web. */
  readonly warned: readonly LineTrouble[]
  /** Where not all came that was exported: `export-cut-off`, `export-lines-missing`. What came is in. */
  readonly short?: Trouble
}

export interface LineTrouble {
  /** From 1. */
  readonly line: number
  readonly trouble: Trouble
}

export interface ImportOptions {
  readonly now: () => Date
  readonly onProgress?: (lines: number) => void
  /** As a person calls what the lines are from. */
  readonly name?: string
}

/** Articles in one transaction. */
const AT_ONCE = 100
const MOST_SAID = 1000
/** Of a line that is none, to know it by. */
const MOST_QUOTED = 40

/**
 * Takes in what `exportLibrary` gave: into an empty library the same, into another beside what is there. A line that cannot be understood is left out, the rest goes on;
 * done again, it changes nothing.
 *
 * In: the lines. Throws TroubleError `not-an-export` where the first is no header of ours, and the store's.
 */
export async function importLibrary(lines: AsyncIterable<string>, store: Store, { now, onProgress, name = '' }: ImportOptions): Promise<ImportedLibrary> {
  const taken = { collections: 0, subscriptions: 0, articles: 0, known: 0 }
  const [refused, warned]: [LineTrouble[], LineTrouble[]] = [[], []]
  // A hundred files of zod stay closed until something is imported.
  const shapes = (await import('./line-shapes.ts')).LINES
  let waiting: TransferredArticle[] = []
  const flush = async () => {
    const fresh = await store.keepTransferred(waiting)
    taken.articles += fresh
    taken.known += waiting.length - fresh
    waiting = []
  }
  let [number, found] = [0, 0]
  let said: number | undefined
  for await (const written of lines) {
    number += 1
    const read = understood(written, shapes)
    if (number === 1 && !('kind' in read && read.kind === 'yinzheng')) throw new TroubleError(trouble('not-an-export'))
    if (written.trim() === '') continue
    if (!('kind' in read)) note(refused, number, read)
    if ('kind' in read && read.kind === 'end') said = read.collections + read.subscriptions + read.articles
    else if (number > 1) found += 1
    if (!('kind' in read)) continue
    const { line, left } = keepWebAddresses(read)
    for (const one of left) note(warned, number, one)
    if (line.kind === 'article') waiting.push(articleOf(line))
    else await keepOther(line, store, taken, now)
    if (waiting.length >= AT_ONCE) await flush()
    onProgress?.(number)
  }
  await flush()
  const short = shortOf(number, said, found, name)
  return { ...taken, refused, warned, ...(short && { short }) }
}

function note(list: LineTrouble[], line: number, told: Trouble): void {
  if (list.length < MOST_SAID) list.push({ line, trouble: told })
}

/** A line of no kind counts: it was among what was exported, and is named by itself. */
function shortOf(lines: number, said: number | undefined, found: number, name: string): Trouble | undefined {
  if (lines === 0) return undefined
  if (said === undefined) return trouble('export-cut-off', { name })
  return found === said ? undefined : trouble('export-lines-missing', { said, found })
}

/** Out: the line itself, not zod's copy, for an article's hash is of its fields in their order; or what is wrong with it. */
function understood(written: string, shapes: typeof LINES): Line | Trouble {
  const raw = parsed(written)
  if (raw === undefined) return trouble('bad-json-line', { reason: [...written].slice(0, MOST_QUOTED).join('') })
  const read = shapes.safeParse(raw)
  if (read.success) return raw as Line
  const [issue] = read.error.issues
  const field = issue?.path.join('.') ?? ''
  const address: unknown = (raw as Readonly<Record<string, unknown>> | undefined)?.[field]
  return issue?.code === 'invalid_format' && issue.format === 'url' && typeof address === 'string'
    ? trouble('address-not-web', { field, address: address.slice(0, MOST_ADDRESS) })
    : trouble('bad-request-line', { field, expected: issue?.message ?? '' })
}

async function keepOther(line: Exclude<Line, { kind: 'article' }>, store: Store, taken: { collections: number; subscriptions: number }, now: () => Date): Promise<void> {
  if (line.kind === 'collection') {
    await store.collection(line.key, line.name, line.createdAt)
    taken.collections += 1
  }
  if (line.kind !== 'subscription') return
  const { kind: _kind, document, feedUrl, state, ...told } = line
  // Under its first address; since then it has moved, or was paused.
  const since = { feedUrl, state }
  const { isNew } = await store.subscribe({ ...(told as Omit<NewSubscription, 'dueAt' | 'feedUrl' | 'since'>), feedUrl: document, dueAt: now().getTime(), since })
  if (isNew) taken.subscriptions += 1
}

/** zod's types say `undefined` where a field may be missing; its values leave it out, as JSON does. */
function articleOf({ kind: _kind, ...article }: Extract<Line, { kind: 'article' }>): TransferredArticle {
  return article as TransferredArticle
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
