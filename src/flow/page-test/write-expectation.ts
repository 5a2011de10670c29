import type { Article, Block, BlockType } from '../../article/index.ts'
import { yaml } from '../../page/index.ts'
import { factsOf } from './expectation.ts'

/** What opens a block of each type; a paragraph opens with nothing. */
export const MARKS: Readonly<Record<Exclude<BlockType, 'code' | 'table' | 'paragraph'>, string>> = {
  heading: '## ',
  quote: '> ',
  'list-item': '- ',
  caption: '![] ',
}

export interface ExpectationSource {
  /** Where the page came from. */
  readonly source: string
  /** ISO date: for dates without a year. */
  readonly readOn: string
  readonly mediaType?: string
  readonly charset?: string
}

const ADVICE = ` What this page should be read as. Mend what is wrong below, then run: npx vitest run test/pages.test.ts
 null: the page does not say. A field that you strike out is not compared.
 Body: blocks with an empty line between them; "## " opens a subheading, "> " a quotation, "- " an item, "![] " a caption.`

/** A removed line is worth keeping out when it is long enough to be told from the body. */
const WORTH_NAMING = 6
const NAMED_MOST = 12

/**
 * In: an article as it is read today (nothing where the page gave none), and where the page came from. Out: the text of its expectation, for a
 * person to mend.
 */
export function writeExpectation(article: Article | undefined, source: ExpectationSource): string {
  const fields = { ...source, ...(article ? factsOf(article) : { headline: null }), notInBody: article ? removedLines(article) : [] }
  return `---\n#${ADVICE.replaceAll('\n', '\n#')}\n${yaml().stringify(fields, { lineWidth: 0 })}---\n\n${(article?.blocks ?? []).map(writeBlock).join('\n\n')}\n`
}

function removedLines({ removed, blocks }: Article): readonly string[] {
  const body = blocks.map(({ text }) => text).join('\n')
  const lines = removed.filter(({ reason }) => reason !== 'title-repeat').flatMap(({ text }) => text.split('\n')[0]!.trim())
  return [...new Set(lines)].filter((text) => text.length >= WORTH_NAMING && text.length <= 200 && !body.includes(text)).slice(0, NAMED_MOST)
}

/** What would be read as a mark, or as an escape of one, at the beginning of a paragraph. */
const SEEMS_MARKED = /^(?:#|>|-|!\[|`|\\)/

function writeBlock({ type, text }: Block): string {
  const mark = type in MARKS ? MARKS[type as keyof typeof MARKS] : ''
  if (type === 'code' || type === 'table' || /[\n\r]/.test(text) || text !== text.trim()) return fenced(type, text)
  return mark === '' && SEEMS_MARKED.test(text) ? `\\${text}` : mark + text
}

function fenced(type: BlockType, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${type}\n${text}\n${fence}`
}
