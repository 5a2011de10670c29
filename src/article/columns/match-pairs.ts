/** One of the chosen pairs: a row, a column, their weight. */
export interface Pair {
  readonly row: number
  readonly column: number
  readonly weight: number
}

/**
 * The best way to pair rows with columns, each used once at most, as a whole: not the best pair first, which may
 * take from another what fits it alone.
 *
 * In: weights; those of 0 or below are never chosen. Out: the pairs with the greatest sum.
 * Source: the Hungarian method (Kuhn 1955, Munkres 1957), in the form of shortest augmenting paths.
 */
export function matchPairs(weights: readonly (readonly number[])[]): readonly Pair[] {
  const rows = weights.length
  const real = weights[0]?.length ?? 0
  if (rows === 0 || real === 0) return []
  // A column of nobody for each row: weight 0, so that a row may stay alone.
  const columns = real + rows
  const cost = (row: number, column: number) => (column < real ? -Math.max(0, weights[row]![column]!) : 0)
  const owner = assign(rows, columns, cost)
  return owner.flatMap((row, column) => {
    const weight = row >= 0 && column < real ? weights[row]![column]! : 0
    return weight > 0 ? [{ row, column, weight }] : []
  })
}

/** Out: for each column its row, or -1. One-based inside, as the method is usually written. */
function assign(rows: number, columns: number, cost: (row: number, column: number) => number): readonly number[] {
  const rowPrice = new Float64Array(rows + 1)
  const columnPrice = new Float64Array(columns + 1)
  const owner = new Int32Array(columns + 1)
  const from = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    owner[0] = row
    let column = 0
    const least = new Float64Array(columns + 1).fill(Infinity)
    const used = new Uint8Array(columns + 1)
    do {
      used[column] = 1
      const current = owner[column]!
      let step = Infinity
      let next = 0
      for (let other = 1; other <= columns; other++) {
        if (used[other]) continue
        const reduced = cost(current - 1, other - 1) - rowPrice[current]! - columnPrice[other]!
        if (reduced < least[other]!) {
          least[other] = reduced
          from[other] = column
        }
        if (least[other]! < step) {
          step = least[other]!
          next = other
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (used[other]) {
          rowPrice[owner[other]!]! += step
          columnPrice[other]! -= step
        } else least[other]! -= step
      }
      column = next
    } while (owner[column] !== 0)
    while (column !== 0) {
      const previous = from[column]!
      owner[column] = owner[previous]!
      column = previous
    }
  }
  return Array.from(owner.slice(1), (row) => row - 1)
}
