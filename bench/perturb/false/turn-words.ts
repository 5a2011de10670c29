import { segment, type Span } from '../../../src/language/index.ts'
import { type Perturbation, putAt, replaceEach, type Rewording } from '../perturbation.ts'

/** Deeds that are either done or not; general words of news. */
const DEEDS: ReadonlySet<string> = new Set(
  '完成 通过 批准 获得 获批 举行 召开 签署 达成 参加 出席 公布 发布 宣布 启动 恢复 投入 建成 开通 开工 竣工 抵达 发生 造成 出现 受伤 死亡 遇难 接受 承认 同意 提交 制定 实施 加入 退出 取消 关闭 晋级 夺得 赢得 击败 战胜 收购 起诉 逮捕 拘留 上市 交付 采用 邀请'.split(' '),
)
/** `大桥已经`, `委员会`, `3日`; not `尚未`, `可能`, `如果`, `准备`, `是`, `将`, `以`: what comes before the deed leaves it told as a fact. */
const NOT_A_FACT = /(?:[未没不无难否再能要应须可免止拒若如将拟待是为以防对因被者一正]|没有|可能|如果|避免|防止|为了|计划|准备|预计|有望|争取|促进|推动|继续|希望|力争|导致|随着|自从)$/
/** `开通的`, `开通仪式`, `发生后`: the deed only describes something else. */
const DESCRIBES = /^(?:的|前|后|时|之|仪式|大会|会|式|率|量|者|人数|情况|工作|通知|公告|、|”|》|权|方案|计划|原因|事|日|令|书|价|以来|以后|过程)|^[^，。；]*的(?:，|。|；|原因|[\u4e00-\u9fff]{2,4}[，。])/
const DENIED = /[未没无不非否]/

/** Verbs of the sentence that tell a deed as done, each a word of its own, in a clause that denies nothing. */
function tellsDeeds(text: string): readonly Span[] {
  return segment(text).filter(({ tag, text: word, start, end }) => {
    const clause = /[^，。；：]*$/.exec(text.slice(0, start))![0]
    return tag.startsWith('v') && DEEDS.has(word) && clause !== '' && !DENIED.test(clause) && !NOT_A_FACT.test(clause) && !DESCRIBES.test(text.slice(end))
  })
}

/** 未 for a deed that is told as done; `已完成` becomes `尚未完成`. */
function putNegation(text: string): readonly Rewording[] {
  return tellsDeeds(text).map(({ start }) => {
    const already = /(?:已经|已)$/.exec(text.slice(0, start))?.[0] ?? ''
    return putAt(text, start - already.length, start, already === '' ? '未' : '尚未')
  })
}

/** `尚未`, `没有`, `不会`, `无法`, taken out before a verb; not `没有任何`, `不会议`. */
const DENIALS: readonly (readonly [RegExp, string])[] = [[/尚未|并未|仍未|还未|未能/g, '已'], [/(?<![有无也])没有/g, ''], [/(?<!也)不会/g, '会'], [/无法/g, '能够']]
/** Where something hangs on the denial, taking it out leaves no plain statement. */
const HANGING = /如果|若|由于|即使|只要|除非|的时候|虽然|是否|有没有|为何|？|何|难道/

function takeNegation(text: string): readonly Rewording[] {
  if (HANGING.test(text)) return []
  const verbs = new Set(segment(text).filter(({ tag }) => tag.startsWith('v')).map(({ start }) => start))
  return DENIALS.flatMap(([pattern, words]) => replaceEach(text, pattern, ({ index, 0: denial }) => (verbs.has(index + denial.length) ? words : undefined)))
}

export const negate: Perturbation = { kind: 'negation put in', isTrue: false, findings: ['negation', 'modality'], reword: ({ text }) => putNegation(text) }
export const affirm: Perturbation = { kind: 'negation taken out', isTrue: false, findings: ['negation', 'modality'], reword: ({ text }) => takeNegation(text) }

const TURNS: readonly (readonly [string, string])[] = [
  ['增长', '下降'], ['上升', '下降'], ['上涨', '下跌'], ['提高', '降低'], ['增加', '减少'], ['扩大', '缩小'], ['加快', '放缓'], ['上调', '下调'], ['高于', '低于'], ['多于', '少于'],
  ['领先', '落后'], ['支持', '反对'], ['同意', '拒绝'], ['盈利', '亏损'], ['进口', '出口'], ['买入', '卖出'], ['最高', '最低'], ['最大', '最小'], ['提前', '推迟'], ['增强', '减弱'], ['好转', '恶化'],
  ['升至', '降至'], ['增至', '减至'], ['涨至', '跌至'], ['加强', '削弱'], ['流入', '流出'], ['顺差', '逆差'], ['胜诉', '败诉'], ['主场', '客场'], ['战胜', '不敌'], ['击败', '负于'], ['加息', '降息'], ['优于', '劣于'], ['早于', '晚于'],
]
const TURNED: ReadonlyMap<string, string> = new Map(TURNS.flatMap(([one, other]) => [[one, other], [other, one]]))
const TURNABLE = new RegExp([...TURNED.keys()].join('|'), 'g')

export const turnDirection: Perturbation = {
  kind: 'direction',
  isTrue: false,
  findings: ['direction', 'superlative', 'negation', 'role'],
  reword: ({ text }) => {
    const edges = new Set(segment(text).flatMap(({ start, end }) => [start, end]))
    return replaceEach(text, TURNABLE, ({ index, 0: word }) => (edges.has(index) && edges.has(index + word.length) ? TURNED.get(word) : undefined))
  },
}

/** What is planned told as done; not `将军`, `将近`, nor 将 for 把. */
const PLANNED = /(?<![即必也终])(?:将于|将在|将(?![近军来其士领要])|拟(?![定议])|计划于|计划在|预计将|有望)/g
/** `将于6月` to `已于6月`. */
const asDone = (words: string) => (words.endsWith('于') ? '已于' : words.endsWith('在') ? '已在' : '已')

export const takePlanForDeed: Perturbation = {
  kind: 'modality',
  isTrue: false,
  findings: ['modality', 'negation', 'time'],
  reword: ({ text }) => {
    if (HANGING.test(text)) return []
    const asObject = new Set(segment(text).filter(({ tag }) => tag === 'p').map(({ start }) => start))
    return replaceEach(text, PLANNED, ({ index, 0: words }) => (words === '将' && asObject.has(index) ? undefined : asDone(words)))
  },
}
