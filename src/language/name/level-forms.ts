import { DEPARTMENT_SHORTS } from './department-words.ts'
import type { Entry } from './lexicon.ts'
import { occurrencesOf } from './occurrences.ts'
import { isEdge, type ReadText } from './read-text.ts'

/** `[岚州][省][气象局]`, `[岚州][市][应急管理局]`. The unit that comes first is the owner's. */
const OWNED = /^([\u4e00-\u9fff]{1,8}?)(省|自治区|市|自治州|县|区|州)([\u4e00-\u9fff]{2,})$/
/** `岚州应急管理局` leaves the unit out. */
const SHORTEST_STEM = 2

/**
 * What a story calls the bodies of governments: `省气象局` of `岚州省气象局`, `市防指` of `岚州市防汛抗旱指挥部`, `岚州防指`.
 * A form that fits the bodies of two places is nobody's.
 */
export function levelForms(reads: readonly ReadText[], organisations: readonly Entry[]): readonly Entry[] {
  const owners = new Map<string, Entry | undefined>()
  for (const entry of organisations) for (const form of shorterForms(entry.form)) {
    const before = owners.get(form)
    owners.set(form, !owners.has(form) || before?.canonical === entry.canonical ? entry : undefined)
  }
  return [...owners].flatMap(([form, owner]) => (owner && reads.some((read) => standsApart(read, form)) ? [{ form, canonical: owner.canonical, kind: owner.kind }] : []))
}

function shorterForms(name: string): readonly string[] {
  const [, place, unit, body] = OWNED.exec(name) ?? []
  if (place === undefined || unit === undefined || body === undefined) return []
  const bodies = [body, ...(DEPARTMENT_SHORTS[body] ?? [])]
  const level = unit.length > 1 ? unit.at(-1)! : unit
  const stem = place.length >= SHORTEST_STEM ? bodies.map((one) => place + one) : []
  return [...bodies.map((one) => level + one), ...bodies.slice(1).map((one) => place + unit + one), ...stem].filter((form) => form.length >= 3 && form !== name)
}

/** Not behind the place that it leaves out, nor behind another. */
const standsApart = (read: ReadText, form: string) =>
  occurrencesOf(read.text, form).some((at) => isEdge(read, at) || /[\s，。；：！？“”、（]/.test(read.text[at - 1] ?? ' '))
