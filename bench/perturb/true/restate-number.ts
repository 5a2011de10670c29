import { Converter } from 'opencc-js'
import { numeralValue, numeralWords, plainNumber } from '../numerals.ts'
import { outsideQuotes, type Perturbation, replaceEach, type Rewording } from '../perturbation.ts'

/** A figure and what it is worth said otherwise; exact in both directions. */
const SAME: readonly (readonly [RegExp, (match: RegExpExecArray) => string | undefined])[] = [
  // `4.6万人`, `3.2万元`; not `4.6万亿`, `第3万`, `3万余`
  [/(?<![\d.．第])(\d+(?:\.\d{1,3})?)万(?![亿余多\d]|分)/g, ([, number]) => plainNumber(Number(number) * 10_000)],
  // `9.7亿元`; not `9.7亿余`
  [/(?<![\d.．第])(\d+(?:\.\d{1,3})?)亿(?![余多\d])/g, ([, number]) => `${plainNumber(Number(number) * 10_000)}万`],
  // `2.5万亿元`
  [/(?<![\d.．第])(\d+(?:\.\d{1,3})?)万亿(?![余多\d])/g, ([, number]) => `${plainNumber(Number(number) * 10_000)}亿`],
  // `46000人`; not `46001人`
  [/(?<![\d.．第,])(\d{1,6})000(?=[\u4e00-\u9fff])(?![年余多万亿])/g, ([, number]) => (Number(number) >= 10 ? `${plainNumber(Number(number) / 10)}万` : undefined)],
  // `12.5%`; not `2．8％`
  [/(?<![\d.．])(\d+(?:\.\d+)?)[%％]/g, ([, number]) => `百分之${Number.isInteger(Number(number)) && Number(number) <= 100 ? numeralWords(Number(number)).replace('一百', '百') : number}`],
  // `4.5公里`; not `40平方公里`, `每小时4公里`
  [/(?<![\d.])(\d+(?:\.\d+)?)(?:公里|千米)(?!\/|每)/g, ([, number]) => `${plainNumber(Number(number) * 1000)}米`],
  // `3000米`; not `3150米`
  [/(?<![\d.])(\d{1,3})000米/g, ([, number]) => `${number}公里`],
  // `3吨`; not `3万吨`
  [/(?<![\d.])(\d+(?:\.\d+)?)吨/g, ([, number]) => `${plainNumber(Number(number) * 1000)}公斤`],
  // `48小时`; not `36小时`
  [/(?<![\d.第])(24|48|72)小时(?![内制候])/g, ([, number]) => `${Number(number) / 24}天`],
]

export const restateUnit: Perturbation = {
  kind: 'unit said otherwise',
  isTrue: true,
  findings: [],
  reword: ({ text }) => outsideQuotes(text, SAME.flatMap(([pattern, words]) => replaceEach(text, pattern, words))).filter(({ start, was }) => !isRange(text, start, start + was.length)),
}

/** `500-1000米`, `1.1%至1.6%`: the ends of a range are said together. */
const isRange = (text: string, start: number, end: number) => /\d[^，。]{0,2}[至到—~～–-]$/.test(text.slice(0, start)) || /^[至到—~～–-]\d/.test(text.slice(end))

const CLASSIFIER = '个|名|位|人|家|次|场|项|座|条|只|辆|艘|架|份|起|天|年|岁|种|所|间|户|支|届|轮|届|米|公里|小时|分钟|个月'
/** `3名`, `第14届`; not `2024年`, `X3`, `1.3万` */
const IN_DIGITS = new RegExp(`(?<![\\d.．A-Za-z,:：—–数-])(\\d{1,3})(?=${CLASSIFIER})(?!年[\\d代]|月|小时\\d|米\\d|分钟\\d)`, 'g')
/** `三名`, `十二家`; not `一个`, which may be no more than "a", `三十多家`, `一次性` */
const IN_WORDS = new RegExp(`(?<![零一二三四五六七八九十百千万几两数第点分多余])([二三四五六七八九]?十[一二三四五六七八九]?|[三四五六七八九])(?=${CLASSIFIER})(?!次元|人口)`, 'g')

const inWords = (text: string): readonly Rewording[] => replaceEach(text, IN_DIGITS, ([, digits]) => spoken(Number(digits), digits!))
const inDigits = (text: string): readonly Rewording[] => replaceEach(text, IN_WORDS, ([, words]) => numeralValue(words!)?.toString())
/** 2 before a classifier is 两. */
const spoken = (value: number, digits: string) => (value === 2 ? '两' : value === 0 || String(value) !== digits ? undefined : numeralWords(value))

export const restateNumeral: Perturbation = {
  kind: 'numeral said otherwise',
  isTrue: true,
  findings: [],
  reword: ({ text }) => outsideQuotes(text, [...inWords(text), ...inDigits(text)]).filter(({ was, text: put, start }) => !(was === '2' && put[start - 1] === '第')),
}

const SCRIPTS = [Converter({ from: 'cn', to: 'tw' }), Converter({ from: 'cn', to: 'hk' }), Converter({ from: 'tw', to: 'cn' })]

export const restateScript: Perturbation = {
  kind: 'other script',
  isTrue: true,
  findings: [],
  reword: ({ text }) => SCRIPTS.map((convert) => convert(text)).filter((put) => put !== text).slice(0, 1).map((put) => ({ text: put, start: 0, end: put.length, was: text })),
}
