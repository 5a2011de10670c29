import { outsideQuotes, type Perturbation, putAt, replaceEach, type Rewording } from '../perturbation.ts'

/** `（图）`, `（以下简称“…”）`: what stands in brackets may go. */
const BRACKETS = /（[^（）]{1,40}）/g

export const dropBrackets: Perturbation = { kind: 'shortened: brackets', isTrue: true, findings: [], reword: ({ text }) => outsideQuotes(text, replaceEach(text, BRACKETS, () => '')) }

/** `重要的`, `著名`, `正式`: a describing word of this list before what it describes; not `重要性`. */
const DESCRIBING = /(?:(?:重要|积极|良好|广泛|巨大|显著|宝贵|美好|崭新)的|著名(?!的)|知名(?!的)|进一步|正式|圆满|隆重|顺利)(?=[\u4e00-\u9fff]{2})(?!于|的|地|性|化|上|是|一步)/g
/** `最重要的`, `非正式`, `为进一步`: the word before weighs on it, or needs it. */
const WEIGHED = /[最更很较不没未非无比别分极日益是加和与及、，“\d]$/

export const dropDescribing: Perturbation = {
  kind: 'shortened: describing words',
  isTrue: true,
  findings: [],
  reword: ({ text }) => outsideQuotes(text, replaceEach(text, DESCRIBING, (match) => (WEIGHED.test(text.slice(0, match.index)) ? undefined : ''))),
}

/** What other clauses hang on: nothing can be cut from such a sentence. */
export const CONDITION = /如果|若|只要|只有|除非|否则|即使|虽然|尽管|不是|并非|一旦|要么|或者|不仅|不但|无论|不管|假如|倘若|与其|宁可|除了|除/
/** A clause that opens another, or says nothing by itself: `会上，`, `其中，`, `据悉，`. */
const OPENING = /^.{0,9}[，：]$|^(?:在|随着|据|截至|截止|根据|按照|为|为了|由于|因|经|从|自|当|对于|对|针对|作为|面对|通过|除|以)|[时后前中上下里间际说称示出调为是]，$|：$/
const SHORTEST_LEFT = 10

/** Clauses as written, with their marks; none cut inside quotation marks. */
function clausesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (/[“「（《]/.test(text[at]!)) depth++
    else if (/[”」）》]/.test(text[at]!)) depth--
    else if (depth === 0 && /[，；：]/.test(text[at]!)) {
      pieces.push(text.slice(from, at + 1))
      from = at + 1
    }
  }
  return [...pieces, text.slice(from)]
}

function dropLast(text: string): readonly Rewording[] {
  const pieces = clausesOf(text)
  const last = pieces.at(-1)!
  const left = pieces.slice(0, -1).join('')
  if (pieces.length < 2 || CONDITION.test(text) || OPENING.test(pieces.at(-2)!) || left.length < SHORTEST_LEFT) return []
  const put = `${left.slice(0, -1)}。`
  return [{ text: put, start: put.length, end: put.length, was: last }]
}

export const dropLastClause: Perturbation = { kind: 'shortened: last clause', isTrue: true, findings: [], reword: ({ text }) => dropLast(text) }

/** `据气象台介绍，`, `在发布会上，`: a clause of circumstance at the head; not one that says who does what. */
const CIRCUMSTANCE = /^(?:据[^，。]{2,16}(?:介绍|报道|消息|了解|通报|统计|数据显示|悉)|据悉|据了解|目前|此外|与此同时|值得注意的是|近年来|在[^，。]{2,14}(?:上|中|期间|会上)|[^，。]{0,6}会上|随着[^，。]{4,20})，/

export const dropCircumstance: Perturbation = {
  kind: 'shortened: circumstance',
  isTrue: true,
  findings: [],
  reword: ({ text }) => {
    const head = CIRCUMSTANCE.exec(text)?.[0]
    return head === undefined || text.length - head.length < SHORTEST_LEFT || CONDITION.test(text) ? [] : [putAt(text, 0, head.length, '')]
  },
}
