import type { Command } from 'commander'
import type { Reading } from '../../flow/index.ts'
import { articleLine } from '../contract.ts'
import { complain, type Door, errorOf, FAILED, fail } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { printArticle } from '../print-article.ts'
import { writeLine } from '../terminal/output.ts'
import { progressBar } from '../terminal/progress.ts'
import { plainLine } from '../terminal/terminal.ts'

interface ReadOptions {
  readonly ndjson?: boolean
  readonly removed?: boolean
}

export function addRead(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('read')
    .description(terminal.tell(HELP.read))
    .argument('<documents...>', terminal.tell(HELP.documents))
    .option('--ndjson', terminal.tell(HELP.readNdjson))
    .option('--removed', terminal.tell(HELP.removed))
    .action((names: readonly string[], options: ReadOptions) => read(names, options, door))
  speakHelp(command, terminal, ['yinzheng read page.html', 'yinzheng read --removed news/', 'yinzheng read --ndjson feed.xml - < page.html'])
}

async function read(names: readonly string[], { ndjson = false, removed = false }: ReadOptions, door: Door): Promise<void> {
  const { readDocuments } = await import('../../flow/index.ts')
  const bar = progressBar()
  let first = true
  for await (const reading of readDocuments(names, { now: door.today, onProgress: bar.onProgress })) {
    bar.done()
    if (ndjson) {
      await writeReading(reading, door)
    } else {
      if (!first && 'articles' in reading) door.terminal.print()
      printReading(reading, removed, door)
      first = false
    }
  }
}

async function writeReading(reading: Reading, { terminal }: Door): Promise<void> {
  if ('trouble' in reading) {
    fail(FAILED)
    await writeLine({ file: reading.name, error: errorOf(reading.trouble, terminal) })
  } else if (reading.articles.length === 0) {
    await writeLine({ file: reading.name, feedTitle: reading.feedTitle, entryCount: 0 })
  } else {
    for (const article of reading.articles) await writeLine(articleLine(article))
  }
}

function printReading(reading: Reading, removed: boolean, door: Door): void {
  if ('trouble' in reading) {
    complain(reading.trouble, door, { about: reading.name })
  } else if (reading.articles.length === 0) {
    door.terminal.print(door.terminal.tell(SAY.emptyFeed, { name: plainLine(reading.name) }))
  } else {
    reading.articles.forEach((article, index) => {
      if (index > 0) door.terminal.print()
      printArticle(article, door.terminal, { removed })
    })
  }
}
