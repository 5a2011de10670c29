import { ALONE, ALPHABET, IN_WORDS, STEPS_PER_NAT } from './character-table.ts'

/** What a character is in a word that no dictionary has. */
const [BEGIN, END, MIDDLE, SINGLE] = [0, 1, 2, 3] as const
const STATES = 4
const FIRST = 0x4e00
const LAST = 0x9fd5
/** What cannot be: below every sum of probabilities. */
const NEVER = -1e30

const START = [-0.262_686_608_092_500_16, NEVER, NEVER, -1.465_263_339_853_767_8]
/** From each state of the row to that of the column. */
const STEP: readonly (readonly number[])[] = [
  [NEVER, -0.510_825_623_765_99, -0.916_290_731_874_155, NEVER],
  [-0.589_714_973_685_451_3, NEVER, NEVER, -0.808_525_047_466_993_7],
  [NEVER, -0.333_448_568_119_485_14, -1.260_362_382_026_822_6, NEVER],
  [-0.721_196_565_466_984_1, NEVER, NEVER, -0.665_863_144_879_821_2],
]
/** Which states can stand before each. */
const BEFORE: readonly (readonly [number, number])[] = [[END, SINGLE], [BEGIN, MIDDLE], [MIDDLE, BEGIN], [SINGLE, END]]

const DIGIT = new Uint8Array(128)
for (let value = 0; value < ALPHABET.length; value++) DIGIT[ALPHABET.charCodeAt(value)] = value

let emission: Float32Array | undefined

function emissions(): Float32Array {
  if (emission) return emission
  emission = new Float32Array((LAST - FIRST + 1) * STATES).fill(NEVER)
  for (let at = 0; at < IN_WORDS.length; at += 9) {
    for (let state = 0; state < STATES; state++) put(emission, IN_WORDS, at, state, at + 1 + state * 2)
  }
  for (let at = 0; at < ALONE.length; at += 3) put(emission, ALONE, at, SINGLE, at + 1)
  return emission
}

function put(table: Float32Array, source: string, at: number, state: number, digits: number): void {
  if (source[digits] === ' ') return
  const steps = DIGIT[source.charCodeAt(digits)]! * ALPHABET.length + DIGIT[source.charCodeAt(digits + 1)]!
  table[(source.charCodeAt(at) - FIRST) * STATES + state] = -steps / STEPS_PER_NAT
}

/**
 * Where do the words end in a run of characters that the dictionary has no words for? 海澜|市, 李明轩.
 *
 * In: Han characters of the basic block. Out: the end of each word, counted from the run's beginning.
 * Source: jieba's hidden Markov model of word shapes, by Viterbi's algorithm.
 */
export function wordEnds(run: string): readonly number[] {
  const states = bestStates(run)
  const ends: number[] = []
  for (const [at, state] of states.entries()) {
    if (state === END || state === SINGLE) ends.push(at + 1)
  }
  return ends.at(-1) === run.length ? ends : [...ends, run.length]
}

function bestStates(run: string): readonly number[] {
  const table = emissions()
  const said = (at: number, state: number) => table[(run.charCodeAt(at) - FIRST) * STATES + state]!
  let scores = START.map((start, state) => start + said(0, state))
  const cameFrom: number[][] = []
  for (let at = 1; at < run.length; at++) {
    const from: number[] = []
    const previous = scores
    scores = BEFORE.map(([first, second], state) => {
      const [one, other] = [previous[first]! + STEP[first]![state]!, previous[second]! + STEP[second]![state]!]
      from.push(one >= other ? first : second)
      return Math.max(one, other) + said(at, state)
    })
    cameFrom.push(from)
  }
  let state: number = scores[END]! >= scores[SINGLE]! ? END : SINGLE
  const path = [state]
  for (let at = run.length - 2; at >= 0; at--) path.push((state = cameFrom[at]![state]!))
  return path.toReversed()
}
