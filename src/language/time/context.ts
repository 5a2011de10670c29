import { dayNumber, isDate } from './calendar.ts'
import type { TimeExpression } from './time-expression.ts'

export interface Reference {
  readonly day: number
  /** Minute of the day, where the publication has one. */
  readonly minute: number | undefined
  readonly value: string
}

/** What an expression earlier in the text has named, as far as it is known. */
export interface Named {
  readonly text: string
  readonly year: number
  readonly month: number | undefined
  readonly day: number | undefined
  readonly first: number
  readonly last: number
  readonly sentence: number
  readonly line: number
  readonly precision: TimeExpression['precision']
  /** Told in passing: `该公司成立于2001年5月8日`. Its year may go on in its sentence; the day that 同日 means is another. */
  readonly aside: boolean
  /** `该公司2001年5月8日停产`, after a day of another year: 同日 in the sentence after it may mean either. */
  readonly doubtful: boolean
  /** `6月16日`: its year is only that of the publication, and nobody means it by 当年. */
  readonly yearless: boolean
}

/** Where an expression stands. */
export interface Place {
  readonly start: number
  readonly sentence: number
  readonly line: number
  /** 将, 拟, 预计 … in its clause. */
  readonly future: boolean
  /** `3日说`, `15日在发布会上表示`: what was said before the report came out. */
  readonly said: boolean
  /** The sentence up to the expression. */
  readonly before: string
  /** It is all there is: a query, or a field to fill in, looks ahead. */
  readonly alone: boolean
}

const TO_STOP = /^[^。！？；\n]*/

/** In: ISO date or date-time, read as it is written. Out: undefined where it is none: then nothing is counted from it. */
export function readReference(value: string | undefined): Reference | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(value ?? '')
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (!isDate(year, month, day)) return undefined
  return {
    day: dayNumber(year, month, day),
    minute: match[4] === undefined ? undefined : Number(match[4]) * 60 + Number(match[5]),
    value: match[0],
  }
}

const FUTURE = /将(?!军|士|领|近|来自)|拟于|计划|预计|即将|有望|定于|届时/
const SAID = /^(?:[上下]午|[凌早]晨|晚间?|傍晚|深夜|夜间)?(?:在[^，。；\n]{1,10}?)?(?:表示|透露|介绍|宣布|通报|发布|公布|披露|回应|对[^，。；\n]{1,8}?[表说]|说|称|告诉|公告|指出|证实|[电讯][，：])/
const BOUNDARY = /[。！？!?；;\n]/g
const MAX_LOOK = 200

/** Sentence and line of ascending offsets, in one pass over the text. */
export function placesIn(text: string): (start: number, end: number) => Place {
  BOUNDARY.lastIndex = 0
  let next = BOUNDARY.exec(text)
  let [sentence, line, sentenceStart] = [0, 0, 0]
  const boundary = new RegExp(BOUNDARY)
  const edges = { first: text.length - text.trimStart().length, last: text.trimEnd().length }
  return (start, end) => {
    while (next && next.index < start) {
      sentence++
      if (next[0] === '\n') line++
      sentenceStart = next.index + 1
      boundary.lastIndex = sentenceStart
      next = boundary.exec(text)
    }
    const before = text.slice(Math.max(sentenceStart, start - MAX_LOOK), start)
    const [lead, tail] = [before.slice(before.lastIndexOf('，') + 1), TO_STOP.exec(text.slice(end, end + 14))![0]]
    const alone = start <= edges.first && end >= edges.last
    const said = !FUTURE.test(lead) && SAID.test(text.slice(end, end + 24))
    return { start, sentence, line, before, alone, said, future: alone || (FUTURE.test(lead + tail) && !said) }
  }
}

/** What has been named so far, while one text is read. */
export class Context {
  readonly reference: Reference | undefined
  readonly #seen = new Set<number>()
  #last: Named | undefined
  #lastMonth: Named | undefined
  #lastDay: Named | undefined

  constructor(reference: Reference | undefined) {
    this.reference = reference
  }

  remember(named: Named): void {
    this.#last = named
    if (named.aside) return
    if (named.month !== undefined) this.#lastMonth = named
    if (named.day === undefined) return
    this.#lastDay = named
    for (let day = named.first; day <= named.last && day - named.first < 31; day++) this.#seen.add(day)
  }

  /** A date that may go on from `named` was left open: what comes after it may go on from there as well. */
  keep(named: Named, { sentence, line }: Place): void {
    if (this.#last === named) this.#last = { ...named, sentence, line }
  }

  get last(): Named | undefined {
    return this.#last
  }

  get lastMonth(): Named | undefined {
    return this.#lastMonth
  }

  get lastDay(): Named | undefined {
    return this.#lastDay
  }

  /** Was this very day named before? Then a bare `16日` most likely means it again. */
  hasSeen(day: number): boolean {
    return this.#seen.has(day)
  }
}

/** Same sentence, or the sentence before in the same line: close enough for a date to be carried on. */
export function distanceOf(named: Named, place: Place): 'sentence' | 'adjacent' | 'far' {
  if (named.sentence === place.sentence) return 'sentence'
  return place.sentence - named.sentence === 1 && named.line === place.line ? 'adjacent' : 'far'
}
