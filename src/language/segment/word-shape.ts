import { ALONE, ALPHABET, IN_WORDS, STEPS_PER_NAT } from './character-table.ts'

/** What a character is in a word that no dictionary has. */
const [BEGIN, END, MIDDLE, SINGLE] = [0, 1, 2, 3] as const
const STATES = 4
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

const IN_WORDS_WIDTH = 1 + STATES * 2
const ALONE_WIDTH = 3
/** What has been read of the tables: four numbers for each character. */
const known = new Map<number, Float64Array>()

/** How probable a character is in each state. */
function emissionsOf(unit: number): Float64Array {
  const before = known.get(unit)
  if (before) return before
  const inWords = rowOf(IN_WORDS, IN_WORDS_WIDTH, unit)
  const alone = rowOf(ALONE, ALONE_WIDTH, unit)
  const read = Float64Array.of(BEGIN, END, MIDDLE, SINGLE).map((state) => {
    if (inWords >= 0) return logarithmAt(IN_WORDS, inWords + 1 + state * 2)
    return state === SINGLE && alone >= 0 ? logarithmAt(ALONE, alone + 1) : NEVER
  })
  known.set(unit, read)
  return read
}

/** Rows stand in the order of their characters. Out: where the row begins, or -1. */
function rowOf(table: string, width: number, unit: number): number {
  let low = 0
  let high = table.length / width
  while (low < high) {
    const middle = (low + high) >> 1
    if (table.charCodeAt(middle * width) < unit) low = middle + 1
    else high = middle
  }
  return table.charCodeAt(low * width) === unit ? low * width : -1
}

function logarithmAt(table: string, at: number): number {
  if (table[at] === ' ') return NEVER
  return -(ALPHABET.indexOf(table[at]!) * ALPHABET.length + ALPHABET.indexOf(table[at + 1]!)) / STEPS_PER_NAT
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
  for (let at = 0; at < run.length - 1; at++) if (states[at] === END || states[at] === SINGLE) ends.push(at + 1)
  ends.push(run.length)
  return ends
}

/** The best sums up to a character and up to the next, for each state; run after run uses the same. */
let scores = new Float64Array(STATES)
let next = new Float64Array(STATES)

function bestStates(run: string): Uint8Array {
  const cameFrom = new Uint8Array(run.length * STATES)
  const first = emissionsOf(run.charCodeAt(0))
  for (let state = 0; state < STATES; state++) scores[state] = START[state]! + first[state]!
  for (let at = 1; at < run.length; at++) {
    const said = emissionsOf(run.charCodeAt(at))
    for (let state = 0; state < STATES; state++) {
      const [before, other] = BEFORE[state]!
      const one = scores[before]! + STEP[before]![state]!
      const two = scores[other]! + STEP[other]![state]!
      cameFrom[at * STATES + state] = one >= two ? before : other
      next[state] = Math.max(one, two) + said[state]!
    }
    const spent = scores
    scores = next
    next = spent
  }
  const path = new Uint8Array(run.length)
  let state: number = scores[END]! >= scores[SINGLE]! ? END : SINGLE
  for (let at = run.length - 1; at >= 0; at--) {
    path[at] = state
    state = cameFrom[at * STATES + state]!
  }
  return path
}
