import type { IssueRow } from './goals/goal.ts'

export const widest = (words: readonly string[]) => Math.max(...words.map(({ length }) => length))

/** Prints an issue's table, misses marked. */
export function printRows(title: string, rows: readonly IssueRow[]): void {
  const [what, reached, asked] = [widest(rows.map((row) => row.what)), widest(rows.map((row) => row.reached)), widest(rows.map((row) => row.asked))]
  console.log(`${title.padEnd(what)}  ${'ours'.padStart(reached)}  ${'asked'.padEnd(asked)}         peers`)
  for (const row of rows) {
    console.log(`${row.what.padEnd(what)}  ${row.reached.padStart(reached)}  ${row.asked.padEnd(asked)}  ${row.isShort ? 'short' : '     '}  ${row.peer}`)
  }
}
