/** One row of an issue's table: what, what the best peer does, what is asked of us, what we reach. */
export interface IssueRow {
  readonly what: string
  readonly peer: string
  readonly asked: string
  readonly reached: string
  readonly isShort: boolean
}

/** What is asked of one figure, out of everything that was measured. */
export interface Goal<Measured> {
  readonly what: string
  readonly asked: number
  /** `least`: the more the better. */
  readonly bound: 'least' | 'most'
  readonly show: Show
  readonly ours: (measured: Measured) => number | undefined
  /** Out of how many, where the figure is a count. */
  readonly of?: (measured: Measured) => number | undefined
  readonly peer: (measured: Measured) => string
}

export type Show = (value: number | undefined) => string
const orNot = (show: (value: number) => string): Show => (value) => (value === undefined || Number.isNaN(value) ? 'not measured here' : show(value))
export const share = orNot((value) => `${(100 * value).toFixed(1)} %`)
export const plain = orNot((value) => value.toFixed(3))
export const whole = orNot((value) => String(Math.round(value)))
export const times = orNot((value) => `${value.toFixed(1)}x`)
export const ratio = orNot((value) => `${value.toFixed(2)}x`)
export const unmeasured = () => 'none'

const TOLERANCE = 5e-4

/** In: goals, and what was measured. Out: the table, misses included. */
export function issueRows<Measured>(goals: readonly Goal<Measured>[], measured: Measured): readonly IssueRow[] {
  return goals.map(({ what, asked, bound, show, ours, of, peer }) => {
    const value = ours(measured)
    const whole = of?.(measured)
    return {
      what, peer: peer(measured), asked: `${bound === 'least' ? '>=' : '<='} ${show(asked)}`, reached: whole === undefined ? show(value) : `${show(value)} of ${whole}`,
      isShort: value !== undefined && !Number.isNaN(value) && (bound === 'least' ? value < asked - TOLERANCE : value > asked + TOLERANCE),
    }
  })
}
