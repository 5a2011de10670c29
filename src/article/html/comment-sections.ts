import { fold } from '../../language/index.ts'
import type { HtmlElement } from '../../page/index.ts'
import { isWithin } from './element.ts'
import type { PageLine } from './page-line.ts'
import type { Region } from './region.ts'

/** `全部评论(23)`, `网友跟贴`, `23条评论`, `Comments (4)`; not `评论员文章`, nor a counter beside the date line, which is a link. */
const LABEL = /^(?:(?:全部|最新|热门|网友|精彩|用户|读者|精选)(?:评论|跟贴|跟帖|留言|回复)|(?:评论|跟贴|跟帖|留言)(?:区|列表)|(?:共|已有)?\d+\s*(?:条|个)?(?:评论|回复|跟贴|留言|Comments?)|(?:评论|留言|Comments?)\s*[（(]\d+[)）])\s*(?:[（(]\d+[)）])?$/iu
const COMMENTS: Region = { kind: 'outside', reason: 'comment', from: 'tag' }

/**
 * What stands under a label such as 全部评论 is what readers wrote, however much of it there is.
 *
 * In: a page's lines, and the element of its headline. Out: the same lines; those behind such a label, in the label's own section, are
 * outside the article. A label above the headline is a menu's.
 */
export function markCommentSections(lines: readonly PageLine[], headline: HtmlElement | undefined): readonly PageLine[] {
  const title = headline === undefined ? 0 : lines.findIndex(({ owner }) => isWithin(owner, headline))
  const label = lines.find(({ text, index, hidden, linked }) => !hidden && index > title && linked === 0 && text.length < 16 && LABEL.test(fold(text)))
  const section = label?.owner.parent
  if (!label || !section) return lines
  return lines.map((line) => (line.index >= label.index && isWithin(line.owner, section) ? { ...line, region: COMMENTS } : line))
}
