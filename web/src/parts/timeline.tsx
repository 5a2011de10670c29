import type { ApiSourceFamily, ApiTimelineEvent } from '../../../src/server/api.ts'
import { say } from '../words/index.ts'
import { readableDate } from './date.ts'
import { Places } from './evidence.tsx'
import { familyNames } from './sources.tsx'
import { TimelineChart } from './timeline-chart.tsx'

interface TimelineProps {
  readonly events: readonly ApiTimelineEvent[]
  readonly families: readonly ApiSourceFamily[]
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
            <p class="when">{readableDate(event.date)}{event.planned && <span class="tag">{say('planned')}</span>}</p>
            <p class="what">{event.title}</p>
            <div class="under">
              <p class="facts">
                {event.place && <span>{event.place}</span>}
                {event.families.length > 0 && <span>{familyNames(event.families, families, nameOf)}</span>}
              </p>
              <Places evidence={event.mentions} nameOf={nameOf} />
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
