import type { Article } from '../../article/index.ts'
import { killableProcess } from '../workshop/killable-process.ts'
import { runWithin } from '../workshop/run-within.ts'
import { carryOut, type CompileFrom, type CompileJob, type CompileResults } from './compile-order.ts'

/** Works out what follows from articles, and lets this thread answer others meanwhile. */
export interface Compiler {
  /** Rejects with WorkStopped where it takes too much time or memory. */
  readonly compile: <Job extends CompileJob>(job: Job, from: CompileFrom[Job]) => Promise<CompileResults[Job]>
  readonly close: () => Promise<void>
}

export interface CompilerOptions {
  readonly timeLimitMs?: number
  readonly memoryMb?: number
  /** What the process runs: another in tests. */
  readonly script?: URL
}

/** Some hundred articles, or a book; what takes longer can be read, but is not compiled. */
const LIMIT_MS = 60_000
const MEMORY_MB = 512

/**
 * So many characters take some 60 ms, as long as others may wait; one article is read by whoever opened it, who would wait longer for a process to
 * start than for most articles.
 */
const SMALL_STORY = 2000
const SMALL_ARTICLE = 6000

/** A process reads no TypeScript: where the program runs from its sources, as in tests, all work stays here. */
const FROM_SOURCES = import.meta.url.endsWith('.ts')
const SCRIPT = new URL('./compile-worker.js', import.meta.url)

export function openCompiler({ timeLimitMs = LIMIT_MS, memoryMb = MEMORY_MB, script }: CompilerOptions = {}): Compiler {
  const apart = killableProcess({ timeLimitMs, memoryMb, script: script ?? SCRIPT })
  const staysHere = (from: CompileFrom[CompileJob]) => (script === undefined && FROM_SOURCES) || isSmall(from)
  return {
    compile: async <Job extends CompileJob>(job: Job, from: CompileFrom[Job]) =>
      staysHere(from) ? runWithin(timeLimitMs, () => carryOut({ job, from })) : ((await apart.run({ job, from })) as CompileResults[Job]),
    close: apart.close,
  }
}

const isSmall = (from: CompileFrom[CompileJob]) =>
  'article' in from ? lengthOf([from.article, ...('others' in from ? from.others : [])]) <= SMALL_ARTICLE : lengthOf(from.articles) <= SMALL_STORY

const lengthOf = (articles: readonly Article[]) => articles.reduce((sum, { blocks }) => blocks.reduce((length, { text }) => length + text.length, sum), 0)
