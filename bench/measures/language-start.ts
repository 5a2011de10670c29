import { spawnSync } from 'node:child_process'

export interface Start {
  /** From the first line of the program to the first answer: by the clock, or by processor time where a busy machine makes that the less. */
  readonly ms: number
  /** Resident memory that came with it. */
  readonly mb: number
}

const REPEATS = 5
const TEXT = '2025年6月16日至18日，澄州市市长廖建国在青屿出席第二届海湾论坛，去年的贸易额增长12.5%，达到948亿元。'

/** A process of its own: modules, tables and words are loaded, and one sentence is read for its times, quantities, names and words. */
const OURS = `const { findNames, findQuantities, findTimes, segment } = await import('./dist/language/index.js')
findTimes(text, { reference: '2025-06-17' }); findQuantities(text); findNames(text); segment(text)`
/** The same of the peer, which has neither names nor words. */
const RECOGNIZERS = `const { createRequire } = await import('node:module')
const suite = createRequire(process.cwd() + '/bench/peers/package.json')('@microsoft/recognizers-text-suite')
suite.recognizeDateTime(text, 'zh-cn', 0, new Date('2025-06-17')); suite.recognizeNumber(text, 'zh-cn'); suite.recognizeCurrency(text, 'zh-cn'); suite.recognizePercentage(text, 'zh-cn')`

const program = (work: string) => `const text = ${JSON.stringify(TEXT)}
globalThis.gc?.(); const before = process.memoryUsage.rss(); const start = performance.now(); const busy = process.cpuUsage()
${work}
const { user, system } = process.cpuUsage(busy); const ms = Math.min(performance.now() - start, (user + system) / 1000)
console.log(JSON.stringify({ ms, mb: (process.memoryUsage.rss() - before) / 2 ** 20 }))`

function measure(work: string): Start {
  const runs = Array.from({ length: REPEATS }, () => {
    const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', program(work)], { encoding: 'utf8' })
    return JSON.parse(stdout) as Start
  })
  return { ms: Math.min(...runs.map(({ ms }) => ms)), mb: Math.min(...runs.map(({ mb }) => mb)) }
}

/** Out: start-up of the language stage as built: the best of five fresh processes, the one that was disturbed least. */
export const measureLanguageStart = (): Start => measure(OURS)
/** Out: the same of Recognizers-Text. */
export const measureRecognizersStart = (): Start => measure(RECOGNIZERS)
