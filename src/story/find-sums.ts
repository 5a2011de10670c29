import { evidenceAt } from '../article/index.ts'
import type { Figure, FigureValue } from './dossier.ts'
import { findEnumerations } from './find-enumerations.ts'
import { type StudiedArticle, type StudiedSentence, startingWithin } from './study-article.ts'

/** `19胜11平14负`, `8胜3负`: games by how they ended. Near miss: `3胜` (no sum). */
const RECORD = /(?<won>\d+)\s*胜\s*(?:(?<drawn>\d+)\s*平\s*)?(?<lost>\d+)\s*负/g
/** `其中5起`, `中有89吨`, `，有6台`: a part of what was counted before. */
const PART = /(?:其中|中有|中仍有|[，,]\s*有)[^，,。；;、\d]{0,8}$/
/** A whole stands among so many figures before its part. */
const NEAREST = 6
const GAMES = /^(?:场|次|战|轮)$/

/**
 * Which counts does a text bear out by itself?
 *
 * In: a studied article. Out: one row for each announced list whose points it gives in full (`三项要求：一是…`), and for each record of
 * games that adds up to a number of games told in the same sentence; as `different-scope` each whole with its parts. Pure.
 */
export function findSums(article: StudiedArticle): readonly Figure[] {
  return [...listRows(article), ...article.sentences.flatMap((sentence) => [...recordRows(article, sentence), ...partRows(article, sentence)])]
}

function listRows(article: StudiedArticle): readonly Figure[] {
  return findEnumerations(article).flatMap(({ name, count, unit, announced, listed }) => listed === undefined ? [] : [{
    quantity: name, relation: 'agree' as const, values: [valueAt(article, announced, count, unit), valueAt(article, listed, count, unit)],
  }])
}

function recordRows(article: StudiedArticle, sentence: StudiedSentence): readonly Figure[] {
  return [...sentence.folded.matchAll(RECORD)].flatMap((match) => {
    const { won, drawn = '0', lost } = match.groups!
    const sum = Number(won) + Number(drawn) + Number(lost)
    const games = article.quantities.find(({ start, value, unit, kind }) => start >= sentence.start && start < sentence.end && kind === 'count' && GAMES.test(unit) && value === sum)
    if (!games) return []
    const record = [sentence.start + match.index, sentence.start + match.index + match[0].length] as const
    return [{ quantity: article.text.slice(games.start, games.end), relation: 'agree' as const, values: [valueAt(article, [games.start, games.end], sum, games.unit), valueAt(article, record, sum, games.unit)] }]
  })
}

function partRows(article: StudiedArticle, sentence: StudiedSentence): readonly Figure[] {
  const quantities = startingWithin(article.quantities, sentence.start, sentence.end).filter(({ kind, indefinite }) => !indefinite && (kind === 'count' || kind === 'money' || kind === 'measure'))
  return quantities.flatMap((part, index) => {
    const whole = quantities.slice(Math.max(0, index - NEAREST), index).findLast(({ unit, value }) => unit === part.unit && value > part.value)
    if (!whole || !PART.test(article.folded.slice(whole.end, part.start))) return []
    const [first, second] = [clauseAt(article, sentence, whole), clauseAt(article, sentence, part)]
    if (first[0] === second[0]) return []
    const stated = ({ text, value, unit }: typeof part, at: readonly [number, number]) => ({ ...valueAt(article, at, value, unit), stated: text })
    return [{ quantity: article.text.slice(...first).trim(), relation: 'different-scope' as const, values: [stated(whole, first), stated(part, second)] }]
  })
}

function clauseAt({ folded }: StudiedArticle, sentence: StudiedSentence, { start, end }: { readonly start: number; readonly end: number }): readonly [number, number] {
  let [from, to] = [start, end]
  while (from > sentence.start && !/[，,；;：:]/.test(folded[from - 1]!)) from--
  while (to < sentence.end && !/[，,；;：:。]/.test(folded[to]!)) to++
  return [from, to]
}

function valueAt(article: StudiedArticle, [start, end]: readonly [number, number], value: number, unit: string): FigureValue {
  const evidence = evidenceAt(article.article.id, article.text, start, Math.min(end, start + 400))
  return { ...evidence, stated: evidence.exact, value, unit }
}
