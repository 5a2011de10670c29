import type { Word } from '../language/index.ts'
import { type StudiedArticle, startingWithin } from './study-article.ts'

/** One place where a standing body, or a meeting of it, is named. */
export interface BodyMention {
  readonly article: StudiedArticle
  readonly start: number
  readonly end: number
  /** As named, folded, without spaces and quotation marks: `海湾五城论坛`. */
  readonly name: string
  /** What its names have in common: `海湾五城`. */
  readonly stem: string
  /** The meeting meant: 2 of `第二届`. */
  readonly ordinal?: string
}

/** Words that end the name of a body, or of its meetings. */
const KIND =
  '机制|组织|元首理事会|峰会|论坛|委员会|理事会|联盟|联席会议|年会|博览会|交易会|运动会|锦标赛|联赛|邀请赛|公开赛|大奖赛|马拉松|电影节|艺术节|' +
  '大会|会议|对话会|议会联盟|音乐节|文化节|戏剧节|美食节|啤酒节|花展|书展|车展|航展|龙舟赛|对抗赛|挑战赛|友谊赛|双年展|艺博会|灯会|庙会'
/** One letter that ends the name of a cup or a show. Near miss: `奖杯`, `发展`, `展台` (other words). */
const SHORT_KIND = /(?<![奖捧水茶酒咖啡干保纸璃量夺举碰托一两])杯(?![子水茶中酒具垫葡])|(?<![发进开扩拓施舒参布办伸延招一])展(?![示开现出台望览位品会馆厅商演销缓])/g
/** `第二届海湾五城论坛`, `首届…`; the group is the name. */
const NUMBER = '(?<number>[〇零一二三四五六七八九十百\\d]+)'
const NAME = '(?<name>[\\p{Script=Han}A-Za-z0-9—－–·+“”"「」 ]{2,24}?'
const ORDINAL_FIRST = new RegExp(`(?:(?<first>首届)|第\\s*${NUMBER}\\s*[届次])\\s*${NAME}(?:${KIND}|杯))`, 'gu')
/** `海湾合作组织理事会第十次会议`; the group is the number. */
const ORDINAL_AFTER = new RegExp(`(?:${KIND})\\s*第\\s*${NUMBER}\\s*[次届](?:全体)?(?:会议|会晤|大会|年会)`, 'gu')
const BODY = new RegExp(`(?:${KIND})`, 'gu')

/** `运动会`, `论坛`: a kind and no name. */
const ONLY_KIND = new RegExp(`^(?:${KIND})$`, 'u')

/** What may follow the proper part of a name, down to its kind: stripped to find the stem. */
const OF_WHOM = '(?:成员国|缔约方|成员)?(?:国家|政府)?(?:元首|首脑|总理|外长|部长|部级|领导人|高官|市长|省长|议长)?'
const STEM_TAIL = new RegExp(`${OF_WHOM}(?:会晤|会谈|合作|对话|协调|磋商|联系)?(?:${KIND})$`, 'u')
/** Kinds that are part of the proper name itself: 组织, 联盟, 联赛. */
const OWN_NAME = /(?:组织|联盟|委员会|联赛|锦标赛|公开赛|邀请赛|大奖赛|杯|展|运动会|马拉松|博览会|交易会|电影节|艺术节)$/
/** A body inside a longer name: `上下游合作组织成员国理事会` is of the 上下游合作组织. */
const WITHIN = /^(.{2,16}?(?:组织|联盟|机制|论坛))(?:成员国?|国家|元首|政府|秘书处|理事会|峰会)/u
/** Verbs and nouns of action that stand inside names of bodies. */
const INSIDE = /^(?:会晤|合作|对话|协调|磋商|发展|交流|贸易|投资|安全|经济|创新|治理|保护|管理|联系|应对|竞技|组织|元首|首脑|外长)$/
const MARKS_INSIDE = /^[—－–\-·+“”"「」‘’]+$/
const OUTSIDE_TAG = /^(?:v|d|p|c|u|r|y|w|t|m|mq|ul|uj|uz|ug|ud|zg|f)/
/** Stems that name nothing: `合作机制`, `国际组织`. */
const GENERIC = /^(?:合作|国际|地区|区域|全国|全球|世界|多边|双边|部级|工作|长效|联动|协调|有关|相关|政府|非政府|民间|社会|党|基层|各级|恐怖|武装|新闻|专题|电视电话|视频|紧急|年度|全体|闭门|元首|外长|会晤|国家|人民代表|党员|职工|股东|董事|监事|居民|村民|业主|新型|现有|这一|该|本|一个|常态化?|市场|保障|激励|竞争|应急|预警|机构|中央|安全|主席|工作|上级)*$/u

/**
 * Where are standing bodies, and their meetings, named?
 *
 * In: a studied article. Out: mentions in order, one for each place. Pure.
 */
export function findBodies(article: StudiedArticle): readonly BodyMention[] {
  const found: BodyMention[] = []
  const taken = (start: number, end: number) => found.some((other) => start < other.end && other.start < end)
  const add = (start: number, end: number, ordinal?: string) => {
    const name = plain(article.folded.slice(start, end))
    const stem = stemOf(name)
    if (taken(start, end) || name.length > 24 || stem.length < 2 || GENERIC.test(stem) || ONLY_KIND.test(name)) return
    found.push({ article, start, end, name, stem, ...(ordinal !== undefined && { ordinal }) })
  }
  for (const match of article.folded.matchAll(ORDINAL_FIRST)) {
    const { first, number, name } = match.groups!
    if (/[的在将是于]/.test(name!)) continue
    const start = match.index + match[0].length - name!.length
    add(start, match.index + match[0].length, first ? '一' : number!)
  }
  for (const match of article.folded.matchAll(ORDINAL_AFTER)) {
    const at = match[0].search(/\s*第/)
    add(nameStart(article, match.index), match.index + at, match.groups!['number']!)
  }
  for (const match of article.folded.matchAll(BODY)) add(nameStart(article, match.index), match.index + match[0].length)
  for (const match of article.folded.matchAll(SHORT_KIND)) add(nameStart(article, match.index, isUnknown), match.index + 1)
  return found.toSorted((a, b) => a.start - b.start)
}

/** Words that no dictionary has, and single letters of names: part of the name of a cup or a show. */
const isUnknown = ({ tag, text }: Word) => /^(?:x|zg|g|ng)$/.test(tag) && /^[\p{Script=Han}A-Za-z]+$/u.test(text)

/** Where the name that ends in the word at `kind` begins: back over nouns, names and the dashes and marks between them. */
function nameStart(article: StudiedArticle, kind: number, isAlso: (word: Word) => boolean = () => false): number {
  const lineStart = article.folded.lastIndexOf('\n', kind - 1) + 1
  const words = startingWithin(article.words, Math.max(lineStart, kind - 30), kind)
  let first = words.length
  while (first > 0 && (words[first - 1]!.end > kind || isInside(words[first - 1]!, article.folded) || isAlso(words[first - 1]!))) first--
  while (first < words.length && /^[\s—－–·+-]/.test(words[first]!.text)) first++
  const start = words[first]?.start ?? kind
  // `2025年青禾书展`: a word that the year runs into begins after it.
  return article.times.find((time) => time.start <= start && start < time.end && time.end <= kind)?.end ?? start
}

function isInside(word: Word, folded: string): boolean {
  const text = folded.slice(word.start, word.end)
  if (MARKS_INSIDE.test(text) || INSIDE.test(text)) return true
  if (word.tag === 'a' && text.length === 1) return false
  return word.tag !== 'x' && !/^[\s\p{P}]/u.test(text) && !OUTSIDE_TAG.test(word.tag)
}

/** One spelling: without spaces and quotation marks, one kind of dash. */
function plain(name: string): string {
  return name.replace(/[\s“”"「」『』‘’]/g, '').replace(/[－–―-]|——/g, '—')
}

function stemOf(name: string): string {
  const within = WITHIN.exec(name)?.[1] ?? name
  if (OWN_NAME.test(within)) return within.replace(/[+＋]$/, '')
  return within.replace(STEM_TAIL, '').replace(/[+＋]$/, '')
}
