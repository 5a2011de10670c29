import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED } from '../scorer.ts'

/** The rule that needs no understanding: a keyword is flagged where the article does not have it, character for character. */
export interface AbsentSubstring {
  readonly digitsF1: number
  readonly allF1: number
  /** As the benchmark has it: of each item as many flagged as not; items without a pair count nothing. */
  readonly averageAccuracy: number
}

interface Item {
  readonly headLine: string
  readonly newsBeginning: string
  readonly newsRemainder: string
  readonly annotations: readonly string[]
}
interface Keyword { readonly text: string; readonly isUnreasonable: boolean; readonly isFlagged: boolean }

/** Out: what the rule reaches on the UHGEval items, by the measure of the scorer; undefined where the data is not here. */
export function measureAbsentSubstring(): AbsentSubstring | undefined {
  const file = join(SHARED, 'data/uhgeval/dev.jsonl')
  if (!existsSync(file)) return undefined
  const items = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => keywordsOf(JSON.parse(line) as Item))
  const all = items.flat()
  const averageAccuracy = items.map(accuracy).reduce((sum, value) => sum + value, 0) / items.length
  return { digitsF1: f1(all.filter(({ text }) => /\d/.test(text))), allF1: f1(all), averageAccuracy }
}

function keywordsOf({ headLine, newsBeginning, newsRemainder, annotations }: Item): readonly Keyword[] {
  const article = headLine + newsBeginning + newsRemainder
  return annotations.map((annotation) => {
    const [text, why] = annotation.split('<sep>')
    return { text: text!, isUnreasonable: why!.startsWith('不合理'), isFlagged: !article.includes(text!) }
  })
}

function f1(keywords: readonly Keyword[]): number {
  const flagged = keywords.filter(({ isFlagged }) => isFlagged)
  const wanted = keywords.filter(({ isUnreasonable }) => isUnreasonable)
  return (2 * flagged.filter(({ isUnreasonable }) => isUnreasonable).length) / (flagged.length + wanted.length)
}

function accuracy(keywords: readonly Keyword[]): number {
  const [wrong, fine] = [true, false].map((isUnreasonable) => keywords.filter((one) => one.isUnreasonable === isUnreasonable))
  const pairs = Math.min(wrong!.length, fine!.length)
  if (pairs === 0) return 0
  return [...wrong!.slice(0, pairs), ...fine!.slice(0, pairs)].filter(({ isUnreasonable, isFlagged }) => isUnreasonable === isFlagged).length / (2 * pairs)
}
