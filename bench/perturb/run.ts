// Restatements, true and false, of the sentences of articles, and what the check says of them.
//   node --import tsx bench/perturb/run.ts [--set strait,derby] [--kind date] [--each 2] [--seed 1] [--worst] [--json]
import { parseArgs } from 'node:util'
import { generate } from './generate.ts'
import { byFinding, byKind, judge, type KindFigures, type Outcome, worst } from './measure.ts'
import { ownArticles } from './own-articles.ts'
import { sharedArticles } from './shared-articles.ts'
import { studyArticle } from './study.ts'

const { values } = parseArgs({
  options: {
    set: { type: 'string' }, kind: { type: 'string' }, each: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' },
    worst: { type: 'boolean' }, json: { type: 'boolean' },
  },
})

const chosen = (list: string | undefined, name: string) => list === undefined || list.split(',').includes(name)
const percent = (part: number, of: number) => (of === 0 ? '-' : `${((100 * part) / of).toFixed(1)}%`).padStart(7)

function showTrue({ kind, of, supported, notFound, contradicted }: KindFigures): string {
  return `  ${kind.padEnd(34)} ${String(of).padStart(5)} ${percent(supported, of)} ${percent(notFound, of)} ${percent(contradicted, of)}`
}

function showFalse({ kind, of, supported, contradicted, rightKind, rightWords }: KindFigures): string {
  const caught = of - supported
  return [`  ${kind.padEnd(34)} ${String(of).padStart(5)}`, percent(caught, of), percent(contradicted, of), percent(rightKind, caught), percent(rightWords, caught)].join(' ')
}

function showOutcome({ perturbation, article, sentence, rewording, verdict, doubts }: Outcome): string {
  const found = doubts.map(({ kind, text, verdict: said, reason }) => `    ${said} ${kind} ‹${text}› ${reason.code} ${reason.args.source ?? ''}`)
  const head = `  [${verdict}] ${perturbation.kind} ${article.id} (${article.published ?? 'no date'})`
  return [head, `    was  ${sentence}`, `    now  ${rewording.text}`, ...found].join('\n')
}

const articles = [...await ownArticles(), ...sharedArticles()].filter(({ set }) => chosen(values.set, set)).map(studyArticle)
const outcomes = judge(generate(articles, values.seed, Number(values.each)).filter(({ perturbation }) => chosen(values.kind, perturbation.kind)))
const figures = byKind(outcomes)

console.log(`${articles.length} articles, ${outcomes.length} sentences`)
console.log('\ntrue restatements                       n  supported  not-found  contradicted')
for (const row of figures.filter(({ isTrue }) => isTrue)) console.log(showTrue(row))
console.log('\nfalse ones                              n  caught  contradicted  right kind  right words')
for (const row of figures.filter(({ isTrue }) => !isTrue)) console.log(showFalse(row))
console.log('\nby kind of finding                   raised  precision  wanted   recall')
for (const { finding, raised, right, wanted, met } of byFinding(outcomes)) {
  console.log(`  ${finding.padEnd(34)} ${String(raised).padStart(5)} ${percent(right, raised)} ${String(wanted).padStart(9)} ${percent(met, wanted)}`)
}
if (values.worst) for (const { kind } of figures) {
  console.log(`\nworst of ${kind}`)
  for (const outcome of worst(outcomes.filter(({ perturbation }) => perturbation.kind === kind))) console.log(showOutcome(outcome))
}
if (values.json) console.log(JSON.stringify({ articles: articles.length, sentences: outcomes.length, kinds: figures }))
