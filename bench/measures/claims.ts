import { checkSummary, type Verdict } from '../../src/check/index.ts'
import { namesError } from '../claims/claim-kinds.ts'
import { type Claim, isFaithful, isHeldOut, isUnfaithful, readClaims } from '../claims/read-claims.ts'

export interface ClaimFigures {
  readonly faithful: number
  /** Shares of the faithful ones. */
  readonly calledContradicted: number
  readonly calledNotFound: number
  readonly unfaithful: number
  /** Share of the unfaithful ones; of the caught ones those for the right kind of reason. */
  readonly caught: number
  readonly rightKind: number
  /** By what is wrong with them, or what was done to their words. */
  readonly kinds: readonly ClaimKindFigures[]
}

export interface ClaimKindFigures {
  readonly kind: string
  readonly isFaithful: boolean
  readonly of: number
  /** Faithful ones called supported; unfaithful ones caught. */
  readonly right: number
}

/** `own` was looked at while the rules were made; `held` was not. */
export type Claims = Readonly<Record<'own' | 'held', ClaimFigures>>

const GRAVEST: readonly Verdict[] = ['contradicted', 'not-found', 'supported']

function judged(claim: Claim) {
  const checked = checkSummary(claim.summary, claim.sources)
  const verdict = GRAVEST.find((one) => checked.some((sentence) => sentence.verdict === one))
  const alarms = checked.flatMap(({ findings }) => findings).filter((finding) => finding.verdict !== 'supported')
  return { claim, verdict, isRightKind: isUnfaithful(claim) && alarms.some(({ kind }) => namesError(claim.kind, kind)) }
}

/** Out: how the check does on the claims that people judged, disputable ones aside. */
export function measureClaims(): Claims {
  const all = readClaims().filter(({ disputable }) => !disputable).map(judged)
  return { own: figuresOf(all.filter(({ claim }) => !isHeldOut(claim))), held: figuresOf(all.filter(({ claim }) => isHeldOut(claim))) }
}

function figuresOf(claims: readonly ReturnType<typeof judged>[]): ClaimFigures {
  const [faithful, unfaithful] = [claims.filter(({ claim }) => isFaithful(claim)), claims.filter(({ claim }) => isUnfaithful(claim))]
  const caught = unfaithful.filter(({ verdict }) => verdict !== 'supported')
  const share = (verdict: Verdict) => faithful.filter((one) => one.verdict === verdict).length / faithful.length
  return {
    faithful: faithful.length, calledContradicted: share('contradicted'), calledNotFound: share('not-found'),
    unfaithful: unfaithful.length, caught: caught.length / unfaithful.length, rightKind: caught.filter(({ isRightKind }) => isRightKind).length / caught.length,
    kinds: [...kindsOf(faithful, true), ...kindsOf(unfaithful, false)],
  }
}

/** The worst first. */
function kindsOf(claims: readonly ReturnType<typeof judged>[], isFaithful: boolean): readonly ClaimKindFigures[] {
  const kinds = [...new Set(claims.map(({ claim }) => claim.kind))].map((kind) => {
    const inside = claims.filter(({ claim }) => claim.kind === kind)
    return { kind, isFaithful, of: inside.length, right: inside.filter(({ verdict }) => (verdict === 'supported') === isFaithful).length }
  })
  return kinds.toSorted((one, other) => one.right / one.of - other.right / other.of)
}
