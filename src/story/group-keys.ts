/**
 * Which keys belong together, given pairs that do? (Union-find.)
 *
 * In: keys in order; links between them. Out: groups in the order of their first key, each in the order of the keys.
 */
export function groupKeys<Key>(keys: readonly Key[], links: Iterable<readonly [Key, Key]>): readonly (readonly Key[])[] {
  const groups = new Groups(keys)
  for (const [a, b] of links) groups.link(a, b)
  return groups.all()
}

/** The same while the links are being found: what is together already need not be compared. */
export class Groups<Key> {
  readonly #parent: Map<Key, Key>

  constructor(keys: readonly Key[]) {
    this.#parent = new Map(keys.map((key) => [key, key]))
  }

  link(a: Key, b: Key): void {
    this.#parent.set(this.#root(b), this.#root(a))
  }

  areOne(a: Key, b: Key): boolean {
    return this.#root(a) === this.#root(b)
  }

  /** Out: groups in the order of their first key, each in the order of the keys. */
  all(): readonly (readonly Key[])[] {
    const groups = new Map<Key, Key[]>()
    for (const key of this.#parent.keys()) {
      const top = this.#root(key)
      const group = groups.get(top)
      if (group) group.push(key)
      else groups.set(top, [key])
    }
    return [...groups.values()]
  }

  #root(key: Key): Key {
    let top = key
    while (this.#parent.get(top) !== top) top = this.#parent.get(top)!
    if (top !== key) this.#parent.set(key, top)
    return top
  }
}
