import { hasNumber } from '../numerals.ts'
import { type Perturbation, putAt, replaceEach, type Rewording } from '../perturbation.ts'
import type { Study } from '../study.ts'

/** `32150名`, `9.7亿`, `12.5%`; not the numbers of `2024年`, `6月16日`, `8时30分`, `X5`, `12,034`, `3:2`. */
const NUMBER = /(?<![\dA-Za-z.,:：\-–—/年月时点])\d+(?:\.\d+)?(?=[\u4e00-\u9fff%％])(?!\s*[年月日号时点])/g
/** A bound or a rough number stays true of other values: `超过300`, `约40`, `8至10`. */
const LOOSENED_BEFORE = /(?:约|近|超|逾|过|足|少|达|突破|不到|于|低|高|大概|前|后|\d[^，。]{0,3}[至到~～-])$/
const LOOSENED_AFTER = /^(?:[余多来几]|[^，。\d]{0,4}(?:以上|以下|以内|左右|上下|余|多|[至到—~～-]\d))/

const isExact = (text: string, start: number, end: number) => !LOOSENED_BEFORE.test(text.slice(0, start)) && !LOOSENED_AFTER.test(text.slice(end))

const withDigit = (written: string, at: number, digit: number) => written.slice(0, at) + digit + written.slice(at + 1)

/** The first digit and the last, each turned into another; never to a number that the article has. */
function otherNumbers(written: string, { text, headline = '' }: Study): readonly string[] {
  const last = written.length - 1
  const others = [withDigit(written, 0, (Number(written[0]) % 9) + 1), ...(last > 0 ? [withDigit(written, last, (Number(written[last]) + 3) % 10)] : [])]
  return others.filter((other) => Number(other) > 0 && !hasNumber(`${headline}\n${text}`, other))
}

function changeDigits(sentence: string, study: Study): readonly Rewording[] {
  return [...sentence.matchAll(NUMBER)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    return isExact(sentence, start, end) ? otherNumbers(match[0], study).map((other) => putAt(sentence, start, end, other)) : []
  })
}

export const changeDigit: Perturbation = {
  kind: 'digit',
  isTrue: false,
  findings: ['quantity', 'ordinal', 'time', 'superlative'],
  reword: ({ text }, study) => changeDigits(text, study),
}

/** Right and wrong unit. A unit that is the tail of another stands after it. */
const UNITS: readonly (readonly [string, string])[] = [
  ['万亿', '亿'], ['亿', '万'], ['万', '亿'], ['平方公里', '平方米'], ['平方米', '平方公里'], ['公里', '米'], ['千米', '米'], ['毫米', '厘米'], ['厘米', '毫米'],
  ['公顷', '亩'], ['亩', '公顷'], ['米', '公里'], ['公斤', '吨'], ['吨', '公斤'], ['小时', '分钟'], ['分钟', '小时'], ['个月', '年'], ['天', '个月'],
  ['美元', '欧元'], ['欧元', '美元'], ['元', '美元'], ['%', '倍'], ['千瓦', '瓦'],
]
const WRONG_UNIT = new Map(UNITS)
/** `9.7亿`, `40公里`; not `第58分钟`, `2024年`. */
const WITH_UNIT = new RegExp(`(?<![\\d.第])(\\d+(?:\\.\\d+)?)(${UNITS.map(([unit]) => unit).join('|')})(?!地|人民币)`, 'g')

export const changeUnit: Perturbation = {
  kind: 'unit',
  isTrue: false,
  findings: ['quantity', 'time'],
  reword: ({ text }, study) => replaceEach(text, WITH_UNIT, ({ index, 0: right, 1: number, 2: unit }) => {
    const wrong = `${number}${WRONG_UNIT.get(unit!)!}`
    return study.text.includes(wrong) || !isExact(text, index, index + right.length) ? undefined : wrong
  }),
}
