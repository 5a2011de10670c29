/** Words that deny what follows. Ours: general vocabulary. Matches `尚未` before `完成`, `没有`; not the `不` of `不仅`, nor `未` of `未来`. */
const DENIALS =
  '并未|尚未|从未|未能|未曾|未必|未|没有|没能|没|并不|并非|绝不|绝非|不会|不再|不能|不得|不予|不可|不准|不许|不必|不用|不需|不打算|不计划|不准备|不考虑|不愿|不想|不肯|不|无法|无意|无人|无需|无须|毋需|无一|无|难以|无从'
/** Verbs that keep a thing from being; what they are said of may have been wanted, or begun. */
const PREVENTIONS = '拒绝|否认|停止|禁止|避免|防止|免于|免遭'
/** Little words that may stand between a denial and what it denies: auxiliaries, adverbs, 被, what it is done to or because of. */
const LIGHT_WORDS =
  '在[^，。；]{3,16}?[中里内](?![\u4e00-\u9fff]?的)|有|被|将|再|予|会|能|可以|得到|获得|获|受到|受|遭到|遭|正在|在|进行|提起|提出|作出|做出|造成|发生|出现|引发|导致|予以|继续|发现|打算|计划|准备|考虑|需要|完全|明显|直接|正式|立即|同时|随意|任何|人员|人|因[^，。；]{1,8}|由于[^，。；]{1,8}|依[^，。；]{1,4}|按[^，。；]{1,6}|谈妥|谈成|达成|完成|给出|落实|敲定|取得|实现|对[^，。；]{1,8}|向[^，。；]{1,8}|与[^，。；]{1,6}|把[^，。；]{1,8}|将[^，。；]{1,8}|在[^，。；]{1,8}'
const BEFORE = new RegExp(`(?:${DENIALS}|${PREVENTIONS})(?:${LIGHT_WORDS}){0,3}$`)
/** Words that begin like a denial and deny nothing: grown together, or of degree. */
const GROWN = '不得不|没想到|没有想到|没料到|未料到|想不到|不及|不如|不亚于|不逊|不敌|不仅|不但|不只|不光|不断|不少|不久|不同(?!意)|不可或缺|不良|不利|不幸|不法|不锈|不动产|不明|不适|不满|不安|不等|不合格|不一|不禁|不止|不俗|不凡|不错|不便|不佳|不当|不力|不实|不端|不详|不日|不时|不过|不足|未来|未成年|未婚|未知|未遂|未必|无论|无人机|无线|无锡|无期|无辜|无证|无偿|无障碍|无忧|无声|无名|无限|无穷|无奈|无疑|无锡|非常|非洲|非法|非遗|没收|没落|没准'
const NOT_DENIAL = new RegExp(`(?:${GROWN}|无不|不由|并非不|不料|不惜|不妨)$`)
/** The same words anywhere in the clause before it: what they deny is not told by this alone. */
const ANYWHERE = /[不未没无非否]|拒绝|停止|禁止|避免|防止|失败|取消|难以|免|放弃|中止|叫停|搁置|暂停|推迟|延期|错过/
const NO_DENIALS = new RegExp(`${GROWN}|避免费|免费`, 'g')
const CLAUSE_BEFORE = /[^，。；：！？\n]*$/
/** `申请未果`, `撤离失败`, `承担不起`: denied behind it. */
const AFTER = /^(?:未果|未遂|失败(?!过|了?\d|[的率者])|不[了成起住到上]|未能|无果|受阻|告吹)/
/** `首飞失利`, `登顶未成功`: as good as 失败, or as much as the word says; not plain enough to set against either. */
const PERHAPS_AFTER = /^(?:失利|失手|折戟|夭折|泡汤|流产|落空|遇阻|搁浅|未成(?!年)|没有?成(?=[功行]))/

/** Whether a text says that something is so, that it is not, or has a denial near by whose reach is not plain. */
export type Polarity = 'affirmed' | 'denied' | 'unclear'

const LONGEST = 24

/** `没想到会输`: it came so; `取消红牌是绝对不可能的`: it does not. */
const UNFORESEEN = /^.*(?:没有?|未)(?:想|料)到|^.*想不到/
const IMPOSSIBLE = /^[^，。；：！？“”]{0,8}(?:是|绝|根本|完全)+对?不可能/

/** In: a folded text, where a predicate begins, and where it ends. Out: how it is said there. */
export function polarityOf(text: string, at: number, end = at): Polarity {
  const before = CLAUSE_BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at))![0].replace(UNFORESEEN, '')
  if (end > at && IMPOSSIBLE.test(text.slice(end, end + 20))) return 'denied'
  if (end > at && PERHAPS_AFTER.test(text.slice(end, end + 4))) return 'unclear'
  if (RULED_OUT.test(before) && A_POSSIBILITY.test(text.slice(end, end + 12))) return 'denied'
  if (!MAY_DENY.test(before)) return end > at && AFTER.test(text.slice(end, end + 3)) ? 'denied' : 'affirmed'
  if (REASON.test(before) && HENCE.test(text.slice(end, end + 20))) return 'unclear'
  if (isDeniedBehind(before)) return /[不未没无非]\S{0,6}(?:不|没有?|未|无)[^，。；]{0,3}$/.test(before) ? 'unclear' : 'denied'
  if (end > at && AFTER.test(text.slice(end, end + 3))) return 'denied'
  return ANYWHERE.test(before.replaceAll(NO_DENIALS, '').replaceAll(OF_A_THING, '')) ? 'unclear' : 'affirmed'
}

/** `也排除遭黑客入侵的可能`; not 不排除, 无法排除. */
const RULED_OUT = /(?<![不未没能法难以否])排除了?[^，。；]{0,8}$/
const A_POSSIBILITY = /^[^，。；]{0,6}(?:的?可能|嫌疑|因素)/

/** Where none of these stands nothing is denied, and nothing else need be asked: so in most clauses. */
const MAY_DENY = new RegExp(`${DENIALS}|${PREVENTIONS}|${ANYWHERE.source}`)

/** 并未因为客流低于预期而调整班次: what is denied is the deed, not its reason. */
const REASON = /[不未没非][^，。；]{0,3}(?:因为?|由于|为了?)[^，。；]*$/
const HENCE = /^[^，。；：]*?[而就]/

/** 未开封的水, 不合格的产品: says which, and denies nothing of the deed. */
const OF_A_THING = /[未不没无非][^，。；]{1,5}的(?=[\u4e00-\u9fff\d])/g

const isDeniedBehind = (before: string) => BEFORE.test(before) && !NOT_DENIAL.test(before)

/** What somebody disowns is neither told nor denied: `否认公司正在清理`; not `不否认`. */
const DISOWNED = /(?<![不未没])否认[^，。；：]{0,10}$/

/** In: a folded text and the offset of a predicate. Out: whether somebody is said to deny it, so that nothing follows. */
export const isDisowned = (text: string, at: number): boolean => DISOWNED.test(text.slice(Math.max(0, at - 14), at))

const LIGHT_GAP = new RegExp(`^(?:${LIGHT_WORDS}){0,3}`)
const DENIAL = new RegExp(`(?<![是能可会要])(?:${DENIALS})`, 'g')
/** 没有全部停课, 并非立即生效, 没有想象中那么难: what is denied is how much, or how. */
const OF_DEGREE = /^(?:全部|都|完全|全面|立即|马上|直接|正式|只|仅|单独|一直|总|太|很|那么|这么|轻易|再次?|达到|超过|低于|高于|止|[^，。；]{1,8}(?:那么|这么|那样|这样))/

/** A denial in a clause: where it stands, and where what it denies begins, behind the little words. */
export interface Denial {
  readonly start: number
  readonly end: number
  readonly deniedFrom: number
}

/** In: one folded clause. Out: its one denial, if it has but one and that denies a deed or a thing; undefined where it has none, or is not plain. */
export function denialIn(clause: string): Denial | undefined {
  const found = [...clause.matchAll(DENIAL)].filter(({ 0: word, index }) => !NO_DENIAL_HERE.test(clause.slice(index, index + 4)) && !NOT_DENIAL.test(clause.slice(Math.max(0, index - 3), index + word.length)))
  const [only] = found
  if (!only || found.length > 1) return undefined
  const end = only.index + only[0].length
  const rest = clause.slice(end)
  if (OF_DEGREE.test(rest)) return undefined
  return { start: only.index, end, deniedFrom: end + LIGHT_GAP.exec(rest)![0].length }
}

const NO_DENIAL_HERE = new RegExp(`^(?:${GROWN}|不到|不超过|不低于|不少于|不高于)`)

/** In: a folded clause. Out: whether nothing in it denies anything, nor asks, nor takes out a part. */
export const isPlainlyAffirmed = (clause: string): boolean => !ANYWHERE.test(clause.replaceAll(NO_DENIALS, '')) && !/其余|其他|其它|另外|另有|剩|除|以外|之外|例外|原[定本计]|本应|若|如果|倘|吗|反对|质疑|驳/.test(clause)

/** `没有重症`, `并无新增病例`, `不含船员`, `而非此前传言的油漆房`, `不是建筑整体倒塌`, `没有回应汇率`; not 没有排除, 不是没有. Last: what stands between. */
const THING_DENIED = /(?:没有|并?无(?!论|人机|线|锡|期|辜|偿|证|障碍|忧|声|名|限|穷|奈|疑|私|畏|愧|情|数|缘|非)|未见|未有|未出现|未发现|零(?![售部食件担花钱点散用星下工距碎配碳时])|不含|不包括|不涉及|不涉|不属于|而非|而不是|并非|并不是|(?<!是)不是|不存在|否认|没有回应|未回应|没有透露|未透露|不承认|(?<![排解清消免扣开拆删革开废])除了?)(?:任何|一?[例名个家处起]|此前|之前|外界|网传|传言|所谓|因为?|由于?|出现|发生|发现|接到|有|造成|的){0,3}([^，。；：、！？不没未无]{0,4})$/
/**
 * In: a folded text and the offset of a thing. Out: what stands between the thing and the word that says it is not, is not meant or is left
 * out; undefined where there is no such word. 没有严重不良反应 tells of no other 不良反应.
 */
export function denialBefore(text: string, at: number): string | undefined {
  if (/(?:不是|并非)(?:没|无|不)/.test(text.slice(Math.max(0, at - 12), at))) return undefined
  return THING_DENIED.exec(CLAUSE_BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at))![0])?.[1]
}
