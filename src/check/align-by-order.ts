import { characterClass } from '../language/index.ts'

/** Longer texts are not laid side by side. */
export const LONGEST_SIDE = 320

/** The tables of one laying are those of the next, but for what they hold. */
const [BEST, ENDING] = [new Int16Array((LONGEST_SIDE + 1) ** 2), new Int16Array((LONGEST_SIDE + 1) ** 2)]

/** Letters, numerals and ideographs; marks and spaces tie nothing together. */
export const isWordlike = characterClass(/[\p{L}\p{N}]/u)

/**
 * Which characters of one text stand in another, in the same order?
 *
 * In: two folded texts of at most `LONGEST_SIDE` characters. Out: for each character of the first its offset in the second, or -1.
 * Method: longest common subsequence (Wagner and Fischer 1974), in which a character that goes on a run counts double, so that words
 * are laid on words; single characters that match alone are left out.
 */
export function alignByOrder(one: string, other: string): Int16Array {
  const width = other.length + 1
  // lengths of runs, doubled: far below what sixteen bits hold
  const best = BEST.fill(0, 0, (one.length + 1) * width)
  const ending = ENDING.fill(0, 0, (one.length + 1) * width)
  const units = unitsOf(other)
  for (let i = 1; i <= one.length; i++) {
    const [row, above] = [i * width, (i - 1) * width]
    if (!other.includes(one[i - 1]!) || !isWordlike(one, i - 1)) {
      // nothing matches: each place has what it had without this character
      best.copyWithin(row, above, row)
      continue
    }
    const unit = one.charCodeAt(i - 1)
    let left = 0
    for (let j = 1; j <= other.length; j++) {
      let longest = Math.max(left, best[above + j]!)
      if (unit === units[j - 1]) {
        const run = ending[above + j - 1]!
        const length = Math.max(best[above + j - 1]! + 1, run > 0 ? run + 2 : 0)
        ending[row + j] = length
        if (length > longest) longest = length
      }
      best[row + j] = left = longest
    }
  }
  return withoutSingles(trace(one.length, other.length, best, ending))
}

/** In: the same. Out: how many characters of the first stand in the second at all: no more can be laid on it. */
export function mostLaid(one: string, other: string): number {
  let count = 0
  for (let at = 0; at < one.length; at++) if (isWordlike(one, at) && other.includes(one[at]!)) count++
  return count
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

function trace(rows: number, columns: number, best: Int16Array, ending: Int16Array): Int16Array {
  const width = columns + 1
  const found = new Int16Array(rows).fill(-1)
  let [i, j, isRun] = [rows, columns, false]
  while (i > 0 && j > 0) {
    const at = i * width + j
    if (isRun || (ending[at]! > 0 && ending[at] === best[at])) {
      found[i - 1] = j - 1
      const before = at - width - 1
      isRun = ending[before]! > 0 && ending[at] === ending[before]! + 2
      i--
      j--
    } else if (best[at - width] === best[at]) i--
    else j--
  }
  return found
}

function withoutSingles(found: Int16Array): Int16Array {
  return found.map((to, at) => (to >= 0 && found[at - 1] !== to - 1 && found[at + 1] !== to + 1 ? -1 : to))
}
