import type { Article, Block, Join, Removal } from '../article.ts'

/** So many blocks at a page's beginning and end may repeat the pages before: the headline, the summary, a picture, an appeal. */
const HEAD = 5
const FOOT = 3

/**
 * The pages of one article, as one.
 *
 * In: the articles that its pages were read as, in order; at least one. Out: the first, with the blocks, pictures and people of all. What a later page repeats
 * at its head or foot goes, on the record; a sentence that a page break cut in two is one again.
 */
export function joinPages([first, ...others]: readonly [Article, ...Article[]]): Article {
  return others.reduce(joinPage, first)
}

function joinPage(whole: Article, page: Article): Article {
  const seen = new Set(whole.blocks.map(keyOf))
  const headlines = new Set([whole.headline, page.headline].flatMap((text) => (text === undefined ? [] : [squeezed(text)])))
  const isRepeat = (block: Block, index: number) =>
    (index < HEAD || index >= page.blocks.length - FOOT) && (seen.has(keyOf(block)) || (index < HEAD && headlines.has(squeezed(block.text))))
  const fresh = page.blocks.filter((block, index) => !isRepeat(block, index))
  const repeated: readonly Removal[] = page.blocks.filter(isRepeat).map(({ text }) => ({ text, step: 'join-pages', reason: 'repeat' }))
  const { blocks, joins } = joinBlocks(whole.blocks, fresh)
  return {
    ...whole,
    blocks,
    joins: [...whole.joins, ...page.joins, ...joins],
    authors: union(whole.authors, page.authors),
    editors: union(whole.editors, page.editors),
    keywords: union(whole.keywords, page.keywords),
    images: [...whole.images, ...page.images.filter(({ url }) => url === undefined || !whole.images.some((image) => image.url === url))],
    removed: [...whole.removed, ...page.removed, ...repeated],
    ...(whole.origin === undefined && page.origin !== undefined && { origin: page.origin }),
  }
}

/** In: what was read so far, and a page. Out: whether the page says nothing new: a site that shows its last page for any number. */
export function saysNothingNew(whole: Article, page: Article): boolean {
  const seen = new Set(whole.blocks.map(keyOf))
  return page.blocks.every((block) => seen.has(keyOf(block)))
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]
const squeezed = (text: string) => text.replaceAll(/\s+/g, '')
const keyOf = ({ type, text }: Block) => `${type} ${squeezed(text)}`

/** Sentences end so, and what opens a list or a quotation. */
const STOPS = /[。！？…；：.!?;:”"’』」）)】]$/u
/** A shorter line without a stop is a heading, or a name. */
const LONG_ENOUGH = 20
const SHOWN = 12
const CONFIDENCE = 0.8

function joinBlocks(before: readonly Block[], after: readonly Block[]): { readonly blocks: readonly Block[]; readonly joins: readonly Join[] } {
  const [left, right] = [before.at(-1), after[0]]
  if (!left || !right || left.type !== 'paragraph' || right.type !== 'paragraph' || left.text.length < LONG_ENOUGH || STOPS.test(left.text)) return { blocks: [...before, ...after], joins: [] }
  const gap = /[A-Za-z\d,]$/.test(left.text) && /^[A-Za-z\d]/.test(right.text) ? ' ' : ''
  const join: Join = { left: left.text.slice(-SHOWN), right: right.text.slice(0, SHOWN), confidence: CONFIDENCE, made: true, reason: 'continuation' }
  return { blocks: [...before.slice(0, -1), { type: 'paragraph', text: left.text + gap + right.text }, ...after.slice(1)], joins: [join] }
}
