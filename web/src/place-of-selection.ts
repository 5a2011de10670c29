import type { Place } from './route.ts'

/** Where the blocks of an article say in which place of its text they begin. */
const BLOCK = '[data-start]'
/** Ours, not the article's. */
const OURS = '.lost'

/** In: the article's body, what is selected. Out: its place in the article's text, white space at the ends left out; undefined where nothing of it is. */
export function placeOfSelection(body: Element, selection: Selection | null): Place | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const blocks = [...body.querySelectorAll<HTMLElement>(BLOCK)].filter((block) => range.intersectsNode(block))
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) return undefined
  const begin = Number(first.dataset['start'])
  const text = blocks.map((block) => textBefore(block)).join('\n')
  const start = first.contains(range.startContainer) ? textBefore(first, range.startContainer, range.startOffset).length : 0
  const lead = text.length - textBefore(last).length
  const end = last.contains(range.endContainer) ? lead + textBefore(last, range.endContainer, range.endOffset).length : text.length
  const chosen = text.slice(start, end)
  const [from, to] = [start + chosen.length - chosen.trimStart().length, start + chosen.trimEnd().length]
  return from < to ? { start: begin + from, end: begin + to } : undefined
}

/** The article's words in a block, as far as a point in it, or all. */
function textBefore(block: HTMLElement, node?: Node, offset = 0): string {
  const range = document.createRange()
  range.selectNodeContents(block)
  if (node) range.setEnd(node, offset)
  const words = range.cloneContents()
  for (const ours of words.querySelectorAll(OURS)) ours.remove()
  return words.textContent ?? ''
}
