/**
 * Which keys belong together, given pairs that do? (Union-find.)
 *
 * In: keys in order; links between them. Out: groups in the order of their first key, each in the order of the keys.
 */
export function groupKeys<Key>(keys: readonly Key[], links: Iterable<readonly [Key, Key]>): readonly (readonly Key[])[] {
  const parent = new Map<Key, Key>(keys.map((key) => [key, key]))
  const root = (key: Key): Key => {
    let top = key
    while (parent.get(top) !== top) top = parent.get(top)!
    parent.set(key, top)
    return top
  }
  for (const [a, b] of links) parent.set(root(b), root(a))
  const groups = new Map<Key, Key[]>()
  for (const key of keys) {
    const top = root(key)
    const group = groups.get(top)
    if (group) group.push(key)
    else groups.set(top, [key])
  }
  return [...groups.values()]
}
