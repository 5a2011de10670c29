/** Characters share a place in the filter by their last twelve bits. */
const FILTER = 0xfff

/** Values found by the first two characters of their forms. */
export class HeadIndex<Value> {
  readonly #byHead = new Map<number, Map<number, Value>>()
  /** Most characters of a text begin no form: they are passed over by this alone. */
  readonly #isFirst = new Uint8Array(FILTER + 1)

  /** The value under the form's first two characters, made where there is none. */
  under(form: string, make: () => Value): Value {
    const first = form.charCodeAt(0)
    let seconds = this.#byHead.get(first)
    if (!seconds) {
      this.#byHead.set(first, (seconds = new Map<number, Value>()))
      this.#isFirst[first & FILTER] = 1
    }
    const second = form.charCodeAt(1)
    const known = seconds.get(second)
    if (known !== undefined) return known
    const made = make()
    seconds.set(second, made)
    return made
  }

  /** The value of forms that may begin at this place of a text. */
  at(text: string, start: number): Value | undefined {
    const first = text.charCodeAt(start)
    return this.#isFirst[first & FILTER] === 1 ? this.#byHead.get(first)?.get(text.charCodeAt(start + 1)) : undefined
  }
}
