import { fold } from '../../language/index.ts'
import type { Block } from '../article.ts'
import type { PageLine } from './page-line.ts'

/**
 * Where a page says that there is more, for whoever pays or logs in: `本文为付费文章，剩余70%内容订阅后可阅读`, `登录后阅读全文`, `Subscribe to continue reading`;
 * not `订阅本报`, nor `登录后查看评论`.
 */
const WITHHELD = new RegExp(
  [
    '(?:剩余|余下|其余|还有)\\s*(?:约?\\d{1,3}\\s*%|的?(?:内容|全文|正文)).{0,16}(?:订阅|付费|购买|登录|会员|解锁|阅读|查看)',
    '(?:订阅|付费|购买|登录|开通会员|成为会员|注册).{0,8}(?:阅读|查看|解锁|浏览|看)(?:本文)?(?:全文|余下|剩余|完整|更多内容|其余)',
    '本文(?:为|是)?.{0,4}(?:付费|会员|订阅).{0,4}(?:文章|内容|专享)',
    '(?:subscribe|log in|sign in|sign up|register|become a (?:member|subscriber)).{0,40}to (?:continue|keep) reading|to (?:continue|keep) reading.{0,40}(?:subscribe|log in|sign in)|(?:rest of )?this (?:article|story) is (?:only )?(?:for|available to) (?:our )?(?:paying )?(?:subscribers|members)',
  ].join('|'), 'iu',
)
const LONGEST = 80
/** So far behind the last paragraph it still speaks of this article. */
const LINES_BEHIND = 6

/** In: a page's lines, those of the body, and its blocks. Out: the blocks, the last marked as cut where the page says just behind it that the rest is withheld. */
export function markWithheld(lines: readonly PageLine[], kept: ReadonlySet<number>, blocks: readonly Block[]): readonly Block[] {
  const last = lines.findLastIndex(({ index }) => kept.has(index))
  const says = lines.slice(last + 1, last + 1 + LINES_BEHIND).some(({ text, hidden }) => !hidden && text.length <= LONGEST && WITHHELD.test(fold(text)))
  const end = blocks.findLastIndex(({ type }) => type !== 'caption')
  return says && end >= 0 ? blocks.map((block, at) => (at === end ? { ...block, lost: 'tail' as const } : block)) : blocks
}
