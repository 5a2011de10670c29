import type { Amount } from './read-amount.ts'
import { BEFORE_LENGTH } from './passed-over.ts'
import { type Unit, unitFormAt, UNITS } from './units.ts'

export interface ReadUnit {
  readonly unit: Unit
  readonly end: number
}

/** A classifier before these is the head of another word: 3场馆, 5项目, 三年级, 两家庭. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  场: /^[馆地所景合面]/, 项: /^目(?!标)/, 家: /^[庭长人属]/, 名: /^[额单称]/, 支: /^[持付出援撑]/, 部: /^[分队长署件]/, 个: /^[性体个]/, 种: /^[植子]/, 份: /^额/, 位: /^[于置]/,
  条: /^[件约例]/, 国: /^[际内]/, 年: /^[级代度初底末纪轻龄中](?!午)/, 分: /^(?:之(?![后前间内外多差])|[钟析布公别])/, 局: /^[面部势]/, 手: /^[机段术]/, 首: /^[次届相都批领创先要席周日播映发尾付期版]/, 行: /^[动业为程政人]/, 强: /^[度劲烈化调]/, 车: /^[道间型祸主次站展]/, 台: /^[风阶]/, 头: /^[部发]/, 口: /^[岸]/, 只: /^[有是能]/, 面: /^[积临向对]/,
  道: /^[路德理]/, 对: /^[于外话]/, 门: /^[口票诊]/, 发: /^[生展布]/, 战: /^[略争场斗]/, 方: /^[面案向式]/, 级: /^[别]/, 点: /^[评击燃名]/, 度: /^[假过]/, 天: /^[气然津空]/, 周: /^[边刊转]/, 人: /^[民口类事]/,
  秒: /^杀/, 代: /^[表理]/, 大: /^[学家小会量多火连街队道]/, 地: /^[方区块震点]/, 任: /^[务命何期]/, 元: /^[首素旦件]/, 平: /^[方台板均等衡安静常稳原]/, 负: /^[责]/, 环: /^[境保路]/, 里: /^[程面]/, 升: /^[级至温]/,
  校: /^[园长]/, 党: /^[员派]/, 镇: /^[长]/, 市: /^[场民值]/, 期: /^[间]/, 次: /^[日性]/, 例: /^[如外]/, 金: /^[额融牌]/,
}
/** Is the unit only the head of a longer word, whose other part follows? 第一战场, 3项目. */
export function goesOn(form: string, rest: string): boolean {
  return GOES_ON[form]?.test(rest) ?? false
}

/** Units whose Chinese numeral is hardly ever one: 三角, 七星, 两口; they want Arabic digits. */
const ARABIC_ONLY: ReadonlySet<string> = new Set(
  ['金', '银', '铜', '环', '发', '记', '角', '厘', '口', '°', '字', '升', '寸', '尺', '道', '单', '股', '门', '地', '战', '手', '大项', '行', '核', '格', '缸', '舱', '杆', '中', '投'],
)
/** These may follow characters where more than one is meant: 两地, 三门课 go as counts, 一地, 一门 do not. */
const NOT_AFTER_ONE: ReadonlySet<string> = new Set(
  '样 方 大 代 双 对 块 党 军 校 省 国 打 把 步 层 片 批 负 平 里 丈 尺 级 载 旬 度 组 队 班 列 节 盘 站 任 类 部门 部委 市 县 村 镇 乡 乡镇 街道 号 单元 城 针 圈 堂 串 幕 顿 餐 桌 捆 罐'.split(' '),
)
const MORE_THAN_ONE: ReadonlySet<string> = new Set(['地', '门', '道', '口', '战'])
/** 这一年, 每一位, 唯一一次, 统一, 进一步. */
const NOT_ONE_AFTER = /[这那每同某唯进万统单专不之任哪划第逐]$/
/** 三点建议, 四点倡议: what is listed by points. */
const POINTS_OF = /^(?:[\p{Script=Han}]{0,4}?)(?:倡议|建议|意见|主张|要求|共识|看法|原因|希望|体会|启示|方案|说明|声明|原则|经验|问题|理由|诉求|措施|计划|思考|想法|期待|想法)/u
const INDEX_BEFORE = /(?:涨|跌|报|升|降|收于|收报|破|逼近|站上|失守|关口|指数|回落|反弹)[^，。；\d]{0,6}$/
const WARMTH_BEFORE = /(?:气温|温度|水温|体温|升温|降温|高温|低温|零下|烧到|摄氏|升高|降低|下降|上升|[至到~—–-] ?)[^，。；]{0,8}$/
const LENGTH_BEFORE = new RegExp(`(?:${BEFORE_LENGTH}) ?$`)
/** 1死4伤: not 两死者, 九死一生, 5伤员. */
const CASUALTIES_AFTER = /^(?:\d|[一二两三四五六七八九十]+伤|[^\p{Script=Han}]|的|$)/u
const LIANG_AFTER = /^(?:[^\p{Script=Han}A-Za-z\d]|[银黄白金酒肉饭茶重半左以]|$)/u
const MONEY_PIECE = /^(?:[^\p{Script=Han}]|[五六七八九一二三四两][毛角]?|多|左右|以上|以下|的|$)/u

/**
 * Which unit follows an amount?
 *
 * In: folded text, where the amount begins, the amount. Out: the unit and where it ends; undefined if there is none
 * that goes with such a numeral.
 */
export function readUnit(text: string, start: number, amount: Pick<Amount, 'end' | 'numeral' | 'modifier'>): ReadUnit | undefined {
  const { end } = amount
  const unitStart = text[end] === ' ' ? end + 1 : end
  const form = unitFormAt(text, unitStart)
  if (form === undefined) return undefined
  const unitEnd = unitStart + form.length
  const rest = text.slice(unitEnd, unitEnd + 12)
  const before = text.slice(Math.max(0, start - 12), start)
  const unit = fittingUnit(form, { numeral: amount.numeral, isMore: amount.modifier !== undefined, rest, before })
  return unit && { unit: rateOf(unit, before) ?? unit, end: unitEnd }
}

const PER = /每(?:一)?(秒钟?|小时|立方米) ?(?:约|近|超过?|逾|达到?|高达|可达|为|仅)? ?$/

/** 每秒1.2万立方米 is a flow, 每小时90公里 a speed, where a table knows the rate; 每小时30人 counts people. */
function rateOf(unit: Unit, before: string): Unit | undefined {
  const per = before.includes('每') ? PER.exec(before)?.[1] : undefined
  return per === undefined ? undefined : UNITS.get(`${unit.name}/${per.replace('钟', '')}`)
}

interface Surroundings {
  readonly numeral: string
  /** 百余, 千多 */
  readonly isMore: boolean
  readonly rest: string
  readonly before: string
}

function fittingUnit(form: string, around: Surroundings): Unit | undefined {
  const unit = UNITS.get(form)!
  if (goesOn(form, around.rest)) return undefined
  const isArabic = /\d/.test(around.numeral)
  if (!isArabic && !suitsCharacters(form, around)) return undefined
  return form in BY_CONTEXT ? BY_CONTEXT[form]!(unit, around) : unit
}

function suitsCharacters(form: string, { numeral, isMore, before }: Surroundings): boolean {
  if (numeral === '一') return !NOT_AFTER_ONE.has(form) && !ARABIC_ONLY.has(form) && !NOT_ONE_AFTER.test(before)
  if (/^[百千万亿]+$/.test(numeral)) return isMore || /[近约超逾过破上成足满]$|不到$/.test(before)
  return !ARABIC_ONLY.has(form) || MORE_THAN_ONE.has(form)
}

/** A count with the same word. */
const counted = (unit: Unit): Unit => ({ ...unit, kind: 'count', dimension: unit.name, factor: 1 })

const BY_CONTEXT: Readonly<Record<string, (unit: Unit, around: Surroundings) => Unit | undefined>> = {
  点: (unit, { numeral, rest, before }) => {
    if (POINTS_OF.test(rest)) return unit
    const isIndex = INDEX_BEFORE.test(before) || /\./.test(numeral) || Number(numeral.replaceAll(',', '')) > 24
    return isIndex ? { kind: 'measure', name: '点', dimension: 'points', factor: 1 } : undefined
  },
  度: (unit, { numeral, before }) => {
    if (/摄氏(?:温度)? ?$/.test(before)) return UNITS.get('摄氏度')
    if (/华氏(?:温度)? ?$/.test(before)) return UNITS.get('华氏度')
    return /^[两三四五六]$/.test(numeral) && !WARMTH_BEFORE.test(before) ? { kind: 'count', name: '次', dimension: '次', factor: 1 } : unit
  },
  两: (unit, { rest }) => (LIANG_AFTER.test(rest) ? unit : undefined),
  块: (unit, { rest }) => (MONEY_PIECE.test(rest) ? unit : counted({ ...unit, name: '块' })),
  // 两大工程: what is ranked follows
  大: (unit, { rest, numeral }) => (/^\p{Script=Han}{2}/u.test(rest) && !/\d{3}/.test(numeral) ? unit : undefined),
  分: (unit, { numeral, rest }) => (/[\d]/.test(numeral) || /^[，。、！]/.test(rest) ? unit : undefined),
  日: (unit, { rest, before }) => (isLengthOfDays(rest, before) ? unit : undefined),
  里: (unit, { rest }) => (/^(?:[^\p{Script=Han}]|路|地|长|外|远|多|以)/u.test(rest) ? unit : undefined),
  死: (unit, { rest }) => (CASUALTIES_AFTER.test(rest) ? unit : undefined),
  伤: (unit, { rest }) => (CASUALTIES_AFTER.test(rest) ? unit : undefined),
  投: (unit, { rest }) => (/^\d{1,2}中/.test(rest) ? unit : undefined),
  中: (unit, { before }) => (/\d投$/.test(before) ? unit : undefined),
  M: () => undefined,
  m: (unit, { rest }) => (/^[^a-z]/i.test(rest) || rest === '' ? unit : undefined),
}

/** 3日内, 5日游, 为期5日; any other 日 is a day of the month. */
const isLengthOfDays = (rest: string, before: string) => /^(?:内|之内|以内|游|间|行程|之久)/.test(rest) || LENGTH_BEFORE.test(before)
