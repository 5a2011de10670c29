import type { ApiStory } from '../../../src/server/api.ts'
import { articleLink } from '../route.ts'
import { say } from '../words/index.ts'

interface SourcesProps {
  readonly story: ApiStory
  readonly nameOf: (article: string) => string | undefined
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
            <p><b>{family.origin}</b> <span class="quiet">{family.ruleText}</span></p>
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
