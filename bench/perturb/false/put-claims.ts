import { type Perturbation, putAt } from '../perturbation.ts'
import { nextPassage } from '../study.ts'
import { findDeeds } from './find-deeds.ts'

/** The article ranks something already: what is put in might be its own. */
const RANKS = /首|第一|最|唯一|历史|纪录|以来/

/** `大桥首次通过验收`, of a deed that the article does not call the first. */
export const putFirst: Perturbation = {
  kind: 'superlative put in',
  isTrue: false,
  findings: ['ordinal', 'superlative'],
  reword: ({ text }) => (RANKS.test(text) ? [] : findDeeds(text).map(({ start }) => putAt(text, start, start, '首次'))),
}

/** The article gives reasons already. */
const REASON = /因|由于|导致|致使|造成|所以|使得|使|令|引发|源于|为了|缘|[^，。]{0,6}之下/
const LONGEST = 45

/** Two sentences that follow one another, the first told as the cause of the second. */
export const putCause: Perturbation = {
  kind: 'cause put in',
  isTrue: false,
  findings: ['cause'],
  reword: (passage, study) => {
    const next = nextPassage(study, passage)
    if (!next || [passage, next].some(({ text }) => REASON.test(text) || text.length > LONGEST || !text.endsWith('。') || /[“”：；]/.test(text))) return []
    const put = `由于${passage.text.slice(0, -1)}，${next.text}`
    return [{ text: put, start: 0, end: passage.text.length + 1, was: '' }]
  },
}
