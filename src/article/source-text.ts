import { type Article, textOf } from './article.ts'

/** As much of an article as a check needs: offsets count in `text`. */
export interface SourceText {
  readonly id: string
  readonly headline?: string
  /** ISO 8601, at its own precision. */
  readonly published?: string
  readonly text: string
}

/** Sources are kept together up to this many characters: what a check makes ready from one is then there for the next. */
const MOST_KEPT = 500_000

const recent = new Map<Article, SourceText>()
let kept = 0

/** In: an article. Out: its text as a source; the same object for an article met lately. */
export function sourceText(article: Article): SourceText {
  const source = recent.get(article) ?? asSource(article)
  if (!recent.delete(article)) kept += source.text.length
  recent.set(article, source)
  for (const [oldest, { text }] of recent) {
    if (kept <= MOST_KEPT) break
    recent.delete(oldest)
    kept -= text.length
  }
  return source
}

function asSource(article: Article): SourceText {
  return {
    id: article.id,
    text: textOf(article),
    ...(article.headline !== undefined && { headline: article.headline }),
    ...(article.published && { published: article.published.at }),
  }
}
