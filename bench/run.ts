// Side by side with the peers that run from npm, ratios in one run; then the speed of the main job.
//   npm run bench
import { issueRows } from './issue-figures.ts'
import { measureAll } from './measure-all.ts'
import { measureMainJob } from './measures/main-job.ts'

const rows = issueRows(measureAll())
const width = Math.max(...rows.map(({ what }) => what.length))
console.log(`${'language and check'.padEnd(width)}  ${'ours'.padStart(9)}  ${'asked'.padEnd(11)}         peers`)
for (const { what, peer, asked, reached, isShort } of rows) {
  console.log(`${what.padEnd(width)}  ${reached.padStart(9)}  ${asked.padEnd(11)}  ${isShort ? 'short' : '     '}  ${peer}`)
}

console.log('\nthe main job')
for (const { what, value, unit, asked } of await measureMainJob()) {
  const reached = `${Math.round(value)} ${unit}`
  console.log(`${what.padEnd(width)}  ${reached.padStart(9)}  ${asked === undefined ? '' : `<= ${asked} ${unit}`}`)
}
