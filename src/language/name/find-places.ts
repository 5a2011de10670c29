import { CITIES } from './cities.ts'
import { countiesUnder, isCountyCity } from './counties.ts'
import { KNOWN_EVENTS } from './known-events.ts'
import { HeadIndex } from './head-index.ts'
import { occurrencesOf } from './occurrences.ts'
import { countries, stateWordsAt } from './countries.ts'
import { KNOWN_ORGANISATIONS } from './organisation-words.ts'
import { PLACE_SUFFIXES, PROVINCES, TAGGED_AS_PLACES, WORLD_REGIONS } from './place-words.ts'
import type { Word } from '../segment/index.ts'
import { isHardEdge } from './cut-names.ts'
import { isRareWord } from './rare-words.ts'
import { isEdge, wordOver, type ReadText } from './read-text.ts'
import { RENAMINGS } from './renamed-places.ts'
import type { Sighting } from './sighting.ts'
import type { NameKind } from './name.ts'

interface Known {
  readonly form: string
  readonly canonical: string
  readonly kind: NameKind
  /** Only in traditional texts. */
  readonly traditional: boolean
}

/** Names known beforehand, by their first two characters, the longest first. */
interface Gazetteer {
  readonly byHead: HeadIndex<Known[]>
  /** By character: 1 where the counties that begin with it are among them. They are three in five of all names, and a text asks for few. */
  readonly hasCounties: Uint8Array
}

let gazetteer: Gazetteer | undefined

function addKnown({ byHead }: Gazetteer, known: Known): void {
  if (known.form.length < 2) return
  const bucket = byHead.under(known.form, (): Known[] => [])
  if (bucket.some(({ form }) => form === known.form)) return
  const at = bucket.findIndex(({ form }) => form.length < known.form.length)
  bucket.splice(at < 0 ? bucket.length : at, 0, known)
}

function addCounties(names: Gazetteer, first: number): void {
  names.hasCounties[first] = 1
  for (const form of countiesUnder(first)) addKnown(names, { form, canonical: form, kind: 'place', traditional: false })
}

function knownPlaces(): Gazetteer {
  if (gazetteer) return gazetteer
  const names: Gazetteer = { byHead: new HeadIndex(), hasCounties: new Uint8Array(1 << 16) }
  const add = (form: string, known: Omit<Known, 'form'>) => addKnown(names, { form, ...known })
  for (const { name, kind, forms } of countries()) for (const form of forms) add(form, { canonical: name, kind, traditional: false })
  for (const name of [...Object.keys(PROVINCES), ...WORLD_REGIONS, ...CITIES]) add(name, { canonical: name, kind: 'place', traditional: false })
  for (const { now, former } of RENAMINGS) for (const form of [now, former]) add(form, { canonical: now, kind: 'place', traditional: false })
  for (const [name, shorts] of Object.entries(KNOWN_ORGANISATIONS)) for (const form of [name, ...shorts]) add(form, { canonical: name, kind: 'organisation', traditional: false })
  for (const [name, shorts] of Object.entries(KNOWN_EVENTS)) for (const form of [name, ...shorts]) add(form, { canonical: name, kind: 'event', traditional: false })
  for (const { name, kind, traditionalForms } of countries()) for (const form of traditionalForms) add(form, { canonical: name, kind, traditional: true })
  gazetteer = names
  return names
}

/** The names whose first two characters stand at a place of a text. */
function knownAt(names: Gazetteer, text: string, at: number): readonly Known[] | undefined {
  const first = text.charCodeAt(at)
  if (names.hasCounties[first] === 0) addCounties(names, first)
  return names.byHead.at(text, at)
}

/** Countries, provinces, cities, regions and a few organisations that a table knows; long forms of states. */
export function findKnownPlaces(read: ReadText): readonly Sighting[] {
  const names = knownPlaces()
  const found: Sighting[] = []
  for (let at = 0; at < read.text.length - 1; at++) {
    const bucket = knownAt(names, read.text, at)
    const hit = bucket && longest(read, at, bucket)
    if (!hit) continue
    found.push(hit)
    at = hit.end - 1
  }
  return found
}

function longest(read: ReadText, start: number, bucket: readonly Known[]): Sighting | undefined {
  for (const known of bucket) {
    const { length } = known.form
    if (!read.text.startsWith(known.form, start) || (known.traditional && !read.traditional)) continue
    if (length === 2 && !isEdge(read, start) && !isEdge(read, start + 2)) continue
    if (known.kind === 'organisation' && read.text[start + length] === '长') continue
    if (length === 2 && !isEdge(read, start) && read.words[read.wordAt[start]!]!.tag !== 'x') continue
    const end = known.kind === 'country' ? stateWordsAt(read.text, start + length) : start + length
    return { start, end, kind: known.kind, canonical: known.canonical }
  }
  return undefined
}

const SUFFIXES: ReadonlySet<string> = new Set(PLACE_SUFFIXES)
const SUFFIX_ENDS: ReadonlySet<string> = new Set(PLACE_SUFFIXES.map((suffix) => suffix.at(-1)!))
const LONGEST_SUFFIX = 5

/** The longest place word that a form ends with. */
function suffixOf(form: string): string | undefined {
  if (!SUFFIX_ENDS.has(form[form.length - 1]!)) return undefined
  for (let length = Math.min(LONGEST_SUFFIX, form.length); length > 0; length--) {
    const suffix = form.slice(-length)
    if (SUFFIXES.has(suffix)) return suffix
  }
  return undefined
}

/** Suffixes of one character that end many other words: they need a place before them, or a preposition. */
const WEAK_SUFFIX = /[站路街桥城堡洲沟海宫寺溪岭区]$/
/** Words that end like a place and are none. */
const NOT_PLACES = /(?:地区|灾区|山区|园区|景区|小区|校区|城区|市区|郊区|辖区|片区|库区|疫区|上海|下海|大海|人海|出海|江河|山河|河山|高山|火山|登山|爬山|[道公铁马一思网线出退]路|网站|车站|本站|总站|立场|市场|城市|(?:亚太|华[东南西北中]|大中华|东北|西南|西北|东南|大|赛|片|战)区|各[省市县区]+|[全该各本省一]市|[外本全各一]省|[全该各本]县|[全该本各]村|[新县老古]城|农村|乡村|[区城村乡]镇|皇宫|[故家]乡|[海空]港|[大上]街|江湖)$/
/** `使|云泽省大部降温`. */
const MADE = /^[使令致][\u4e00-\u9fff]{2,4}[省市县区州镇乡村]$/
/** `那座水库`, `这条河`. */
const POINTED_AT = /^[这那该此本某每各][座条个所家片处段道]/
const LOCATIVE = /(?:在|到|从|于|赴|往|至|经|抵达|位于|来自|途经|离开|返回|、)$/

/** Units of government: any noun may stand before them, where the text says that it is a place. */
const UNIT = /^(?:省|市|县|区|镇|乡|村|州|自治区|自治州|自治县|街道)$/
const NATURE = /[河江湖岛湾溪山]|水库|大桥/g
/** Kinds of words that places are made of. */
const NOUN = /^(?:n|s|f|ns|nr|nrt|nz|x|zg|ng|g|a|j)$/

/** `临江市`, `白鹭湾`, `青石镇`: places by their last word; and words that the dictionary knows as places. */
export function findSuffixedPlaces(read: ReadText): readonly Sighting[] {
  const found: Sighting[] = []
  for (let index = 0; index < read.words.length; index++) found.push(...placeAt(read, read.words[index]!, index))
  return [...found, ...natureIn(read), ...watersIn(read)]
}

function placeAt(read: ReadText, word: Word, index: number): readonly Sighting[] {
  const suffix = suffixOf(word.text)
  const begin = suffix === undefined ? (isStatedPlace(read, word) ? word.start : undefined) : suffixedStart(read, word, index, suffix)
  const start = begin === undefined || !MADE.test(read.text.slice(begin, word.end)) ? begin : begin + 1
  if (start === undefined || !/^[\u4e00-\u9fff]+$/.test(word.text)) return []
  const canonical = read.text.slice(start, word.end)
  // `湾声社|白帆港8月31日电`: the dateline says where the place begins
  if (/^[社报讯网]/.test(canonical) && /^\d{1,2}月\d{1,2}日(?:电|讯)/.test(read.text.slice(word.end, word.end + 8))) return []
  return (canonical.length < 3 && word.tag !== 'ns' && !isStatedPlace(read, word)) || NOT_PLACES.test(canonical) || POINTED_AT.test(canonical) ? [] : [{ start, end: word.end, kind: 'place', canonical }]
}

/** A place of the dictionary behind a preposition or a verb of place: `在荃湾`, `飞赴西昌`; not `建国`. */
const PLACED = /(?:在|赴|位于|来自|抵达|前往|途经|离开|返回|到访|走进|飞往|开往|驶往|运往)$/

/** `荃湾、元朗、大屿山`: the word across the comma is a place too. */
const isListed = (read: ReadText, start: number, end: number) =>
  (read.text[end] === '、' && isPlaceLike(read, end + 1)) || (read.text[start - 1] === '、' && isPlaceLike(read, start - 2))
const isPlaceLike = ({ people, wordAt, words }: ReadText, at: number) =>
  /^n[rs]/.test(words[wordAt[at] ?? 0]?.tag ?? '') && !people.some(({ end, start }) => start <= at && at < end)
/** `移师云陂举行`: a place that no dictionary knows, behind a verb that takes nothing else. */
const ARRIVED = /(?:移师|飞抵|抵达|赶赴|飞赴|奔赴|转战|驶抵|途经|位于|落户|迁至|空降)$/
const isArrivedAt = (read: ReadText, { end, start, tag, text }: Word) =>
  tag === 'x' && /^[\u4e00-\u9fff]{2,3}$/.test(text) && ARRIVED.test(read.text.slice(Math.max(0, start - 2), start)) && /^(?:[，。、；！？\s]|举行|召开|参加|出席|开展|进行|视察|考察|支援)/.test(read.text.slice(end, end + 2))
const isStatedPlace = (read: ReadText, word: Word) => isArrivedAt(read, word) || isPlacedName(read, word)
const isPlacedName = (read: ReadText, { end, start, tag, text }: Word) =>
  (tag === 'ns' || ((tag === 'nr' || tag === 'nz') && isCountyCity(text))) && text.length > 1 &&
  ((PLACED.test(read.text.slice(Math.max(0, start - 2), start)) && !OCCASION.test(read.text.slice(end, end + 2))) || isListed(read, start, end)) && !NO_PART.test(text) && !TAGGED_AS_PLACES.has(text)
/** `在奠基仪式上`: what is held, not where. */
const OCCASION = /^(?:仪式|典礼)/
/** `两江`, `全国`, `奥巴马`. */
const NO_PART = /[两各我本全该国]|^奥巴马/

const isLocative = ({ text }: ReadText, at: number) => LOCATIVE.test(text.slice(Math.max(0, at - 2), at))

/** `枫城停课`: a place of the dictionary at the head of its clause. */
const headsClause = ({ text }: ReadText, at: number) => /[\s，。；：！？“”「」]|^$/.test(text[at - 1] ?? '')

/** Where the place begins that ends with this word: in the word itself, or in the name before it. */
function suffixedStart(read: ReadText, word: Word, index: number, suffix: string): number | undefined {
  const form = word.text
  const bare = suffix === form
  if (!bare && ROAD.test(form) && word.tag === 'x' && form.length > 2 && isRoad(read, word, index)) return word.start
  if (!bare && form.length < 3) return isStatedPlace(read, word) || (word.tag === 'ns' && headsClause(read, word.start)) ? word.start : undefined
  if (!bare && word.tag === 'x' && !UNIT.test(form.at(-1)!)) return isLocative(read, word.start) || recurs(read, word.start, word.end) ? word.start : undefined
  if (!bare) return word.tag === 'ns' || (word.tag === 'x' && (!WEAK_SUFFIX.test(form) || isLocative(read, word.start))) ? word.start : undefined
  const before = read.words[index - 1]
  if (!before || before.text.length < 2 || !/^[\u4e00-\u9fff]+$/.test(before.text) || !NOUN.test(before.tag)) return undefined
  if (STANDS_OUT.has(form) && isOddHead(before) && isHardEdge(read.words[index - 2])) return before.start
  if (/^[sf]$/.test(before.tag)) return form.length > 2 ? before.start : undefined
  // `琼浦省|玉屏|市`: behind a province any name is a city's
  if (/^(?:nr|nz|n)$/.test(before.tag) && UNIT.test(form) && /[省区州市]$/.test(read.words[index - 2]?.text ?? '') && read.words[index - 2]!.tag !== 's') return before.start
  if (/^(?:ns|x|nrt)$/.test(before.tag) && (before.tag === 'ns' || !WEAK_SUFFIX.test(form))) return before.start
  const listed = before.tag !== 'a' && /^(?:、|境内|全境|辖区|委|政府|公安|人民)/.test(read.text.slice(word.end, word.end + 2))
  return isLocative(read, before.start) || (UNIT.test(form) && (listed || recurs(read, before.start, word.end))) ? before.start : undefined
}

/** `龙尾山|水库`, `桃源|街道`: at the head of a phrase a word that names are made of before them is a place's. */
const STANDS_OUT: ReadonlySet<string> = new Set(['水库', '街道', '大桥', '隧道', '水电站', '县', '镇', '乡', '村', '半岛', '群岛', '瀑布', '社区'])
const isOddHead = (word: Word) => !/^[这那是该本各每某两全多一几此其]/.test(word.text) && (/^(?:ns|nr|nz|nrt|x)$/.test(word.tag) || isRareWord(word))

/** `东明路与长宁街交叉口`, `绕行滨江东路。` */
const ROAD = /[路街站桥巷]$/
function isRoad({ text, words }: ReadText, { end }: Word, index: number): boolean {
  return isHardEdge(words[index - 1]) && /^(?:[，。、；）与和至到]|交叉|路口|路段|沿线|区间|全线|两侧|附近|一带|封闭|通车|施工|拥堵|停运)/.test(text.slice(end, end + 2))
}

/** How far around a place it is looked for again; keeps the work linear in the text. */
const WINDOW = 4000

function recurs({ text }: ReadText, start: number, end: number): boolean {
  return occurrencesOf(text, text.slice(start, end)).some((at) => at !== start && Math.abs(at - start) <= WINDOW)
}

/** `白鹭河` met twice, whatever words the segmenter made of it. */
function natureIn(read: ReadText): readonly Sighting[] {
  return [...read.text.matchAll(NATURE)].flatMap((match) => {
    const end = match.index + match[0].length
    const start = [2, 3].map((length) => match.index - length).find((at) => at >= 0 && isEdge(read, at) && wordsOf(read, at, match.index))
    if (start === undefined || beginsCity(read, match.index)) return []
    const canonical = read.text.slice(start, end)
    return NOT_PLACES.test(canonical) || !recurs(read, start, end) ? [] : [{ start, end, kind: 'place' as const, canonical }]
  })
}

/** `清渡江上游`, `白石水库泄洪`, `老鹰岭路段`: what is told of waters and ways, behind two characters at the head of a phrase. */
const WATER = '(?:[江河湖溪岭山岛湾]|水库|水电站|大坝|大堤)(?=(?:上游|中游|下游|水位|流域|沿岸|沿线|两岸|干流|支流|河段|江段|库区|大堤|大桥|路段|隧道|主峰|海域|正在|持续|出现|再次|超警|超过警戒|决口|漫堤|泄洪|开闸|水文站|景区|一带|附近|畔))'
const WATERS = new RegExp(`(?<=^|[\\s，。；：！？、“”（）]|[在从沿由至经于使致受与和])([\\u4e00-\\u9fff]{1,2}${WATER})`, 'g')
/** Whether there are any at all: looking back at every place of a text is slow. */
const ANY_WATER = new RegExp(WATER)
const NO_WATERS = /^[运江山大小内外半火高登爬下上出全入过沿跨水][江河湖溪岭山岛湾]$|^(?:[在从沿由至经于使致受与和向对把被将]|[该本这那全各其此一两几]|沿|过|渡|跨|主要|部分|多条|各大|中小|大型|境内|附近|周边|其他|上述|当地|有关|相关|重要|所有)/

function watersIn({ text }: ReadText): readonly Sighting[] {
  if (!ANY_WATER.test(text)) return []
  return [...text.matchAll(WATERS)].filter((match) => !NO_WATERS.test(match[1]!) && !NOT_PLACES.test(match[1]!)).map((match) => ({
    start: match.index, end: match.index + match[1]!.length, kind: 'place' as const, canonical: match[1]!,
  }))
}

/** `广东|江门`: the 江 is not a river's. */
function beginsCity(read: ReadText, at: number): boolean {
  const word = read.words[read.wordAt[at]!]!
  return word.start === at && (knownAt(knownPlaces(), read.text, at)?.some(({ form }) => form === word.text) ?? false)
}

/** Are these the words of a name: nouns, none of them a verb, a pronoun or a number? */
const wordsOf = (read: ReadText, start: number, end: number) =>
  /^[\u4e00-\u9fff]+$/.test(read.text.slice(start, end)) && read.words.slice(read.wordAt[start], read.wordAt[end - 1]! + 1).every(({ tag }) => NOUN.test(tag)) && wordOver(read, start, end) !== undefined
