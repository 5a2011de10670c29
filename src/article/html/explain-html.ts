import type { HtmlElement, HtmlPage } from '../../page/index.ts'
import type { BodyChoice, ExplainedLine, Explanation, ScoredElement } from '../explanation.ts'
import { isWithin } from './element.ts'
import { elementPath } from './element-path.ts'
import { elementScores } from './find-body.ts'
import type { MarkedLine } from './mark-lines.ts'
import type { PageLine } from './page-line.ts'
import type { BodyWorkings } from './read-body.ts'
import { type HtmlReading, type ReadHtmlOptions, workOutHtml } from './read-html.ts'
import { lossOf } from './record-removals.ts'
import { scoreLine } from './weigh-line.ts'

const RIVALS_SHOWN = 4

/**
 * Why was a page of HTML read as it was?
 *
 * In: a parsed page. Out: the element taken for the body with its score and its rivals, and what became of every line. Pure: it is the
 * reader's own work that is shown, not a second opinion.
 */
export function explainHtml(page: HtmlPage, options: ReadHtmlOptions): Explanation {
  const reading = workOutHtml(page, options)
  const choice = choiceOf(reading)
  return { kind: 'html', outcome: reading.outcome, ...(choice && { choice }), lines: explainedLines(reading) }
}

function choiceOf({ lines, body }: HtmlReading): BodyChoice | undefined {
  if (!body) return undefined
  const { workings } = body
  if (!workings) return undefined
  const { element, score, revealed } = workings.found
  return { chosen: { path: elementPath(element), score }, revealed, declared: body.declared === true, rivals: rivalsOf(element, lines) }
}

/** The best elements beside the chosen one, none inside another. */
function rivalsOf(chosen: HtmlElement, lines: readonly PageLine[]): readonly ScoredElement[] {
  const rivals: { readonly element: HtmlElement; readonly score: number }[] = []
  const beside = [...elementScores(lines)].filter(([element, score]) => score > 0 && !isWithin(element, chosen) && !isWithin(chosen, element))
  for (const [element, score] of beside.toSorted((a, b) => b[1] - a[1])) {
    if (rivals.length === RIVALS_SHOWN) break
    if (!rivals.some((rival) => isWithin(rival.element, element) || isWithin(element, rival.element))) rivals.push({ element, score })
  }
  return rivals.map(({ element, score }) => ({ path: elementPath(element), score }))
}

function explainedLines({ lines, body }: HtmlReading): readonly ExplainedLine[] {
  const workings = body?.workings
  const marked = new Map(workings?.marked.map((entry) => [entry.line.index, entry]))
  return lines.flatMap((line) => explainLine(line, marked.get(line.index), workings))
}

function explainLine(line: PageLine, marked: MarkedLine | undefined, workings: BodyWorkings | undefined): readonly ExplainedLine[] {
  const about = { score: marked?.score ?? scoreLine(line), linked: line.linked / line.text.length, path: elementPath(line.owner) }
  const loss = lossOf(line, marked, workings?.apart ?? new Set())
  const removed = loss && { text: loss.text, fate: 'removed' as const, reason: loss.reason, step: loss.step, ...about }
  if (workings?.apart.has(line.index)) return [{ text: line.text, fate: 'abstract', ...about }]
  if (!workings?.kept.has(line.index)) return removed ? [removed] : []
  const kept = { text: marked?.line.text ?? line.text, fate: 'body' as const, type: line.type, ...about }
  return removed ? [kept, removed] : [kept]
}
