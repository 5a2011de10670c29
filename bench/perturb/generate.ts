import type { Span } from '../../src/language/index.ts'
import { PERTURBATIONS } from './kinds.ts'
import type { Perturbation, Rewording } from './perturbation.ts'
import { shuffled } from './random.ts'
import type { Study } from './study.ts'

/** One sentence to check against its article. */
export interface Trial {
  readonly perturbation: Perturbation
  readonly article: Study
  /** The sentence of the article that it was made of. */
  readonly sentence: string
  readonly rewording: Rewording
}

/**
 * In: articles, a seed, and how many trials of one kind an article may give.
 * Out: for each kind and article some of its rewordings, the same for the same seed; a false one that another sentence may bear out is left out.
 */
export const generate = (articles: readonly Study[], seed: string, each = 1): readonly Trial[] =>
  articles.flatMap((article) => PERTURBATIONS.flatMap((perturbation) => someOf(perturbation, article, seed, each)))

function someOf(perturbation: Perturbation, article: Study, seed: string, each: number): readonly Trial[] {
  const found: Trial[] = []
  for (const passage of shuffled(article.passages, `${seed} ${perturbation.kind} ${article.id}`)) {
    const sound = perturbation.reword(passage, article).filter((rewording) => perturbation.isTrue || isTrulyFalse(rewording, passage, article))
    const [rewording] = shuffled(sound, `${seed} ${passage.text}`)
    if (rewording) found.push({ perturbation, article, sentence: passage.text, rewording })
    if (found.length >= each) break
  }
  return found
}

/** So much of the changed clause in one other sentence, the new words with it, may say the same. */
const ALIKE = 0.4

/**
 * The article does not say what was made up: not in these words, and no other sentence that has the new words speaks of the same.
 * Words that were only taken out or put in between are weighed by the clause around them.
 */
function isTrulyFalse({ text, start, end }: Rewording, passage: Span, { text: whole, headline = '' }: Study): boolean {
  const clause = clauseAround(text, start, end)
  const words = text.slice(start, end)
  if (`${headline}\n${whole}`.includes(clause)) return false
  const others = [headline, ...whole.split(/[。！？\n]/)].filter((other) => other !== '' && !passage.text.includes(other))
  return !others.some((other) => other.includes(words) && shareOf(clause, other) >= ALIKE)
}

function clauseAround(text: string, start: number, end: number): string {
  const from = Math.max(...['，', '；', '：', '。'].map((mark) => text.lastIndexOf(mark, Math.max(0, start - 1)))) + 1
  const to = /[，；：。]/.exec(text.slice(end))
  return text.slice(from, to ? end + to.index : text.length)
}

function shareOf(clause: string, other: string): number {
  const pairs = Array.from({ length: Math.max(0, clause.length - 1) }, (_, at) => clause.slice(at, at + 2))
  return pairs.length === 0 ? 0 : pairs.filter((pair) => other.includes(pair)).length / pairs.length
}
