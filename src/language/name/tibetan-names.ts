/**
 * The words that Tibetan names are made of, two of them to a name as a rule, as the news writes them: `扎西|顿珠`, `次仁|卓玛`.
 * Source: the customary spellings of 藏族人名汉字音译转写规范 (Tibet's standard of 2010 for writing Tibetan names in Chinese characters); ours is the choice of the frequent ones.
 */
const PARTS =
  '扎西|顿珠|次仁|才让|卓玛|央金|多吉|平措|彭措|旺堆|拉姆|尼玛|达瓦|巴桑|边巴|普布|索朗|索南|德吉|白玛|格桑|梅朵|罗布|旦增|丹增|洛桑|强巴|嘉措|加措|贡布|仁青|仁增|曲珍|曲扎|措姆|措宗|央宗|群培|群宗|格列|'
  + '晋美|久美|贡嘎|坚赞|多布杰|旺姆|旺扎|旺久|卓嘎|桑珠|桑吉|桑姆|其美|欧珠|阿旺|土登|斯朗|泽仁|泽旺|格勒|泽翁|洛绒|降央|益西|朗杰|南杰|班觉|玉珍|赤列|丹巴|江村|江措|拉珍|拉巴|米玛|巴珠|仓决|琼达|德庆|'
  + '吉宗|加央|多杰|加布|当周|更登|尕藏|旦正|东知|万玛|公保|仁欠|格绒|成林|顿旦'

/** `扎西顿珠`, `次仁卓玛`, `格绒彭措`; not 达瓦 alone, which is a word of other languages as well. */
export const TIBETAN_NAME = new RegExp(`(?:${PARTS}){2}(?![县乡镇村寺])`, 'g')
const HERE = new RegExp(TIBETAN_NAME.source, 'y')

/** Where the Tibetan name that begins here ends; undefined where none does. */
export function tibetanEnd(text: string, start: number): number | undefined {
  HERE.lastIndex = start
  return HERE.test(text) ? HERE.lastIndex : undefined
}
