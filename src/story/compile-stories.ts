import type { Article } from '../article/index.ts'
import type { Dossier } from './dossier.ts'

/**
 * Which stories do these articles tell, and what is known of each?
 *
 * In: articles, in any order. Out: one dossier for each story, the largest first. Pure; the order of the input changes nothing.
 */
export function compileStories(_articles: readonly Article[]): readonly Dossier[] {
  return []
}
