// A peer behind the command line that the scorers drive: a line for each page, and for each entry of a feed.
//   node --import tsx bench/peers/read.ts "Readability + linkedom" read --ndjson FILE...
import { readFileSync } from 'node:fs'
import { decodeBytes } from '../../src/page/decode/decode-bytes.ts'
import { type HtmlNode, parseHtml } from '../../src/page/index.ts'
import { FEED_READERS, type FeedReaderName, type ReadPeerFeed } from './feed-readers.ts'
import { PAGE_READERS, type PageReaderName, type ReadPage } from './page-readers.ts'

const [name = '', , , ...files] = process.argv.slice(2)
const ADDRESS = 'https://paper.example/news/1.html'

/** Elements that end a line. */
const BLOCK = /^(?:p|div|section|article|main|header|footer|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|figure|figcaption|table|tr|td|th|br|hr)$/

function textOf(node: HtmlNode): string {
  if (node.kind === 'text') return node.text
  const text = node.children.map(textOf).join('')
  return BLOCK.test(node.tag) ? `\n${text}\n` : text
}

/** The scorers want blocks; a peer gives markup. */
function bodyOf(content: string) {
  const root = parseHtml(content)
  const lines = 'code' in root ? [] : textOf(root).split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return lines.filter((line) => line !== '').map((text) => ({ type: 'paragraph', text }))
}

async function pageLines(read: ReadPage, file: string): Promise<readonly object[]> {
  const article = await read(decodeBytes(readFileSync(file)).text, ADDRESS)
  if (!article) return [{ file, body: [], authors: [] }]
  const { headline, publisher, datePublished, byline, content } = article
  return [{ file, headline, publisher, datePublished, authors: byline ? [byline] : [], body: bodyOf(content ?? '') }]
}

async function feedLines(read: ReadPeerFeed, file: string): Promise<readonly object[]> {
  const { title, entries } = await read(decodeBytes(readFileSync(file)).text)
  if (entries.length === 0) return [{ file, feedTitle: title, entryCount: 0 }]
  return entries.map((entry) => ({ file, feedTitle: title, headline: entry.title, url: entry.url }))
}

async function linesOf(): Promise<(file: string) => Promise<readonly object[]>> {
  if (name in FEED_READERS) {
    const read = await FEED_READERS[name as FeedReaderName]()
    return (file) => feedLines(read, file)
  }
  const read = await PAGE_READERS[name as PageReaderName]()
  return (file) => pageLines(read, file)
}

const read = await linesOf()
for (const file of files) {
  const lines = await read(file).catch((error: unknown) => [{ file, error: { code: 'threw', message: String(error) } }])
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`)
  if (lines.some((line) => 'error' in line)) process.exitCode = 1
}
process.exit()
