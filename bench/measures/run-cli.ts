import { spawnSync } from 'node:child_process'

export interface Run {
  readonly ms: number
  readonly peakMb: number
}

/** The process says at its end how much memory it had at most. */
const REPORT = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))'

/** In: arguments of Node. Out: how long the process took, start and all, and its memory at most. */
export function runNode(args: readonly string[]): Run {
  const start = performance.now()
  const { stderr } = spawnSync(process.execPath, ['--import', REPORT, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return { ms: performance.now() - start, peakMb: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 }
}

/** The same of our command line, as built. */
export const runCli = (args: readonly string[]): Run => runNode(['bin/yinzheng.js', ...args])
