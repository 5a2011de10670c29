/** The shapes of the command line's NDJSON and JSON (DESIGN section 4): stable, whatever the stages do inside. */
import type { Article } from '../article/index.ts'
import type { CheckedSentence } from '../check/index.ts'
import type { Annotations, ExplainedDocument, JudgeReport } from '../flow/index.ts'
import type { Dossier } from '../story/index.ts'
import type { Trouble } from '../trouble/index.ts'

export function articleLine(article: Article): object {
  return {
    file: article.file ?? article.id,
    url: article.url,
    headline: article.headline,
    kicker: article.kicker,
    subtitle: article.subtitle,
    publisher: article.publisher,
    origin: article.origin,
    datePublished: article.published?.at,
    datePrecision: article.published?.precision,
    dateFrom: article.published?.from,
    dateInferred: article.published?.inferred,
    authors: article.authors,
    editors: article.editors,
    language: article.language,
    body: article.blocks,
    abstracts: article.abstracts,
    keywords: article.keywords,
    images: article.images,
    removed: article.removed,
    joins: article.joins,
    feedTitle: article.feedTitle,
  }
}

/** What `read --explain` says of a document: its kind, the body's element and its rivals, and every line with what became of it. */
export function explanationLine({ name, charset, explanation }: ExplainedDocument, errorOf: (trouble: Trouble) => object): object {
  if ('code' in explanation) return { file: name, error: errorOf(explanation) }
  if (explanation.kind === 'feed') return { file: name, charset, ...explanation }
  const { kind, outcome, choice, lines } = explanation
  return { file: name, charset, kind, ...('code' in outcome && { error: errorOf(outcome) }), body: choice, lines }
}

export function annotationLine(id: unknown, annotations: Annotations): object {
  const { quantities, intervals, numerals, ...others } = annotations
  const rows = [
    ...quantities,
    ...numerals.map((numeral) => ({ ...numeral, kind: 'numeral', unit: '' })),
    ...intervals.map((interval) => ({ ...interval, kind: 'interval' })),
  ]
  return { id, ...others, quantities: rows.toSorted((a, b) => a.start - b.start) }
}

/** What a judge did; `error` where it did not answer. */
export function judgeField({ trouble, ...report }: JudgeReport, errorOf: (trouble: Trouble) => object): object {
  return { ...report, ...(trouble && { error: errorOf(trouble) }) }
}

/** `judge` is there only where one was asked. */
export function checkLine(id: unknown, sentences: readonly CheckedSentence[], judge?: object): object {
  return {
    id,
    ...(judge && { judge }),
    sentences: sentences.map((sentence) => ({
      ...sentence,
      findings: sentence.findings.map(({ reason, evidence, ...finding }) => ({
        ...finding,
        reason: reason.code,
        reasonArgs: reason.args,
        evidence: evidence.map(({ article, ...place }) => ({ source: article, ...place })),
      })),
    })),
  }
}

/** Several dossiers as one object: rows carry the id of their story. */
export function dossierObject(dossiers: readonly Dossier[]): object {
  const rows = <Row extends object>(pick: (dossier: Dossier) => readonly Row[]) =>
    dossiers.flatMap((dossier) => pick(dossier).map((row) => ({ story: dossier.story.id, ...row })))
  return {
    stories: dossiers.map((dossier) => ({ ...dossier.story, tags: dossier.tags })),
    timeline: rows((dossier) => dossier.timeline),
    figures: rows((dossier) => dossier.figures),
    sources: rows((dossier) => dossier.sources),
    mechanisms: rows((dossier) => dossier.mechanisms),
    outcomes: rows((dossier) => dossier.outcomes),
    aliases: rows((dossier) => dossier.parties.filter((party) => party.forms.length > 0)),
    viewpoints: rows((dossier) => dossier.viewpoints),
    disagreements: rows((dossier) => dossier.disagreements),
    related: rows((dossier) => dossier.related),
  }
}
