import { HeadIndex } from './head-index.ts'
import type { NameKind } from './name.ts'

/** A form and whose it is. */
export interface Entry {
  readonly form: string
  readonly canonical: string
  readonly kind: NameKind
  /** Holds in zh-Hant texts only. */
  readonly traditionalOnly?: boolean
}

/** Forms of names, folded and without white space, found by their first two characters. */
export class Lexicon {
  readonly #base: Lexicon | undefined
  readonly #byHead = new HeadIndex<Entry[]>()
  readonly #byForm = new Map<string, Entry>()

  /** `base` holds forms that were there before; they keep what they claimed. */
  constructor(base?: Lexicon) {
    this.#base = base
  }

  /** The first to claim a form keeps it. */
  add(entry: Entry): void {
    if (entry.form.length < 2 || this.get(entry.form) !== undefined) return
    this.#byForm.set(entry.form, entry)
    const bucket = this.#byHead.under(entry.form, (): Entry[] => [])
    const at = bucket.findIndex(({ form }) => form.length < entry.form.length)
    bucket.splice(at < 0 ? bucket.length : at, 0, entry)
  }

  get(form: string): Entry | undefined {
    return this.#byForm.get(form) ?? this.#base?.get(form)
  }

  entries(): readonly Entry[] {
    return [...(this.#base?.entries() ?? []), ...this.#byForm.values()]
  }

  /** Entries that match at this place of a text, the longest first. */
  at(text: string, start: number): readonly Entry[] {
    const bucket = this.#byHead.at(text, start)
    const own = bucket ? bucket.filter(({ form }) => text.startsWith(form, start)) : NONE
    const before = this.#base ? this.#base.at(text, start) : NONE
    if (before.length === 0) return own
    return own.length === 0 ? before : [...before, ...own].toSorted((a, b) => b.form.length - a.form.length)
  }
}

const NONE: readonly Entry[] = []
