import type { Entry } from './lexicon.ts'
import type { NameKind } from './name.ts'
import { isEdge, type ReadText } from './read-text.ts'

/** What the last word makes of the words before it, where the whole comes again in the story. */
interface Ending {
  readonly kind: NameKind
  /** As the source of a pattern. */
  readonly words: string
  /** How many words before it belong to the name, at least and at most. */
  readonly least: number
  readonly most: number
}

const ENDINGS: readonly Ending[] = [
  { kind: 'place', words: '球场|体育场|体育馆|赛车场|大剧院|剧场|大桥|码头|灯塔|水库|书院|纪念馆', least: 1, most: 1 },
  { kind: 'organisation', words: '委员会|理事会|指挥部|研究院|设计院|监测站|基金会|合作社|联合会|协会', least: 2, most: 3 },
  { kind: 'organisation', words: '医院|出版社|制药|药业|剧院|酒店', least: 1, most: 1 },
  { kind: 'event', words: '联赛|公开赛|锦标赛|电子展|车展|书展|花市|灯会|博览会|电影节|音乐节|艺术节|马拉松|论坛', least: 1, most: 2 },
]
/** What each ending matches whole, and at the end of a form. */
const MATCHERS = ENDINGS.map((ending) => ({ ending, whole: new Set(ending.words.split('|')), atEnd: new RegExp(`(?:${ending.words})$`) }))
const PATTERN = new RegExp(`(?:${ENDINGS.map(({ words }) => words).join('|')})(?![长员])`, 'g')
/** Parts of a name: nouns and what the dictionary does not know. */
const PART = /^(?:n|nr|nrt|nz|ns|x|j|vn|g|zg|b|an|nt)$/
/** Words before such endings that say which kind it is, and not which one: `足球场`, `专家委员会`, `全国联赛`. */
const WHICH_KIND: ReadonlySet<string> = new Set(
  ('免费 专家 组织 全国 国家 省级 市级 地方 国际 国内 世界 中国 足球 篮球 网球 排球 高尔夫 羽毛球 训练 室内 室外 露天 大型 新建 原有 主场 客场 比赛 现场 应急 前线 技术 学术 行业 有关 相关 各级 当地 本地 现代 职业 业余 青年 大学生 城市 农村 ' +
    '免费 儿童 妇幼 妇产 口腔 中医 专科 综合 肿瘤 精神 三甲 公立 私立 民营 定点 方舱 各大 多家 一家 两家 教育 文艺 五星级 星级 ' +
    '半程 全程 夏季 冬季 春季 秋季 年度 高峰 主题 分 事故 救援 抢险 防汛 跨江 跨海 长江 黄河 斜拉 公路 铁路 家庭 老年 青少年 中超 中甲 英超 顶级 次级 球队 我国 本届 今年 去年 明年 上届 下届 首届 烈士 英雄 世界杯 奥运 奥运会 亚运 亚运会').split(' '),
)
const RECURS = 2

/**
 * Places, bodies and events named with words of every day, which nothing but their coming again shows: `船坞球场`,
 * `联赛纪律委员会`, `云梯电子展`. Twice in the story is enough; once is a description.
 */
export function recurringNames(reads: readonly ReadText[], isTaken: (form: string) => boolean): readonly Entry[] {
  const counts = new Map<string, number>()
  for (const read of reads) for (const form of candidatesIn(read)) counts.set(form, (counts.get(form) ?? 0) + 1)
  return [...counts].flatMap(([form, count]) => {
    if (count < RECURS) return []
    const kind = MATCHERS.find(({ atEnd }) => atEnd.test(form))?.ending.kind
    return kind === undefined || isTaken(form) ? [] : [{ form, canonical: form, kind }]
  })
}

function candidatesIn(read: ReadText): readonly string[] {
  return [...read.text.matchAll(PATTERN)].flatMap((match) => {
    const end = match.index + match[0].length
    const { ending } = MATCHERS.find(({ whole }) => whole.has(match[0]))!
    if (!isEdge(read, match.index) || !isEdge(read, end)) return []
    const start = startOf(read, match.index, ending)
    return start === undefined ? [] : [read.text.slice(start, end)]
  })
}

/** As many words to the left as may be parts; none where fewer stand there than the ending needs, or where they only say which kind. */
function startOf(read: ReadText, at: number, { least, most }: Ending): number | undefined {
  let index = read.wordAt[at]! - 1
  let start = at
  let telling = false
  let taken = 0
  for (let word = read.words[index]; word && taken < most && isPart(read, word.start, word.end, word.tag); word = read.words[--index]) {
    start = word.start
    telling ||= !WHICH_KIND.has(read.text.slice(word.start, word.end))
    // a single character is only the tail of what the segmenter cut: `曜|江`
    if (word.end - word.start > 1 || start === at - 2) taken++
  }
  return taken >= least && telling && at - start >= 2 && at - start <= 8 ? start : undefined
}

const isPart = ({ text }: ReadText, start: number, end: number, tag: string) => PART.test(tag) && /^[\u4e00-\u9fff]+$/.test(text.slice(start, end)) && !/^[该本这那其此第各某]/.test(text.slice(start, end))

/** Bodies that a story calls by the last words of their names. */
const TAIL = /([\u4e00-\u9fff]{2}(?:委员会|理事会|指挥部|秘书处|监管局))$/
const NOT_TAILS = /^(?:改革|健康|常务|人民|国家|全国|中央|地方|行政|专家|组织)/

/** `仲裁委员会` of the one body in the story whose name ends so, where it stands by itself. */
export function tailForms(reads: readonly ReadText[], organisations: readonly Entry[]): readonly Entry[] {
  const owners = new Map<string, Entry | undefined>()
  for (const entry of organisations) {
    const tail = TAIL.exec(entry.form)?.[1]
    if (tail === undefined || tail === entry.form || NOT_TAILS.test(tail)) continue
    const before = owners.get(tail)
    owners.set(tail, !owners.has(tail) || before?.canonical === entry.canonical ? entry : undefined)
  }
  return [...owners].flatMap(([form, owner]) => (owner && reads.some((read) => standsAlone(read, form)) ? [{ form, canonical: owner.canonical, kind: owner.kind }] : []))
}

/** At the head of a clause. */
const standsAlone = ({ text }: ReadText, form: string) => new RegExp(`(?:^|[\\s，。；：！？“”、])${form}`).test(text)
