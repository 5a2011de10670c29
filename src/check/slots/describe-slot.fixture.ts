import { describe, expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'
import type { FindingKind, Verdict } from '../finding.ts'
import { gravest } from '../judge-statement.ts'
import { BRIEFS, type BriefName } from './briefs.fixture.ts'

export type FaithfulRow = readonly [BriefName, string]
/** The kind of what is wrong; `contradicted` where the article says otherwise of the same event. */
export type UnfaithfulRow = readonly [BriefName, string, FindingKind, Exclude<Verdict, 'supported'>]

export interface SlotRows {
  readonly faithful: readonly FaithfulRow[]
  readonly unfaithful: readonly UnfaithfulRow[]
  /** How many rows fall short, counted: faithful ones not found, unfaithful ones not caught, caught under another kind, contradicted ones shown as not found only. */
  readonly short?: Partial<Readonly<Record<'notFound' | 'missed' | 'otherKind' | 'mild', number>>>
}

/** The rows of one slot against the small articles: a faithful sentence is never contradicted, and no more rows fall short than are counted. */
export function describeSlot(slot: string, { faithful, unfaithful, short = {} }: SlotRows): void {
  describe(slot, () => {
    const kept = faithful.map(([brief, sentence]) => ({ sentence, ...judge(brief, sentence) }))
    const broken = unfaithful.map(([brief, sentence, kind, wanted]) => ({ sentence, kind, wanted, ...judge(brief, sentence) }))
    const caught = broken.filter(({ verdict }) => verdict !== 'supported')
    const right = caught.filter(({ kind, kinds }) => kinds.includes(kind))
    test('no faithful sentence is contradicted', () => atMost(kept.filter(({ verdict }) => verdict === 'contradicted')))
    test('faithful sentences are found', () => atMost(kept.filter(({ verdict }) => verdict === 'not-found'), short.notFound))
    test('unfaithful sentences are caught', () => atMost(broken.filter(({ verdict }) => verdict === 'supported'), short.missed))
    test('for the right kind of reason', () => atMost(caught.filter((row) => !right.includes(row)), short.otherKind))
    test('what the article states otherwise is contradicted', () =>
      atMost(caught.filter(({ wanted, verdict }) => wanted === 'contradicted' && verdict === 'not-found'), short.mild))
    test('what it only lacks is not', () => atMost(caught.filter(({ wanted, verdict }) => wanted === 'not-found' && verdict === 'contradicted')))
  })
}

const atMost = (rows: readonly { readonly sentence: string }[], most = 0) => expect(rows.length > most ? rows.map(({ sentence }) => sentence) : []).toEqual([])

function judge(brief: BriefName, sentence: string): { readonly verdict: Verdict; readonly kinds: readonly FindingKind[] } {
  const found = checkSummary(sentence, [BRIEFS[brief]])
  return {
    verdict: gravest(found.map(({ verdict }) => verdict)),
    kinds: found.flatMap(({ findings }) => findings.filter(({ verdict }) => verdict !== 'supported').map(({ kind }) => kind)),
  }
}
