import type { Span } from '../../../src/language/index.ts'
import type { Perturbation } from '../perturbation.ts'
import { nextPassage } from '../study.ts'
import { CONDITION } from './shorten.ts'

/** Two halves parted by a semicolon stand by themselves, unless the second leans on the first. */
const LEANS = /^(?:其|而|并|但|也|还|同时|此|该|则|又|且|第[二三四五]|[二三四五](?:是|要))/

export const reorderHalves: Perturbation = {
  kind: 'reordered: halves',
  isTrue: true,
  findings: [],
  reword: ({ text }) => {
    const [first, second, ...more] = text.replace(/。$/, '').split('；')
    if (!first || !second || more.length > 0 || LEANS.test(second) || CONDITION.test(text) || /[：“”]/.test(text)) return []
    const put = `${second}；${first}。`
    return [{ text: put, start: 0, end: put.length, was: text }]
  },
}

/** `6月16日，王市长出席…`: the time goes behind the one who does it. */
const TIME_FIRST = /^((?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚|凌晨|中午|傍晚)?)，?(?=[\u4e00-\u9fff])/

/** What may stand as the doer: up to ten characters before a verb of this list. */
const DOER = /^[\u4e00-\u9fff·]{2,10}?(?=在|宣布|发布|表示|举行|召开|抵达|出席|介绍|通报|公布|说|称|与|对|前往|将|开始|正式)/

export const reorderTime: Perturbation = {
  kind: 'reordered: time behind the doer',
  isTrue: true,
  findings: [],
  reword: ({ text }) => {
    const head = TIME_FIRST.exec(text)
    const doer = head && DOER.exec(text.slice(head[0].length))
    if (!head || !doer) return []
    const put = `${doer[0]}${head[1]}${text.slice(head[0].length + doer[0].length)}`
    return [{ text: put, start: 0, end: doer[0].length + head[1]!.length, was: head[0] }]
  },
}
/** `据晚报报道，全桥合龙。` to `全桥合龙，据晚报报道。` */
const ACCORDING = /^(据[^，。]{2,16}(?:介绍|报道|消息|通报|统计))，/

export const reorderSource: Perturbation = {
  kind: 'reordered: source behind',
  isTrue: true,
  findings: [],
  reword: ({ text }) => {
    const head = ACCORDING.exec(text)
    if (!head) return []
    const put = `${text.slice(head[0].length).replace(/。$/, '')}，${head[1]}。`
    return [{ text: put, start: 0, end: put.length, was: text }]
  },
}

/** Two sentences that follow one another, as one: `全桥合龙，次年通车。` */
const MOST_MERGED = 90
/** `“来吧。”`, `三点：`: a mark at the end that a comma cannot take the place of. */
const isMergeable = ({ text }: Span) => text.endsWith('。') && !CONDITION.test(text) && !/[：；“”]/.test(text)

export const mergeSentences: Perturbation = {
  kind: 'merged: two sentences',
  isTrue: true,
  findings: [],
  reword: (passage, study) => {
    const next = nextPassage(study, passage)
    if (!next || !isMergeable(passage) || !isMergeable(next) || passage.text.length + next.text.length > MOST_MERGED) return []
    const put = `${passage.text.slice(0, -1)}，${next.text}`
    return [{ text: put, start: 0, end: put.length, was: passage.text }]
  },
}
