import { useLayoutEffect } from 'preact/hooks'
import type { InboxRow } from '../api.ts'
import { useKeys } from '../keyboard.ts'
import { lastRead, neighbours, readingList } from '../reading-list.ts'
import { articleLink, goTo, HOME } from '../route.ts'
import { say } from '../words/index.ts'

/** An article in the list that the reader came from: j k u go on from it before it is there, and the list knows where it was left. */
export function usePlaceInList(id: string): void {
  useKeys({
    j: () => go(neighbours(id).next),
    k: () => go(neighbours(id).previous),
    u: () => goTo(readingList.value?.link ?? HOME),
  })
  useLayoutEffect(() => lastRead.set(id), [id])
}

const go = (row: InboxRow | undefined) => row && goTo(articleLink(row.id))

/** What stands before and after an article in the list that the reader came from. */
export function NextArticle({ id }: { readonly id: string }) {
  const { previous, next } = neighbours(id)
  if (!previous && !next) return null
  return (
    <nav class="next-article" aria-label={say('nextInList')}>
      {previous && <a href={articleLink(previous.id)}><small>{say('previousArticle')}</small><span>{previous.headline ?? say('noHeadline')}</span></a>}
      {next && <a class="next" href={articleLink(next.id)}><small>{say('nextArticle')}</small><span>{next.headline ?? say('noHeadline')}</span></a>}
    </nav>
  )
}
