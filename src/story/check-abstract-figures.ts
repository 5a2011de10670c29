import { evidenceAt } from '../article/index.ts'
import { compareQuantities, type Quantity } from '../language/index.ts'
import type { Figure, FigureValue } from './dossier.ts'
import { sentenceAt, type StudiedArticle } from './study-article.ts'

/** So alike are a sentence of a summary and the one it sums up; and the few letters right around the figure. */
const SAME_SENTENCE = 0.35
const SAME_PLACE = 0.3
const SAME_BOTH = 0.8
/** So alike, and the article may bear the summary out there. */
const NEARLY = 0.2
/** How many letters on each side of a figure say what it is of. */
const REACH = 8
const LABEL_LETTERS = 10
/** Kinds that can be told wrong by themselves; dates and times are compared as events. */
const CHECKED: ReadonlySet<Quantity['kind']> = new Set(['count', 'money', 'percent', 'percentage-point', 'multiple', 'measure', 'ordinal', 'score'])

/** A figure with the text around it, as letters without digits. */
interface Placed {
  readonly quantity: Quantity
  readonly sentence: ReadonlyMap<string, number>
  readonly around: ReadonlyMap<string, number>
}

/**
 * Where does a summary state another figure than its article does?
 *
 * In: the summary, studied; its article, studied. Out: one `conflict` row for each figure of the summary that the article nowhere
 * states in a like sentence, where the sentence that it sums up states another in the same place. In doubt there is none. Pure.
 * Source of the likeness: Dice's coefficient over letters (place) and pairs of letters (sentence).
 */
export function findMisstatedFigures(abstract: StudiedArticle, article: StudiedArticle): readonly Figure[] {
  const stated = placed(article)
  return placed(abstract).flatMap((claim) => {
    const others = stated
      .filter(({ quantity }) => isOneKind(quantity, claim.quantity))
      .map((other) => ({ other, sentence: dice(claim.sentence, other.sentence), around: dice(claim.around, other.around), relation: compareQuantities(claim.quantity, other.quantity) }))
    if (others.some(({ relation, sentence, around }) => relation !== 'incompatible' && (sentence >= NEARLY || around >= NEARLY))) return []
    const best = others.toSorted((a, b) => b.sentence + b.around - a.sentence - a.around)[0]
    if (!best || best.sentence < SAME_SENTENCE || best.around < SAME_PLACE || best.sentence + best.around < SAME_BOTH) return []
    return [{ quantity: labelOf(article, best.other.quantity), relation: 'conflict' as const, values: [valueOf(abstract, claim.quantity, 'abstract'), valueOf(article, best.other.quantity)] }]
  })
}

const isOneKind = (a: Quantity, b: Quantity) => a.kind === b.kind && (a.unit === b.unit || compareQuantities(a, b) !== 'other')

function placed(article: StudiedArticle): readonly Placed[] {
  return article.quantities.flatMap((quantity) => {
    const sentence = sentenceAt(article, quantity.start)
    if (!sentence || quantity.indefinite || !CHECKED.has(quantity.kind)) return []
    const before = article.folded.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start)
    const behind = article.folded.slice(quantity.end, Math.min(sentence.end, quantity.end + REACH))
    return [{ quantity, sentence: grams(lettersOf(sentence.folded), 2), around: grams(lettersOf(lastClause(before) + firstClause(behind)), 1) }]
  })
}

const lettersOf = (text: string) => text.replace(/[^\p{Script=Han}A-Za-z]|[零〇一二三四五六七八九十百千万亿第]/gu, '')
const lastClause = (text: string) => text.split(/[，,；;：:]/).at(-1)!
const firstClause = (text: string) => text.split(/[，,；;：:。]/)[0]!

function grams(letters: string, size: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= letters.length; at++) counts.set(letters.slice(at, at + size), (counts.get(letters.slice(at, at + size)) ?? 0) + 1)
  return counts
}

const sizeOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const shared = [...a].reduce((sum, [gram, count]) => sum + Math.min(count, b.get(gram) ?? 0), 0)
  const all = sizeOf(a) + sizeOf(b)
  return all === 0 ? 0 : (2 * shared) / all
}

/** The clause up to the figure, as short as it says something. */
function labelOf({ text, folded }: StudiedArticle, { start, end }: Quantity): string {
  const before = lastClause(folded.slice(Math.max(0, start - LABEL_LETTERS), start).split(/[。\n！？!?]/).at(-1)!).length
  const behind = firstClause(folded.slice(end, end + LABEL_LETTERS)).length
  return text.slice(before > 1 ? start - before : end, before > 1 ? start : end + behind).trim()
}

function valueOf(article: StudiedArticle, quantity: Quantity, scope?: string): FigureValue {
  const clause = (from: number, step: 1 | -1) => {
    let at = from
    while (at > 0 && at < article.text.length && !/[，,。；;！!？?\n]/.test(article.text[step < 0 ? at - 1 : at]!)) at += step
    return at
  }
  return {
    ...evidenceAt(article.article.id, article.text, clause(quantity.start, -1), clause(quantity.end, 1)),
    stated: quantity.text, value: quantity.value,
    ...(quantity.upper !== undefined && { upper: quantity.upper }),
    unit: quantity.unit,
    ...(quantity.modifier && { modifier: quantity.modifier }),
    ...(scope !== undefined && { scope }),
  }
}
