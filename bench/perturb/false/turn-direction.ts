import { segment } from '../../../src/language/index.ts'
import { type Perturbation, replaceEach } from '../perturbation.ts'

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
