import type { NameKind, Span } from '../../../src/language/index.ts'
import { type Perturbation, putAt } from '../perturbation.ts'
import { shuffled } from '../random.ts'
import { inside, type Study } from '../study.ts'

interface Speaker extends Span {
  readonly kind: NameKind
  readonly canonical: string
}

/** Speakers with a name: a person's, or an organisation's where no person is named. */
function speakersOf({ quotes, names }: Study): readonly Speaker[] {
  return quotes.flatMap(({ speaker }) => {
    const own = speaker && names.filter(({ start, end }) => start >= speaker.start && end <= speaker.end)
    const name = own?.findLast(({ kind }) => kind === 'person') ?? own?.findLast(({ kind }) => kind === 'organisation')
    return speaker && name ? [{ ...speaker, kind: name.kind, canonical: name.canonical }] : []
  })
}

/** Who said it: another speaker of the article, of the same kind, who is not the chief of the one or part of the other. */
export const swapSpeaker: Perturbation = {
  kind: 'attribution',
  isTrue: false,
  findings: ['attribution', 'person', 'organisation', 'name', 'place', 'role'],
  reword: (passage, study) => {
    const all = speakersOf(study)
    return inside(all, passage).flatMap((speaker) => {
      const others = all.filter(({ kind, canonical, text }) =>
        kind === speaker.kind && canonical !== speaker.canonical && !passage.text.includes(canonical) && !text.includes(speaker.canonical))
      const [other] = shuffled([...new Set(others.map(({ text }) => text))], passage.text)
      return other === undefined ? [] : [putAt(passage.text, speaker.start, speaker.end, other)]
    })
  },
}
