import { segment } from '../../../src/language/index.ts'
import { type Perturbation, putAt, replaceEach, type Rewording } from '../perturbation.ts'
import { findDeeds, HANGING } from './find-deeds.ts'

/** 未 for a deed that is told as done; `已完成` becomes `尚未完成`. */
function putNegation(text: string): readonly Rewording[] {
  return findDeeds(text).map(({ start }) => {
    const already = /(?:已经|已)$/.exec(text.slice(0, start))?.[0] ?? ''
    return putAt(text, start - already.length, start, already === '' ? '未' : '尚未')
  })
}

/** `尚未`, `没有`, `不会`, `无法`, taken out before a verb; not `没有任何`, `不会议`. */
const DENIALS: readonly (readonly [RegExp, string])[] = [[/尚未|并未|仍未|还未|未能/g, '已'], [/(?<![有无也])没有/g, ''], [/(?<!也)不会/g, '会'], [/无法/g, '能够']]
function takeNegation(text: string): readonly Rewording[] {
  if (HANGING.test(text)) return []
  const verbs = new Set(segment(text).filter(({ tag }) => tag.startsWith('v')).map(({ start }) => start))
  return DENIALS.flatMap(([pattern, words]) => replaceEach(text, pattern, ({ index, 0: denial }) => (verbs.has(index + denial.length) ? words : undefined)))
}

export const negate: Perturbation = { kind: 'negation put in', isTrue: false, findings: ['negation', 'modality'], reword: ({ text }) => putNegation(text) }
export const affirm: Perturbation = { kind: 'negation taken out', isTrue: false, findings: ['negation', 'modality'], reword: ({ text }) => takeNegation(text) }
