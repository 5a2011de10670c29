import type { Quotation } from './quotation-marks.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/** What may come before a subject in its clause. */
const LEADING =
  /^(?:[\s　▲△●■·—]+|[^，。]{2,24}\d{1,2}日(?:电|讯|新媒体专电|专电|消息)(?:[（(][^）)]{2,40}[）)])?|[^，。]{2,10}讯(?:[（(][^）)]{2,40}[）)])|(?:对此|此外|同时|另外|其中|不过|但是|但|而|然而|并且|因此|所以|此前|随后|目前|日前|近日|当天|当日|昨日|今日|今天|昨天|当地时间|另据|据|按照|根据|谈及此事|会上|会后|采访中|发布会上|他还|总之|都(?!江|市)|均|也|还|则|又|并)|\d[\d年月日时分至—-]*[年月日时分](?:[上下]午|晚|晚间|凌晨|中午)?|(?:在|就|对|谈到|谈及|针对|面对|说起|提及|当)[^，]{1,30}?(?:时|中|上|后|方面|问题|之际|期间))/
/**
 * Where the subject ends: a preposition or an adverb of the saying; a single character (双方均表示) only next to the verb, for 曾 and 均
 * are in names too (市长曾明). Never the first character: 在野党, 对外友协, 向明中学.
 */
const SUBJECT_ENDS =
  /(?<=.\S|^[他她它其])(?:在(?!野)|对(?!外)|就(?!业)|向(?!阳)|于(?=\d|今|昨|会|[^，]{0,8}时)|接受|通过|针对|面对|赛后|赛前|会后|事后|庭审|当时|当晚|当场|上周|本周|上个?月|本月|先前|今年|去年|前年|稍早|此前|此次|早些时候|载文|刊文|当天|当日|日前|近日|今天|昨天|今日|昨日|\d{1,2}日|\d{1,2}月|(?:[也还均都则曾又已时并却才])(?=$|[在对向就于]|多次|再次|明确|一再|专门|公开|进一步|同时)|再次|再度|多次|分别|进一步|一再|反复|随后|之后|明确|首先|最后|高度|郑重|共同|一致|普遍|纷纷|不断|公开|坚定|笑着|激动|同时|如是|这样|主动|专门|特别|已经|会见|会谈|发文|发布|发表|致辞|撰文|率先|甚至|直接|表态|称赞|援引|引述|转述|(?:同|与)[^，]{2,20}(?:时|会谈|会见|通话|座谈)|\p{Script=Han}{1,3}地$|(?:提醒|提示|评点|致辞|总结|补充|经审理|审理|经调查)$)/u
const LONGEST_SPEAKER = 48
const LONGEST_CLAUSE = 120
const NO_SPEAKER = /^(?:这|那|这也|这些|那么|可以|应|应该|可|有|没有|不|并|还|也|要|将|会|能|来|去|为|以|是|可谓|一般|总体|综合|公开|反复|多次|再次|进一步|同时|着重|特别|明确)$|[的了着]$|^[\d\s.%]+$/
/** `李明：“…”`, `记者：…` at the head of a line. */
const NAMED_BY_COLON = /^[^，。！？；：:“”「」\n]{1,16}$/

/**
 * Who is the subject of a verb of saying?
 *
 * In: the folded line, where the verb begins, its quotations by their ends. Out: the subject in the verb's own clause; undefined where the
 * clause has none (并强调).
 */
export function speakerBefore(line: string, verb: number, byEnd: ReadonlyMap<number, Quotation>): Range | undefined {
  const floor = clauseStart(line, verb, byEnd)
  return subjectIn(line, floor, verb)
}

/** In: the folded line, a range that holds a subject with its adverbs. Out: the subject alone. */
export function subjectIn(line: string, from: number, to: number): Range | undefined {
  let start = from
  for (let match = LEADING.exec(line.slice(start, to)); match; match = LEADING.exec(line.slice(start, to))) start += match[0].length
  const words = line.slice(start, to)
  const cut = SUBJECT_ENDS.exec(words)
  const subject = (cut ? words.slice(0, cut.index) : words).trimEnd()
  const lead = subject.length - subject.trimStart().length
  const name = subject.trim()
  if (name === '' || name.length > LONGEST_SPEAKER || NO_SPEAKER.test(name)) return undefined
  return { start: start + lead, end: start + lead + name.length }
}

/** In: the folded line, where a quotation opens. Out: the name that stands before its colon at the head of the line. */
export function speakerByColon(line: string, open: number): Range | undefined {
  const words = line.slice(0, open).trimEnd()
  if (!/[:：]$/.test(words)) return undefined
  const name = words.slice(0, -1)
  const lead = name.length - name.trimStart().length
  return NAMED_BY_COLON.test(name.trim()) && name.trim() !== '' ? { start: lead, end: lead + name.trim().length } : undefined
}

/** Back to the mark that opens the clause; commas within brackets or a quotation do not. */
function clauseStart(line: string, before: number, byEnd: ReadonlyMap<number, Quotation>): number {
  let start = before
  while (start > 0 && before - start < LONGEST_CLAUSE) {
    const within = byEnd.get(start)
    if (within) {
      if (/[，。！？；,]/.test(line.slice(within.contentEnd - 1, within.contentEnd))) break
      start = within.start
      continue
    }
    if (/[，,；;。！？!?：:…]/.test(line[start - 1]!)) break
    start--
  }
  return start
}
