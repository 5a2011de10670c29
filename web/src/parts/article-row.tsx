import type { ArticleSummary } from '../api.ts'
import { articleLink } from '../route.ts'
import { say } from '../words/index.ts'
import { publishedText } from './date.ts'
import { sourceName } from './source-name.ts'
import { VerdictCounts } from './verdict-counts.tsx'

/** An article of a dossier, with what its summaries came to. */
export function ArticleRow({ article }: { readonly article: ArticleSummary }) {
  return (
    <a class="article-row" href={articleLink(article.id)} lang={article.language === 'und' ? undefined : article.language}>
      <span class="headline">{article.headline ?? say('noHeadline')}</span>
      <span class="facts">
        <span>{sourceName(article)}</span>
        {article.origin && article.publisher && article.origin !== article.publisher && <span>{say('originIs', { name: article.origin })}</span>}
        <time>{publishedText(article.published)}</time>
      </span>
      <VerdictCounts counts={article.verdicts} />
    </a>
  )
}
