import type { ArticleSummary } from '../api.ts'
import { articleLink } from '../route.ts'
import { say } from '../words/index.ts'
import { publishedText } from './date.ts'
import { sourceName } from './source-name.ts'

/** An article of a dossier, with what its summaries came to. */
export function ArticleRow({ article }: { readonly article: ArticleSummary }) {
  const { contradicted, notFound, supported } = article.verdicts
  return (
    <a class="article-row" href={articleLink(article.id)} lang={article.language === 'und' ? undefined : article.language}>
      <span class="headline">{article.headline ?? say('noHeadline')}</span>
      <span class="facts">
        <span>{sourceName(article)}</span>
        {article.origin && article.publisher && article.origin !== article.publisher && <span>{say('originIs', { name: article.origin })}</span>}
        <time>{publishedText(article.published)}</time>
      </span>
      {contradicted + notFound + supported > 0 && (
        <span class="counts">
          {contradicted > 0 && <span class="verdict contradicted">{say('contradicted')} {contradicted}</span>}
          {notFound > 0 && <span class="verdict not-found">{say('not-found')} {notFound}</span>}
          {supported > 0 && <span class="verdict supported">{say('supported')} {supported}</span>}
        </span>
      )}
    </a>
  )
}
