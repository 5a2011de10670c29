import type { Article, Block, Published } from '../article/index.ts'
import { REMOVAL_WORDS } from '../words/index.ts'
import { SAY } from './messages.ts'
import { readerDate } from './reader-date.ts'
import { plain, plainLine, type Terminal } from './terminal/terminal.ts'

/** An article as a person reads it: headline, what is known of it, the body, and apart from it what the page added. */
export function printArticle(article: Article, terminal: Terminal, { removed = false }: { readonly removed?: boolean } = {}): void {
  const { paint, print, tell } = terminal
  if (article.kicker !== undefined) print(paint('dim', plain(article.kicker)))
  print(paint('bold', article.headline === undefined ? tell(SAY.noHeadline) : plain(article.headline)))
  if (article.subtitle !== undefined) print(plain(article.subtitle))
  for (const line of factLines(article, terminal)) print(paint('dim', line))
  print()
  for (const block of article.blocks) printBlock(block, terminal)
  for (const { origin, text } of article.abstracts) {
    print(paint('amber', tell(origin === 'ai' ? SAY.aiAbstract : SAY.publisherAbstract)))
    print(plain(text), 4)
    print()
  }
  if (article.keywords.length > 0) print(paint('dim', tell(SAY.keywords, { name: plain(article.keywords.join('、')) })))
  if (article.removed.length > 0) print(paint('dim', tell(SAY.leftOut, { count: article.removed.length })))
  if (removed) for (const { reason, text } of article.removed) print(`${tell(REMOVAL_WORDS[reason])}: ${plain(text).slice(0, 120)}`, 4)
}

function factLines(article: Article, { tell }: Terminal): readonly string[] {
  const { publisher, origin, authors, editors, published, feedTitle, file, url } = article
  const inferred = published?.inferred
  const facts = [
    published && tell(SAY.publishedAt, { at: readerDate(published.at, { tell }) }) +
      (inferred ? inferredNote(inferred, tell) : ''),
    (publisher ?? feedTitle) !== undefined && tell(SAY.shownBy, { name: plain(publisher ?? feedTitle ?? '') }),
    origin !== undefined && tell(SAY.firstFrom, { name: plain(origin) }),
    authors.length > 0 && tell(SAY.authors, { name: plain(authors.join('、')) }),
    editors.length > 0 && tell(SAY.editors, { name: plain(editors.join('、')) }),
  ]
  const line = facts.filter((fact) => typeof fact === 'string').join(' · ')
  return [line, plainLine(url ?? file ?? '')].filter((text) => text !== '')
}

function inferredNote({ part, because }: NonNullable<Published['inferred']>, tell: Terminal['tell']): string {
  if (because === undefined) return tell(SAY.inferredByClock)
  return tell(part === 'year' ? SAY.inferred : SAY.inferredDay, { because: plain(because) })
}

/** How a block of each type stands: indent, and what it is marked with. */
function printBlock({ type, text, lost }: Block, { paint, print, tell }: Terminal): void {
  const whole = `${lost === 'head' ? tell(SAY.lostHead) : ''}${plain(text)}${lost === 'tail' ? tell(SAY.lostTail) : ''}`
  if (type === 'heading') print(paint('bold', whole))
  else if (type === 'caption') print(paint('dim', `${tell(SAY.caption)}${whole}`), 4)
  else if (type === 'quote') print(`▏${whole}`, 2)
  else if (type === 'list-item') print(`• ${whole}`, 2)
  else print(whole)
  print()
}
