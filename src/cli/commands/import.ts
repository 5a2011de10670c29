import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { complain, type Door, troubleMessage } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { plainLine } from '../terminal/terminal.ts'

interface ImportOptions {
  readonly incomplete?: boolean
  readonly data?: string
}

/** Of a list of subscriptions. */
const MOST_OPML_BYTES = 20_000_000
const MOST_SAID = 5

/** Ways in: what `export` wrote, and lists of subscriptions. */
export function addImport(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('import')
    .description(terminal.tell(HELP.import))
    .argument('<file>', terminal.tell(HELP.importFile))
    .option('--incomplete', terminal.tell(HELP.importIncomplete))
    .option('--data <folder>', terminal.tell(HELP.data))
    .action((file: string, options: ImportOptions) => importFile(file, options, door))
  speakHelp(command, terminal, ['yinzheng import library.ndjson', 'yinzheng import feeds.opml'])
}

async function importFile(file: string, { incomplete = false, data }: ImportOptions, door: Door): Promise<void> {
  const { terminal } = door
  const found = await stat(file).catch((error: unknown) => refuse(file, error))
  if (found.isDirectory()) throw new TroubleError(trouble('folder-not-file', { name: file }))
  const { size } = found
  const { dataFolder, openLibrary } = await import('../../flow/index.ts')
  const library = await openLibrary({ folder: dataFolder({ option: data }) })
  try {
    if (await looksLikeOpml(file)) {
      if (size > MOST_OPML_BYTES) throw new TroubleError(trouble('document-too-large', { name: file, bytes: size, limit: MOST_OPML_BYTES }))
      return terminal.print(terminal.tell(SAY.importedOpml, { ...(await library.subscriptions.importList(await readFile(file, 'utf8'))) }))
    }
    const { articles, known, subscriptions, refused, warned, short } = await library.transfer.importFrom(file, { incomplete })
    terminal.print(terminal.tell(SAY.imported, { articles, known, subscriptions }))
    for (const { line, trouble } of [...refused.slice(0, MOST_SAID), ...warned.slice(0, MOST_SAID)]) {
      terminal.complain(plainLine(terminal.tell(SAY.lineRefused, { line, message: troubleMessage(trouble, terminal) })))
    }
    if (refused.length > 0) complain(trouble('lines-left-out', { lines: refused.length }), door)
    if (incomplete && short?.code === 'export-cut-off') return terminal.complain(terminal.tell(SAY.importedIncomplete))
    if (short) complain(short, door)
  } finally {
    await library.close()
  }
}

/** An OPML file begins with a mark, a line of an export with a brace. */
async function looksLikeOpml(file: string): Promise<boolean> {
  for await (const part of createReadStream(file, { end: 200 })) return /^\ufeff?\s*</.test(String(part))
  return false
}

function refuse(name: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error)
  throw new TroubleError(reason.includes('ENOENT') ? trouble('file-not-found', { name }) : trouble('file-unreadable', { name, reason }), { cause: error })
}
