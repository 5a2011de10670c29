import type { Story } from '../api.ts'
import { say, type Word } from '../words/index.ts'
import { readableDate } from './date.ts'
import { Places, Quoted } from './evidence.tsx'
import { familyNames } from './sources.tsx'

interface ChapterProps {
  readonly story: Story
  readonly nameOf: (article: string) => string | undefined
}

export function Brief({ story, nameOf }: ChapterProps) {
  return (
    <>
      <p class="quiet">{say('briefNote')}</p>
      {story.brief.sections.map((section, index) => (
        <div class="brief" key={index}>
          {section.heading && <h3>{section.heading}</h3>}
          {section.sentences.map((sentence) => (
            <div class="brief-line" key={sentence.text}>
              <p>{sentence.text}</p>
              <Places evidence={sentence.evidence} nameOf={nameOf} />
            </div>
          ))}
        </div>
      ))}
    </>
  )
}

/** `2025年4月16日`; not `4月16日`, `去年`. */
const YEAR = /\d{4}/

export function Disagreements({ story, nameOf }: ChapterProps) {
  return (
    <ul class="disagreements">
      {story.disagreementList.map((one, index) => (
        <li key={index}>
          <h3>{one.about}</h3>
          <div class="sides">
            {one.sides.map((side) => (
              <div class="side-of" key={`${side.stated} ${side.date ?? ''}`}>
                <p class="stated">{side.stated}{side.date !== undefined && !YEAR.test(side.stated) && <small> {readableDate(side.date)}</small>}</p>
                <p class="quiet">{side.families.length === 0 ? say('summary') : familyNames(side.families, story.sourceFamilies, nameOf)}</p>
                {side.evidence.map((place) => <Quoted key={`${place.article} ${place.start}`} evidence={place} from={nameOf(place.article)} isOfSummary={side.families.length === 0} />)}
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

const OUTCOME_WORD: Readonly<Record<'document' | 'project' | 'initiative', Word>> = {
  document: 'document', project: 'project', initiative: 'initiative',
}

export function Outcomes({ story, nameOf }: ChapterProps) {
  return (
    <ul class="outcomes">
      {story.outcomes.map((outcome) => (
        <li key={`${outcome.kind} ${outcome.name} ${outcome.date}`}>
          <h3><small class="kind">{say(OUTCOME_WORD[outcome.kind])}</small> {outcome.name}</h3>
          <p class="facts">
            {outcome.date && <span>{readableDate(outcome.date)}</span>}
            {outcome.parties.length > 0 && <span>{outcome.parties.join('、')}</span>}
          </p>
          {outcome.points.length > 0 && <ol class="points">{outcome.points.map((point) => <li key={point}>{point}</li>)}</ol>}
          <Places evidence={outcome.mentions} nameOf={nameOf} />
        </li>
      ))}
    </ul>
  )
}

/** Speakers in the order in which they say most. */
export function Viewpoints({ story, nameOf }: ChapterProps) {
  const bySpeaker = Map.groupBy(story.viewpoints, (view) => view.speaker)
  const speakers = [...bySpeaker].toSorted(([, a], [, b]) => b.length - a.length)
  return (
    <>
      {speakers.map(([speaker, views], index) => (
        <details class="speaker" key={speaker} open={index < 3}>
          <summary>{speaker} <small>{views.length}</small></summary>
          {views.map((view) => <Quoted key={`${view.words.article} ${view.words.start}`} evidence={view.words} from={nameOf(view.words.article)} />)}
        </details>
      ))}
    </>
  )
}
