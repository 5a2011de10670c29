// How the check does on the claims, and the rows that it gets wrong, by kind.
//   node --import tsx bench/claims/measure.ts [SUBJECT]        of the subjects held out only figures are shown
import { checkSummary, type CheckedSentence, type Verdict } from '../../src/check/index.ts'
import { namesError } from './claim-kinds.ts'
import { isFaithful, isHeldOut, isUnfaithful, readClaims, type Claim } from './read-claims.ts'

interface Answer { readonly claim: Claim; readonly sentences: readonly CheckedSentence[]; readonly verdict: Verdict | undefined }

const GRAVEST = ['contradicted', 'not-found', 'supported'] as const

function answer(claim: Claim): Answer {
  const checked = checkSummary(claim.summary, claim.sources)
  return { claim, sentences: checked, verdict: GRAVEST.find((verdict) => checked.some((sentence) => sentence.verdict === verdict)) }
}

const alarms = ({ sentences }: Answer) => sentences.flatMap(({ findings }) => findings).filter(({ verdict }) => verdict !== 'supported')
const rightKind = ({ claim, ...rest }: Answer) => isUnfaithful(claim) && alarms({ claim, ...rest }).some(({ kind }) => namesError(claim.kind, kind))

function figures(of: string, answers: readonly Answer[]): string {
  const firm = answers.filter(({ claim }) => !claim.disputable)
  const faithful = firm.filter(({ claim }) => isFaithful(claim))
  const unfaithful = firm.filter(({ claim }) => isUnfaithful(claim))
  const caught = unfaithful.filter(({ verdict }) => verdict !== 'supported')
  const count = (list: readonly Answer[], verdict: Verdict) => list.filter((one) => one.verdict === verdict).length
  return [
    of.padEnd(18), `faithful ${faithful.length}: contradicted ${count(faithful, 'contradicted')}, not found ${count(faithful, 'not-found')}`.padEnd(48),
    `unfaithful ${unfaithful.length}: caught ${caught.length}, right kind ${caught.filter(rightKind).length}, right verdict ${unfaithful.filter(({ claim, verdict }) => claim.verdict === verdict).length}`,
  ].join(' ')
}

/** Worst first: red on a true sentence, green on a wrong one, the rest. */
const WORST = [
  ['a true sentence called contradicted', ({ claim, verdict }: Answer) => isFaithful(claim) && verdict === 'contradicted'],
  ['a wrong sentence called supported', ({ claim, verdict }: Answer) => isUnfaithful(claim) && verdict === 'supported'],
  ['a true sentence not found', ({ claim, verdict }: Answer) => isFaithful(claim) && verdict === 'not-found'],
  ['contradicted where nothing is found', ({ claim, verdict }: Answer) => claim.verdict === 'not-found' && verdict === 'contradicted'],
  ['not found where the source says otherwise', ({ claim, verdict }: Answer) => claim.verdict === 'contradicted' && verdict === 'not-found'],
  ['caught for another kind of reason', (one: Answer) => isUnfaithful(one.claim) && one.verdict !== 'supported' && !rightKind(one)],
] as const

const answers = readClaims(process.argv[2]).map(answer)
const open = answers.filter(({ claim }) => !isHeldOut(claim))
for (const [title, wrong] of WORST) {
  console.log(`\n${title}`)
  for (const one of open.filter(wrong)) {
    const said = alarms(one).map(({ kind, verdict, text, reason }) => `${verdict} ${kind} ${text} (${reason.code})`)
    console.log(`  ${one.claim.id}${one.claim.disputable ? '?' : ''}  ${one.claim.summary}${said.length > 0 ? `  <- ${said.join('; ')}` : ''}`)
  }
}
console.log()
for (const subject of new Set(answers.map(({ claim }) => claim.subject))) console.log(figures(subject, answers.filter(({ claim }) => claim.subject === subject)))
console.log(figures('subjects held out', answers.filter(({ claim }) => isHeldOut(claim))))
console.log(figures('all others', open))
