import { occurrencesOf } from './occurrences.ts'
import { isEdge, isKnownWord, type ReadText, wordOver } from './read-text.ts'
import type { Sighting } from './sighting.ts'
import { TRANSLITERATION } from './transliteration.ts'

/** `湾声社白帆港8月31日电`, `河谷日报沁州12月5日讯`: an agency or a paper, the place, the day, 电 or 讯. */
const DATELINE = /(?:社|日报|晚报|早报|时报|商报|晨报|新闻网|在线)([\u4e00-\u9fff]{2,5})(?=\d{1,2}月\d{1,2}日(?:电|讯))/g
/** `沁州市市长`, `青棠县公安局`: a unit of government with its office, at the head of a phrase. */
const GOVERNED = /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3}[省市县区镇乡])(?=(?:副?[省市县区镇乡]长|[省市县区镇乡]委|人民政府|政府|公安局|中级人民法院|人民法院|人民检察院|人民医院))/g
/** `澄县县长`, `澄县已转移`: counties of one character. */
const COUNTY = /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]县)(?=县[长委]|政府|公安局|人民|境内|全境|已|是|发生|位于)/g
/** `石塘镇、下河村低洼地带`: a village behind another. */
const LISTED = /(?<=[镇乡村]、)([\u4e00-\u9fff]{2}[镇乡村])(?=[、，。等和及]|境内|一带|低洼|受灾|停电)/g
/** `塔兰总统萨利姆·科雷`, `科利亚议会2日批准`: what states alone have, behind a name at the head of a phrase. Second: an office, which a person's name follows. */
const STATE = /(?<![\u4e00-\u9fff])(?:[和与、]|访问|抵达)?([\u4e00-\u9fff]{2,6}?)(?:(总统|副总统|总理|副总理|首相|副首相|国王|外长|防长|外交部长|外交大臣|国防部长)|首都|政府军|国会|央行|内政部|外交部|国防部|财政部|最高法院)/g
/** `全国市长`, `各市政府`, `该县公安局`. */
const NO_PLACE = /^(?:全|各|该|本|我|每|两|多|某|外|现任|前任|时任|原任|据|由|经|和|与|在|对|因|被|请|让|向|从)|[的和与]/

/** Places that no dictionary knows, where the form of the news says that they are such. */
export function findStatedPlaces(read: ReadText): readonly Sighting[] {
  const { text, wordAt, words } = read
  // `俄罗斯喀山`, `江苏昆山`: each is a place of its own
  const areTwo = (start: number, end: number) => {
    const within = words.slice(wordAt[start], wordAt[end - 1]! + 1)
    return within.length > 1 && within[0]!.text.length > 1 && within[0]!.tag === 'ns'
  }
  return [...text.matchAll(DATELINE), ...text.matchAll(GOVERNED), ...text.matchAll(COUNTY), ...text.matchAll(LISTED)].flatMap((match): readonly Sighting[] => {
    const canonical = match[1]!
    const start = match.index + match[0].length - canonical.length
    return NO_PLACE.test(canonical) || areTwo(start, start + canonical.length) ? [] : [{ start, end: start + canonical.length, kind: 'place', canonical }]
  }).concat(statesIn(read))
}

/** States that no dictionary knows: names that no word of the language stands in; a person's, 马塔尔总统抵达, is followed by no other name. */
function statesIn(read: ReadText): readonly Sighting[] {
  const stated = [...read.text.matchAll(STATE)].flatMap(({ 0: whole, 1: canonical = '', 2: office, index }): readonly string[] => {
    const start = index + whole.indexOf(canonical)
    const end = start + canonical.length
    if (NO_PLACE.test(canonical) || !isStrange(read, start, end) || (office !== undefined && !isNamed(read, index + whole.length))) return []
    return [canonical]
  })
  return [...new Set(stated)].flatMap((canonical) => occurrencesOf(read.text, canonical).map((start) => ({ start, end: start + canonical.length, kind: 'place' as const, canonical })).filter(({ end, start }) => isEdge(read, start) && isEdge(read, end)))
}

/** No word of the dictionary but such as are counted among names. */
const isStrange = (read: ReadText, start: number, end: number): boolean =>
  read.words.slice(read.wordAt[start], read.wordAt[end - 1]! + 1).every((word) => word.start >= start && word.end <= end && (word.text.length < 2 ? !/^[pcdrmqf]/.test(word.tag) : /^(?:x|nrt|nr|nz)$/.test(word.tag) || (word.tag === 'ns' && end - start > 2 && isForeign(read.text.slice(start, end)))))

const isForeign = (name: string): boolean => Array.from(name).every((character) => TRANSLITERATION.has(character))

/** A foreign name begins here: two characters that such are written with, and no word of the language. */
const isNamed = (read: ReadText, at: number): boolean =>
  [at, at + 1].every((place) => TRANSLITERATION.has(read.text[place] ?? '')) && !isKnownWord(wordOver(read, at, at + 2))
  && !/^[pcdu]/.test(wordOver(read, at, at + 1)?.tag ?? '')
