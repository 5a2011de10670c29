import type { Counts } from '../verdict-counts.ts'
import { say } from '../words/index.ts'

/** How many sentences of an article's summaries stand how: what needs a look comes first. */
export function VerdictCounts({ counts: { contradicted, notFound, supported } }: { readonly counts: Counts }) {
  if (contradicted + notFound + supported === 0) return null
  return (
    <span class="counts" aria-label={say('summaryChecked')}>
      {contradicted > 0 && <span class="verdict contradicted">{say('contradicted')} {contradicted}</span>}
      {notFound > 0 && <span class="verdict not-found">{say('not-found')} {notFound}</span>}
      {supported > 0 && <span class="verdict supported">{say('supported')} {supported}</span>}
    </span>
  )
}
