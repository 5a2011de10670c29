import { squeeze } from './find-marked-names.ts'
import { COMPANY_DEEDS, COMPANY_TRADES } from './company-words.ts'
import { DEPARTMENTS } from './department-words.ts'
import { EVENT_SUFFIXES, ORGANISATION_SUFFIXES, OUTSIDE_ORGANISATIONS, WEAK_ORGANISATION_SUFFIXES } from './organisation-words.ts'
import { matchesOf, phrasePattern } from './phrase-pattern.ts'
import { isHardEdge } from './cut-names.ts'
import { isEdge, isKnownWord, type ReadText } from './read-text.ts'
import { isRareWord } from './rare-words.ts'
import type { Sighting } from './sighting.ts'
import { TRANSLITERATION } from './transliteration.ts'
import { cutCost, type Word } from '../segment/index.ts'

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|')
const EVENT = new RegExp(`(?:第[一二三四五六七八九十百零\\d]{1,5}[届次]|首届|(?:19|20)\\d\\d年?)((?!年|首届|第)[^\\s，。；：！？、,.;:!?“”"「」《》（）()的在和与及了]{1,14}?(?:${longestFirst(EVENT_SUFFIXES)}))(?![长员])`, 'g')

/** Tags of words that may be part of an organisation's name. */
const PART = /^(?:n|ns|nr|nrt|nz|nt|nrfg|vn|j|b|x|eng|s|an|l|a|v|i|t|zg|g|q|m|f)$/
/** A name must begin with one of these where a verb stands inside it: `国家|防汛|抗旱|总指挥部`. */
const SPECIFIC = /^(?:ns|nr|nrt|nz|nt|nrfg|x|eng|j)$/
const ANCHOR = /^(?:国家|全国|中央|中华|世界|国际|省|市|县|区)$/
/** Words that end the search: no name holds them. */
const NOT_PART = /[由率被将对向在]$|^(?:加盟|转投|转会|效力)$|方$|^[这那该本各某每两几多是有无没使让为到请派赴送任经据并等及和与于从把已的了着过也都就还]/
const OUTSIDE: ReadonlySet<string> = new Set(OUTSIDE_ORGANISATIONS)

/** What the dictionary's organisations end with, of those that are names: `新华社`; not `中医药`. */
const LISTED = new RegExp(`(?:${longestFirst(ORGANISATION_SUFFIXES)}|[网报社行所馆联]|中央|政治局)$`)

/** Organisations by the last word of their names: `东海市中级人民法院`, `星澜科技有限公司`; and those that a dictionary knows. */
export function findOrganisations(read: ReadText): readonly Sighting[] {
  const listed = read.words.filter(({ end, start, tag }) => tag === 'nt' && isListed(read.text.slice(start, end))).map(({ end, start }) => sighting(read, start, end))
  return [...listed, ...matchesOf(read.text, ORGANISATION).flatMap((match) => suffixed(read, match.index, match[0]))]
}

const isListed = (form: string) => form.length > 2 && LISTED.test(form) && !ORGANISATION_SUFFIXES.includes(form) && !UNSPECIFIC.test(form)

const sighting = (read: ReadText, start: number, end: number): Sighting => ({ start, end, kind: 'organisation', canonical: squeeze(read.text.slice(start, end)) })

/** Suffixes of names that hold no verb: `快播公司` is not begun by 审理 before it. */
const PLAIN = /(?:小学|中学|大学|学院|法院|公司|银行|法庭|政府|医院|检察院|集团|俱乐部|警署|派出所|电视台|出版社|日报)$/
/** What says of itself that one of many is meant. */
const SCHOOLS = /(?:大学|中学|小学|医院|法院|俱乐部|出版社|造船厂)$/
/** Suffixes that are trades: a name of one or two words before them, no more. */
const TRADES: ReadonlySet<string> = new Set(['汽车', '科技', '电子', '航空', '保险', '基金', '证券', ...COMPANY_TRADES.filter((trade) => !/公司|集团/.test(trade))])
/** Of them, those that need a word before them that no dictionary knows: `康元|制药`; not `山区|材料`. */
const ODD_ONLY: ReadonlySet<string> = new Set('制药 药业 乳业 酒业 影业 传媒 地产 置业 实业 重工 控股 股份 快递 咨询 半导体 光电 航天 建工 路桥 造船 海运'.split(' '))
/** Words of every day as well: `橡树|通讯|承诺`, behind a word that names are made of, and before what companies do. */
const SHOWN_ONLY: ReadonlySet<string> = new Set('移动 通讯 资本 生物 能源 风电 动力 材料 软件 网络 食品 智能 通信 电力 物流 商城 影视 出行'.split(' '))
/** Troupes and houses by a word before them. */
const TROUPES: ReadonlySet<string> = new Set('剧团 乐队 乐团 剧社 会计师行 律师行 大药房 书店 面馆 餐厅 智造 生技 互娱 旅行 地铁 重工 种业 文旅 精密 航运 创投 学堂'.split(' '))
const SHOWN = new RegExp(`^(?:${COMPANY_DEEDS}|表示|称|则|股价|市值|旗下|负责|供货|中标|董事|首席|总裁|CEO|副总裁|创始人|合伙人|总经理|总监|发言人|官方|方面|公司|集团|在|将|签署|完成|领投|跟投|投资|获|拟|已|计划|预计|数据)`)
const ALL_SUFFIXES = [...new Set([...ORGANISATION_SUFFIXES, ...ODD_ONLY, ...SHOWN_ONLY, ...TRADES, ...TROUPES])]
const ORGANISATION = phrasePattern(ALL_SUFFIXES, longestFirst(ALL_SUFFIXES))
/** `上海市中心`, `该中心`. */
const UNSPECIFIC = /常委$|^[文理工商法医]学院$|市中心$|[该这那其]|^[后前]|^[一二三四五六七八九十]大|^(?:中西部|东西部|中东部|音乐会|公共场所|新闻公报|中医院|全体会议)$/

function suffixed(read: ReadText, at: number, suffix: string): readonly Sighting[] {
  const end = at + suffix.length
  if (!isEdge(read, end) || /^[长员]/.test(read.text[end] ?? '') || !ownsSuffix(read, at, suffix)) return []
  const start = nameStart(read, at, { isPlain: WEAK_ORGANISATION_SUFFIXES.has(suffix) || SHOWN_ONLY.has(suffix) || PLAIN.test(suffix), isTrade: TRADES.has(suffix) || SHOWN_ONLY.has(suffix) })
  const brand = TRADES.has(suffix) || SHOWN_ONLY.has(suffix) || TROUPES.has(suffix) ? brandStart(read, at, end) : undefined
  if (brand !== undefined) return [sighting(read, brand, end)]
  const bare = levelBefore(read, start, at, suffix)
  if (bare !== undefined) return [sighting(read, bare, end)]
  if (TROUPES.has(suffix) && !TRADES.has(suffix)) return []
  const length = end - start
  if (length < (suffix === '队' ? 3 : 4) || length > 24 || UNSPECIFIC.test(read.text.slice(start, end)) || !isSpecific(read, start, at, suffix) || (SHOWN_ONLY.has(suffix) && !SHOWN.test(read.text.slice(end, end + 4)))) return []
  return [sighting(read, start, end)]
}

/** Words a brand of two characters is of, in nats, where none of them is rare by itself; each character more. */
const ODD_PAIR = 19
const ODD_MORE = 6
const LONGEST_BRAND = 4
/** Behind a company's name goes on what it does; no noun that the words before would belong to. */
const GOES_ON = /^(?:v|vd|vn|d|p|c|t|x|uj|f)$/

/** What such a company makes has the same name: `锂离子电池`, `叫车软件`. */
const WARES: ReadonlySet<string> = new Set('电池 食品 软件 材料 汽车 电器 家电 游戏 智能 网络 通信 通讯 生物 能源 动力 电力 风电 移动 光电 半导体 航天 航空 商城 影视 出行 电子 化工 钢铁 船舶 酒业 乳品 保险 基金 医药 旅行 精密 公司'.split(' '))

/** `澄|芯|科技`, `与曜|能|电池签署`: characters that are no words together, at the head of a phrase, before a trade and what companies do. */
function brandStart(read: ReadText, at: number, end: number): number | undefined {
  const next = read.words[read.wordAt[end]!]
  const isShown = SHOWN.test(read.text.slice(end, end + 4))
  if (!isShown && (WARES.has(read.text.slice(at, end)) || (next !== undefined && !GOES_ON.test(next.tag)))) return undefined
  let index = read.wordAt[at]!
  for (let word = read.words[--index]; word && at - word.start <= LONGEST_BRAND; word = read.words[--index]) {
    if (!/^[\u4e00-\u9fff]+$/.test(word.text) || NOT_PART.test(word.text) || OUTSIDE.has(word.text) || !BRAND_PART.test(word.tag)) return undefined
    if (at - word.start > 1 && isBrandEdge(read.words[index - 1])) return isOddRun(read, word, at, isShown) ? word.start : undefined
  }
  return undefined
}

const BRAND_PART = /^(?:n|ns|nr|nrt|nz|nrfg|x|g|zg|ng|ag|vg|a|j|b)$/
const isBrandEdge = (before: Word | undefined) => isHardEdge(before) || (before !== undefined && (isBodyWord(before) || before.tag === 'ns'))

/** One word that is rare or unknown; or characters that make no probable words. */
function isOddRun(read: ReadText, first: Word, at: number, isShown: boolean): boolean {
  if (first.end === at) return isUnknown(first) || ((isShown || /^n[rz]/.test(first.tag)) && isRareWord(first))
  const run = read.text.slice(first.start, at)
  return cutCost(run) > ODD_PAIR + ODD_MORE * (run.length - 2) && !/^(?:[多各全大小新老仍还更已最或均也都只仅将正曾]|.*[的是在了])/.test(run)
}

const DEPARTMENT: ReadonlySet<string> = new Set(DEPARTMENTS)

/** `省气象局`, `市防指`: a department of a place that the text leaves out begins with its unit. */
function levelBefore({ text }: ReadText, start: number, suffix: number, suffixWord: string): number | undefined {
  if (!DEPARTMENT.has(suffixWord) || suffix - start > 1 || !/[省市县区州]/.test(text[suffix - 1] ?? '')) return undefined
  if (start !== suffix && start !== suffix - 1) return undefined
  return text.slice(suffix - 3, suffix - 1) === '自治' ? suffix - 3 : suffix - 1
}

/** `签署`, `全局`, `峰会` hold a suffix and are words of their own; a suffix of one character needs a name right before it, or is a team's (`铁狮队`). */
function ownsSuffix(read: ReadText, at: number, suffix: string): boolean {
  const index = read.wordAt[at]!
  const word = read.words[index]!
  if (suffix.length > 2) return true
  // `建队以来`, `归队`: what is done to a team, or with it
  if (suffix === '队' && word.start === at - 1 && /[建入归带领率组离随排列整掉插]/.test(read.text[at - 1]!)) return false
  if (word.start < at) return (!isKnownWord(word) && (suffix.length > 1 || suffix === '队')) || word.tag === 'ns' || word.tag === 'nt'
  return suffix.length > 1 || /^(?:ns|nt|nz|nrt|nr|j)$/.test(read.words[index - 1]?.tag ?? '')
}

/**
 * Words are taken to the left for as long as they may be part of a name. Behind a verb only as far as an anchor:
 * a name that holds one begins with a place, 国家 or the like.
 */
function nameStart(read: ReadText, suffix: number, { isPlain, isTrade }: { readonly isPlain: boolean; readonly isTrade: boolean }): number {
  let index = read.wordAt[suffix]!
  let start = Math.min(read.words[index]!.start, suffix)
  if (isTrade && isCutBrand(read.words[index - 2], read.words[index - 1])) return read.words[index - 2]!.start
  let tentative = false
  let named = false
  for (let taken = 0; taken < 7; taken++) {
    const word = read.words[--index]
    const before = read.words[index - 1]
    if (!word || !mayBePart(read, word, before, isPlain) || (named && !mayPrecedeName(word, before)) || isBodyWord(word) || (taken > 0 && isPerson(read, word))) break
    named ||= isUnknown(word) || word.tag === 'nrt' || (isPlain && isRareWord(word))
    if (isVerbal(word)) tentative = true
    if (!tentative || isAnchor(word)) start = word.start
    if (taken > 0 && isTrade) break
    if (isAnchor(word)) tentative = false
  }
  return start
}

/** `曜|石|科技`: single characters, the first of them no word by itself. */
const isCutBrand = (first: Word | undefined, second: Word | undefined) =>
  first?.text.length === 1 && second?.text.length === 1 && /^(?:x|zg|g|ng|ag|vg)$/.test(first.tag) && /^(?:x|zg|g|ng|ag|vg|n|a|b|j|nr|ns)$/.test(second.tag) && /^[\u4e00-\u9fff]{2}$/.test(first.text + second.text) && !NOT_PART.test(first.text)

/** `单位|中拓|水利工程公司`: before what no dictionary knows only a place, its unit or 国家 belongs to the name. */
const isUnknown = ({ tag, text }: Word) => tag === 'x' && text.length > 1
const mayPrecedeName = (word: Word, before: Word | undefined) =>
  isAnchor(word) || isUnknown(word) || word.tag === 'eng' || isForeign(word) || (/^[省市县区州]$/.test(word.text) && before !== undefined && SPECIFIC.test(before.tag))
/** `泽|尼特|队`, `奥立弗|新羽|俱乐部`: written as foreign names are. */
const isForeign = ({ tag, text }: Word) => (text.length === 1 || tag.startsWith('nr')) && [...text].every((character) => TRANSLITERATION.has(character))
/** `端木晓|证实|公司`: only right before the last word a person's name is a body's (`邵逸夫|医院`). */
const isPerson = ({ people }: ReadText, { start }: Word) => people.some((person) => person.start === start)
/** `集团|莫雷尔集团`: another body's last word ends the search. */
const isBodyWord = ({ text }: Word) => /^(?:集团|公司|企业|俱乐部|巨头|机构|单位|球队|对手|竞争对手|品牌|厂商|运营商|子公司|母公司|股份|部门|分析机构|劲旅|豪门|强队|药企|车企|劲敌|升班马|东家|平台|供应商|投资方|老牌|名企)$|(?:公安局|法院|检察院|政府|管理局|[\u4e00-\u9fff]{2}队)$/.test(text)

function mayBePart(read: ReadText, word: Word, before: Word | undefined, isPlain: boolean): boolean {
  const folded = read.text.slice(word.start, word.end)
  if (/^[和与及]$/.test(folded)) return !isPlain && before !== undefined && /^(?:vn|n)$/.test(before.tag)
  if (!PART.test(word.tag) || /[^\u4e00-\u9fffA-Za-z]/.test(folded) || NOT_PART.test(folded) || OUTSIDE.has(folded)) return false
  if (isPlain && isVerbal(word) && folded.length > 1) return false
  return folded.length > 1 || (SPECIFIC.test(word.tag) && !/^[较比据按经]$/.test(folded)) || /^[省市县区]$/.test(folded) || (before !== undefined && SPECIFIC.test(before.tag) && !NOT_PART.test(before.text) && !OUTSIDE.has(before.text))
}

const isAnchor = ({ tag, text }: Word) => (/^(?:ns|nt|nz)$/.test(tag) && text.length > 1) || ANCHOR.test(text)
const NOMINAL = /^(?:合作|发展|管理|监督|研究|建设|保险|投资|控股|服务|设计|调查|竞争|工程|检察|计划|应急|救援|监管|审判|联合|统计|预防|控制|开发|仲裁|交易|传播|保护|制造|运动|教育)$/
/** `和` between the words of a name is held like a verb: `发展和改革委员会` needs its 国家. */
const isVerbal = ({ tag, text }: Word) => /^(?:v|vn|a|l|i|m|t|f|s|q|c|p)$/.test(tag) && !NOMINAL.test(text) && !/^(?:[省市县区]|第[一二三四五六七八九十\d]+)$/.test(text)

/** A name says which one: a place, an unknown word, letters; `委员会` and `有关公司` do not. */
function isSpecific(read: ReadText, start: number, suffix: number, suffixWord: string): boolean {
  const own = read.words[read.wordAt[suffix]!]!
  if (own.start < suffix && SPECIFIC.test(own.tag)) return !ODD_ONLY.has(suffixWord) && !SHOWN_ONLY.has(suffixWord)
  const words = read.words.slice(read.wordAt[start], read.wordAt[suffix])
  if (ODD_ONLY.has(suffixWord) || SHOWN_ONLY.has(suffixWord)) return words.length === 1 && (isUnknown(words[0]!) || isRareWord(words[0]!)) && words[0]!.text.length < 4 && isEdge(read, suffix)
  if (words.some((word) => isRareWord(word) && (SCHOOLS.test(suffixWord) || ((PLAIN.test(suffixWord) || TRADES.has(suffixWord)) && (/^n[rsz]/.test(word.tag) || SHOWN.test(read.text.slice(suffix + suffixWord.length, suffix + suffixWord.length + 4))))))) return true

  if (TRADES.has(suffixWord) && words.length === 2 && isCutBrand(words[0], words[1])) return true
  if (words.some(({ tag, text }) => SPECIFIC.test(tag) && text.length > 1)) return true
  return words.length >= 2 && (!WEAK_ORGANISATION_SUFFIXES.has(suffixWord) || suffixWord.length > 1) && ANCHOR.test(words[0]!.text)
}

/** A plenum is not a series: `二十届三中全会` is one meeting, its numbers are its name. */
const PLENUM = /[一二三四五六七八九十]{1,3}届[一二三四五六七八九]中全会/g

/** `南方杯足球赛`, `首届南方杯`: a cup by its own name; not `奖杯`, `世界杯`, which a table knows. */
const CUP = /(?<=^|[\s，。；：、“”]|[的在于得夺为是与和])(?![的在于获得夺为是与和第届])([\u4e00-\u9fff]{2,3}杯)(?=”?(?:足球|篮球|排球|网球|乒乓球|羽毛球|围棋|邀请赛|决赛|半决赛|锦标赛|联赛|公开赛|大赛|比赛|赛|冠军|小组赛|创新|设计))/g
/** `获星海奖`. */
const PRIZE = /(?<=获得|荣获|获(?!得)|颁发|摘得|捧得|斩获|授予)([\u4e00-\u9fff]{2,5}奖)(?=[。，、；的]|$)/g
const NO_PRIZE = /^得|^(?:[一二三特大头金银铜]等?奖|最佳|优秀|年度|多项|各类|团体|个人|[一二三四五六七八九十两]项)|等奖$/
/** `世界睡眠日`, `全国助残日`, `国际茶日`. */
const DAY = /((?:世界|国际|全国|中国)[\u4e00-\u9fff]{1,6}(?:日|周|月))(?=[，。、；主活前当宣到来之期]|$)/g

const occasions = ({ text }: ReadText): readonly Sighting[] =>
  [...(text.includes('杯') ? text.matchAll(CUP) : []), ...(text.includes('奖') ? text.matchAll(PRIZE) : []), ...text.matchAll(DAY)].filter((match) => !NO_PRIZE.test(match[1]!) && !/[的一是年]/.test(match[1]!)).map((match) => ({
    start: match.index, end: match.index + match[1]!.length, kind: 'event' as const, canonical: match[1]!,
  }))

/** `第二届某某论坛`, `2025年某某杯`: the series without its number. */
export function findEvents(read: ReadText): readonly Sighting[] {
  const plenums = [...read.text.matchAll(PLENUM)].map((match): Sighting => ({ start: match.index, end: match.index + match[0].length, kind: 'event', canonical: match[0] }))
  return [...plenums, ...occasions(read), ...[...read.text.matchAll(EVENT)].flatMap((match): readonly Sighting[] => {
    const name = match[1]!
    const end = match.index + match[0].length
    return name.length < 4 || UNSPECIFIC.test(name) || !isEdge(read, end) ? [] : [{ start: end - name.length, end, kind: 'event', canonical: squeeze(name) }]
  })]
}
