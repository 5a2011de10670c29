import type { Entry } from './lexicon.ts'
import { groupBy } from './group-by.ts'
import type { ReadText } from './read-text.ts'

/** Wares that are named by a word and a number: general vocabulary. */
const WARES =
  '手机|平板|平板电脑|电脑|笔记本|手表|耳机|相机|音箱|电视|芯片|处理器|轿车|汽车|新车|跑车|越野车|卡车|客车|电动车|摩托车|列车|车型|飞机|客机|战机|直升机|无人机|飞船|火箭|卫星|探测器|机器人|游戏机|大模型|模型|疫苗'
const BEFORE = new RegExp(`(?:${WARES})[“"「《]?$`)
const AFTER = new RegExp(`^[”"」》]?(?:${WARES})`)
/** Words that are odd enough to be a ware's name: guesses of the segmenter, names, lone characters. */
const NAME = /^(?:x|nr|nrt|nz|g|zg|ng|ag|vg|ns)$/
const NUMBER = /\d{1,3}/g
/** Behind a number these make an amount or a date of it. */
const COUNTED = /^ ?(?:[.,:：/-]?\d|[%％年月日时点分秒号个台部款元块万亿千百余多人名次倍成折层米度项家岁天届辆架枚艘颗只条件场轮胜负平比]|公里|小时|分钟|毫安|英寸|寸|克|GB|TB|kg|km)/
/** Words before a number that are no names. */
const NO_NAME = /[第近约超达共仅每前后逾满至到为有是在和与及比过余多几数]$/
const LEAST_MET = 3

interface Numbered {
  readonly head: string
  readonly form: string
  readonly shown: boolean
  readonly counted: boolean
}

/**
 * Wares named by a word and a number: `岚3` of `旗舰手机岚3`; then its kin, `岚2` and `岚4`, wherever they stand.
 *
 * Out: names of made things (`work`). A word that is ever met as the head of an amount (`海拔3米`) is none.
 */
export function productEntries(reads: readonly ReadText[], isTaken: (form: string) => boolean): readonly Entry[] {
  return [...groupBy(withoutGuesses(reads.flatMap(numberedIn)), ({ head }) => head)].flatMap(([head, met]) => {
    if (met.length < LEAST_MET || isTaken(head) || met.some(({ counted }) => counted) || !met.some(({ shown }) => shown)) return []
    return [...new Set(met.map(({ form }) => form))].map((form) => ({ form, canonical: form, kind: 'work' as const }))
  })
}

/** `前代岚2`, `把岚3`: the segmenter's guess holds a word before the name; the name is met by itself as well. */
function withoutGuesses(all: readonly Numbered[]): readonly Numbered[] {
  const heads = new Set(all.map(({ head }) => head))
  return all.map((one) => {
    const own = [...heads].find((head) => head.length < one.head.length && one.head.endsWith(head))
    return own === undefined ? one : { ...one, head: own, form: own + one.form.slice(one.head.length) }
  })
}

function numberedIn({ text, wordAt, words }: ReadText): readonly Numbered[] {
  return [...text.matchAll(NUMBER)].flatMap((match): readonly Numbered[] => {
    const word = words[wordAt[match.index]! - 1]
    if (!word || word.end !== match.index || words[wordAt[match.index]!]!.start !== match.index) return []
    const head = text.slice(word.start, word.end)
    if (!NAME.test(word.tag) || !/^[\u4e00-\u9fff]{1,4}$/.test(head) || NO_NAME.test(head)) return []
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 6)
    return [{
      head, form: head + match[0],
      shown: BEFORE.test(text.slice(Math.max(0, word.start - 6), word.start)) || AFTER.test(after), counted: COUNTED.test(after),
    }]
  })
}
