import type { ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'

/** `湾声社白帆港8月31日电`, `河谷日报沁州12月5日讯`: an agency or a paper, the place, the day, 电 or 讯. */
const DATELINE = /(?:社|日报|晚报|早报|时报|商报|晨报|新闻网|在线)([\u4e00-\u9fff]{2,5})(?=\d{1,2}月\d{1,2}日(?:电|讯))/g
/** `沁州市市长`, `青棠县公安局`: a unit of government with its office, at the head of a phrase. */
const GOVERNED = /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3}[省市县区镇乡])(?=(?:副?[省市县区镇乡]长|[省市县区镇乡]委|人民政府|政府|公安局|中级人民法院|人民法院|人民检察院|人民医院))/g
/** `澄县县长`, `澄县已转移`: counties of one character. */
const COUNTY = /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]县)(?=县[长委]|政府|公安局|人民|境内|全境|已|是|发生|位于)/g
/** `石塘镇、下河村低洼地带`: a village behind another. */
const LISTED = /(?<=[镇乡村]、)([\u4e00-\u9fff]{2}[镇乡村])(?=[、，。等和及]|境内|一带|低洼|受灾|停电)/g
/** `全国市长`, `各市政府`, `该县公安局`. */
const NO_PLACE = /^(?:全|各|该|本|我|每|两|多|某|外|现任|前任|时任|原任|据|由|经|和|与|在|对|因|被|请|让|向|从)|[的和与]/

/** Places that no dictionary knows, where the form of the news says that they are such. */
export function findStatedPlaces({ text, wordAt, words }: ReadText): readonly Sighting[] {
  // `俄罗斯喀山`, `江苏昆山`: each is a place of its own
  const areTwo = (start: number, end: number) => {
    const within = words.slice(wordAt[start], wordAt[end - 1]! + 1)
    return within.length > 1 && within[0]!.text.length > 1 && within[0]!.tag === 'ns'
  }
  return [...text.matchAll(DATELINE), ...text.matchAll(GOVERNED), ...text.matchAll(COUNTY), ...text.matchAll(LISTED)].flatMap((match): readonly Sighting[] => {
    const canonical = match[1]!
    const start = match.index + match[0].length - canonical.length
    return NO_PLACE.test(canonical) || areTwo(start, start + canonical.length) ? [] : [{ start, end: start + canonical.length, kind: 'place', canonical }]
  })
}
