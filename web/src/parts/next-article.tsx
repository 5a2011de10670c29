import { useKeys } from '../keyboard.ts'
import { neighbours, readingList } from '../reading-list.ts'
import { articleLink, goTo, HOME } from '../route.ts'
import { say } from '../words/index.ts'

/** What stands before and after an article in the list that the reader came from. */
export function NextArticle({ id }: { readonly id: string }) {
  const { previous, next } = neighbours(id)
  useKeys({
    j: () => next && goTo(articleLink(next.id)),
    k: () => previous && goTo(articleLink(previous.id)),
    u: () => goTo(readingList.value?.link ?? HOME),
  })
  if (!previous && !next) return null
  return (
    <nav class="next-article" aria-label={say('nextInList')}>
      {previous && <a href={articleLink(previous.id)}><small>{say('previousArticle')}</small><span>{previous.headline ?? say('noHeadline')}</span></a>}
      {next && <a class="next" href={articleLink(next.id)}><small>{say('nextArticle')}</small><span>{next.headline ?? say('noHeadline')}</span></a>}
    </nav>
  )
}
