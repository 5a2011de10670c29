import { type Command, CommanderError } from 'commander'
import type { SourceText } from '../../article/index.ts'
import type { Judge } from '../../check/index.ts'
import type { JudgedSummary } from '../../flow/index.ts'
import { type Trouble, trouble, TroubleError } from '../../trouble/index.ts'
import { checkLine, judgeField } from '../contract.ts'
import { complain, type Door, errorOf, MISUSED, warn } from '../door.ts'
import { speakHelp } from '../help.ts'
import { addFetchOptions, type FetchOptions, privateHostsOf } from '../fetch-options.ts'
import { addJudgeOptions, type JudgeOptions, judgesOf } from '../judge-options.ts'
import { HELP, SAY } from '../messages.ts'
import { answerLines, objectsIn, optionalTextIn, type Request, textIn } from '../ndjson.ts'
import { printChecked, printReport, printTally } from '../print-check.ts'
import { progressBar } from '../terminal/progress.ts'

interface CheckOptions extends JudgeOptions, FetchOptions {
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
    .argument('[documents...]', terminal.tell(HELP.against))
    .option('--against <documents...>', terminal.tell(HELP.against))
    .option('--text <summary>', terminal.tell(HELP.text))
    .option('--ndjson', terminal.tell(HELP.checkNdjson))
    .action((summary: string | undefined, documents: readonly string[], options: CheckOptions) => check(summary, documents, options, door))
  addJudgeOptions(command, terminal)
  addFetchOptions(command, terminal)
  speakHelp(command, terminal, [
    'yinzheng check summary.txt page.html news/',
    "yinzheng check --text '渡轮于2024年开航。' --against news/",
    'yinzheng check summary.txt --against page.html --judge http://localhost:11434/v1 --judge-model qwen3',
    'yinzheng check - --against page.html < summary.txt',
  ])
}

async function check(summary: string | undefined, documents: readonly string[], options: CheckOptions, door: Door): Promise<void> {
  const asked = [summary, options.text !== undefined && '--text', options.ndjson && '--ndjson'].filter(Boolean)
  if (asked.length > 1) throw new CommanderError(MISUSED, 'commander.conflictingOption', `error: '${asked.join('” + “')}'`)
  const judges = await judgesOf(options, door)
  if (judges === 'misused') return
  const judge = judges?.(door.terminal.speech.language)
  if (options.ndjson) return checkLines(judge, door)
  const against = [...documents, ...(options.against ?? [])]
  if (against.length === 0) return complain(trouble('no-source'), door, { status: MISUSED })
  if (summary === undefined && options.text === undefined) return complain(trouble('no-summary'), door, { status: MISUSED })
  const { readSummary } = await import('../../flow/index.ts')
  const read = options.text === undefined ? await readSummary(summary ?? '-') : { text: options.text }
  if ('code' in read) return complain(read, door)
  if (read.text.trim() === '') return complain(trouble('no-summary'), door)
  await checkText(read.text, against, { judge, privateHosts: privateHostsOf(options) }, door)
}

async function checkText(summary: string, names: readonly string[], { judge, privateHosts }: { readonly judge: Judge | undefined; readonly privateHosts: readonly string[] }, door: Door): Promise<void> {
  const { readDocuments, sourceText } = await import('../../flow/index.ts')
  const sources: SourceText[] = []
  for await (const reading of readDocuments(names, { now: door.today, privateHosts })) {
    if ('trouble' in reading) complain(reading.trouble, door, { about: reading.name })
    else sources.push(...reading.articles.map(sourceText))
  }
  if (sources.length === 0) return complain(trouble('no-source'), door)
  const { sentences, judge: report } = await checkWith(judge, summary, sources)
  const headlines = new Map(sources.map(({ id, headline }) => [id, headline ?? id]))
  printChecked(sentences, door.terminal, { nameOf: (id) => (sources.length > 1 ? headlines.get(id) : undefined) })
  door.terminal.print()
  printTally(sentences, door.terminal)
  if (report) printReport(report, door.terminal)
  if (report?.trouble) warn(report.trouble, door, SAY.judgeFailed)
}

/** The check, and with a judge its questions, which take their time. */
async function checkWith(judge: Judge | undefined, summary: string, sources: readonly SourceText[]): Promise<Partial<JudgedSummary> & Pick<JudgedSummary, 'sentences'>> {
  const { judgeSummary, openWorkshop } = await import('../../flow/index.ts')
  const workshop = openWorkshop({ timeLimitMs: TIME_LIMIT_MS })
  const bar = progressBar()
  try {
    return judge ? await judgeSummary(summary, sources, workshop, { judge, onProgress: bar.onProgress }) : { sentences: await workshop.check(summary, sources) }
  } finally {
    bar.done()
    await workshop.close()
  }
}

async function checkLines(judge: Judge | undefined, door: Door): Promise<void> {
  const { judgeSummary, openWorkshop, spareJudge } = await import('../../flow/index.ts')
  const workshop = openWorkshop({ timeLimitMs: TIME_LIMIT_MS })
  const spared = judge && spareJudge(judge)
  let amiss: Trouble | undefined
  await answerLines(door, async (request) => {
    const summary = textIn(request, 'summary')
    const sources = objectsIn(request, 'sources').map(sourceIn)
    if (summary.trim() === '') throw new TroubleError(trouble('no-summary'))
    if (sources.length === 0) throw new TroubleError(trouble('no-source'))
    if (!spared) return checkLine(request['id'], await workshop.check(summary, sources))
    const judged = await judgeSummary(summary, sources, workshop, { judge: spared })
    amiss = judged.judge.trouble ?? amiss
    return checkLine(request['id'], judged.sentences, judgeField(judged.judge, (reason) => errorOf(reason, door.terminal)))
  })
  if (amiss) warn(amiss, door, SAY.judgeFailed)
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
