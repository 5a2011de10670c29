import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Library } from '../../flow/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { complain, type Door, MISUSED } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'

interface ExportOptions {
  readonly json?: string
  readonly markdown?: string
  readonly opml?: string
  readonly held?: boolean
  readonly data?: string
}

/** Ways out: everything as lines of JSON, articles as Markdown posts, the subscriptions as OPML. */
export function addExport(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('export')
    .description(terminal.tell(HELP.export))
    .option('--json <file>', terminal.tell(HELP.exportJson))
    .option('--markdown <folder>', terminal.tell(HELP.exportMarkdown))
    .option('--held', terminal.tell(HELP.exportHeld))
    .option('--opml <file>', terminal.tell(HELP.exportOpml))
    .option('--data <folder>', terminal.tell(HELP.data))
    .action((options: ExportOptions) => exportLibrary(options, door))
  speakHelp(command, terminal, ['yinzheng export --json library.ndjson', 'yinzheng export --markdown posts/ --held', 'yinzheng export --opml feeds.opml'])
}

async function exportLibrary({ json, markdown, opml, held = false, data }: ExportOptions, door: Door): Promise<void> {
  const { terminal } = door
  if (json === undefined && markdown === undefined && opml === undefined) {
    return complain(trouble('nothing-to-export'), door, { status: MISUSED })
  }
  const { dataFolder, exportFile, openLibrary } = await import('../../flow/index.ts')
  const library = await openLibrary({ folder: dataFolder({ option: data }), as: 'reader' })
  try {
    if (json !== undefined) terminal.print(terminal.tell(SAY.exportedJson, { lines: await library.transfer.exportTo(json), name: json }))
    if (markdown !== undefined) terminal.print(terminal.tell(SAY.exportedMarkdown, { files: await writePosts(markdown, held, library), name: markdown }))
    if (opml !== undefined) {
      await exportFile(opml, [await library.subscriptions.exportList('印证')])
      terminal.print(terminal.tell(SAY.exportedOpml, { name: opml }))
    }
  } finally {
    await library.close()
  }
}

async function writePosts(folder: string, held: boolean, { transfer }: Library): Promise<number> {
  writing(folder, () => mkdirSync(folder, { recursive: true }))
  let files = 0
  for await (const { name, text } of transfer.markdown(held ? 'held' : 'all')) {
    writing(folder, () => writeFileSync(join(resolve(folder), name), text))
    files += 1
  }
  return files
}

function writing(name: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new TroubleError(trouble('file-unwritable', { name, reason: error instanceof Error ? error.message : String(error) }), { cause: error })
  }
}
