import { type Article, type Block, textOf } from '../article.ts'

/** Text of a block that is enough to know it by; shorter ones, such as `（一）`, stand in many places. */
const KNOWN_BY = 12

/**
 * An article whose later pages could not be had this time, with the end that was read before.
 *
 * In: as it was read now, and as it is kept. Out: the one of now where its end is there, or no longer text is kept. Else its blocks with what followed the last of
 * them before; where that is not found again, what is kept.
 */
export function keepEnd(now: Article, before: Article): Article {
  const last = now.blocks.at(-1)
  if (last?.lost !== 'tail' || isEndLost(before) || textOf(before).length <= textOf(now).length) return now
  const at = last.text.length < KNOWN_BY ? -1 : before.blocks.findLastIndex(({ text }) => text.startsWith(last.text))
  if (at < 0) return { ...before, id: now.id }
  const end = before.blocks.slice(at)
  const images = before.images.filter(({ url }) => url === undefined || !now.images.some((image) => image.url === url))
  return {
    ...now,
    blocks: [...now.blocks.slice(0, -1), ...end],
    images: [...now.images, ...images],
    authors: union(now.authors, before.authors),
    editors: union(now.editors, before.editors),
    keywords: union(now.keywords, before.keywords),
    joins: longer(now.joins, before.joins),
    removed: longer(now.removed, before.removed),
  }
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]
const longer = <Item>(now: readonly Item[], before: readonly Item[]) => (before.length > now.length ? before : now)
const isEndLost = ({ blocks }: { readonly blocks: readonly Block[] }) => blocks.at(-1)?.lost === 'tail'
