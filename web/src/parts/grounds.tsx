import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CheckedSentence, Evidence } from '../api.ts'
import { say } from '../words/index.ts'
import { tellingFindings, VerdictWord, verdictLong } from './checked-text.tsx'
import { Quoted } from './evidence.tsx'

interface GroundsProps {
  readonly id: string
  readonly sentence: CheckedSentence | undefined
  readonly nameOf: (article: string) => string | undefined
  /** Where the place can be shown on this page, how; else undefined, and a link is given. */
  readonly showHere: (evidence: Evidence) => (() => void) | undefined
  readonly onClose: () => void
}

/** Why a sentence carries its mark: the reason in words, and the words of the article. Beside the text, or from below on a phone. */
export function Grounds({ id, sentence, nameOf, showHere, onClose }: GroundsProps) {
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (!sentence) return undefined
    const close = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [sentence, onClose])
  const findings = sentence ? tellingFindings(sentence) : []
  const places = unique(findings.flatMap((finding) => finding.evidence)).slice(0, sentence?.verdict === 'not-found' ? 2 : 4)
  // What was not found has no words to show: those that stand nearest are not to be taken for it.
  const isNearest = sentence?.verdict === 'not-found' && !sentence.judged && places.length > 0
  const own = sentence?.judged ? unique(sentence.findings.filter(({ verdict }) => verdict === 'supported').flatMap(({ evidence }) => evidence)) : []
  const reasons = [...new Set(findings.map((finding) => finding.reason.text))].slice(0, 4)
  return (
    <section id={id} class="grounds" ref={box} hidden={!sentence} aria-live="polite">
      {sentence && (
        <>
          <header>
            <h3><VerdictWord verdict={sentence.verdict} /> {sentence.judged ? say('judgedLong', { by: sentence.judged.by }) : verdictLong(sentence.verdict)}</h3>
            <button type="button" class="close" onClick={onClose}>{say('close')}</button>
          </header>
          <ul class="reasons">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
          {places.length === 0 && sentence.elsewhere.length === 0 && <p class="quiet">{say('noEvidence')}</p>}
          {isNearest && <h4>{say('nearest')}</h4>}
          {places.map((place) => <Quoted key={`${place.article} ${place.start}`} evidence={place} from={nameOf(place.article)} onShow={showHere(place)} />)}
          {sentence.judged && <h4>{say('judgedFrom', { verdict: say(sentence.judged.from) })}</h4>}
          {own.map((place) => <Quoted key={`own ${place.article} ${place.start}`} evidence={place} from={nameOf(place.article)} onShow={showHere(place)} />)}
          {sentence.elsewhere.length > 0 && <h4>{say('elsewhere')}</h4>}
          {sentence.elsewhere.map((place) => <Quoted key={`${place.article} ${place.start}`} evidence={place} from={nameOf(place.article)} onShow={showHere(place)} />)}
        </>
      )}
    </section>
  )
}

function unique(places: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map(places.map((place) => [`${place.article} ${place.start} ${place.end}`, place]))
  return [...seen.values()].filter((place, _, all) => !all.some((other) => other !== place && covers(other, place))).slice(0, 4)
}

const covers = (outer: Evidence, inner: Evidence) =>
  outer.article === inner.article && outer.start <= inner.start && outer.end >= inner.end
