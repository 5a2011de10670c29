// Speed and memory of the main job, on the example story and, where it is there, on the shared seeds.
//   npm run bench
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileStories, readDocuments } from '../dist/index.js'

const SHARED = process.env.YINZHENG_SHARED ?? '../shared'
const REPEATS = 5
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const documentsIn = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => /^\d/.test(name)).toSorted().map((name) => join(folder, name)) : [])

async function warmMs(files) {
  const times = []
  for (let round = 0; round <= REPEATS; round++) {
    const start = performance.now()
    const articles = []
    for await (const reading of readDocuments(files, { now: '2026-01-01' })) articles.push(...(reading.articles ?? []))
    compileStories(articles)
    times.push(performance.now() - start)
  }
  return median(times.slice(1))
}

const REPORT = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))'

function run(args) {
  const start = performance.now()
  const { stderr } = spawnSync(process.execPath, ['--import', REPORT, 'bin/yinzheng.js', ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return { ms: performance.now() - start, peakMb: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 }
}

const row = (what, value, unit, asked) => console.log(`${what.padEnd(58)} ${String(Math.round(value)).padStart(6)} ${unit.padEnd(3)} ${asked}`)
row('yinzheng --help, median of 5', median(Array.from({ length: REPEATS }, () => run(['--help']).ms)), 'ms', 'asked <= 200')
for (const [name, folder] of [['example story', 'examples/strait'], ['five seeds', join(SHARED, 'seeds')]]) {
  const files = documentsIn(folder)
  if (files.length === 0) continue
  row(`${name}, documents to dossier, warm process, median of 5`, await warmMs(files), 'ms', name === 'five seeds' ? 'asked <= 1000' : '')
  const { ms, peakMb } = run(['dossier', '--json', ...files])
  row(`${name}, whole run from a cold start`, ms, 'ms', '')
  row(`${name}, whole run, peak memory`, peakMb, 'MB', 'asked <= 250')
}
