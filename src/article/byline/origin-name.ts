import { fold } from '../../language/index.ts'

/** Values that say nothing of who wrote it. */
const NO_ORIGIN = /^(?:互联网|网络|网络整理|综合|综合整理|转载|转载文章|原创|本站|本网|本站原创|本站整理|未知|不详|无|其他|投稿|来源|作者|责编|编辑|时间|日期|点击|浏览|字号|分享|查看|阅读|none|null|unknown)$/iu

/** A date, a clock, a counter, a button behind the name. `河湾晚报 2025-…`, `河湾晚报 举报` */
const BEHIND = /\s*(?:\d{4}\s*[年/.-]|\d{1,2}[月:/-]\d{1,2}|\d+\s*(?:人|次|条|评论)|(?:举报|分享|字号|评论|点击|浏览|责编|编辑|作者|记者|发布(?!$)|时间|我要|订阅|关注|收藏|查看|打印|手机看|大\s*中\s*小|更新).{0,40}$)[\s\S]*$/u

/** In: what stands behind 来源. Out: the name of who first wrote it, or nothing. `河湾晚报 举报` -> `河湾晚报`. */
export function readOriginName(value: string): { readonly origin?: string } {
  const length = fold(value).search(BEHIND)
  const cut = (length < 0 ? value : value.slice(0, length)).trim()
  const name = (/^[\p{Script=Latin}\d]/u.test(cut) && !/\p{Script=Han}/u.test(cut) ? cut : (cut.split(/\s+/)[0] ?? '')).replace(/^[《“"「『\s—-]+|[》”"」』,，、:：\s—-]+$/gu, '')
  if (name.length < 2 || name.length > 40 || NO_ORIGIN.test(fold(name)) || /[=<>{}"$]/.test(name) || /^https?:|^[\d\W]+$/.test(name) && !/\p{L}/u.test(name)) return {}
  return { origin: name }
}
