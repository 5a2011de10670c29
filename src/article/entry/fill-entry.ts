import { type Abstract, type Article, textOf } from '../article.ts'

/** By so much a page must say more than the feed, or the feed's own words stay. */
const MORE = 1.15
const MORE_LETTERS = 20
/** Of the wordings of what the feed says, so many must be on the page: another page stands at many an old address. */
const ON_PAGE = 0.5
const COMPARED = 2000

/**
 * An entry of a feed with the text of its page.
 *
 * In: the entry as the feed gave it, and the article that its page was read as. Out: the entry, still the feed's by id, headline and date, with the
 * page's text, pictures and people; its few words stay as the publisher's abstract where the page does not begin with them. `undefined` where the page
 * is about something else or says no more. Pure.
 */
export function fillEntry(entry: Article, page: Article): Article | undefined {
  const [said, told] = [bare(textOf(entry)), bare(textOf(page))]
  if (told.length < said.length * MORE + MORE_LETTERS || !isAbout(`${entry.headline ?? ''}\n${textOf(entry)}`, `${page.headline ?? ''}\n${textOf(page)}`)) return undefined
  const published = entry.published ?? page.published
  const origin = page.origin ?? entry.origin
  const headline = entry.headline ?? page.headline
  return {
    ...entry,
    ...(headline !== undefined && { headline }),
    ...(origin !== undefined && { origin }),
    ...(published && { published }),
    authors: entry.authors.length > 0 ? entry.authors : page.authors,
    editors: page.editors,
    language: page.language,
    blocks: page.blocks,
    abstracts: abstracts(entry, page, told),
    keywords: [...new Set([...entry.keywords, ...page.keywords])],
    images: page.images.length > 0 ? page.images : entry.images,
    removed: page.removed,
    joins: page.joins,
  }
}

function abstracts(entry: Article, page: Article, told: string): readonly Abstract[] {
  const words = textOf(entry).replace(/\s*(?:\[…\]|…+|\.{3})\s*$/u, '')
  const own = bare(words) === '' || told.includes(bare(words).slice(0, 120)) ? [] : [{ origin: 'publisher' as const, text: words }]
  const met = new Set<string>()
  return [...own, ...entry.abstracts, ...page.abstracts].filter(({ text }) => !met.has(bare(text)) && met.add(bare(text)))
}

function isAbout(said: string, told: string): boolean {
  const asked = wordings(said.slice(0, COMPARED))
  if (asked.size === 0) return true
  const there = wordings(told)
  const found = [...asked].filter((wording) => there.has(wording)).length
  return found >= asked.size * ON_PAGE
}

/** Pairs of Han characters, and words of four letters or more: shorter ones stand in any text. */
function wordings(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]{4,}/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) found.add(run)
    else for (let at = 1; at < run.length; at += 1) found.add(run.slice(at - 1, at + 1))
  }
  return found
}

const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
