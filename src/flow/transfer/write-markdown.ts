import { createHash } from 'node:crypto'
import type { Article, Block } from '../../article/index.ts'
import { yaml } from '../../page/index.ts'
import type { TransferredArticle, TransferredHighlight } from '../../store/index.ts'
import { leadsElsewhere } from '../web-address.ts'

/** A file to be written. */
export interface MarkdownFile {
  /** Safe on every system: `2025-06-17-水位回落-3f2a9c.md`. */
  readonly name: string
  readonly text: string
}

const LONGEST_NAME = 60

/**
 * An article as a Markdown post, with front matter that Hexo and Obsidian both read, its highlights and notes under it.
 *
 * In: an article as it leaves the library. Out: the file. Pure. What a site generator or Markdown would take for its own signs is written so that it does not.
 */
export function writeMarkdown({ versions, tags, marks, highlights, starredAt, document }: TransferredArticle): MarkdownFile {
  const { article, keptAt } = versions.at(-1)!
  const { headline, url, publisher, origin, authors, published } = article
  const matter = {
    title: headline ?? document.name,
    date: published?.at ?? keptAt,
    updated: keptAt,
    tags: [...tags.map(({ name }) => name), ...marks],
    ...(document.feedTitle !== undefined && { categories: [document.feedTitle] }),
    ...(authors.length > 0 && { author: authors.join('、') }),
    ...(publisher !== undefined && { publisher }),
    ...(origin !== undefined && { origin }),
    ...(url !== undefined && !leadsElsewhere(url) && { source: url }),
    ...(starredAt !== undefined && { starred: true }),
  }
  const notes = highlights.map(noteBelow)
  const body = [...article.blocks.map(blockOf), ...(notes.length > 0 ? ['---', ...notes] : [])]
  return { name: nameOf(article, document.key), text: `---\n${yaml().stringify(matter, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n` }
}

/** What was marked, and what its reader wrote; the words as they were marked are struck out under those that the article has instead. */
function noteBelow({ exact, was, note }: TransferredHighlight): string {
  const marked = was === undefined ? [plain(exact)] : [plain(exact), ...was.split('\n').filter((line) => line.trim() !== '').map((line) => `~~${plain(line.trim())}~~`)]
  return `> ${marked.join('\n\n').replaceAll('\n', '\n> ')}${note === undefined ? '' : `\n\n${plain(note)}`}`
}

const SIGN: Readonly<Partial<Record<Block['type'], (text: string) => string>>> = {
  heading: (text) => `## ${text}`,
  quote: (text) => `> ${text.replaceAll('\n', '\n> ')}`,
  'list-item': (text) => `- ${text}`,
  caption: (text) => `*${text.trim()}*`,
}

function blockOf({ type, text }: Block): string {
  if (type === 'code') return `\`\`\`\n${text.replaceAll('```', '`\u200b``')}\n\`\`\``
  const written = plain(text.trim())
  return SIGN[type]?.(written.replaceAll('\n', type === 'quote' ? '\n' : ' ')) ?? written.replaceAll('\n', '  \n')
}

/** `*`, `_`, `<`, `[`, a `#` or `1.` that begins a line; Hexo's `{{` and `{%`. */
function plain(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>~|]/g, '\\$&')
    .replaceAll(/\{(?=[{%#])/g, '&#123;')
    .replaceAll(/^(\s*)([#+-]|\d+(?=[.)]))/gm, (_, space: string, sign: string) => (/\d/.test(sign) ? `${space}${sign}\u200b` : `${space}\\${sign}`))
}

function nameOf({ id, headline = '', published }: Article, key: string): string {
  const words = headline.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '')
  const short = [...words].slice(0, LONGEST_NAME).join('')
  const unique = createHash('sha256').update(`${key}\n${id}`).digest('hex').slice(0, 6)
  return `${[published?.at.slice(0, 10), short, unique].filter((part) => part !== undefined && part !== '').join('-')}.md`
}
