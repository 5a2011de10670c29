/** Numbers from 0 to 1 that are the same for the same seed. Method: mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: string): () => number {
  let state = [...seed].reduce((hash, character) => Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0, 0x811c9dc5)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** In: a list. Out: the same in an order that hangs on the seed alone. */
export function shuffled<T>(list: readonly T[], seed: string): readonly T[] {
  const next = randomFrom(seed)
  return list.map((item) => ({ item, at: next() })).toSorted((one, other) => one.at - other.at).map(({ item }) => item)
}
