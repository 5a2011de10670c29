// Side by side with the peers that run from npm, ratios in one run.
//   npm run bench         language and check, then the speed of the main job
//   npm run bench:read    reading
import { issueRows, type IssueRow } from './goals/goal.ts'
import { LANGUAGE_GOALS } from './goals/language.ts'
import { READING_GOALS } from './goals/reading.ts'
import { measureLanguage, measureReading } from './measure-all.ts'
import { measureMainJob } from './measures/main-job.ts'

const widest = (words: readonly string[]) => Math.max(...words.map(({ length }) => length))

function print(title: string, rows: readonly IssueRow[]): void {
  const [what, reached, asked] = [widest(rows.map((row) => row.what)), widest(rows.map((row) => row.reached)), widest(rows.map((row) => row.asked))]
  console.log(`${title.padEnd(what)}  ${'ours'.padStart(reached)}  ${'asked'.padEnd(asked)}         peers`)
  for (const row of rows) {
    console.log(`${row.what.padEnd(what)}  ${row.reached.padStart(reached)}  ${row.asked.padEnd(asked)}  ${row.isShort ? 'short' : '     '}  ${row.peer}`)
  }
}

async function printMainJob(): Promise<void> {
  const rows = await measureMainJob()
  const width = widest(rows.map(({ what }) => what))
  console.log('\nthe main job')
  for (const { what, value, unit, asked } of rows) {
    console.log(`${what.padEnd(width)}  ${`${Math.round(value)} ${unit}`.padStart(9)}  ${asked === undefined ? '' : `<= ${asked} ${unit}`}`)
  }
}

if (process.argv[2] === 'read') {
  print('reading', issueRows(READING_GOALS, await measureReading()))
} else {
  print('language and check', issueRows(LANGUAGE_GOALS, measureLanguage()))
  await printMainJob()
}
