import { segment } from '../../../src/language/index.ts'
import { type Perturbation, putAt, replaceEach, type Rewording } from '../perturbation.ts'
import { findDeeds, HANGING } from './find-deeds.ts'

/** What is planned told as done; not `将军`, `将近`, nor 将 for 把. */
const PLANNED = /(?<![即必也终])(?:将于|将在|将(?![近军来其士领要])|拟(?![定议])|计划于|计划在|预计将|有望)/g
/** `将于6月` to `已于6月`. */
const asDone = (words: string) => (words.endsWith('于') ? '已于' : words.endsWith('在') ? '已在' : '已')

/** `已签署` to `将签署`. */
const deedAsPlan = (text: string): readonly Rewording[] => findDeeds(text).flatMap(({ start }) => {
  const already = /(?:已经|已)$/.exec(text.slice(0, start))?.[0]
  return already === undefined ? [] : [putAt(text, start - already.length, start, '将')]
})

export const turnModality: Perturbation = {
  kind: 'modality',
  isTrue: false,
  findings: ['modality', 'negation', 'time'],
  reword: ({ text }) => {
    if (HANGING.test(text)) return []
    // 将 for 把
    const asObject = new Set(segment(text).filter(({ tag }) => tag === 'p').map(({ start }) => start))
    return [...replaceEach(text, PLANNED, ({ index, 0: words }) => (words === '将' && asObject.has(index) ? undefined : asDone(words))), ...deedAsPlan(text)]
  },
}
