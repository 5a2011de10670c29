import type { Abstract } from '../article.ts'

/** The label over a summary: whose it is, and how much of the line it takes. */
export interface SummaryLabel {
  readonly origin: Abstract['origin']
  readonly length: number
}

const OPEN = '^[\\s【\\[「『<《（(〔★✨🤖📝📌💡#*]*'
const CLOSE = '\\s*[】\\]」』>》）)〕]*\\s*(?:[：:|｜]\\s*|$|(?<=[】\\]」』>》）)〕]\\s*))'
const SUMMARY = '(?:摘要|总结|导读|速览|速读|提要|概要|概括|要点|看点|简报|提炼|小结|精读|梳理)'
/** `AI摘要`, `【AI总结】…`, `智能速览：`, `本文摘要由AI生成：`; not `AI总结会在京召开`. */
const BY_MACHINE = new RegExp(`${OPEN}(?:本文|全文|文章|新闻)?(?:(?:AI|人工智能|智能|机器|大模型|GPT|\\w{2,12}AI|AI\\w{1,10})\\s*(?:自动|辅助)?(?:生成)?的?(?:内容|文章|新闻|全文|一句话)?${SUMMARY}|${SUMMARY}\\s*[（(]?\\s*由?\\s*(?:AI|人工智能|大模型|机器)\\S{0,4}生成\\s*[)）]?|(?:AI|AI-generated)\\s+(?:summary|overview|digest|takeaways))${CLOSE}`, 'iu')
/** `【核心提示】`, `摘要：`, `内容提要`: the publisher's own. */
const BY_PUBLISHER = new RegExp(`${OPEN}(?:内容提要|内容摘要|内容概要|文章摘要|核心提示|核心阅读|阅读提示|摘要|导读|提要|新闻摘要|新闻提要|要点速览|快速阅读|Summary|Key points|Highlights)${CLOSE}`, 'iu')
/** `（以上内容由AI生成）`, `以上摘要由人工智能生成，仅供参考`. */
export const MADE_BY_MACHINE = /^[（(*※\s]*(?:以上|本|此|该)?(?:内容|摘要|总结|文字)?(?:均)?由\s*(?:AI|人工智能|大模型|机器).{0,10}(?:生成|总结|整理|提炼).{0,24}$/iu

/**
 * Does a line begin with the label of a summary?
 *
 * In: a line, folded. Out: the label, or `undefined`. `AI摘要：` and `核心提示` are labels; `摘要显示，……` is prose.
 */
export function summaryLabel(line: string): SummaryLabel | undefined {
  const head = line.slice(0, LONGEST)
  const machine = BY_MACHINE.exec(head)
  const found = machine ?? BY_PUBLISHER.exec(head)
  return found ? { origin: machine ? 'ai' : 'publisher', length: found[0].length } : undefined
}

const LONGEST = 48
