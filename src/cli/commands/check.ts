import type { Command } from 'commander'
import type { SourceText } from '../../article/index.ts'
import { trouble } from '../../trouble/index.ts'
import { checkLine } from '../contract.ts'
import { complain, type Door, MISUSED } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP } from '../messages.ts'
import { answerLines, objectsIn, optionalTextIn, type Request, textIn } from '../ndjson.ts'
import { printChecked, printTally } from '../print-check.ts'
import { TroubleError } from '../../trouble/index.ts'

interface CheckOptions {
  readonly ndjson?: boolean
  readonly text?: string
  readonly against?: readonly string[]
}

/** Some thousands of sentences. Whoever waits at a terminal has more patience than a page. */
const TIME_LIMIT_MS = 60_000

export function addCheck(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('check')
    .description(terminal.tell(HELP.check))
    .argument('[summary]', terminal.tell(HELP.summary))
    .option('--against <documents...>', terminal.tell(HELP.against))
    .option('--text <summary>', terminal.tell(HELP.text))
    .option('--ndjson', terminal.tell(HELP.checkNdjson))
    .action((summary: string | undefined, options: CheckOptions) => check(summary, options, door))
  speakHelp(command, terminal, [
    'yinzheng check summary.txt --against page.html',
    "yinzheng check --text '渡轮于2024年开航。' --against news/",
    'yinzheng check - --against page.html < summary.txt',
  ])
}

async function check(summary: string | undefined, options: CheckOptions, door: Door): Promise<void> {
  if (options.ndjson) return checkLines(door)
  if (options.against === undefined) return complain(trouble('no-source'), door, { status: MISUSED })
  if (summary === undefined && options.text === undefined) return complain(trouble('no-summary'), door, { status: MISUSED })
  const { readSummary } = await import('../../flow/index.ts')
  const read = options.text === undefined ? await readSummary(summary ?? '-') : { text: options.text }
  if ('code' in read) return complain(read, door)
  if (read.text.trim() === '') return complain(trouble('no-summary'), door)
  await checkText(read.text, options.against, door)
}

async function checkText(summary: string, names: readonly string[], door: Door): Promise<void> {
  const { openWorkshop, readDocuments, sourceText } = await import('../../flow/index.ts')
  const sources: SourceText[] = []
  for await (const reading of readDocuments(names, { now: door.today })) {
    if ('trouble' in reading) complain(reading.trouble, door, { about: reading.name })
    else sources.push(...reading.articles.map(sourceText))
  }
  if (sources.length === 0) return complain(trouble('no-source'), door)
  const headlines = new Map(sources.map(({ id, headline }) => [id, headline ?? id]))
  const workshop = openWorkshop({ timeLimitMs: TIME_LIMIT_MS })
  const sentences = await workshop.check(summary, sources).finally(workshop.close)
  printChecked(sentences, door.terminal, { nameOf: (id) => (sources.length > 1 ? headlines.get(id) : undefined) })
  door.terminal.print()
  printTally(sentences, door.terminal)
}

async function checkLines(door: Door): Promise<void> {
  const { openWorkshop } = await import('../../flow/index.ts')
  const workshop = openWorkshop({ timeLimitMs: TIME_LIMIT_MS })
  await answerLines(door, async (request) => {
    const summary = textIn(request, 'summary')
    const sources = objectsIn(request, 'sources').map(sourceIn)
    if (summary.trim() === '') throw new TroubleError(trouble('no-summary'))
    if (sources.length === 0) throw new TroubleError(trouble('no-source'))
    return checkLine(request['id'], await workshop.check(summary, sources))
  })
  await workshop.close()
}

function sourceIn(source: Request, index: number): SourceText {
  const headline = optionalTextIn(source, 'headline')
  const published = optionalTextIn(source, 'datePublished')
  return {
    id: String(source['id'] ?? `source-${index + 1}`),
    text: textIn(source, 'text'),
    ...(headline !== undefined && { headline }),
    ...(published !== undefined && { published }),
  }
}
