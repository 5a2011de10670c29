import { COMPANY_DEEDS, COMPANY_TRADES, COMPANY_WARES } from './company-words.ts'
import type { Entry } from './lexicon.ts'
import { occurrencesOf } from './occurrences.ts'
import { isEdge, type ReadText } from './read-text.ts'
import type { Word } from '../segment/index.ts'

const TRADE = COMPANY_TRADES.join('|')
/** `星澜科技`: up to four characters before a trade. The run is read from the words before it. */
const NAMED = new RegExp(`(?:${TRADE})(?:公司|集团)?`, 'g')
const SHOWN = new RegExp(`^(?:${COMPANY_DEEDS}|${COMPANY_WARES})`)
/** A name's piece that the dictionary does not know as a word of every day. */
const ODD = /^(?:x|nrt|nrfg|nr|nz|g|zg|ng|ag|vg)$/
const LONGEST = 4
/** Characters of grammar, number and measure: no brand holds them at its head or its end. */
const GRAMMAR = /^[的了是在和与及向对被把从由将为以等其该本各每某这那两几多大小新老家名个上下前后中第约近超的]|[的了是在和与及向对被把从由将为以等说称]$/
/** How often a brand must stand alone, shown by what it does, before it is believed. */
const LEAST_SHOWN = 1
const LEAST_MET = 3

/**
 * Brands that no dictionary knows: a run of characters that stands before a trade (`隼原|科技`), comes again, and does alone what
 * companies do (`隼原宣布`, `隼原股价`).
 *
 * In: the texts of a story, and what is known to be something else. Out: the company's long form and its brand.
 */
export function companyEntries(reads: readonly ReadText[], organisations: readonly Entry[], isTaken: (form: string) => boolean): readonly Entry[] {
  const long = new Map<string, Map<string, number>>()
  for (const read of reads) for (const [brand, form] of brandsIn(read)) count(long, brand, form)
  return [...long].flatMap(([brand, forms]) => {
    if (isTaken(brand) || !isBrand(reads, brand)) return []
    const trades = [...forms].toSorted((x, y) => y[1] - x[1] || y[0].length - x[0].length || (x[0] < y[0] ? -1 : 1)).map(([form]) => form)
    if (!areOne(brand, trades)) return apartBy(brand, trades)
    const full = organisations.filter(({ form }) => isFullForm(form, brand, trades[0]!))
    if (full.length > 1) return []
    const canonical = full[0]?.form ?? trades[0]!
    return [...new Set([canonical, ...trades, brand])].map((form) => ({ form, canonical, kind: 'organisation' as const }))
  })
}

/** `星澜科技`, `星澜科技集团` and `星澜公司` are one company; `星澜科技` and `星澜汽车` are two of one house. */
const areOne = (brand: string, forms: readonly string[]) => {
  const trades = forms.filter((form) => !/^(?:集团)?(?:公司)?$/.test(form.slice(brand.length))).toSorted((a, b) => a.length - b.length)
  return trades.every((form) => form.startsWith(trades[0]!))
}

/** Each trade is its own company, and the brand by itself is whoever of them. */
const apartBy = (brand: string, forms: readonly string[]): readonly Entry[] => [
  ...forms.map((form) => ({ form, canonical: forms.toSorted((a, b) => a.length - b.length).find((other) => form.startsWith(other))!, kind: 'organisation' as const })),
  { form: brand, canonical: brand, kind: 'organisation' },
]

/** `星澜科技有限公司`, `江州星澜科技`: a longer name around the same. */
const isFullForm = (form: string, brand: string, most: string) =>
  form.length > most.length && (form.endsWith(most) || (form.startsWith(brand) && /(?:有限|责任|股份|控股)?(?:公司|集团)$/.test(form)))

function count(long: Map<string, Map<string, number>>, brand: string, form: string): void {
  const forms = long.get(brand) ?? new Map<string, number>()
  long.set(brand, forms.set(form, (forms.get(form) ?? 0) + 1))
}

/** Runs before a trade, with the whole: `[隼原, 隼原科技]`. */
function brandsIn(read: ReadText): readonly (readonly [string, string])[] {
  return [...read.text.matchAll(NAMED)].flatMap((match) => {
    const end = match.index + match[0].length
    if (!isEdge(read, match.index) || !isEdge(read, end)) return []
    const start = runStart(read, match.index)
    return start === undefined ? [] : [[read.text.slice(start, match.index), read.text.slice(start, end)] as const]
  })
}

/** Words to the left for as long as they are odd, or single characters beside an odd one; a known word ends the run. */
function runStart(read: ReadText, at: number): number | undefined {
  let index = read.wordAt[at]! - 1
  let start = at
  let odd = false
  for (let word = read.words[index]; word && mayBePiece(read, word) && at - word.start <= LONGEST; word = read.words[--index]) {
    start = word.start
    odd ||= ODD.test(word.tag)
  }
  const run = read.text.slice(start, at)
  return odd && run.length >= 2 && !GRAMMAR.test(run) ? start : undefined
}

const mayBePiece = ({ text }: ReadText, word: Word) =>
  /^[\u4e00-\u9fff]+$/.test(text.slice(word.start, word.end)) && (ODD.test(word.tag) || (word.end - word.start === 1 && /^[nabj]$/.test(word.tag)))

function isBrand(reads: readonly ReadText[], brand: string): boolean {
  let met = 0
  let shown = 0
  for (const { text } of reads) {
    for (const at of occurrencesOf(text, brand)) {
      met++
      if (SHOWN.test(text.slice(at + brand.length, at + brand.length + 4))) shown++
    }
  }
  return met >= LEAST_MET && shown >= LEAST_SHOWN
}

/** `隼原科技（Falmere）`, `德维兰（Marcos Dvilan）`, `岚3（Lan 3）`: another writing of the name right before the bracket. */
const GLOSS = /[（(] ?([A-Z][A-Za-zÀ-ɏ0-9 .&'’-]{1,40}?) ?[）)]/g
/** Codes of exchanges and offices are no names. */
const NO_NAME = /\.(?:US|HK|SH|SZ|L|N|O)$|^(?:NYSE|NASDAQ|HKEX|CEO|CFO|COO|CTO|AI|VAR|MVP|PPI|CPI|GDP|IPO|ICU|PDF|LOGO|AFP|GMT)\b/

/**
 * Foreign writings that a text gives in brackets behind a name of the story.
 *
 * `formEndingAt` says which name ends at a place of a text. An abbreviation in capitals glosses an organisation, not a person.
 */
export function glosses(reads: readonly ReadText[], formEndingAt: (read: ReadText, end: number) => Entry | undefined): readonly Entry[] {
  return reads.flatMap((read) => [...read.text.matchAll(GLOSS)].flatMap((match) => {
    const form = match[1]!
    const named = NO_NAME.test(form) ? undefined : formEndingAt(read, match.index)
    if (!named || (named.kind === 'person' && !/[a-z]/.test(form)) || named.kind === 'term') return []
    return [{ form: form.replaceAll(' ', ''), canonical: named.canonical, kind: named.kind }]
  }))
}
