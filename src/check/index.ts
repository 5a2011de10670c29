export type { CheckedSentence, Finding, FindingKind, Reason, ReasonCode, Verdict } from './finding.ts'
export { checkSummary } from './check-summary.ts'
export {
  isJudges, type Judge, type JudgeAnswer, type JudgeLanguage, type JudgeMessage, type JudgeOpinion, type JudgePassage, type JudgeQuestion, makeQuestions,
  readOpinion, weighAnswers, withoutJudge, writeMessages,
} from './judge/index.ts'
