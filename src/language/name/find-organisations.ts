import { EVENT_SUFFIXES, ORGANISATION_SUFFIXES, WEAK_ORGANISATION_SUFFIXES } from './organisation-words.ts'
import { isEdge, isKnownWord, type ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'
import { squeeze } from './find-marked-names.ts'

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|')
const ORGANISATION = new RegExp(`(?:${longestFirst(ORGANISATION_SUFFIXES)})`, 'g')
const EVENT = new RegExp(`(?:第[一二三四五六七八九十百零\\d]{1,5}[届次]|首届|(?:19|20)\\d\\d年?)((?!年|首届|第)[^\\s，。；：！？、,.;:!?“”"「」《》（）()的在和与及了]{1,14}?(?:${longestFirst(EVENT_SUFFIXES)}))(?![长员])`, 'g')

/** Tags of words that may be part of an organisation's name. */
const PART = /^(?:n|ns|nr|nrt|nz|nt|nrfg|vn|j|b|x|eng|s|an|l|a|v|i|t|mq|q|f|m)$/
/** Verbs and others, by their words, that begin nothing: the name starts behind them. */
const NOT_PART = /^(?:出席|参加|访问|会见|宣布|通过|来自|担任|成为|包括|进入|前往|抵达|加入|举行|召开|发布|表示|指出|介绍|成立|就任|支持|推动|加强|位于|联合|组织|负责|要求|获悉|据悉|通报|起诉|击败|对阵|战胜|主场|客场|迎战|签约|收购|投资|是|有|无|没有|使|让|为|到|请|派|派出|赴|返回|离开|通知|报告|报道|告诉|送往|送|送医|入选|毕业|就读|任职|任|今年|去年|明年|当年|目前|今天|昨天|日前|近日|当地|有关|相关|多家|一家|这家|该|本|各|全体|全国|我国|国内|国外|多个|几家|两家|三家|其他|其它|部分|这个|那个|一个|开展|建设|深化|创建|打造|落实|完善|依托|设立|组建|对|由|经|据|并|记者)$/

/** Organisations by the last word of their names: `东海市中级人民法院`, `星澜科技有限公司`. */
export function findOrganisations(read: ReadText): readonly Sighting[] {
  const found: Sighting[] = []
  for (const match of read.text.matchAll(ORGANISATION)) {
    const end = match.index + match[0].length
    if (!isEdge(read, end) || /^[长员]/.test(read.text[end] ?? '')) continue
    const last = read.words[read.wordAt[match.index]!]!
    if (last.start < match.index && isKnownWord(last) && !/^n[ts]$/.test(last.tag)) continue
    if (match[0].length === 1 && last.start === match.index && !/^(?:ns|nt|x|nz|nrt|j)$/.test(read.words[read.wordAt[match.index]! - 1]?.tag ?? '')) continue
    const start = nameStart(read, match.index)
    const form = read.text.slice(start, end)
    if (!isSpecific(read, start, match.index, match[0]) || form.length < 4 || form.length > 24) continue
    found.push({ start, end, kind: 'organisation', canonical: squeeze(form) })
  }
  return found
}

/** Words are taken to the left for as long as they may be part of a name. */
function nameStart(read: ReadText, suffix: number): number {
  let index = read.wordAt[suffix]!
  let start = Math.min(read.words[index]!.start, suffix)
  for (let taken = 0; taken < 6; taken++) {
    const word = read.words[index - 1]
    if (!word || !PART.test(word.tag) || /[^\u4e00-\u9fffA-Za-z]/.test(word.text)) break
    const folded = read.text.slice(word.start, word.end)
    if (NOT_PART.test(folded) || (/^[vaqfmt]/.test(word.tag) && word.tag !== 'vn' && word.text.length < 2)) break
    if (/^(?:v|a|l|i|m|mq|t|f|s)$/.test(word.tag) && !/^(?:合作|发展|管理|监督|研究|建设|保险|投资|控股|服务|设计|调查|竞争|工程|检察|计划|应急|救援|监管|审判|中央|高级|中级|初级|第[一二三四五六七八九十\d]+|联合|统计|预防|控制|开发|仲裁|交易|传播|保护|制造|运动|教育)$/.test(folded)) break
    index--
    start = word.start
  }
  return start
}

/** A name says which one: a place, an unknown word, letters; `委员会` and `有关公司` do not. */
function isSpecific(read: ReadText, start: number, suffix: number, suffixWord: string): boolean {
  if (start >= suffix) return false
  const words = read.words.slice(read.wordAt[start], read.wordAt[suffix])
  const named = words.some(({ tag, text }) => /^(?:ns|nr|nrt|nz|nt|x|eng|j)$/.test(tag) && text.length > 1)
  return named || (!WEAK_ORGANISATION_SUFFIXES.has(suffixWord) && suffix - start >= 4 && words.length >= 2)
}

/** `第二届某某论坛`, `2025年某某杯`: the series without its number. */
export function findEvents(read: ReadText): readonly Sighting[] {
  return [...read.text.matchAll(EVENT)].flatMap((match) => {
    const name = match[1]!
    const end = match.index + match[0].length
    return name.length < 4 || !isEdge(read, end) ? [] : [{ start: end - name.length, end, kind: 'event' as const, canonical: squeeze(name) }]
  })
}
