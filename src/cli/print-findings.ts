import type { Article } from '../article/index.ts'
import type { CheckedAbstract, Ingested, Library, LibraryStory } from '../flow/index.ts'
import type { KeptArticle } from '../store/index.ts'
import { saySources } from '../words/index.ts'
import type { Draft } from '../write/index.ts'
import { SAY } from './messages.ts'
import { printChecked, printTally } from './print-check.ts'
import { inferenceLine, printDisagreement } from './print-dossier.ts'
import { plain, plainLine, type Terminal } from './terminal/terminal.ts'

/** What opening a collection has to tell: what was read, what the summaries say that the articles do not, and each story in brief. */
export async function printFindings({ collection, documents }: Ingested, library: Library, terminal: Terminal): Promise<void> {
  const { paint, print, tell } = terminal
  const kept = await library.articles(collection.id)
  print(paint('bold', tell(SAY.readIn, { name: plainLine(collection.name), articles: kept.length, documents: documents.length })))
  const failed = documents.filter((document) => 'trouble' in document).length
  if (failed > 0) print(paint('amber', tell(SAY.notRead, { count: failed })))
  print()
  await printAbstracts(kept, library, terminal)
  await printStories(await library.stories(collection.id), kept, library, terminal)
}

async function printAbstracts(kept: readonly KeptArticle[], library: Library, terminal: Terminal): Promise<void> {
  const { paint, print, tell } = terminal
  const all: CheckedAbstract[] = []
  const articles = new Map(kept.map(({ article }) => [article.id, article]))
  print(paint('bold', tell(SAY.checkedTitle)))
  for (const one of kept) {
    const abstracts = await library.abstracts(one)
    if (abstracts.length > 0) print(plainLine(nameOf(one.article)), 2)
    for (const { sentences } of abstracts) {
      printChecked(sentences, terminal, { indent: 4, brief: true, nameOf: (id) => (id === one.article.id ? undefined : nameOfId(id, articles)) })
    }
    all.push(...abstracts)
  }
  if (all.length === 0) print(tell(SAY.noAbstracts), 2)
  else printTally(all.flatMap(({ sentences }) => sentences), terminal, 2)
  print()
}

/** Stories of several articles, one by one; how many articles stand alone. */
async function printStories(stories: readonly LibraryStory[], kept: readonly KeptArticle[], library: Library, terminal: Terminal): Promise<void> {
  const articles = new Map(kept.map(({ article }) => [article.id, article]))
  const several = stories.filter(({ dossier }) => dossier.story.articles.length > 1)
  const alone = stories.length - several.length
  for (const story of several) {
    printStory(story, articles, terminal)
    printBrief(await library.brief(story), terminal)
    terminal.print()
  }
  if (alone > 0) terminal.print(terminal.tell(SAY.single, { count: alone }))
}

/** The story's title, its sources, what there is of each kind, and where sources differ. */
function printStory({ dossier }: LibraryStory, articles: ReadonlyMap<string, Article>, terminal: Terminal): void {
  const { paint, print, speech, tell } = terminal
  const { story, sources, timeline, figures, outcomes, mechanisms, disagreements } = dossier
  const relation = (name: string) => figures.filter((figure) => figure.relation === name).length
  print(paint('bold', `${tell(SAY.dossierTitle)} ■ ${plain(story.title)}`))
  print(tell(SAY.storyLine, { articles: story.articles.length, begin: story.begin ?? '?', until: story.until ?? '?' }), 2)
  print(saySources(sources, speech), 2)
  print(tell(SAY.counts, {
    events: timeline.length, figures: figures.length, conflicts: relation('conflict'), revised: relation('revised'),
    outcomes: outcomes.length, mechanisms: mechanisms.length,
  }), 2)
  for (const disagreement of disagreements.slice(0, 5)) printDisagreement(disagreement, articles, terminal)
  for (const { name, next } of mechanisms) {
    if (next.length > 0) print(`${plain(name)} ${paint('amber', inferenceLine(next, terminal))}`, 4)
  }
}

function printBrief({ sections }: Draft, { paint, print, tell }: Terminal): void {
  const sentences = sections.flatMap((section) => section.sentences)
  if (sentences.length > 0) print(paint('dim', tell(SAY.briefTitle)), 2)
  for (const { text } of sentences) print(`· ${plain(text)}`, 4)
}

const nameOf = ({ headline, publisher, id }: Article) => [publisher, headline].filter((part) => part !== undefined).join(' · ') || id

function nameOfId(id: string, articles: ReadonlyMap<string, Article>): string {
  const article = articles.get(id)
  return article ? nameOf(article) : id
}
