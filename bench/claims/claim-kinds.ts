import type { FindingKind } from '../../src/check/index.ts'

/** What a faithful sentence does to the words of the article. */
export const REWORDINGS = [
  'shortened', 'merged', 'reordered', 'reworded', 'voice', 'reported', 'unit', 'rounded', 'arithmetic', 'date', 'alias', 'script',
] as const

export type Rewording = (typeof REWORDINGS)[number]

/** What is wrong with an unfaithful sentence, and which kinds of finding say so. */
export const ERRORS = {
  digit: ['quantity'],
  magnitude: ['quantity'],
  unit: ['quantity'],
  'other-figure': ['quantity'],
  duration: ['quantity', 'time'],
  date: ['time'],
  year: ['time'],
  'other-time': ['time', 'event'],
  ordinal: ['ordinal', 'quantity'],
  superlative: ['superlative', 'ordinal'],
  person: ['person', 'name', 'role'],
  place: ['place', 'name'],
  organisation: ['organisation', 'name', 'role'],
  thing: ['event', 'name', 'direction'],
  role: ['role', 'person', 'organisation', 'name'],
  attribution: ['attribution', 'person', 'organisation'],
  quotation: ['quotation'],
  // said by an opposite word, a denial is a direction: 反对 for 同意
  negation: ['negation', 'direction'],
  modality: ['modality'],
  direction: ['direction'],
  cause: ['cause', 'event'],
  condition: ['event', 'modality', 'negation'],
  scope: ['place', 'organisation', 'name', 'quantity', 'event'],
  detail: ['event', 'quantity', 'time', 'place', 'cause', 'quotation'],
  entity: ['person', 'place', 'organisation', 'name', 'event'],
} as const satisfies Readonly<Record<string, readonly FindingKind[]>>

export type ErrorKind = keyof typeof ERRORS

/** In: the kind of error of a claim, the kind of a finding. Out: whether the finding names that error. */
export const namesError = (error: ErrorKind, kind: FindingKind): boolean => (ERRORS[error] as readonly FindingKind[]).includes(kind)
