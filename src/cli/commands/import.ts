import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { complain, type Door, troubleMessage } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { plainLine } from '../terminal/terminal.ts'

interface ImportOptions {
  readonly data?: string
}

/** Of a list of subscriptions. */
const MOST_OPML_BYTES = 20_000_000
const MOST_SAID = 5
/** An article with all its versions; a string may not have more than four times as many. */
const MOST_LINE_CHARACTERS = 128_000_000

/** Ways in: what `export` wrote, and lists of subscriptions. */
export function addImport(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('import')
    .description(terminal.tell(HELP.import))
    .argument('<file>', terminal.tell(HELP.importFile))
    .option('--data <folder>', terminal.tell(HELP.data))
    .action((file: string, options: ImportOptions) => importFile(file, options, door))
  speakHelp(command, terminal, ['yinzheng import library.ndjson', 'yinzheng import feeds.opml'])
}

async function importFile(file: string, { data }: ImportOptions, door: Door): Promise<void> {
  const { terminal } = door
  const { size } = await stat(file).catch((error: unknown) => refuse(file, error))
  const { dataFolder, openLibrary } = await import('../../flow/index.ts')
  const library = await openLibrary({ folder: dataFolder({ option: data }) })
  try {
    if (await looksLikeOpml(file)) {
      if (size > MOST_OPML_BYTES) throw new TroubleError(trouble('document-too-large', { name: file, bytes: size, limit: MOST_OPML_BYTES }))
      return terminal.print(terminal.tell(SAY.importedOpml, { ...(await library.subscriptions.importList(await readFile(file, 'utf8'))) }))
    }
    const { articles, known, subscriptions, refused } = await library.transfer.importAll(linesOf(file))
    terminal.print(terminal.tell(SAY.imported, { articles, known, subscriptions }))
    for (const { line, trouble } of refused.slice(0, MOST_SAID)) terminal.complain(plainLine(terminal.tell(SAY.lineRefused, { line, message: troubleMessage(trouble, terminal) })))
    if (refused.length > 0) complain(trouble('lines-left-out', { lines: refused.length }), door)
  } finally {
    await library.close()
  }
}

/** Throws TroubleError `document-too-large` where a line is longer than any that we write: without an end it would fill the memory. */
export async function* linesOf(file: string, most = MOST_LINE_CHARACTERS): AsyncGenerator<string> {
  const parts: string[] = []
  let length = 0
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const [first = '', ...others] = String(chunk).split('\n')
    for (const [index, part] of [first, ...others].entries()) {
      if (index > 0) {
        yield parts.splice(0).join('')
        length = 0
      }
      parts.push(part)
      length += part.length
      if (length > most) throw new TroubleError(trouble('document-too-large', { name: file, bytes: length, limit: most }))
    }
  }
  if (length > 0) yield parts.join('')
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
