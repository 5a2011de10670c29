import { type Article, textOf } from './article.ts'

/** As much of an article as a check needs: offsets count in `text`. */
export interface SourceText {
  readonly id: string
  readonly headline?: string
  /** ISO 8601, at its own precision. */
  readonly published?: string
  readonly text: string
}

export function sourceText(article: Article): SourceText {
  return {
    id: article.id,
    text: textOf(article),
    ...(article.headline !== undefined && { headline: article.headline }),
    ...(article.published && { published: article.published.at }),
  }
}
