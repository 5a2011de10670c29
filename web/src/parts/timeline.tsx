import type { Mention, SourceFamily, TimelineEvent } from '../api.ts'
import { language, say } from '../words/index.ts'
import { readableDate } from './date.ts'
import { Places } from './evidence.tsx'
import { familyNames } from './sources.tsx'
import { TimelineChart } from './timeline-chart.tsx'

interface TimelineProps {
  readonly events: readonly TimelineEvent[]
  readonly families: readonly SourceFamily[]
  readonly nameOf: (article: string) => string | undefined
}

/** A picture and a list that say the same. */
export function Timeline({ events, families, nameOf }: TimelineProps) {
  return (
    <>
      <TimelineChart events={events} />
      <ol class="timeline">
        {events.map((event, index) => (
          <li key={index} id={`event-${index}`} class={event.planned ? 'planned' : undefined}>
            <p class="when">{readableDate(event.date)}{event.planned && <span class="tag">{say('planned')}</span>}{isInferred(event) && <span class="tag">{say('inferredDate')}</span>}</p>
            <p class="what">{event.title}</p>
            <div class="under">
              <p class="facts">
                {event.place && <span>{event.place}</span>}
                {event.families.length > 0 && <span>{familyNames(event.families, families, nameOf)}</span>}
              </p>
              <Places evidence={event.mentions} nameOf={nameOf} noteOf={counted} />
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** No page that tells it has a date to count from. */
const isInferred = ({ mentions }: TimelineEvent) => mentions.length > 0 && mentions.every(({ anchorFrom }) => anchorFrom !== undefined)

/** `“两年前”从 2025年4月18日 算起，这一天由文中的日期推断`. */
function counted({ expression, anchor, anchorFrom }: Mention): string | undefined {
  if (expression === undefined || anchor === undefined) return undefined
  const how = anchorFrom === undefined ? [] : [say(anchorFrom === 'text' ? 'anchorFromText' : 'anchorFromStory')]
  return [say('countedFrom', { expression, anchor: readableDate(anchor.slice(0, 10)) }), ...how].join(language.value === 'en' ? ', ' : '，')
}
