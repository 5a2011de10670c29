import type { Atom } from './atom.ts'
import { ALONE_PATTERNS } from './patterns/alone.ts'
import { BRACKETED_PATTERNS } from './patterns/bracketed.ts'
import { CLOCK_PATTERNS } from './patterns/clock.ts'
import { COUNT_PATTERNS } from './patterns/counts.ts'
import { DAY_PATTERNS } from './patterns/days.ts'
import { HOLIDAY_PATTERNS } from './patterns/holidays.ts'
import { MONTH_PATTERNS } from './patterns/months.ts'
import type { Pattern } from './patterns/pattern.ts'
import { STAMP_PATTERNS } from './patterns/stamps.ts'
import { WEEK_PATTERNS } from './patterns/weeks.ts'
import { YEAR_PATTERNS } from './patterns/years.ts'

/** The whole grammar of pieces; where several rows match, the first one counts. */
const PATTERNS: readonly Pattern[] = [
  ...ALONE_PATTERNS, ...BRACKETED_PATTERNS, ...STAMP_PATTERNS, ...HOLIDAY_PATTERNS, ...YEAR_PATTERNS, ...WEEK_PATTERNS, ...MONTH_PATTERNS, ...COUNT_PATTERNS, ...DAY_PATTERNS, ...CLOCK_PATTERNS,
]

interface Row {
  readonly sticky: RegExp
  readonly read: Pattern['read']
}

interface Grammar {
  readonly rows: ReadonlyMap<number, readonly Row[]>
  /** By character code: does any row begin with it, and with a numeral? */
  readonly starts: Uint8Array
}

const WORD = 1
const NUMERAL = 2
const NUMERALS = '0123456789零〇○一二两三四五六七八九十百千'

let grammar: Grammar | undefined

/** Built on the first text: a command that reads none does not wait for it. */
function grammarOf(): Grammar {
  return (grammar ??= buildGrammar())
}

function buildGrammar(): Grammar {
  const rows = new Map<number, Row[]>()
  const starts = new Uint8Array(65_536)
  for (const { first, source, read } of PATTERNS) {
    const row: Row = { sticky: new RegExp(source, 'y'), read }
    for (const character of new Set(first)) {
      const code = character.charCodeAt(0)
      starts[code] = NUMERALS.includes(character) ? NUMERAL : WORD
      const kept = rows.get(code)
      if (kept) kept.push(row)
      else rows.set(code, [row])
    }
  }
  return { rows, starts }
}

const NUMERAL_RUN = /\d+(?:[.,:/]\d+)*|[零〇○一二两三四五六七八九十百千万亿]+/y
/** A numeral after a letter or 第, inside a longer number, or with a percent sign is not of a date: `G20`, `第5次`, `3.16`. */
const NO_NUMERAL_AFTER = /[A-Za-z\d第.￥$#]/

/** What stands after the first figures of every row: `12人`, `45%` and `3倍` are passed over at once. The second year of `从2016-2018` needs nothing. */
const AFTER_FIGURES = new Set('年月日号时点分秒周星礼昼天载世季个小钟赛财QH-/.:：,、至到—–~和及多余几来JFMASOND')

function mayGoOn(text: string, start: number): boolean {
  if (text[start - 1] === '-' || text[start - 1] === '—') return true
  let at = start
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(++at));
  return AFTER_FIGURES.has(text[at] === ' ' ? text[at + 1]! : text[at]!)
}

/**
 * The pieces of time expressions in a text, in order, not overlapping.
 *
 * In: a folded text. Out: atoms. One pass: a table of first characters decides whether any pattern is tried at all.
 */
export function readAtoms(text: string): readonly Atom[] {
  const { rows, starts } = grammarOf()
  const atoms: Atom[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (starts[code] === 0) {
      at++
      continue
    }
    const numeral = starts[code] === NUMERAL
    const passed = numeral && ((at > 0 && NO_NUMERAL_AFTER.test(text[at - 1]!)) || (code <= 57 && !mayGoOn(text, at)))
    const atom = passed ? undefined : readAtom(text, at, rows.get(code)!)
    if (atom) {
      if (atom.pieces.length > 0) atoms.push(atom)
      at = atom.end
    } else {
      at = numeral ? endOfNumeral(text, at) : at + 1
    }
  }
  return atoms
}

function readAtom(text: string, start: number, rows: readonly Row[]): Atom | undefined {
  for (const { sticky, read } of rows) {
    sticky.lastIndex = start
    const match = sticky.exec(text)
    if (!match) continue
    const end = start + match[0].length
    const pieces = read(match, { text, start, end })
    if (pieces) return { start, end, pieces }
  }
  return undefined
}

function endOfNumeral(text: string, at: number): number {
  NUMERAL_RUN.lastIndex = at
  const run = NUMERAL_RUN.exec(text)
  return run ? at + run[0].length : at + 1
}
