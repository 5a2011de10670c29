import type { Abstract, Article, Block } from '../../article/index.ts'

/**
 * What a page should be read as: the part of an article that a person can see on the page and judge. What a person strikes out of the
 * file is not compared; `null` is "the page does not say".
 */
export interface Expectation {
  readonly facts: Facts
  /** Texts of the page that the body may not hold. */
  readonly notInBody: readonly string[]
  readonly blocks: readonly Block[]
}

export interface Facts {
  readonly headline?: string | null
  readonly kicker?: string | null
  readonly subtitle?: string | null
  readonly publisher?: string | null
  readonly origin?: string | null
  readonly published?: string | null
  readonly authors?: readonly string[]
  readonly editors?: readonly string[]
  readonly abstracts?: readonly Abstract[]
}

/** In: an article. Out: all its facts, what it does not know as `null`; few headlines have anything over or under them. */
export function factsOf({ headline, kicker, subtitle, publisher, origin, published, authors, editors, abstracts }: Article): Facts {
  return {
    headline: headline ?? null,
    ...(kicker !== undefined && { kicker }),
    ...(subtitle !== undefined && { subtitle }),
    publisher: publisher ?? null,
    origin: origin ?? null,
    published: published?.at ?? null,
    authors,
    editors,
    abstracts,
  }
}

/** In: an article, an expectation. Out: the article's side of what the expectation speaks of: equal to it where the page reads well. */
export function comparable(article: Article, wanted: Expectation): Expectation {
  const facts = Object.fromEntries(Object.entries(factsOf(article)).filter(([name]) => name in wanted.facts))
  const body = squeezed(article.blocks.map(({ text }) => text).join('\n'))
  return { facts, notInBody: wanted.notInBody.filter((text) => !body.includes(squeezed(text))), blocks: article.blocks.map(({ type, text }) => ({ type, text })) }
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, '')
