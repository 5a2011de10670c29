import type { Evidence } from '../article/index.ts'
import type { CheckedSentence, Finding, Verdict } from '../check/index.ts'
import type { JudgeReport } from '../flow/index.ts'
import { sayReason, VERDICT_WORDS } from '../words/index.ts'
import { SAY } from './messages.ts'
import { type Ink, plain, plainLine, type Terminal } from './terminal/terminal.ts'

/** Never by colour alone: the word stands there too. */
const INKS: Readonly<Record<Verdict, Ink>> = { supported: 'jade', contradicted: 'cinnabar', 'not-found': 'amber' }
const LONGEST_QUOTE = 160

/** Where nothing was found there is nothing to quote: what stands nearest would only be taken for it. */
const MOST_PLACES: Readonly<Record<Verdict, number>> = { supported: 2, contradicted: 2, 'not-found': 0 }

export interface PrintCheckOptions {
  /** What to call an article, by its id. */
  readonly nameOf: (article: string) => string | undefined
  readonly indent?: number
  /** Of a supported sentence, only the sentence. */
  readonly brief?: boolean
}

type Sentence = CheckedSentence & { readonly elsewhere?: readonly Evidence[] }

/** Each sentence with its mark; under it why, and the words of the source. */
export function printChecked(sentences: readonly Sentence[], terminal: Terminal, options: PrintCheckOptions): void {
  for (const sentence of sentences) printSentence(sentence, terminal, options)
}

function printSentence(sentence: Sentence, terminal: Terminal, options: PrintCheckOptions): void {
  const { paint, print, tell } = terminal
  const { indent = 0, brief = false } = options
  const { verdict, text, findings, judged, elsewhere = [] } = sentence
  print(`${paint(INKS[verdict], `【${tell(VERDICT_WORDS[verdict])}】`)}${plain(text)}`, indent)
  const told = verdict === 'supported' ? findings.filter((finding) => isDisputed(finding) || isMark(finding)) : telling(findings, verdict)
  for (const finding of told) printFinding(finding, terminal, options)
  if (judged) print(`→ ${tell(SAY.ownVerdict, { verdict: tell(VERDICT_WORDS[judged.from]) })}`, indent + 4)
  const shown = told.filter((finding) => !isMark(finding)).flatMap(({ evidence }) => evidence)
  const places = (verdict === 'supported' && !brief) || judged ? findings.filter((finding) => !told.includes(finding)).flatMap(({ evidence }) => evidence) : []
  for (const place of distinct(places.filter((one) => !shown.some((other) => holds(other, one))))) print(paint('dim', quoted(tell(SAY.evidence), place, options)), indent + 4)
  for (const place of elsewhere.slice(0, 1)) print(paint('dim', quoted(tell(SAY.elsewhere), place, options)), indent + 4)
}

const holds = (outer: Evidence, inner: Evidence) => outer.article === inner.article && outer.start <= inner.start && inner.end <= outer.end

/** Findings of one sentence often rest on the same words. */
function distinct(places: readonly Evidence[]): readonly Evidence[] {
  return places.filter((place, index) => places.findIndex(({ exact }) => exact.includes(place.exact)) === index).slice(0, MOST_PLACES.supported)
}

/** The findings that made the verdict; one about the whole sentence only where none is about a part of it; what a judge said comes last. */
function telling(findings: readonly Finding[], verdict: Verdict): readonly Finding[] {
  const grave = findings.filter((finding) => finding.verdict === verdict && !isJudges(finding) && !isMark(finding))
  const ofParts = grave.filter(({ kind }) => kind !== 'event')
  return [...(ofParts.length > 0 ? ofParts : grave.slice(0, 1)), ...findings.filter(isJudges)]
}

/** Of a supported sentence: a word of it that no source has. */
const isMark = ({ reason }: Finding) => reason.code === 'wording-not-found'

/** Supported by one source, while another says otherwise. */
const isDisputed = ({ reason }: Finding) => reason.code === 'sources-disagree'

const isJudges = ({ reason }: Finding) => reason.args.judge !== undefined

function printFinding(finding: Finding, { paint, print, speech, tell }: Terminal, options: PrintCheckOptions): void {
  const { reason, evidence, verdict } = finding
  const indent = (options.indent ?? 0) + 4
  print(`→ ${plain(sayReason(reason, speech))}`, indent)
  for (const place of evidence.slice(0, isJudges(finding) ? 1 : MOST_PLACES[verdict])) print(paint('dim', quoted(tell(SAY.evidence), place, options)), indent)
}

/** `原文：……双方在河州签署……（河州新闻）`: a short quotation stands in its surroundings. */
function quoted(label: string, { article, exact, prefix, suffix }: Evidence, { nameOf }: PrintCheckOptions): string {
  const words = exact.length < 12 ? `…${prefix}${exact}${suffix}…` : exact
  const cut = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words
  const name = nameOf(article)
  return plain(`${label}${cut.replaceAll('\n', ' ')}${name === undefined ? '' : `（${name}）`}`)
}

export function printTally(sentences: readonly Sentence[], { paint, print, tell }: Terminal, indent = 0): void {
  const count = (verdict: Verdict) => sentences.filter((sentence) => sentence.verdict === verdict).length
  print(
    paint('bold', tell(SAY.tally, {
      sentences: sentences.length, supported: count('supported'), contradicted: count('contradicted'), notFound: count('not-found'),
    })),
    indent,
  )
}

/** What a judge did to the check. */
export function printReport({ by, asked, answered, lowered, explained }: JudgeReport, { print, tell }: Terminal): void {
  print(asked === 0 ? tell(SAY.judgeIdle, { by: plainLine(by) }) : tell(SAY.judgeTally, { by: plainLine(by), asked, answered, lowered, explained }))
}
