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

const PROMOTION: Furniture = { reason: 'advertisement', effect: 'line' }

/** Words of those who sell a service to the reader. One of them is found in any news; it takes several in one line. */
const PROMOTIONAL = /为[您你](?:提供|带来|服务|打造|推荐|解)|助[您你]|[您你]的(?:创作|生活|工作|阅读|专属|智能|需求|需要)|(?:全方位|一站式|全天候|多种专业|专业)(?:支持|服务|的?创作|模板|平台|解决方案)|新版本|自定义|个性化|立即(?:体验|下载|注册|购买|开通|领取|试用|加入)|免费(?:试用|领取|体验|下载|注册)|限时(?:优惠|特价|抢购)|(?:智能|信息|AI|阅读|写作)(?:助手|助理)|AI\s*(?:辅助|创作|写作|时代|阅读|驱动|赋能)|高质量内容|信息焦虑|扫码|公众号|客户端下载|APP|下一个智能|开通会员|会员专享|独家(?:优惠|福利)|一键|更加精准|更懂你|点击(?:注册|下载|领取|报名)/giu

function isPromotion(text: string): boolean {
  const found = new Set([...text.matchAll(PROMOTIONAL)].map(([word]) => word))
  return found.size >= 3 || (found.size === 2 && text.length < 60)
}
