const IN = 1
const OUT = 2

/**
 * Is the character at a place of a text one of a class? For what is asked of character after character.
 *
 * In: a pattern that matches a single character. Out: the question, of a text and an offset; outside the text the answer is no. Each code
 * unit is put to the pattern once.
 */
export function characterClass(pattern: RegExp): (text: string, at: number) => boolean {
  const known = new Uint8Array(1 << 16)
  return (text, at) => {
    if (at < 0 || at >= text.length) return false
    const unit = text.charCodeAt(at)
    if (known[unit] === 0) known[unit] = pattern.test(text[at]!) ? IN : OUT
    return known[unit] === IN
  }
}
