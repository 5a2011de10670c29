/** A pattern that begins with one of many phrases: it is tried only where two of their characters stand. */
export interface PhrasePattern {
  /** For each first character, the second ones; `ANY` where a phrase of one character begins so. */
  readonly seconds: ReadonlyMap<number, ReadonlySet<number> | typeof ANY>
  readonly isFirst: Uint8Array
  /** Sticky. */
  readonly pattern: RegExp
}

const ANY = 'any'

/**
 * In: the phrases that matches begin with, every one of them, and the source of a pattern that matches nothing else.
 * Out: what `matchesOf` searches with. A pattern of three hundred alternatives is slow to fail at every place of a text.
 */
export function phrasePattern(beginnings: readonly string[], source: string): PhrasePattern {
  const seconds = new Map<number, Set<number> | typeof ANY>()
  for (const beginning of beginnings) {
    const first = beginning.charCodeAt(0)
    const known = seconds.get(first)
    if (beginning.length < 2 || known === ANY) seconds.set(first, ANY)
    else seconds.set(first, (known ?? new Set<number>()).add(beginning.charCodeAt(1)))
  }
  const isFirst = new Uint8Array(0x1_0000)
  for (const first of seconds.keys()) isFirst[first] = 1
  return { seconds, isFirst, pattern: new RegExp(source, 'y') }
}

/** All matches, left to right, none overlapping: what `text.matchAll` gives for the pattern with the flag `g`. */
export function matchesOf(text: string, { isFirst, pattern, seconds }: PhrasePattern): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isFirst[code] === 0) continue
    const next = seconds.get(code)!
    if (next !== ANY && !next.has(text.charCodeAt(at + 1))) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    found.push(match)
    at += Math.max(1, match[0].length) - 1
  }
  return found
}
