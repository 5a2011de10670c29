/**
 * Words that news uses for one thing: sets of near synonyms, the first standing for all. Simplified script.
 *
 * Source: 《同义词词林》 groups for the verbs and nouns that carry figures and events in news; only words that may replace each other
 * without changing what is counted.
 */
const NEAR_WORDS: readonly string[] = [
  '访问 到访 出访 访 造访 往访 来访', '举行 举办 召开 主办 承办', '会晤 会见 会面 见面', '死亡 遇难 身亡 丧生 罹难 死者 遇难者', '受伤 负伤 伤者', '失踪 失联',
  '签署 签订 签下', '建立 成立 创建 设立 创立', '提出 首倡 倡议', '增长 上升 增加 上涨 提高', '下降 减少 下跌 降低 下滑', '乘客 旅客', '游客 旅游者', '营收 营业收入',
  '净利润 净利', '贸易额 贸易总额 贸易量', '投资 总投资 投资额 投资总额', '转移 撤离 疏散', '开通 开行', '发生 突发 暴发 爆发', '获胜 取胜 胜', '击败 战胜 打败 力克', '夺冠 登顶 捧杯 问鼎 折桂 夺魁 封王', '交手 碰面 交锋 相遇', '完成 竣工 建成 落成', '启用 投用',
]

const standing = new Map(NEAR_WORDS.flatMap((set) => {
  const words = set.split(' ')
  return words.map((word) => [word, words[0]!] as const)
}))

/** In: a word in simplified script. Out: the word that stands for it and its near synonyms. */
export const nearWord = (word: string): string => standing.get(word) ?? word

/** Is one word the other with more said: 死亡 and 死亡人数, 贸易额 and 贸易总额? They begin alike, and the shorter is in the longer in order. */
export function isNearWord(a: string, b: string): boolean {
  const [first, second] = [nearWord(a), nearWord(b)]
  if (first === second) return true
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (short.length < 2 || short[0] !== long[0]) return false
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}
