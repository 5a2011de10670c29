import type { Article } from '../article/index.ts'
import type { CheckedAbstract, Ingested, Library, LibraryStory } from '../flow/index.ts'
import type { KeptArticle } from '../store/index.ts'
import { saySources } from '../words/index.ts'
import { SAY } from './messages.ts'
import { printChecked, printTally } from './print-check.ts'
import { plain, type Terminal } from './terminal/terminal.ts'

/** What opening a collection has to tell: what was read, what the summaries say that the articles do not, and each story in brief. */
export async function printFindings({ collection, documents }: Ingested, library: Library, terminal: Terminal): Promise<void> {
  const { paint, print, tell } = terminal
  const kept = await library.articles(collection.id)
  print(paint('bold', tell(SAY.readIn, { name: plain(collection.name), articles: kept.length, documents: documents.length })))
  const failed = documents.filter((document) => 'trouble' in document).length
  if (failed > 0) print(paint('amber', tell(SAY.notRead, { count: failed })))
  print()
  await printAbstracts(kept, library, terminal)
  for (const story of await library.stories(collection.id)) await printStory(story, library, terminal)
}

async function printAbstracts(kept: readonly KeptArticle[], library: Library, terminal: Terminal): Promise<void> {
  const { paint, print, tell } = terminal
  const all: CheckedAbstract[] = []
  const articles = new Map(kept.map(({ article }) => [article.id, article]))
  print(paint('bold', tell(SAY.checkedTitle)))
  for (const one of kept) {
    const abstracts = await library.abstracts(one)
    if (abstracts.length > 0) print(plain(nameOf(one.article)), 2)
    for (const { sentences } of abstracts) {
      printChecked(sentences, terminal, { indent: 4, brief: true, nameOf: (id) => (id === one.article.id ? undefined : nameOfId(id, articles)) })
    }
    all.push(...abstracts)
  }
  if (all.length === 0) print(tell(SAY.noAbstracts), 2)
  else printTally(all.flatMap(({ sentences }) => sentences), terminal, 2)
  print()
}

/** The story's title, its sources, what there is of each kind, and the brief. */
async function printStory(story: LibraryStory, library: Library, { paint, print, speech, tell }: Terminal): Promise<void> {
  const { story: about, sources, timeline, figures, outcomes, mechanisms } = story.dossier
  const relation = (name: string) => figures.filter((figure) => figure.relation === name).length
  print(paint('bold', `${tell(SAY.dossierTitle)} ■ ${plain(about.title)}`))
  print(tell(SAY.storyLine, { articles: about.articles.length, begin: about.begin ?? '?', until: about.until ?? '?' }), 2)
  print(saySources(sources, speech), 2)
  print(tell(SAY.counts, {
    events: timeline.length, figures: figures.length, conflicts: relation('conflict'), revised: relation('revised'),
    outcomes: outcomes.length, mechanisms: mechanisms.length,
  }), 2)
  for (const { next, name } of mechanisms) {
    for (const { year, host } of next) print(paint('amber', `${plain(name)}：${tell(SAY.next, { year, host: plain(host) })}`), 2)
  }
  const brief = await library.brief(story)
  const sentences = brief.sections.flatMap((section) => section.sentences)
  if (sentences.length > 0) print(paint('dim', tell(SAY.briefTitle)), 2)
  for (const { text } of sentences) print(`· ${plain(text)}`, 4)
  print()
}

const nameOf = ({ headline, publisher, id }: Article) => [publisher, headline].filter((part) => part !== undefined).join(' · ') || id

function nameOfId(id: string, articles: ReadonlyMap<string, Article>): string {
  const article = articles.get(id)
  return article ? nameOf(article) : id
}
