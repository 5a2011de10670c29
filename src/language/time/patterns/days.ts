import type { DayPart, Piece } from '../atom.ts'
import { ASCII_DIGITS, GAP, HAN_DIGITS, inRange, numberOf, SMALL, TO, type Pattern } from './pattern.ts'

/** After 日: words in which it is no day of a month. `16日本队` 16 Japanese …, `100日元`, `5日游`, `10日均线`. */
const NO_DAY_AFTER = '(?![元圆游均线内龄常子益趋渐]|移动|本(?:队|国|人|籍|政|首|球|媒|男|女|羽|足|选|公司|企|名|代表))'

const HAN_DAY = '(?:[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?)'

const dayPieces = (day: number, weak = false): readonly Piece[] | undefined =>
  inRange(day, 1, 31) ? [{ slot: 'day', day, ...(weak ? { weak } : {}) }] : undefined

type Deictic = readonly [offset: number, from: 'reference' | 'context', part?: DayPart]
const DEICTICS: Readonly<Record<string, Deictic>> = {
  今天: [0, 'reference'], 今日: [0, 'reference'], 今晚: [0, 'reference', 'EV'], 今夜: [0, 'reference', 'NI'], 今早: [0, 'reference', 'MO'], 今晨: [0, 'reference', 'MO'], 今午: [0, 'reference', 'MI'], 今个: [0, 'reference'],
  昨天: [-1, 'reference'], 昨日: [-1, 'reference'], 昨晚: [-1, 'reference', 'EV'], 昨夜: [-1, 'reference', 'NI'], 昨早: [-1, 'reference', 'MO'], 昨晨: [-1, 'reference', 'MO'], 昨午: [-1, 'reference', 'MI'],
  明天: [1, 'reference'], 明日: [1, 'reference'], 明晚: [1, 'reference', 'EV'], 明早: [1, 'reference', 'MO'], 明晨: [1, 'reference', 'MO'], 明午: [1, 'reference', 'MI'],
  前天: [-2, 'reference'], 前日: [-2, 'reference'], 前晚: [-2, 'reference', 'EV'], 后天: [2, 'reference'], 后日: [2, 'reference'], 后晚: [2, 'reference', 'EV'],
  大前天: [-3, 'reference'], 大前日: [-3, 'reference'], 大后天: [3, 'reference'], 大后日: [3, 'reference'], 本日: [0, 'reference'], 即日: [0, 'reference'],
  当天: [0, 'context'], 当日: [0, 'context'], 当晚: [0, 'context', 'EV'], 当夜: [0, 'context', 'NI'], 同日: [0, 'context'], 同一天: [0, 'context'], 同天: [0, 'context'], 是日: [0, 'context'], 同晚: [0, 'context', 'EV'],
  次日: [1, 'context'], 翌日: [1, 'context'], 隔天: [1, 'context'], 隔日: [1, 'context'], 翌晨: [1, 'context', 'MO'], 次晨: [1, 'context', 'MO'], 前一天: [-1, 'context'], 前一日: [-1, 'context'], 后一天: [1, 'context'],
  今: [0, 'reference'], 前一晚: [-1, 'context', 'EV'], 前一夜: [-1, 'context', 'NI'], 头一天: [-1, 'context'], 该日: [0, 'context'],
  寻日: [-1, 'reference'], 琴日: [-1, 'reference'], 听日: [1, 'reference'], 寻晚: [-1, 'reference', 'EV'], 琴晚: [-1, 'reference', 'EV'], 听晚: [1, 'reference', 'EV'],
}
/** Guards against words that only meet here: 如今天气, 目前天津, 今后天然, 说明天下, 今日头条, 首次日本. */
const DEICTIC_SOURCE = [
  '(?<![如现当]|(?<![前年后])的)今天(?!的?(?:中国|世界|时代|社会|我们|你们))', '(?<![如至到])今日(?!头条|俄罗斯|美国|说法|关注|中国|早报|晚报|视点)', '今[晚夜早晨午]', '今个(?=星期|礼拜|周)',
  '昨[天日](?!重现)', '昨[晚夜早晨午]', '(?<![说证表文声光的])明[天日](?!之星|方舟|系)', '(?<![说证表文声光])明[晚早晨午]',
  '大[前后][天日]', '(?<![之以目日提此从先年天月周空史])前[天日](?![津气空然生])', '(?<![之以目此从生])前晚',
  '(?<![今之以最战赛先年月日天周然此背幕])后[天日](?![津气空然生性养努])', '(?<![今之以最战赛先年月日天周然此背幕])后晚',
  '(?<![日基根样资])本日', '即日(?=起|开始)', '(?<![相适正每担充])当[天日晚夜](?!然)', '(?<![不相共])同[日晚](?!本)', '同一?天', '(?<!于)是日(?!本)',
  `(?<![${HAN_DIGITS}${ASCII_DIGITS}两十首再多上下每几数此本该这那])次[日晨](?!本)`, '翌[日晨]', '隔[天日]', '(?<!最)[前后]一天', '前一[日晚夜]', '头一天', '该日', '(?<![搜找])寻[日晚]', '琴[日晚]', '(?<![收聆倾旁打监])听[日晚](?![本间会])', '今(?=起(?![草诉来飞义]))',
].join('|')

const PARTS: Readonly<Record<string, DayPart>> = {
  凌晨: 'DW', 拂晓: 'DW', 清晨: 'MO', 早晨: 'MO', 早上: 'MO', 一早: 'MO', 清早: 'MO', 上午: 'MO', 早间: 'MO', 晨间: 'MO', 早: 'MO', 晨: 'MO', 午前: 'MO',
  中午: 'MI', 正午: 'MI', 午间: 'MI', 下午: 'AF', 午后: 'AF', 傍晚: 'EV', 黄昏: 'EV', 晚间: 'EV', 晚上: 'EV', 晚: 'EV', 夜晚: 'EV', 晏昼: 'AF', 朝早: 'MO', 挨晚: 'EV', 当晚: 'EV',
  白天: 'DT', 夜里: 'NI', 夜间: 'NI', 深夜: 'NI', 午夜: 'NI', 半夜: 'NI', 夜: 'NI', 入夜: 'NI', 深宵: 'NI',
}
const PART_WORDS = Object.keys(PARTS).toSorted((a, b) => b.length - a.length)

export const DAY_PATTERNS: readonly Pattern[] = [
  // 今明两天, 昨今两日, 今明两年
  { first: '今', source: '今明[两二]?[天日]', read: () => [{ slot: 'day', offset: 0, from: 'reference', last: 1 }] },
  { first: '昨', source: '昨今[两二]?[天日]', read: () => [{ slot: 'day', offset: -1, from: 'reference', last: 0 }] },
  {
    first: '今昨明前后大本即当同是次翌隔头该寻琴听',
    source: `(${DEICTIC_SOURCE})(?!系)`,
    read: ([, word]) => {
      const [offset, from, part] = DEICTICS[word!] ?? [0, 'reference']
      return DEICTICS[word!] ? [{ slot: 'day', offset, from }, ...(part ? [{ slot: 'part', part } as const] : [])] : undefined
    },
  },
  // 现在 alone, 从现在到八点; in a story it is no moment
  { first: '现此当目这眼依而', source: '(?:现在|此[时刻]|当前|目前|眼下|这会儿|依家|而家)(?!此地)', read: () => [{ slot: 'now', weak: true }] },
  // 第二天 is the next day, 第三天 no date
  { first: '第', source: '第二天(?!性)', read: () => [{ slot: 'day', offset: 1, from: 'context' }] },
  { first: '第', source: `第${GAP}[${ASCII_DIGITS}${HAN_DIGITS}十百千两]+${GAP}(?:天|日|年|个月|周|小时|分钟|个星期(?![一二三四五六日天])|月|时|点|号)`, read: () => [] },
  // 共5日, 为期10日 count days
  { first: `${ASCII_DIGITS}${HAN_DIGITS}十`, source: `(?<=共|历时|为期|长达|不足|超过|至少|一连|接连|连续|拘留|羁押|停赛|停牌|停业|休假|宽限)(${SMALL})${GAP}日`, read: ([, days]) => [{ slot: 'duration', timex: `P${numberOf(days)}D` }] },
  // 16日, 16日(周一); not 16日元
  { first: ASCII_DIGITS, source: `(\\d{1,2})${GAP}日${NO_DAY_AFTER}`, read: ([, day]) => dayPieces(Number(day)) },
  // 16至18日, 14、15日: those before the last
  {
    first: ASCII_DIGITS,
    source: `(\\d{1,2})(?=${GAP}(?:${TO}|、|和|及)${GAP}(?:\\d{1,2}${GAP}、${GAP}){0,6}\\d{1,2}${GAP}日${NO_DAY_AFTER})`,
    read: ([, day]) => dayPieces(Number(day)),
  },
  // 16号下午; 16号 alone may be a line, a house, a player
  { first: ASCII_DIGITS, source: `(\\d{1,2})${GAP}号(?![线楼馆院门厅店机位球选种台车馆房室文令公])`, read: ([, day]) => dayPieces(Number(day), true) },
  { first: ASCII_DIGITS, source: `(\\d{1,2})(?=${GAP}(?:${TO}|、|和)${GAP}\\d{1,2}${GAP}号)`, read: ([, day]) => dayPieces(Number(day), true) },
  // 十六日, 二十号; 三日 is weak: 三日游
  { first: `十二三廿卅一`, source: `(${HAN_DAY})${GAP}日${NO_DAY_AFTER}`, read: ([, day]) => dayPieces(numberOf(day)) },
  { first: `十二三廿卅一`, source: `(${HAN_DAY})(?=${GAP}(?:${TO}|、|和)${GAP}${HAN_DAY}${GAP}日)`, read: ([, day]) => dayPieces(numberOf(day)) },
  { first: HAN_DIGITS + '十', source: `(${SMALL})${GAP}[日号]${NO_DAY_AFTER}`, read: ([, day]) => dayPieces(numberOf(day), true) },
  {
    first: [...new Set(PART_WORDS.map((word) => word[0]!))].join(''),
    source: `(?<![之目以])(?<![提尽及趁宜最更太](?=早))(${PART_WORDS.join('|')})(?![报会宴餐饭霞春礼年期辈婚点年熟稻班饰些盘市]|模式|经济)`,
    read: ([, word]) => [{ slot: 'part', part: PARTS[word!]!, ...(word!.length === 1 || word === '白天' ? { weak: true } : {}) }],
  },
]
