import type { NewSubscription, Store, TransferredArticle } from '../../store/index.ts'
import { type Trouble, TroubleError, trouble } from '../../trouble/index.ts'
import { HEADER, type Line, LINES } from './line-shapes.ts'

/** What came in. */
export interface ImportedLibrary {
  readonly collections: number
  readonly subscriptions: number
  readonly articles: number
  /** Articles that were there already. */
  readonly known: number
  /** Lines that could not be understood, by their numbers from 1; they are left out. */
  readonly refused: readonly { readonly line: number; readonly trouble: Trouble }[]
}

export interface ImportOptions {
  readonly now: () => Date
  readonly onProgress?: (lines: number) => void
}

/** Articles in one transaction. */
const AT_ONCE = 100
const MOST_REFUSED = 1000

/**
 * Takes in what `exportLibrary` gave: into an empty library the same, into another beside what is there. A line that cannot be understood is left out, the rest goes on;
 * done again, it changes nothing.
 *
 * In: the lines. Throws TroubleError `not-an-export` where the first is no header of ours, and the store's.
 */
export async function importLibrary(lines: AsyncIterable<string>, store: Store, { now, onProgress }: ImportOptions): Promise<ImportedLibrary> {
  const done = { collections: 0, subscriptions: 0, articles: 0, known: 0, refused: [] as { line: number; trouble: Trouble }[] }
  let waiting: TransferredArticle[] = []
  const flush = async () => {
    const fresh = await store.keepTransferred(waiting)
    done.articles += fresh
    done.known += waiting.length - fresh
    waiting = []
  }
  let number = 0
  for await (const written of lines) {
    number += 1
    if (number === 1 && !HEADER.safeParse(parsed(written)).success) throw new TroubleError(trouble('not-an-export'))
    if (number === 1 || written.trim() === '') continue
    const raw = parsed(written)
    const read = LINES.safeParse(raw)
    // The line itself, not zod's copy: an article's hash is of its fields in their order.
    const line = raw as Line
    if (!read.success) {
      const [issue] = read.error.issues
      if (done.refused.length < MOST_REFUSED) done.refused.push({ line: number, trouble: trouble('bad-request-line', { field: issue?.path.join('.') ?? '', expected: issue?.message ?? '' }) })
    } else if (line.kind === 'article') waiting.push(articleOf(line))
    else await keepOther(line, store, done, now)
    if (waiting.length >= AT_ONCE) await flush()
    onProgress?.(number)
  }
  await flush()
  return done
}

async function keepOther(line: Exclude<Line, { kind: 'article' }>, store: Store, done: { collections: number; subscriptions: number }, now: () => Date): Promise<void> {
  if (line.kind === 'collection') {
    await store.collection(line.key, line.name, line.createdAt)
    done.collections += 1
  }
  if (line.kind !== 'subscription') return
  const { kind: _kind, document, feedUrl, state, ...told } = line
  const { subscription, isNew } = await store.subscribe({ ...(told as Omit<NewSubscription, 'dueAt' | 'feedUrl'>), feedUrl: document, dueAt: now().getTime() })
  if (!isNew) return
  done.subscriptions += 1
  // Subscribed to under its first address; since then it has moved, or was paused.
  if (feedUrl !== document || state !== 'active') await store.keepPoll(subscription.id, { poll: subscription.poll, dueAt: now().getTime(), state, feedUrl })
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
