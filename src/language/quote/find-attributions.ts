import type { Range } from './find-speaker.ts'

/** A report that names its source before a comma, with no verb of saying: `根据央行的说法，…`. */
export interface Attribution extends Range {
  readonly kind: 'indirect'
  readonly speaker: Range
  readonly verb: Range
}

/** `据新华社报道，`, `据该局消息，`, `按照他的说法，`, `用教练的话说，`; not `据说，`, `根据规定，`, `据悉，`. */
const CREDIT =
  /(?<=^|[。！？；，\s])(?:(?:根据|按照|依照|据|照)([^，。！？；：“”的\s]{1,24}?)(?:的)?(报道|消息|说法|介绍|通报|披露|统计|测算|预测)|用([^，。！？；：“”\s]{1,16}?)的(话说|话来说|话讲))，/g
/** `公告显示，`, `调查结果表明，`: a document says it. */
const SHOWN = /(?<=^|[。！？；，\s])([^，。！？；：“”\s]{0,20}(?:公告|报告|财报|年报|季报|数据|统计|调查|研究|文件|通报|公报|判决书|起诉书|结果|资料|监测))(显示|表明|载明|写明|指明)，/g
/** Nobody in particular: `有关报道`, `最新消息`. */
const NOBODY = /^(?:有关|相关|最新|多家|外电|媒体|初步|不完全|此前|了|上述|规定|要求|可靠|进一步)?$/
const LEADING = /^(?:另据|此前|日前|近日|同日|当天|目前)/

/**
 * In: the folded line. Out: what stands behind the comma, to the end of its sentence, with whom it is credited to.
 */
export function attributions(line: string): readonly Attribution[] {
  return [...line.matchAll(CREDIT), ...line.matchAll(SHOWN)].flatMap((match): readonly Attribution[] => {
    const [source, verb] = match[3] === undefined ? [match[1] ?? '', match[2] ?? ''] : [match[3], match[4] ?? '']
    const own = source.replace(LEADING, '')
    if (NOBODY.test(own)) return []
    const start = match.index + match[0].length
    const end = sentenceEnd(line, start)
    if (end - start < SHORTEST) return []
    const from = match.index + match[0].indexOf(own)
    const verbStart = start - 1 - verb.length
    return [{ kind: 'indirect', start, end, speaker: { start: from, end: from + own.length }, verb: { start: verbStart, end: start - 1 } }]
  })
}

const SHORTEST = 4

function sentenceEnd(line: string, from: number): number {
  const stop = line.slice(from).search(/[。！？!?；]/)
  return stop < 0 ? line.trimEnd().length : from + stop
}
