/**
 * Markdown of posts as HTML, so that both are read in one way.
 *
 * Source: the block rules of CommonMark that posts use (ATX and setext headings, paragraphs, lists, quotes, fences, rules, tables of
 * GitHub's kind, raw HTML blocks) and inline images, links, code and emphasis. Nested lists are flattened: a reader of news loses nothing.
 */

/** How a block begins; where, from line `at` on, it ends (exclusive); how it is written. */
type BlockRule = readonly [starts: RegExp, end: (lines: readonly string[], at: number) => number, write: (lines: readonly string[], depth: number) => string]

const FENCE = /^\s{0,3}(```+|~~~+)/
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/
const RULE = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/
const QUOTE = /^\s{0,3}>\s?/
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/
const TABLE = /^\s*\|.*\|\s*$/
const RAW = /^\s{0,3}<(?:!--|\/?(?:address|article|aside|blockquote|br|center|details|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|img|li|main|nav|ol|p|pre|script|section|span|style|summary|table|tbody|td|th|thead|tr|ul|video)\b)/i
const SETEXT = /^\s{0,3}(?:=+|-{2,})\s*$/

const RULES: readonly BlockRule[] = [
  [FENCE, endOfFence, (lines) => `<pre><code>${escape(lines.slice(1).filter((line) => !FENCE.test(line)).join('\n'))}</code></pre>`],
  [RAW, endAtBlank, (lines) => lines.join('\n')],
  [HEADING, next, ([line = '']) => writeHeading(HEADING.exec(line)!)],
  [RULE, next, () => '<hr>'],
  [QUOTE, (lines, at) => endWhile(lines, at, (line) => line.trim() !== ''), writeQuote],
  [ITEM, (lines, at) => endWhile(lines, at, (line) => ITEM.test(line) || /^\s{2,}\S/.test(line)), writeList],
  [TABLE, (lines, at) => endWhile(lines, at, (line) => TABLE.test(line)), writeTable],
]

/** What any rule but a paragraph's may begin with, behind its space. */
const OPENERS = '`~#-*_><|+0123456789'
const mayOpen = (line: string) => OPENERS.includes(line.trimStart()[0]!)

/** In: Markdown. Out: HTML; the HTML in it passes through as it is. Never throws. */
export function markdownToHtml(markdown: string): string {
  return writeBlocks(markdown, 0)
}

function writeBlocks(markdown: string, depth: number): string {
  const lines = markdown.split('\n')
  const html: string[] = []
  for (let at = 0; at < lines.length; ) {
    if (lines[at]!.trim() === '') {
      at++
      continue
    }
    const [, endOf, write] = (mayOpen(lines[at]!) ? RULES.find(([starts]) => starts.test(lines[at]!)) : undefined) ?? PARAGRAPH
    const end = endOf(lines, at)
    html.push(write(lines.slice(at, end), depth))
    at = end
  }
  return html.join('\n')
}

function endWhile(lines: readonly string[], at: number, belongs: (line: string) => boolean): number {
  let end = at + 1
  while (end < lines.length && belongs(lines[end]!)) end++
  return end
}

function next(_lines: readonly string[], at: number): number {
  return at + 1
}

function endAtBlank(lines: readonly string[], at: number): number {
  return endWhile(lines, at, (line) => line.trim() !== '')
}

function endOfFence(lines: readonly string[], at: number): number {
  const mark = FENCE.exec(lines[at]!)![1]!
  return Math.min(endWhile(lines, at, (line) => !line.trim().startsWith(mark)) + 1, lines.length)
}

/** A paragraph ends at a blank line or where another block begins; a line of dashes under it makes it a heading. */
function endOfParagraph(lines: readonly string[], at: number): number {
  const end = endWhile(lines, at, (line) => line.trim() !== '' && !((mayOpen(line) || line.trimStart().startsWith('=')) && [SETEXT, FENCE, HEADING, QUOTE, RAW].some((starts) => starts.test(line))))
  return SETEXT.test(lines[end] ?? '') ? end + 1 : end
}

const PARAGRAPH: BlockRule = [/./, endOfParagraph, writeParagraph]

function writeParagraph(lines: readonly string[]): string {
  const last = lines.at(-1)!
  if (lines.length > 1 && SETEXT.test(last)) return `<h${last.includes('=') ? 1 : 2}>${inline(lines.slice(0, -1).join(' '))}</h${last.includes('=') ? 1 : 2}>`
  return `<p>${inline(lines.map((line) => (/ {2}$|\\$/.test(line) ? `${line.replace(/\\$/, '').trim()}<br>` : line.trim())).join('\n'))}</p>`
}

/** Nobody answers an answer to so many answers; deeper marks are taken off together. */
const DEEPEST_QUOTE = 20
const QUOTES = /^(?:\s{0,3}>\s?)+/

function writeQuote(lines: readonly string[], depth: number): string {
  const mark = depth < DEEPEST_QUOTE ? QUOTE : QUOTES
  return `<blockquote>${writeBlocks(lines.map((line) => line.replace(mark, '')).join('\n'), depth + 1)}</blockquote>`
}

function writeHeading([, marks = '', text = '']: RegExpExecArray): string {
  return `<h${marks.length}>${inline(text)}</h${marks.length}>`
}

function writeList(lines: readonly string[]): string {
  const items: string[] = []
  for (const line of lines) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ''))
    else items[items.length - 1] += ` ${line.trim()}`
  }
  return `<ul>${items.map((item) => `<li>${inline(item.replace(/^\[[ xX]\]\s*/, ''))}</li>`).join('')}</ul>`
}

function writeTable(lines: readonly string[]): string {
  const rows = lines.filter((line) => !/^[\s|:-]+$/.test(line)).map((line) => line.trim().replace(/^\||\|$/g, '').split('|'))
  return `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${inline(cell.trim())}</td>`).join('')}</tr>`).join('')}</table>`
}

const INLINE: readonly (readonly [RegExp, string])[] = [
  [/!\[([^\]\n]{0,300})\]\(\s*<?([^)\s>]{1,2000})>?(?:\s+"[^"\n]*")?\s*\)/g, '<img alt="$1" src="$2">'],
  [/\[([^\]\n]{1,300})\]\(\s*<?([^)\s>]{0,2000})>?(?:\s+"[^"\n]*")?\s*\)/g, '<a href="$2">$1</a>'],
  [/<(https?:\/\/[^\s<>]{1,2000})>/g, '<a href="$1">$1</a>'],
  [/(\*\*|__)(?=\S)([^*_\n]{1,500}?\S?)\1/g, '<strong>$2</strong>'],
  [/(?<![\w*])\*(?=\S)([^*\n]{1,500}?\S?)\*(?!\w)/g, '<em>$1</em>'],
  [/~~([^~\n]{1,500})~~/g, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!>|~])/g, '$1'],
]

/** What any mark inside a line is written with. */
const MARKED = /[*_[<~\\`]/

function inline(text: string): string {
  if (!MARKED.test(text)) return text
  return text
    .split(/(`+[^`\n]+`+)/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escape(part.replace(/^`+|`+$/g, ''))}</code>` : INLINE.reduce((done, [pattern, html]) => done.replace(pattern, html), part)))
    .join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
