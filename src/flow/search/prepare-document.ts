import { setImmediate } from 'node:timers/promises'
import type { ArticleToKeep, DocumentToKeep, Store } from '../../store/index.ts'
import { indexTextOf } from './index-text.ts'

/** Others have their turn after so long. */
const TURN_MS = 20

/**
 * Adds what search looks in to those articles that keeping the document would change; a feed that is polled again has few.
 *
 * In: a document, to be kept at once afterwards. What changes in between goes in without, and is indexed later.
 */
export async function prepareDocument(document: DocumentToKeep, store: Pick<Store, 'changesBy'>): Promise<DocumentToKeep> {
  const changes = await store.changesBy(document)
  const articles: ArticleToKeep[] = []
  let since = performance.now()
  for (const [index, { article }] of document.articles.entries()) {
    articles.push(changes[index]?.change === 'unchanged' ? { article } : { article, text: indexTextOf(article) })
    if (performance.now() - since < TURN_MS) continue
    await setImmediate()
    since = performance.now()
  }
  return { ...document, articles }
}
