export type { CheckedSentence, Finding, FindingKind, Reason, ReasonCode, Verdict } from './finding.ts'
export { checkSummary } from './check-summary.ts'
