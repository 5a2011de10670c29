import type { Bare } from './bare-text.ts'

/** Shorter texts, `第3名`, say too little of what they are about. */
const SHORTEST = 8
const DIGIT = /\d/g
const FIGURE = /\d+(?:\.\d+)?/g

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Figures of a text that are other ones in a source which has the text word for word but for its digits. */
export interface OtherFigures {
  /** Where the source has the text: offsets in the source. */
  readonly at: Stretch
  /** Offsets in the text. */
  readonly figures: readonly Stretch[]
}

/**
 * In: a source and a text, both bare. Out: where the source says the same but for some digits, and which figures these are; undefined
 * where it does not, or where it also says the very same.
 */
export function findOtherFigures(source: Bare, text: Bare): OtherFigures | undefined {
  if (text.text.length < SHORTEST || !/\d/.test(text.text)) return undefined
  const from = withoutDigits(source).indexOf(text.text.replace(DIGIT, '0'))
  if (from < 0 || source.text.includes(text.text)) return undefined
  const said = source.text.slice(from, from + text.text.length)
  const figures = [...text.text.matchAll(FIGURE)].map(({ 0: figure, index }) => ({ from: index, to: index + figure.length }))
    .filter((figure) => text.text.slice(figure.from, figure.to) !== said.slice(figure.from, figure.to))
    .map((figure) => ({ start: text.at[figure.from]!, end: text.at[figure.to - 1]! + 1 }))
  return { at: { start: source.at[from]!, end: source.at[from + text.text.length - 1]! + 1 }, figures }
}

const masked = new WeakMap<Bare, string>()

function withoutDigits(bare: Bare): string {
  const known = masked.get(bare) ?? bare.text.replace(DIGIT, '0')
  masked.set(bare, known)
  return known
}
