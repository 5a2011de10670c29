// Side by side with the peers that run from npm, ratios in one run.
//   npm run bench         language and check, then the speed of the main job
//   npm run bench:read    reading
// The library's table is in library/run.ts.
import { issueRows } from './goals/goal.ts'
import { LANGUAGE_GOALS } from './goals/language.ts'
import { READING_GOALS } from './goals/reading.ts'
import { measureLanguage, measureReading } from './measure-all.ts'
import { measureMainJob } from './measures/main-job.ts'
import { printRows, widest } from './print-rows.ts'

async function printMainJob(): Promise<void> {
  const rows = await measureMainJob()
  const width = widest(rows.map(({ what }) => what))
  console.log('\nthe main job')
  for (const { what, value, unit, asked } of rows) {
    console.log(`${what.padEnd(width)}  ${`${Math.round(value)} ${unit}`.padStart(9)}  ${asked === undefined ? '' : `<= ${asked} ${unit}`}`)
  }
}

if (process.argv[2] === 'read') {
  printRows('reading', issueRows(READING_GOALS, await measureReading()))
} else {
  printRows('language and check', issueRows(LANGUAGE_GOALS, measureLanguage()))
  await printMainJob()
}
