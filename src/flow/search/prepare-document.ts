import { setImmediate } from 'node:timers/promises'
import type { Article } from '../../article/index.ts'
import type { DocumentToKeep, IndexText, Store } from '../../store/index.ts'
import { indexTextOrLess, type OnFault } from './index-text.ts'

/** Others have their turn after so long. */
const TURN_MS = 20
/** The texts of more are made as they are kept, part by part. */
const MOST_AT_ONCE = 500

/**
 * Adds what search looks in to those articles that keeping the document would change; a feed that is polled again has few.
 *
 * In: a document, to be kept at once afterwards. What changes in between goes in without, and is indexed later. An article whose words cannot be
 * told is named to `onFault`, and is in the index with less.
 */
export async function prepareDocument(document: DocumentToKeep, store: Pick<Store, 'changesBy'>, onFault?: OnFault): Promise<DocumentToKeep> {
  const indexTexts = (articles: readonly Article[]) => textsOf(articles, onFault)
  if (document.articles.length > MOST_AT_ONCE) return { ...document, indexTexts }
  const changes = await store.changesBy(document)
  const isKept = (index: number) => changes[index]?.change !== 'unchanged' && changes[index]?.change !== 'let-go'
  const texts = (await textsOf(document.articles.filter((_, index) => isKept(index)).map(({ article }) => article), onFault)).values()
  return { ...document, articles: document.articles.map((one, index) => (isKept(index) ? { ...one, text: texts.next().value! } : one)) }
}

async function textsOf(articles: readonly Article[], onFault?: OnFault): Promise<readonly IndexText[]> {
  const texts: IndexText[] = []
  let since = performance.now()
  for (const article of articles) {
    texts.push(indexTextOrLess(article, onFault))
    if (performance.now() - since < TURN_MS) continue
    await setImmediate()
    since = performance.now()
  }
  return texts
}
