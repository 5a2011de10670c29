import type { FigureMention } from './find-figures.ts'
import { areApart, findOwners } from './find-owners.ts'

/**
 * Words that say of which part, of which stage, or on which reckoning a figure is: 初步 and 核实, 累计 and 当天, 扣非, 全省, 成人. Ours. A figure
 * that has such a word and one that has none, or another, are not of one thing. Near misses: 目标价, 计划生育.
 */
const SCOPE_WORDS =
  /初步|预计|预测|预报|预估|估计|原定|原计划|(?<!奥运)目标(?!价)|预算|概算|核实|核定|审定|最终|实际|实测|实况|建议|指控|起诉|认定|累计|总计|截至|截止|全天|全日|全年|单日|日均|月均|年均|平均|人均|新增|净增|凌晨|清晨|上午|中午|下午|傍晚|晚间|夜间|白天|早高峰|晚高峰|半场|[东南西北上下进出]行|进京|出京|入境|出境|扣非|扣除|税前|税后|含税|不含|直接|间接|归母|调整后|成人|成年|儿童|学生|老年|男性|女性|男子|女子|会员|城镇|农村|城区|郊区|国内|国际|海外|境外|全球|全国|全省|全市|全县|全州|全区|全镇|全村|全岛/g
/** What one house asked people need not be what another was told. */
const POLL = /民调|民意|问卷|受访|支持率|满意度/

/**
 * Are two figures of one name yet of two scopes? In: two mentions. Out: true where their sentences, up to the figure, have other words of scope,
 * name other places and bodies, or tell of polls; true too of a running count that was told at two hours. Pure.
 */
export function areOfTwoScopes(a: FigureMention, b: FigureMention): boolean {
  if (a.isRunning && a.article.reference !== b.article.reference && !areOfOneHour(a, b)) return true
  const [one, other] = [a, b].map(leadOf)
  return wordsIn(one!) !== wordsIn(other!) || (POLL.test(one!) && POLL.test(other!)) || areApart(ownersOf(a), ownersOf(b))
}

/** 当晚转移: both texts date the count itself, not only the event, and to one part of a day. */
const areOfOneHour = (a: FigureMention, b: FigureMention): boolean => a.isDated && b.isDated && a.asOf === b.asOf && a.asOf!.length > 'YYYY-MM-DD'.length

const wordsIn = (lead: string): string => [...new Set(lead.match(SCOPE_WORDS))].toSorted().join(' ')

/** The sentence up to the figure. */
const leadOf = ({ article, sentence, quantity }: FigureMention): string => article.folded.slice(Math.max(sentence.start, quantity.start - LONGEST_LEAD), quantity.start)

function ownersOf(mention: FigureMention): ReadonlySet<string> {
  const { article, quantity } = mention
  const lead = leadOf(mention)
  const from = quantity.start - lead.length + (REPORTED.exec(lead)?.[0].length ?? 0)
  return new Set(findOwners(article, from, quantity.start).filter((name) => !TELLS.test(name)))
}

/** Who tells of a figure, not whose it is: `海峡商报讯（记者 高溪）`; `望津日报记者从码头了解到`. */
const REPORTED = /^.*[（(][^（）()]*(?:记者|通讯员|编辑)[^（）()]*[）)]/s
const TELLS = /(?:[日晚早晨时商]报|新闻|通讯社|周刊|电视台|广播|网)$/
/** A text without full stops stays linear. */
const LONGEST_LEAD = 80
