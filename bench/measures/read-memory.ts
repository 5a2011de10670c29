import { devPages } from './dev-pages.ts'
import { runCli, runNode } from './run-cli.ts'

export interface ReadMemory {
  /** Megabytes that the process had at most while it read the dev pages, one after the other. */
  readonly ours: number
  readonly readability?: number
}

/** The bare work of the peer, without what stands between it and the scorers. */
const READABILITY = `import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { decodeBytes } from './dist/page/decode/decode-bytes.js'
const require = createRequire(process.cwd() + '/bench/peers/package.json')
const { Readability } = require('@mozilla/readability')
const { parseHTML } = require('linkedom')
for (const file of process.argv.slice(1)) {
  const { text } = decodeBytes(readFileSync(file))
  try { console.log(JSON.stringify(new Readability(parseHTML(text).document).parse())) } catch (error) { console.log(String(error)) }
}`

/** Out: memory of a batch in a process of its own: our command line as built; undefined where the pages are not here. */
export function measureReadMemory(): ReadMemory | undefined {
  const files = devPages()
  return files.length === 0 ? undefined : { ours: runCli(['read', '--ndjson', ...files]).peakMb }
}

/** The same of Readability + linkedom. */
export const measureReadabilityMemory = () => ({ readability: runNode(['--input-type=module', '--eval', READABILITY, ...devPages()]).peakMb })
