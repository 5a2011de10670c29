import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the tests measure while they hold it to what was asked: `figure(name, value)` in them writes it down. One source of cases, not two. */
export type Tested = Readonly<Record<string, number>>

const SUITES: readonly (readonly string[])[] = [
  ['src/page/decode/decode-bytes.test.ts', 'src/fetch/forbidden-addresses.test.ts', 'src/fetch/bombs.test.ts', 'src/flow/workshop'],
  ['-c', 'vitest.browser.config.ts', 'test/browser/sanitised.test.ts'],
]

interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly Assertion[] }[]
}
interface Assertion {
  readonly status: string
  readonly fullName: string
  readonly failureMessages?: readonly string[]
  readonly meta?: { readonly figures?: Readonly<Record<string, number>> }
}

/** Out: the figures of the tests of charsets, addresses, bombs and hostile bodies: counts are added up, of times and sizes (`…Ms`, `…Mb`) the worst stays. */
export function measureTested(): Tested {
  const total: Record<string, number> = {}
  for (const [name, value] of SUITES.flatMap(figuresOf)) {
    const before = total[name]
    total[name] = before === undefined ? value : /(?:Ms|Mb)$/.test(name) ? Math.max(before, value) : before + value
  }
  return total
}

function figuresOf(suite: readonly string[]): readonly (readonly [string, number])[] {
  const folder = mkdtempSync(join(tmpdir(), 'yinzheng-tested-'))
  const file = join(folder, 'report.json')
  const { stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...suite, '--no-file-parallelism', '--reporter=json', `--outputFile=${file}`], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (!existsSync(file)) throw new Error(`${suite.join(' ')} did not run: ${stderr}`)
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report
  rmSync(folder, { recursive: true })
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  for (const { fullName, failureMessages } of tests.filter(({ status }) => status === 'failed')) console.log(`${fullName} failed: ${failureMessages?.[0]}`)
  return tests.flatMap(({ meta }) => Object.entries(meta?.figures ?? {}))
}
