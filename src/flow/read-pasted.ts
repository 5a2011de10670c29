import { type Article, sourceText } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { capturePosted } from '../page/index.ts'
import { type Trouble, trouble } from '../trouble/index.ts'
import { type DraftSentence, keyPoints } from '../write/index.ts'
import type { CheckedAbstract } from './check-abstracts.ts'
import { runWithin } from './workshop/run-within.ts'
import type { Workshop } from './workshop/workshop.ts'

/** What a reader pasted, or a bookmarklet handed over: HTML or text; and its address, if it has one. */
export interface PastedPage {
  readonly content: string
  readonly url?: string | undefined
}

/** An article with what follows from it alone. It is not kept. */
export interface PastedArticle {
  readonly article: Article
  readonly abstracts: readonly CheckedAbstract[]
  readonly keyPoints: readonly DraftSentence[]
}

export interface ReadPastedOptions {
  readonly workshop: Pick<Workshop, 'read' | 'check'>
  readonly now: Date
}

const KEY_POINTS_LIMIT_MS = 3000
/** A pasted feed has more; they are read from its address. */
const MOST_ARTICLES = 20
const PASTED = 'pasted'

/**
 * In: a pasted page. Out: its articles, the summaries that came with them checked; or why there is none: as in reading a file, and `bad-request-line` for an address
 * that is none. Nothing is fetched or kept.
 */
export async function readPasted({ content, url }: PastedPage, { workshop, now }: ReadPastedOptions): Promise<readonly PastedArticle[] | Trouble> {
  if (content.trim() === '') return trouble('empty-document', { name: PASTED })
  const capture = url === undefined || url.trim() === '' ? bareCapture(content, now) : capturePosted({ url: url.trim(), html: content }, now.toISOString())
  if ('code' in capture) return capture
  const reading = await workshop.read(capture, now.toISOString().slice(0, 10))
  if ('trouble' in reading) return reading.trouble
  const found: PastedArticle[] = []
  for (const article of reading.articles.slice(0, MOST_ARTICLES)) {
    found.push({ article, abstracts: await checkedAbstracts(article, workshop), keyPoints: pointsOf(article) })
  }
  return found
}

/** The mark says that it is UTF-8, whatever a meta tag of the page says. */
const bareCapture = (content: string, now: Date): Capture => ({ name: PASTED, bytes: new TextEncoder().encode(`\ufeff${content}`), fetchedAt: now.toISOString() })

async function checkedAbstracts(article: Article, { check }: Pick<Workshop, 'check'>): Promise<readonly CheckedAbstract[]> {
  const checked: CheckedAbstract[] = []
  for (const abstract of article.abstracts) {
    const sentences = await check(abstract.text, [sourceText(article)])
    checked.push({ ...abstract, sentences: sentences.map((sentence) => ({ ...sentence, elsewhere: [] })) })
  }
  return checked
}

/** An article can be read without them. */
function pointsOf(article: Article): readonly DraftSentence[] {
  try {
    return runWithin(KEY_POINTS_LIMIT_MS, () => keyPoints(article))
  } catch {
    return []
  }
}
