import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, InvalidArgumentError } from 'commander'
import type { Library } from '../../flow/index.ts'
import type { ServeOptions } from '../../server/index.ts'
import { troubleOf } from '../../trouble/index.ts'
import { complain, type Door } from '../door.ts'
import { speakHelp } from '../help.ts'
import { addFetchOptions, type FetchOptions, privateHostsOf } from '../fetch-options.ts'
import { addJudgeOptions, type JudgeOptions, judgesOf } from '../judge-options.ts'
import { HELP, SAY } from '../messages.ts'
import { printFindings } from '../print-findings.ts'
import { progressBar } from '../terminal/progress.ts'
import { plain } from '../terminal/terminal.ts'

interface OpenOptions extends JudgeOptions, FetchOptions {
  readonly port?: number
  readonly data?: string
  readonly host?: string
  readonly hostName?: readonly string[]
}

const DEFAULT_PORT = 7070
/** The package's own folder, whether run from `src` or from `dist`. */
const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

export function addOpen(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('open')
    .description(terminal.tell(HELP.open))
    .argument('[documents...]', terminal.tell(HELP.documents))
    .option('--port <number>', terminal.tell(HELP.port), parsePort)
    .option('--host <address>', terminal.tell(HELP.host))
    .option('--host-name <name...>', terminal.tell(HELP.hostName))
    .option('--data <folder>', terminal.tell(HELP.data))
    .action((names: readonly string[], options: OpenOptions) => open(names, options, door))
  addJudgeOptions(command, terminal)
  addFetchOptions(command, terminal)
  speakHelp(command, terminal, ['yinzheng open', 'yinzheng open news/ --port 8080', 'yinzheng open https://example.org/feed.xml --data ./library'])
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('0–65535')
  return port
}

async function open(names: readonly string[], { port = DEFAULT_PORT, data, host, hostName, ...options }: OpenOptions, door: Door): Promise<void> {
  const judge = await judgesOf(options, door)
  if (judge === 'misused') return
  const { dataFolder, openLibrary } = await import('../../flow/index.ts')
  const folder = dataFolder({ option: data })
  const library = await openLibrary({ folder, privateHosts: privateHostsOf(options), onFault: (error) => complain(troubleOf(error), door) })
  try {
    // Nobody waits for the reading to hear that the door stays shut.
    const { requirePassword } = await import('../../server/index.ts')
    await requirePassword({ library, ...(host !== undefined && { host }), ...(hostName && { hosts: hostName }) })
    // The example is for whoever has nothing to read yet.
    const isNewcomer = names.length === 0 && (await library.subscriptions.list()).length === 0
    if (names.length > 0 || isNewcomer) await readAndPrint(isNewcomer ? [example()] : names, library, door)
    library.subscriptions.start()
    library.jobs.start()
    door.terminal.print(door.terminal.paint('dim', door.terminal.tell(SAY.dataAt, { name: folder })))
    await serveUntilStopped({ port, library, ...(judge && { judge }), ...(host !== undefined && { host }), ...(hostName && { hosts: hostName }) }, door)
  } finally {
    await library.close()
  }
}

/** A short name where the reader stands in the package's folder. */
function example(): string {
  const folder = join(PACKAGE, 'examples', 'strait')
  const near = relative(process.cwd(), folder)
  return near.startsWith('..') ? folder : near
}

async function readAndPrint(names: readonly string[], library: Library, door: Door): Promise<void> {
  const bar = progressBar()
  const ingested = await library.ingest(names, { onProgress: bar.onProgress })
  bar.done()
  for (const document of ingested.documents) {
    if ('trouble' in document) complain(document.trouble, door, { about: document.name })
  }
  await printFindings(ingested, library, door.terminal)
  const stopped = await library.storyTrouble(ingested.collection.id)
  if (stopped) complain(stopped, door)
}

async function serveUntilStopped(options: Omit<ServeOptions, 'pageFolder' | 'onFault'>, door: Door): Promise<void> {
  const { serve } = await import('../../server/index.ts')
  const page = join(PACKAGE, 'web', 'dist')
  try {
    const serving = await serve({ ...options, pageFolder: page, onFault: (error) => door.terminal.complain(plain(error.stack ?? error.message)) })
    // Listened for before the address is out: whoever reads it may stop us at once.
    const stopped = stopSignal()
    door.terminal.print(door.terminal.paint('bold', door.terminal.tell(SAY.servedAt, { url: serving.url })))
    await stopped
    await serving.close()
  } catch (error) {
    complain(troubleOf(error), door)
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
