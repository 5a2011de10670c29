/** Rows of the scorer of times and numbers: how many expressions of one type, and how many right in each respect. */
interface TimeRow { readonly n: number; readonly span: number; readonly begin: number; readonly timex: number }
interface NumberRow { readonly n: number; readonly span: number; readonly value: number; readonly unit: number; readonly unitOf: number }
interface Figures {
  readonly times: Readonly<Record<string, TimeRow>>
  readonly numbers: Readonly<Record<string, NumberRow>>
}

export interface SpecsRight {
  readonly right: number
  readonly of: number
}

/** `recognizers date (span only)`: what the specification lets be compared of a type. */
const timeRight = (type: string, { span, begin, timex }: TimeRow) => (type.endsWith('(span only)') ? span : type.endsWith('(timex only)') ? timex : begin)
/** A unit that is asked for must be right too; a range has a notation of its own, so that only its place is compared. */
const numberRight = (type: string, { span, value, unit, unitOf }: NumberRow) => (type === 'numberrange' ? span : unitOf > 0 ? unit : value)

/**
 * The Chinese specifications of Recognizers-Text, all kinds.
 *
 * In: the last line of the scorer `time`. Out: expressions right, of all: the begin of a time, the value (and unit) of a number;
 * the span alone where a specification gives no more.
 */
export function specsRight(figures: unknown): SpecsRight {
  const { times, numbers } = figures as Figures
  const rows = [
    ...Object.entries(times).filter(([type]) => type.startsWith('recognizers')).map(([type, row]) => ({ right: timeRight(type, row), of: row.n })),
    ...Object.entries(numbers).map(([type, row]) => ({ right: numberRight(type, row), of: row.n })),
  ]
  return { right: rows.reduce((sum, { right }) => sum + right, 0), of: rows.reduce((sum, row) => sum + row.of, 0) }
}
