import type { CheckedSentence, Finding, Verdict } from '../api.ts'
import { say, type Word } from '../words/index.ts'

interface CheckedTextProps {
  readonly text: string
  readonly sentences: readonly CheckedSentence[]
  readonly chosen: CheckedSentence | undefined
  readonly onChoose: (sentence: CheckedSentence | undefined) => void
  /** Id of the part that shows the chosen sentence's grounds. */
  readonly controls: string
}

/** A summary with a mark under every sentence: a line by verdict, and the word for it. */
export function CheckedText({ text, sentences, chosen, onChoose, controls }: CheckedTextProps) {
  return (
    <div class="checked">
      {linesOf(text).map(({ start, end }) => (
        <p key={start}>
          {pieces(start, end, sentences).map((piece) =>
            'sentence' in piece
              ? <MarkedSentence key={piece.start} sentence={piece.sentence} chosen={piece.sentence === chosen} onChoose={onChoose} controls={controls} />
              : text.slice(piece.start, piece.end),
          )}
        </p>
      ))}
    </div>
  )
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function linesOf(text: string): readonly Stretch[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const stretch = { start, end: start + line.length }
    start += line.length + 1
    return line.trim() === '' ? [] : [stretch]
  })
}

/** The line cut into sentences and what stands between them. */
function pieces(start: number, end: number, sentences: readonly CheckedSentence[]): readonly (Stretch | (Stretch & { sentence: CheckedSentence }))[] {
  const found: (Stretch | (Stretch & { sentence: CheckedSentence }))[] = []
  let at = start
  for (const sentence of sentences.filter((one) => one.start >= start && one.start < end)) {
    if (sentence.start > at) found.push({ start: at, end: sentence.start })
    found.push({ start: sentence.start, end: sentence.end, sentence })
    at = sentence.end
  }
  if (at < end) found.push({ start: at, end })
  return found
}

interface MarkedSentenceProps {
  readonly sentence: CheckedSentence
  readonly chosen: boolean
  readonly onChoose: (sentence: CheckedSentence | undefined) => void
  readonly controls: string
}

function MarkedSentence({ sentence, chosen, onChoose, controls }: MarkedSentenceProps) {
  const toggle = () => onChoose(chosen ? undefined : sentence)
  return (
    <span
      role="button"
      tabIndex={0}
      class={`sentence ${sentence.verdict}`}
      data-chosen={chosen ? '' : undefined}
      aria-expanded={chosen}
      aria-controls={controls}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        toggle()
      }}
    >
      {marked(sentence)}
      {'\u2060'}<VerdictWord verdict={sentence.verdict} />
      {sourcesDiffer(sentence) && <span class="verdict differ">{say('sourcesDiffer')}</span>}
    </span>
  )
}

/** The sentence's text; the words that a finding is about carry its line. */
function marked(sentence: CheckedSentence) {
  const findings = sentence.findings
    .filter((finding) => finding.verdict !== 'supported' && finding.end - finding.start < sentence.end - sentence.start)
    .toSorted((a, b) => a.start - b.start)
  let at = sentence.start
  const parts = findings.flatMap((finding) => {
    if (finding.start < at) return []
    const before = sentence.text.slice(at - sentence.start, finding.start - sentence.start)
    at = finding.end
    return [before, <em key={finding.start} class={isMark(finding) ? 'finding mark' : `finding ${finding.verdict}`}>{finding.text}</em>]
  })
  return [...parts, sentence.text.slice(at - sentence.start)]
}

export function VerdictWord({ verdict }: { readonly verdict: Verdict }) {
  return <span class={`verdict ${verdict}`}>{say(verdict)}</span>
}

const LONG: Readonly<Record<Verdict, Word>> = {
  supported: 'supportedLong', contradicted: 'contradictedLong', 'not-found': 'notFoundLong',
}

export const verdictLong = (verdict: Verdict) => say(LONG[verdict])

/** Supported by one source; another, that speaks of it as well, says otherwise. */
const sourcesDiffer = ({ findings }: CheckedSentence) => findings.some(({ reason }) => reason.code === 'sources-disagree')

/** A word that is only marked takes nothing from the sentence. */
const isMark = ({ reason }: Finding) => reason.code === 'wording-not-found'

/** The gravest findings first; of a supported sentence its marked words, and all that bears it out. */
export function tellingFindings(sentence: CheckedSentence): readonly Finding[] {
  const grave = sentence.findings.filter((finding) => finding.verdict !== 'supported' && !isMark(finding))
  if (grave.length === 0) return [...sentence.findings.filter(isMark).map((mark) => ({ ...mark, evidence: [] })), ...sentence.findings.filter((finding) => !isMark(finding))]
  return grave.toSorted((a, b) => Number(b.verdict === 'contradicted') - Number(a.verdict === 'contradicted'))
}
