/**
 * The same work, done once for a text that comes again soon.
 *
 * In: some work that is the same for texts that say the same, and for how many characters of text its answers are kept.
 * Out: that work; when the answers kept are of more text than that, they are all let go. Longer texts are worked on each time.
 */
export function keepByText<Answer extends object>(work: (text: string) => Answer, mostCharacters: number): (text: string) => Answer {
  const kept = new Map<string, Answer>()
  let characters = 0
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const answer = work(text)
    if (text.length > mostCharacters) return answer
    characters += text.length
    if (characters > mostCharacters) {
      kept.clear()
      characters = text.length
    }
    kept.set(text, answer)
    return answer
  }
}
