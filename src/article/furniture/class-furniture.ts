import { fold } from '../../language/index.ts'
import type { RemovalReason } from '../article.ts'
import { FURNITURE, type FurnitureEffect } from './vocabulary.ts'

export interface Furniture {
  readonly reason: RemovalReason
  readonly effect: FurnitureEffect
}

/** Furniture is short; past this a line is prose, whatever words it holds. */
const LONGEST = 240

/**
 * Is this line, or the text of this element, page furniture?
 *
 * In: one line or the text of one small element, any script. Out: what kind of furniture, or `undefined`. Pure.
 * `责任编辑：某某` is; `责任编辑制度是报社的基础。` is not.
 */
export function classFurniture(text: string): Furniture | undefined {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > LONGEST) return undefined
  return classFolded(fold(trimmed))
}

/** The same for text that is trimmed and folded already. */
export function classFolded(text: string): Furniture | undefined {
  if (text.length > LONGEST) return undefined
  return FURNITURE.find(({ pattern }) => pattern.test(text)) ?? (isPromotion(text) ? PROMOTION : undefined)
}

/** What a page says of itself in full sentences: whose it is, what it disclaims, what it sells. */
const OF_THE_PAGE: ReadonlySet<RemovalReason> = new Set(['disclaimer', 'advertisement', 'share', 'licence'])
const ON_SENTENCES = FURNITURE.filter(({ reason }) => OF_THE_PAGE.has(reason))
/** `本网`, `凡注明来源的作品`, `转载请注明`; not `涉及侵权的商品已下架`, `暂扣许可证6个月`, `扩大增值电信业务试点`. */
const OF_ITSELF = /本(?:网|站|文|平台|刊|报|社|台|号|公众号|App|作品|内容)|凡|转载|稿件|作者|作品|图片|侵删|版权(?:所有|归|属)|Copyright|©|ICP备|公网安备|许可证(?:编号|号)?\s*[：:]/iu
const ON_RIGHTS: ReadonlySet<RemovalReason> = new Set(['disclaimer', 'licence'])

/**
 * Is this full sentence furniture? Its words alone (`网友爆料`, `许可证`) do not make it so; only what speaks of the page does.
 *
 * In: a sentence of prose, trimmed and folded. Out: what kind of furniture, or `undefined`.
 */
export function classSentence(text: string): Furniture | undefined {
  if (text.length > LONGEST) return undefined
  const found = ON_SENTENCES.find(({ pattern }) => pattern.test(text)) ?? (isPromotion(text) ? PROMOTION : undefined)
  return found && ON_RIGHTS.has(found.reason) && !OF_ITSELF.test(text) ? undefined : found
}

const PROMOTION: Furniture = { reason: 'advertisement', effect: 'line' }

/** A seller speaks to the reader: `为您提供`, `助你`, `立即下载`; not `他为你我作出表率`. */
const ADDRESS = /为[您你](?:提供|带来|服务|打造|推荐|解)|助[您你]|让[您你]的|[您你]的(?:创作|生活|工作|阅读|专属|需求|需要|首选)|(?:立即|马上|现在就?)(?:体验|下载|注册|购买|开通|领取|试用|加入)|免费(?:试用|领取|体验|下载|注册)|点击(?:注册|下载|领取|报名)|扫码(?:关注|下载|领取)/giu
const ADDRESS_ONCE = new RegExp(ADDRESS.source, 'iu')
/** What is sold. Any of these stands in news about phones and companies too; only beside an address does it tell. */
const WARES = /(?:全方位|一站式|全天候)[^，。]{0,4}(?:支持|服务|平台|解决方案)|新版本|自定义|个性化|限时(?:优惠|特价|抢购)|智能[^，。]{0,3}(?:助手|助理)|AI\s*(?:辅助|创作|写作|时代|阅读|驱动|赋能)|公众号|客户端|APP|会员|优惠|福利|一键|更懂你|模板/giu

const SHORTEST_APPEAL = 8

/** The whole line is one appeal: at least one address, and three such words in all (two in a short line). */
function isPromotion(text: string): boolean {
  if (text.length < SHORTEST_APPEAL || !ADDRESS_ONCE.test(text)) return false
  const addresses = new Set(text.match(ADDRESS)).size
  const words = addresses + new Set(text.match(WARES)).size
  return words >= 3 || (words === 2 && text.length < 60)
}

/** What reading services say of themselves: `让每一次阅读更轻`, `帮你读懂长文`, `给忙人的阅读器`, `AI摘要`; none of it names what an article is about. */
const SLOGAN = /(?:让|令)(?:每一?[次天篇]|阅读|信息|知识|思考|您)|[帮替为助][你您]\p{Script=Han}{0,4}(?:读|看|选|写|找|省|懂|记)|读懂|阅读器|读完值得|值得[读看]的|每天\p{Script=Han}{1,4}分钟|(?:AI|智能)\s*(?:摘要|总结|问答|速览|翻译|写作|朗读|助读|阅读|辅助|创作)/iu
/** Any of these stands in news as well (`可在小程序提交`); two of them, of different kinds, speak of a service. */
const FEATURE = /(?:多种|[一二三四五六七八九十百\d]+种)\p{Script=Han}{0,4}模板|一键|脑图|公众号|客户端|APP|小程序|下载|订阅|关注/giu

/** In: a line at the end of an article, folded. Out: whether a page or service speaks of itself there. Of a line in the article's midst it says nothing. */
export function speaksForSeller(text: string): boolean {
  return text.length <= LONGEST && (SLOGAN.test(text) || ADDRESS_ONCE.test(text) || new Set(text.match(FEATURE)).size > 1)
}
