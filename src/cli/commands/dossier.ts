import type { Command } from 'commander'
import type { Article } from '../../article/index.ts'
import { dossierObject } from '../contract.ts'
import { complain, type Door } from '../door.ts'
import { addFetchOptions, type FetchOptions, privateHostsOf } from '../fetch-options.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { printDossier } from '../print-dossier.ts'
import { writeLine } from '../terminal/output.ts'
import { progressBar } from '../terminal/progress.ts'

interface DossierOptions extends FetchOptions {
  readonly json?: boolean
}

export function addDossier(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('dossier')
    .description(terminal.tell(HELP.dossier))
    .argument('<documents...>', terminal.tell(HELP.documents))
    .option('--json', terminal.tell(HELP.dossierJson))
    .action((names: readonly string[], options: DossierOptions) => dossier(names, options, door))
  addFetchOptions(command, terminal)
  speakHelp(command, terminal, ['yinzheng dossier news/', 'yinzheng dossier --json a.html b.html feed.xml'])
}

async function dossier(names: readonly string[], { json = false, ...fetching }: DossierOptions, door: Door): Promise<void> {
  const { compileStories } = await import('../../flow/index.ts')
  const articles = await readAll(names, privateHostsOf(fetching), door)
  const dossiers = compileStories(articles)
  if (json) return writeLine(dossierObject(dossiers))
  const byId = new Map(articles.map((article) => [article.id, article]))
  if (dossiers.length === 0) door.terminal.print(door.terminal.tell(SAY.noStory))
  dossiers.forEach((one, index) => {
    if (index > 0) door.terminal.print()
    printDossier(one, byId, door.terminal)
  })
}

async function readAll(names: readonly string[], privateHosts: readonly string[], door: Door): Promise<readonly Article[]> {
  const { readDocuments } = await import('../../flow/index.ts')
  const bar = progressBar()
  const articles: Article[] = []
  for await (const reading of readDocuments(names, { now: door.today, onProgress: bar.onProgress, privateHosts })) {
    bar.done()
    if ('trouble' in reading) complain(reading.trouble, door, { about: reading.name })
    else articles.push(...reading.articles)
  }
  return articles
}
