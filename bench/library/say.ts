/** One figure, as a line of JSON: every program in this folder tells what it measured so. */
export interface Figure {
  readonly what: string
  readonly figure: number
  readonly unit: string
}

export function say(what: string, figure: number, unit: string): void {
  process.stdout.write(`${JSON.stringify({ what, figure: Number(figure.toPrecision(4)), unit })}\n`)
}

/** In: milliseconds or counts. Out: the one that so great a share does not exceed. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
