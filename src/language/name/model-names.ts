import type { Entry } from './lexicon.ts'
import { isRareWord } from './rare-words.ts'
import { isKnownWord, type ReadText } from './read-text.ts'
import type { Word } from '../segment/index.ts'

/** `曜石X9`, `蓝鲸M5 Pro`: letters and a number behind a name of a few characters; not `G12次`, `3D`. */
const MODEL = /([A-Z][A-Za-z]{0,4}-?\d{1,4}[A-Za-z]{0,4}|[A-Z][A-Za-z]{2,9})(?: ?(?:Pro|Max|Ultra|Plus|Mini|Air|SE|Lite)(?![A-Za-z]))*/g
/** `长弓一号`, `云帆三号`. */
const ORDINAL = /(?:[一二三四五六七八九十]{1,3}|\d{1,2})号(?![线楼馆院门厅井位文令选公台机桌坑路段])/g
/** Words that say what a ware is, right before its name; general vocabulary. */
const WARE =
  /(?:手机|平板|电脑|笔记本|手表|耳机|相机|音箱|芯片|处理器|轿车|汽车|新车|跑车|越野车|卡车|客车|电动车|摩托车|列车|车型|客机|战机|直升机|无人机|飞船|火箭|卫星|探测器|机器人|大模型|模型|疫苗|新药|药物|产品|系统|望远镜|潜水器|科考船|货轮|邮轮|油轮|客轮|旗舰|型号)[“"「《]?$/
/** Behind a name, it goes on as a ware's: `曜石X9手机`, `曜石X9售价`. */
const WARE_AFTER = /^[”"」》]?(?:手机|平板|电脑|芯片|轿车|汽车|火箭|卫星|飞船|飞机|客机|无人机|机器人|系列|首飞|发射|升空|售价|续航|首发|搭载|采用|配备|上市|开售|发布|预售|直降|降价|将于|已)/
/** Latin words behind a name that are no models. */
const NO_MODEL = /^(?:CEO|CFO|CTO|COO|VAR|MVP|AI|FC|APP|App|GDP|CPI|IPO|ICU|NBA|CBA|LED|OLED|SUV|MPV|ETF|PMI|WTO|UN|EU|KTV|ATM|PPT|CT|B超|Wi|iOS|Android)/
const LONGEST_BRAND = 4

/**
 * Wares named by a brand with letters and a number, or by a name with an ordinal: `work`.
 * A head that is a word of every day (`手机X9`, `高铁G12`) is no part of the name.
 */
export function modelEntries(reads: readonly ReadText[]): readonly Entry[] {
  const forms = new Set(reads.flatMap((read) => [...lettered(read), ...numbered(read)]))
  return [...forms].map((form) => ({ form, canonical: form, kind: 'work' as const }))
}

function lettered(read: ReadText): readonly string[] {
  if (!/[\u4e00-\u9fff][A-Z]/.test(read.text)) return []
  return [...read.text.matchAll(MODEL)].flatMap((match) => {
    const start = brandStart(read, match.index)
    if (start === undefined || NO_MODEL.test(match[0]) || FLIGHT.test(match[0])) return []
    const form = read.text.slice(start, match.index + match[0].length)
    const shown = /\d/.test(match[0]) || isShown(read.text, start, match.index + match[0].length)
    return shown ? [form.replaceAll(' ', '')] : []
  })
}

function numbered(read: ReadText): readonly string[] {
  if (!read.text.includes('号')) return []
  return [...read.text.matchAll(ORDINAL)].flatMap((match) => {
    const start = brandStart(read, match.index)
    const end = match.index + match[0].length
    return start !== undefined && isShown(read.text, start, end) ? [read.text.slice(start, end)] : []
  })
}

const isShown = (text: string, start: number, end: number) => WARE.test(text.slice(Math.max(0, start - 5), start)) || WARE_AFTER.test(text.slice(end, end + 5))

/** Words no dictionary knows, or knows as names; single characters beside one. */
const ODD = /^(?:x|nr|nrt|nrfg|nz|g|zg|ng|ag|vg)$/
/** `这台PL2304`, `调机CZ3011`: a flight or a part. */
const NO_BRAND = /^[这那该某每各一两几第]|[机次班台架辆]$/
const FLIGHT = /^[A-Z]{2}\d{3,4}$/

/** Where the brand begins that ends here; undefined where a word of every day stands. */
function brandStart({ text, wordAt, words }: ReadText, end: number): number | undefined {
  let start = end
  for (let index = wordAt[end]! - 1; index >= 0; index--) {
    const word = words[index]!
    if (!isPiece(text, word, end) || (start < end && words[index + 1]!.text.length > 1 && word.text.length > 1)) break
    start = word.start
  }
  const odd = words.slice(wordAt[start], wordAt[end]).some((word) => ODD.test(word.tag) || !isKnownWord(word) || isRareWord(word))
  return end - start >= 2 && odd && !NO_BRAND.test(text.slice(start, end)) ? start : undefined
}

function isPiece(text: string, word: Word, limit: number): boolean {
  const { end, start, tag } = word
  return /^[\u4e00-\u9fff]+$/.test(text.slice(start, end)) && limit - start <= LONGEST_BRAND && (ODD.test(tag) || isRareWord(word) || (end - start === 1 && /^[nabj]$/.test(tag)))
}
