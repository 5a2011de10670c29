/**
 * What a picture's caption looks like by itself. Patterns meet a trimmed line, folded to simplified script.
 * Shared by flattened pages and pages of HTML.
 */

/** `△渡轮离港。`, `▲ 图为…` */
export const MARKED_CAPTION = /^[△▲▼▽↑↓]\s*\S/u
/** `图为某某`, `图1：某某`; not `图书馆开馆。` */
const HEAD = /^(?:图为|图\d{1,2}[：:为]|图[：:]|图片说明|(?:图像|图片)(?:来源|版权|提供|加注文字)\s*[，,]|资料图|资料图片|上图|下图|左图|右图|图中|Photo:|Image:)[\s\S]{2,}/iu
/** `某某。新华社记者某某摄`, `（某某 摄）`, `某某供图`, `摄影/某某`, `（资料图）`, `图/某某`, `记者某某 图`; not `摄影展开幕。`, `新闻标题（图）` */
const TAIL = /(?:(?:记者|通讯员)\s*)?[\p{Script=Han}·\s]{2,12}\s*(?:[/／]?\s*摄|摄影|供图|摄制)[）)。]?$|(?<=[。！？])\s*(?:摄影|图)\s*[/／|｜]\s*[\p{Script=Han}·]{2,8}[）)。]?$|[（(]?(?:图源|图片来源|资料图|视频截图|网络截图|图自)[^（）()。，]{0,20}[)）]?$|[（(](?:图片|来源|供图|图)[^（）()]{2,24}[)）]$|^图\s*[/／|｜].{2,20}$|(?:记者|通讯员)\s*[\p{Script=Han}·]{2,8}\s+图$|(?:新华社|中新社|视觉中国|新华社发|路透社|法新社|美联社)(?:发|图|供图|资料图|记者\s*[\p{Script=Han}·]{2,8}\s*摄)[）)。]?$|\((?:Image|Photo|Picture|Credit|File photo)s?\s*(?:by|:|credit)[^()]{1,60}\)\s*$/iu
/** A tail is looked for in this much of a line. */
const TAIL_REACH = 40

/** `（来源：某报 记者：林雨）`, a line of its own: it closes the text. */
const CREDITS = /^[（(](?:[^（）()]*\s)?(?:文章|稿件|信息)?(?:来源|记者|编辑|责编)\s*[：:][^（）()]{2,60}[)）]$/u

/** In: a line, trimmed and folded. Out: whether it reads as a caption. A line of a byline may as well: `文/林雨 图/周舟` is for the caller to tell. */
export function readsAsCaption(folded: string): boolean {
  return !CREDITS.test(folded) && (MARKED_CAPTION.test(folded) || HEAD.test(folded) || TAIL.test(folded.slice(-TAIL_REACH)))
}
