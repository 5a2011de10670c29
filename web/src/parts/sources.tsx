import type { SourceFamily, Story } from '../api.ts'
import { articleLink } from '../route.ts'
import { say } from '../words/index.ts'

interface SourcesProps {
  readonly story: Story
  readonly nameOf: (article: string) => string | undefined
}

/** A family's writer; where it is not known, the page that showed it. */
function familyName(family: SourceFamily | undefined, nameOf: (article: string) => string | undefined): string {
  if (!family) return ''
  if (family.rule !== 'unknown-origin') return family.origin
  return say('unknownOrigin', { name: family.publishers[0] ?? nameOf(family.articles[0]!) ?? '' })
}

/** In: indexes of families. Out: their names, in one line. */
export function familyNames(indexes: readonly number[], families: readonly SourceFamily[], nameOf: (article: string) => string | undefined): string {
  return [...new Set(indexes.map((index) => familyName(families[index], nameOf)))].filter(Boolean).join('、')
}

/** Who wrote first, who only shows it, and by which rule they were counted as one. */
export function Sources({ story, nameOf }: SourcesProps) {
  const headlines = new Map(story.articleList.map((article) => [article.id, article.headline]))
  return (
    <>
      <p class="sources-count">{story.sourcesText}</p>
      <p class="quiet">{say('sourcesNote')}</p>
      <ul class="families">
        {story.sourceFamilies.map((family, index) => (
          <li key={index}>
            <p><b>{familyName(family, nameOf)}</b> {(family.articles.length > 1 || family.rule === 'unknown-origin') && <span class="quiet">{family.ruleText}</span>}</p>
            <ul>
              {family.articles.map((id) => (
                <li key={id}><span class="quiet">{nameOf(id)}</span> <a href={articleLink(id)}>{headlines.get(id) ?? say('noHeadline')}</a></li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
