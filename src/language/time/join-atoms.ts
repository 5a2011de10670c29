import type { Atom, Piece, PieceOf, Slot } from './atom.ts'

/** Pieces that one expression holds, by slot: `2022年9月14日下午` has year, month, day and part. */
export type Slots = { readonly [S in Slot]?: PieceOf<S> }

export interface Phrase {
  readonly start: number
  readonly end: number
  readonly slots: Slots
}

/** A phrase, or two of them with 至 between. */
export interface PhraseRange {
  readonly from: Phrase
  readonly to?: Phrase
}

/** Coarse to fine; a phrase only goes on with something finer. Pieces without a level stand alone. */
const LEVELS: Readonly<Record<Slot, number>> = {
  century: 1, decade: 2, year: 3, 'same-period': 3.2, edge: 3.5, quarter: 4, half: 4, season: 4, month: 4, first: 5, week: 6, weekend: 6,
  weekday: 7, 'nth-weekday': 7, 'nth-week': 7, date: 7, day: 7, lunar: 7, holiday: 7, part: 8, clock: 9,
  now: 9.5, unordered: 7,
  plan: 0, instant: 0, stretch: 0, anniversary: 0, duration: 0, set: 0,
}
const WEEKDAY_LEVEL = LEVELS.weekday
const levelOf = (piece: Piece) => (piece.slot === 'edge' && piece.of === 'month' ? 4.5 : LEVELS[piece.slot])

const PLAIN_GAP = /^(?: |的|,? ?(?:大?约))?$/
/** `16日(周一`, `10月12号，星期一`, `周日, 二月十号`: the same day said twice. */
const APPOSITION_GAP = /^ ?[（(,，] ?$|^ ?$/
const RANGE_GAP = /^ ?(?:至|到|-{1,2}|—{1,2}|–|~|直至|直到|持续[至到]|延续[至到]) ?$/
const BETWEEN_GAP = /^ ?[和与] ?$/
const MAX_GAP = 6

interface Draft {
  start: number
  end: number
  pieces: Piece[]
  level: number
}

/**
 * Expressions out of pieces.
 *
 * In: the folded text and its atoms. Out: phrases and ranges in order; what only looks like a time (`三日` in `三日游`) is left out.
 */
export function joinAtoms(text: string, atoms: readonly Atom[]): readonly PhraseRange[] {
  return joinRanges(text, joinPhrases(text, atoms))
}

function joinPhrases(text: string, atoms: readonly Atom[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (const atom of atoms) {
    const current = drafts.at(-1)
    const gap = current && atom.start - current.end <= MAX_GAP ? text.slice(current.end, atom.start) : undefined
    if (current && gap !== undefined && continues(current, atom, gap)) {
      current.pieces.push(...atom.pieces)
      current.end = atom.end
      current.level = isWeekdayAgain(atom) ? current.level : levelOf(atom.pieces.at(-1)!)
    } else {
      drafts.push({ start: atom.start, end: atom.end, pieces: [...atom.pieces], level: levelOf(atom.pieces.at(-1)!) })
    }
  }
  return drafts
}

const isCounted = (piece: Piece) => piece.slot === 'day' && 'offset' in piece
/** `今天(9月7日`: the date in brackets says which day that was; pages are often stamped a day later. */
const isDeicticDay = ({ pieces }: Draft) => isCounted(pieces.at(-1)!)

/** `16日(周一`: the weekday adds nothing, and `下午` may still follow. */
const isWeekdayAgain = (atom: Atom) => atom.pieces[0]!.slot === 'weekday'

function continues(current: Draft, atom: Atom, gap: string): boolean {
  const level = levelOf(atom.pieces[0]!)
  if (level === 0 || current.level === 0) return false
  if (isDeicticDay(current) && level >= LEVELS.year && level <= WEEKDAY_LEVEL && /^ ?[（(] ?$/.test(gap)) return true
  const hasWeekday = current.pieces.some(({ slot }) => slot === 'weekday')
  const alone = hasWeekday && current.pieces.length === 1
  const isWeekday = atom.pieces[0]!.slot === 'weekday'
  if (isWeekday && !hasWeekday && current.level === WEEKDAY_LEVEL) return APPOSITION_GAP.test(gap)
  if (alone && level <= WEEKDAY_LEVEL && level >= LEVELS.month && !isWeekday && !('offset' in atom.pieces[0]!)) return APPOSITION_GAP.test(gap) && gap !== ''
  if (level <= current.level) return false
  if (atom.pieces[0]!.slot === 'weekday' && current.level < LEVELS.week) return false
  return PLAIN_GAP.test(gap) || ((hasWeekday || current.pieces.some(isCounted)) && /^[)）] ?$/.test(gap))
}

const isWeak = (piece: Piece) => 'weak' in piece && piece.weak === true
const isAlone = ({ level }: Draft) => level === 0

function joinRanges(text: string, drafts: readonly Draft[]): readonly PhraseRange[] {
  const ranges: PhraseRange[] = []
  const [first, last] = [text.length - text.trimStart().length, text.trimEnd().length]
  const isWhole = ({ start, end }: Draft) => start <= first && end >= last
  for (let at = 0; at < drafts.length; at++) {
    const [from, to] = [drafts[at]!, drafts[at + 1]]
    if (to && isRange(text, from, to)) {
      ranges.push({ from: phraseOf(from), to: phraseOf(to) })
      at++
    } else if (from.pieces.length > 1 || !from.pieces.every(isWeak) || isWhole(from)) {
      ranges.push({ from: phraseOf(from) })
    }
  }
  return ranges
}

function isRange(text: string, from: Draft, to: Draft): boolean {
  if (to.start - from.end > MAX_GAP || isAlone(from) || isAlone(to)) return false
  const kinds = [from.pieces[0]!.slot, to.pieces[0]!.slot]
  if (from.pieces.length === 1 && from.pieces.every(isWeak) && to.pieces.every(isWeak) && kinds[0] !== kinds[1] && kinds[0] !== 'now') return false
  const gap = text.slice(from.end, to.start)
  return RANGE_GAP.test(gap) || (BETWEEN_GAP.test(gap) && /^ ?之?间/.test(text.slice(to.end, to.end + 3)))
}

function phraseOf({ start, end, pieces }: Draft): Phrase {
  // a slot that comes twice keeps the later piece: `周日, 二月十号` has one weekday, one day
  const slots: Record<string, Piece> = {}
  for (const piece of pieces) slots[piece.slot] = piece
  return { start, end, slots: slots as Slots }
}
