import { namedBy, published } from './infer-date.ts'
import type { Context, Place } from './context.ts'
import { distanceOf } from './context.ts'
import { STATED, yearOf } from './core.ts'
import type { Slots } from './join-atoms.ts'
import type { TimeAnchor } from './time-expression.ts'

/** `absent`: the phrase has no year; `unknown`: it has one that nothing here can count out. */
export type YearAnswer =
  | { readonly state: 'known'; readonly year: number; readonly anchor: TimeAnchor; readonly stated: boolean }
  | { readonly state: 'absent' | 'unknown' }

const UNKNOWN = { state: 'unknown' } as const
/** 当年 far from any year means "in those days". */
const MAX_SENTENCES_BACK = 8

export function resolveYear(slots: Slots, context: Context, place: Place): YearAnswer {
  const piece = slots.year
  if (!piece) return { state: 'absent' }
  if ('year' in piece) return { state: 'known', year: piece.year, anchor: STATED, stated: true }
  const named = context.last
  const near = named && !named.yearless && distanceOf(named, place) !== 'far'
  if (piece.from === 'context' || (piece.from === 'either' && near)) {
    if (!named || named.yearless || place.sentence - named.sentence > MAX_SENTENCES_BACK) return UNKNOWN
    return { state: 'known', year: named.year + piece.offset, anchor: namedBy(named), stated: false }
  }
  // 三年后 in a story counts from what it tells; in an outlook, from now
  if (!context.reference || (piece.count && piece.offset > 0 && !place.future)) return UNKNOWN
  return { state: 'known', year: yearOf(context.reference.day) + piece.offset, anchor: published(context), stated: false }
}
