/**
 * Words that shut one another out: where the source has the one of an event, a statement with the other contradicts it.
 *
 * Ours: general vocabulary of news. Each row holds two sides or more; a side's words mean about the same here.
 */
interface Row {
  readonly sides: readonly string[]
  /** What a finding is called: a direction, or another thing of the same kind (上半场 for 下半场). */
  readonly kind: 'direction' | 'name' | 'ordinal'
  /** Told of its subject, so that the other party tells the other side: 甲战胜乙 is 乙负于甲. */
  readonly ofSubject?: true
  /** Words of so many things that they are compared only where one stands in the very place of the other. */
  readonly inPlace?: true
}

const direction = (...sides: string[]): Row => ({ sides, kind: 'direction' })
const ofSubject = (...sides: string[]): Row => ({ sides, kind: 'direction', ofSubject: true })
const name = (...sides: string[]): Row => ({ sides, kind: 'name' })
const inPlace = (...sides: string[]): Row => ({ sides, kind: 'direction', inPlace: true })
const nameInPlace = (...sides: string[]): Row => ({ sides, kind: 'name', inPlace: true })

const ROWS: readonly Row[] = [
  direction(
    '增长 上升 上涨 提高 提升 增加 走高 攀升 回升 扩大 涨至 升至 增至 涨价 上调 反弹 猛增 激增 飙升 多增 增多 走强 升值 涨至 升为 升到 调高 大增 增收 增产',
    '下降 下跌 减少 降低 下滑 回落 走低 缩减 缩小 萎缩 跌至 降至 减至 降价 下调 暴跌 骤降 锐减 跌幅 走弱 贬值 降为 降到 调低 大减 大跌 减收 减产 缩水 收窄',
    '不变 持平 未变 按兵不动 未作调整 不作调整 没有变化 没有调整 保持稳定 维持稳定',
  ),
  ofSubject('战胜 击败 取胜 获胜 大胜 险胜 完胜 力克 胜出 赢下 晋级', '不敌 负于 惜败 告负 输给 落败 失利 败给 完败 大败 出局'),
  name('上半场', '下半场'), ofSubject('主场', '客场'), name('进口', '出口'), name('上半年', '下半年'), direction('有罪', '无罪'), direction('盈利', '亏损'), ofSubject('支持 赞成 赞同 同意', '反对 拒绝 否决 抵制'),
  direction('批准 通过 核准', '驳回 否决 未通过'), ofSubject('胜诉', '败诉'), name('上游', '下游'), direction('升温 转暖 回暖', '降温 转冷'), ofSubject('流入', '流出'), ofSubject('买入 增持', '卖出 减持 抛售'),
  direction('顺差', '逆差'), direction('加息', '降息', '维持利率 按兵不动'), direction('开放 重开 恢复开放', '关闭 封闭'), direction('好转 改善 缓解', '恶化 加剧 加重'), direction('减弱 减轻 变弱', '增强 加强 变强'), direction('减轻 减刑 轻判', '加重 加刑 重判'), direction('涨停', '跌停'),
  direction('提前', '推迟 延期 延后 推后'), direction('延长', '缩短'), direction('成功', '失败'), ofSubject('领先', '落后'), ofSubject('首发', '替补'), ofSubject('原告', '被告'), ofSubject('上诉', '服判'),
  direction('扩招 扩编 增员', '裁员 缩编'), direction('阳性', '阴性'), direction('有效', '无效'), direction('合法', '非法 违法'), direction('公开', '不公开'), direction('承认', '否认'), ofSubject('赢得 夺得', '丢掉 失去'),
  direction('维持 予以维持 保留', '撤销 取消 废止 推翻'), direction('上行', '下行'), direction('供过于求 供大于求', '供不应求'), direction('偏多', '偏少'), direction('偏高', '偏低'), direction('免费', '收费'), direction('自愿', '强制'),
  name('红色预警', '橙色预警', '黄色预警', '蓝色预警'), name('金牌 冠军', '银牌 亚军', '铜牌 季军'), name('前锋', '中场', '后卫', '门将'), name('男单', '女单', '男双', '女双', '混双'),
  name('一审', '二审', '再审'), name('小学', '初中', '高中'), name('博士', '硕士', '本科'), name('东侧 东部 东岸', '西侧 西部 西岸', '南侧 南部 南岸', '北侧 北部 北岸'), name('左岸', '右岸'), name('左侧', '右侧'), name('境内', '境外'), name('上午', '下午'), name('线上', '线下'), name('室内', '室外'),
  name('父亲', '母亲'), name('儿子', '女儿'), name('丈夫', '妻子'), name('哥哥', '弟弟', '姐姐', '妹妹'), name('收购方', '被收购方'), name('买方 买家', '卖方 卖家'),
  name('半决赛', '四分之一决赛 八强赛', '小组赛'),
  direction('扩张', '收缩'), direction('加快 加速 提速', '放缓 减速 变慢'), direction('加大', '减小'), direction('放宽 放松', '收紧 从严'), direction('扩建', '缩建'), direction('止跌', '止涨'), direction('扭亏 转盈', '转亏 由盈转亏'),
  direction('复航 恢复通航 恢复航行 恢复运行 恢复运营 恢复营运 恢复生产 复工 复课 复产 复运', '停航 停运 停工 停课 停产'), direction('查实 属实', '不实 失实 未能查实'), direction('达成一致 谈妥 谈成', '没有谈成 未能谈成 未谈成 破裂'),
  inPlace('高于 超过 大于 多于 强于 优于 快于 早于 长于 高出 多出 高过', '低于 小于 少于 弱于 劣于 慢于 晚于 短于 不及 不足 不到'),
  inPlace('不低于 不少于 不小于 至少 最少 起码', '不高于 不超过 不多于 至多 最多 顶多'), inPlace('最高 最大 最多 最强 最长 最快 最热 最重', '最低 最小 最少 最弱 最短 最慢 最冷 最轻'),
  inPlace('提高 增强 加强 强化 扩大', '降低 削弱 减弱 弱化 缩小'), inPlace('购买 买入 买进 购入', '出售 卖出 卖掉 售出'), inPlace('加入', '退出'), inPlace('进入', '离开'), inPlace('打开 开启', '关上 关闭'),
  inPlace('增派 增设 增开', '裁撤 减开'), inPlace('乐观', '悲观'), inPlace('积极', '消极'), inPlace('充足 充裕', '短缺 不足 紧缺 紧张'), inPlace('优先', '最后'), inPlace('允许 准许', '禁止 不准 不许 严禁'), inPlace('超额', '未达'),
  inPlace('早于 提早', '晚于'), inPlace('顺利', '受阻'), inPlace('参加 出席', '缺席'), inPlace('赞扬 表扬 称赞', '批评 指责'), inPlace('安全', '危险'), inPlace('合格 达标', '不合格 不达标 超标'), inPlace('满意', '不满'), inPlace('统一', '分歧'),
  nameInPlace('东', '西', '南', '北'), nameInPlace('左', '右'), nameInPlace('男', '女'), nameInPlace('国内', '国外 海外'), nameInPlace('市内', '市外'), nameInPlace('白天', '夜间 夜里 晚上'), nameInPlace('城区 城市', '农村 乡村'), nameInPlace('公立', '私立'),
  nameInPlace('成人 成年人', '儿童 未成年人'), nameInPlace('甲', '乙', '丙'), nameInPlace('A', 'B', 'C', 'D'), nameInPlace('新', '旧'), nameInPlace('首相', '总统'), { sides: ['一级', '二级', '三级', '四级'], kind: 'ordinal', inPlace: true }, nameInPlace('初赛', '复赛', '决赛'),
  inPlace('高', '低'), inPlace('多', '少'), inPlace('大', '小'), inPlace('长', '短'), inPlace('快', '慢'), inPlace('早', '晚'), inPlace('升', '降'), inPlace('涨', '跌'), inPlace('增', '减'), inPlace('强', '弱'), inPlace('买', '卖'), inPlace('赢 胜', '输 负'),
  nameInPlace('红', '橙', '黄', '蓝'), inPlace('付 收', '免'), inPlace('加', '减'), inPlace('正', '负'), nameInPlace('公', '私'), inPlace('松', '紧'), inPlace('宽', '严'),
  inPlace('盈', '亏'), inPlace('开', '关'), inPlace('先', '后'), inPlace('前', '后'), inPlace('上', '下'), inPlace('内', '外'), inPlace('有', '无'), inPlace('进', '出'), inPlace('好', '坏'), inPlace('轻', '重'), inPlace('热', '冷'),
]

export interface Opposite {
  readonly word: string
  readonly row: number
  readonly side: number
  /** Two sides only: denying the one says the other. */
  readonly opposed: boolean
  readonly kind: 'direction' | 'name' | 'ordinal'
  readonly ofSubject: boolean
  readonly inPlace: boolean
}

/** A word of two rows (按兵不动, 否决) is kept with each. */
const TABLE: ReadonlyMap<string, readonly Opposite[]> = tableOf()

function tableOf(): ReadonlyMap<string, readonly Opposite[]> {
  const table = new Map<string, readonly Opposite[]>()
  ROWS.forEach(({ sides, kind, ofSubject: isOfSubject, inPlace: isInPlace }, row) => sides.forEach((words, side) => {
    for (const word of new Set(words.split(' '))) {
      table.set(word, [...(table.get(word) ?? []), { word, row, side, opposed: sides.length === 2, kind, ofSubject: isOfSubject === true, inPlace: isInPlace === true }])
    }
  }))
  return table
}

/** Longer words first, so that 未通过 is not read as 通过. Matches `增长`, not `成长`. */
const patternOf = (words: readonly string[]) => new RegExp(`(?=[${[...new Set(words.map((word) => word[0]))].join('')}])(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`, 'g')
const PATTERN = patternOf([...TABLE].flatMap(([word, opposites]) => (opposites.some((opposite) => !opposite.inPlace) ? [word] : [])))
const PATTERN_IN_PLACE = patternOf([...TABLE.keys()])

const NO_OPPOSITES: ReadonlyMap<string, Opposite['kind']> = new Map()

/** For each single character of the table: the characters of the other sides of its rows, with what a finding of it is called. */
const CHARACTERS: ReadonlyMap<string, ReadonlyMap<string, Opposite['kind']>> = charactersOf()

function charactersOf(): ReadonlyMap<string, ReadonlyMap<string, Opposite['kind']>> {
  const table = new Map<string, Map<string, Opposite['kind']>>()
  const single = [...TABLE].filter(([word]) => word.length === 1).flatMap(([, opposites]) => opposites)
  for (const one of single) for (const other of single) {
    if (one.row !== other.row || one.side === other.side) continue
    table.set(one.word, (table.get(one.word) ?? new Map<string, Opposite['kind']>()).set(other.word, one.kind))
  }
  return table
}

/** In: a character. Out: those that stand against it, `东` 西南北, `轻` 重, with what a finding of each is called; of most characters none. */
export const oppositeCharacters = (character: string): ReadonlyMap<string, Opposite['kind']> => CHARACTERS.get(character) ?? NO_OPPOSITES

export interface OppositeMention extends Opposite {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** In: a folded text. Out: its words of the table, in order, without those that are only compared in place; a word of two rows twice. */
export const findOpposites = (folded: string): readonly OppositeMention[] => mentionsOf(folded, PATTERN).filter((mention) => !mention.inPlace)

/** In: a folded text. Out: its words of the whole table, single characters among them. */
export const findOppositesInPlace = (folded: string): readonly OppositeMention[] => mentionsOf(folded, PATTERN_IN_PLACE)

function mentionsOf(folded: string, pattern: RegExp): readonly OppositeMention[] {
  const found: OppositeMention[] = []
  for (const { 0: text, index } of folded.matchAll(pattern)) {
    // 恢复运营 has no 复运
    if (text.startsWith('复') && folded[index - 1] === '恢') continue
    for (const opposite of TABLE.get(text)!) found.push({ ...opposite, start: index, end: index + text.length, text })
  }
  return found
}
