import { numeralWords } from '../numerals.ts'
import { type Perturbation, replaceEach, type Rewording } from '../perturbation.ts'
import type { Study } from '../study.ts'

interface Part {
  /** The number alone, where the part stands with its own word. */
  readonly pattern: RegExp
  readonly word: string
  readonly least: number
  readonly most: number
  readonly steps: readonly number[]
}

/** Deadlines and spans hold for other dates too: `到2030年`, `截至16日`, `自2019年`, `16日前`. */
const OPEN = '(?<!(?:截至|截止|到|至|自|从|在|—|-|～|~)(?:\\d{4}年)?(?:\\d{1,2}月)?)'
const CLOSED = '(?!前|后|以|之|起|至|到|—|-|～|~|开始|代|来|间|底前)'
const PARTS: readonly Part[] = [
  { word: '年', least: 1900, most: 2099, steps: [-1, 1, -2, 2, -3], pattern: new RegExp(`${OPEN}(?<!\\d)(\\d{4})年${CLOSED}`, 'g') },
  { word: '月', least: 1, most: 12, steps: [1, -1, 2, -2, 3, 4, 5], pattern: new RegExp(`${OPEN}(?<!\\d)(\\d{1,2})月(?!份?${CLOSED.slice(3)}`, 'g') },
  { word: '日', least: 1, most: 28, steps: [-2, 3, 5, -6, 9, 11, -9], pattern: new RegExp(`${OPEN}(?<!\\d)(\\d{1,2})日${CLOSED}`, 'g') },
]

/** Whether the article may mean this very date by another word. */
const isNamed = ({ text, headline = '', published = '' }: Study, value: number, word: string) =>
  [text, headline].some((where) => new RegExp(`(?<!\\d)0?${value}${word}`).test(where) || (value < 32 && where.includes(numeralWords(value) + word)))
  || published.split(/[-T ]/).slice(0, 3).some((part) => Number(part) === value)
  || (word === '年' && Math.abs(value - Number(published.slice(0, 4))) <= 2 && /[去前今明后]年/.test(text))
  || new RegExp(`\\d[日月年]?(?:至|到|—|-|～|~)(?:\\d+年)?(?:\\d+月)?\\d+${word}`).test(text)

function otherDates(sentence: string, study: Study, { pattern, word, least, most, steps }: Part): readonly Rewording[] {
  return replaceEach(sentence, pattern, ([, written]) => {
    const other = steps.map((step) => Number(written) + step).find((value) => value >= least && value <= most && !isNamed(study, value, word))
    return other === undefined ? undefined : `${other}${word}`
  })
}

export const changeDate: Perturbation = {
  kind: 'date',
  isTrue: false,
  findings: ['time'],
  reword: ({ text }, study) => PARTS.flatMap((part) => otherDates(text, study, part)),
}
