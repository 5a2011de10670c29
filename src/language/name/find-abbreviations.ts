import { squeeze } from './find-marked-names.ts'
import type { Entry } from './lexicon.ts'
import { isKnownWord, type ReadText } from './read-text.ts'
import { segment, type Word } from '../segment/index.ts'

/** `（以下简称“星澜科技”）`, `（简称上合组织）`; not `（右）`. */
const STATED = /[（(]\s*(?:以下|下文)?(?:简称|下称|以下统称|统称)(?:为|：|:)?\s*[“"「『]?([\u4e00-\u9fffA-Za-z0-9]{2,12})[”"」』]?\s*[）)]/g

/** Short forms of organisations: those that a text states, and those made of the characters of a long form. */
export function abbreviations(reads: readonly ReadText[], organisations: readonly Entry[]): readonly Entry[] {
  const full = organisations.filter(({ form }) => form.length >= 5)
  const stated = reads.flatMap((read) => statedShorts(read, full))
  const taken = new Set(stated.map(({ form }) => form))
  return [...stated, ...derived(reads, full).filter(({ form }) => !taken.has(form))]
}

/** The long form ends where the bracket opens. */
function statedShorts({ text }: ReadText, full: readonly Entry[]): readonly Entry[] {
  return [...text.matchAll(STATED)].flatMap((match) => {
    const before = squeeze(text.slice(Math.max(0, match.index - 40), match.index)).replace(/[”"」』]$/, '')
    const long = full.filter(({ form }) => before.endsWith(form)).toSorted((a, b) => b.form.length - a.form.length)[0]
    return long ? [{ form: match[1]!, canonical: long.canonical, kind: long.kind }] : []
  })
}

function derived(reads: readonly ReadText[], full: readonly Entry[]): readonly Entry[] {
  if (full.length === 0) return []
  const candidates = new Set(reads.flatMap(shortCandidates))
  const parsed = full.map((entry) => ({ entry, words: segment(entry.form) }))
  const owners = new Map<string, Entry | undefined>()
  for (const { entry, words } of parsed) {
    for (const short of candidates) {
      if (short.length >= entry.form.length || !abbreviates(short, words)) continue
      owners.set(short, owners.has(short) && !related(owners.get(short), entry) ? undefined : longer(owners.get(short), entry))
    }
  }
  return [...owners].flatMap(([form, owner]) => (owner ? [{ form, canonical: owner.canonical, kind: owner.kind }] : []))
}

const related = (a: Entry | undefined, b: Entry) => a !== undefined && (a.canonical.startsWith(b.canonical) || b.canonical.startsWith(a.canonical))
/** Of `上海合作组织` and `上海合作组织秘书处`, the short form is the shorter one's. */
const longer = (a: Entry | undefined, b: Entry) => (a === undefined || b.canonical.length < a.canonical.length ? b : a)

/** Words that no dictionary knows, alone or with the word behind them: `上合`, `上合组织`. */
function shortCandidates({ text, words }: ReadText): readonly string[] {
  return words.flatMap((word, index) => {
    const form = text.slice(word.start, word.end)
    if (!/^[\u4e00-\u9fff]{2,5}$/.test(form) || (isKnownWord(word) && !/^(?:j|nt|nz)$/.test(word.tag))) return []
    const next = words[index + 1]
    const joined = next && /^[\u4e00-\u9fff]{1,3}$/.test(next.text) ? [form + text.slice(next.start, next.end)] : []
    return [form, ...joined]
  })
}

/** First words that an abbreviation leaves out: `国家发展和改革委员会` -> `发改委`. */
const LEFT_OUT = /^(?:国家|全国|中国|中华)$/

/**
 * Is `short` made of the long form's words, in order, each giving its first characters, the last one perhaps its last character?
 * `上合组织` of 上海|合作|组织; `发改委` of 国家|发展|和|改革|委员会; not `上织`.
 */
export function abbreviates(short: string, words: readonly Word[]): boolean {
  const parts = words.map((word) => word.text)
  const first = LEFT_OUT.test(parts[0] ?? '') || (words[0]?.tag === 'ns' && parts.length > 3) ? [0, 1] : [0]
  return first.some((from) => consumes(short, parts, from, 0))
}

function consumes(short: string, parts: readonly string[], index: number, given: number): boolean {
  if (short === '') return given >= 2
  const part = parts[index]
  if (part === undefined) return false
  const last = index === parts.length - 1
  if (last && given >= 1 && short.length === 1 && part.endsWith(short)) return true
  for (let length = Math.min(part.length, short.length); length >= 1; length--) {
    if (part.startsWith(short.slice(0, length)) && consumes(short.slice(length), parts, index + 1, given + 1)) return true
  }
  return given > 0 && consumes(short, parts, index + 1, given)
}
