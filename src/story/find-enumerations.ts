import { type Evidence, evidenceAt } from '../article/index.ts'
import { parseNumeral } from '../language/numeral/index.ts'
import type { StudiedArticle, StudiedSentence } from './study-article.ts'

/** A counted list: 四点倡议, and the four points. */
export interface Enumeration {
  /** What is counted: 倡议, 坚持, 共同家园. Simplified script. */
  readonly head: string
  /** The announcement as written: `四点倡议`. */
  readonly name: string
  readonly count: number
  /** The points, as worded; as many as announced, or none where they could not be told apart. */
  readonly points: readonly string[]
  /** The classifier that counts it: 点, 项. */
  readonly unit: string
  /** Where it is announced, and where its points stand, if they could be told apart. */
  readonly announced: readonly [number, number]
  readonly listed?: readonly [number, number]
  /** The announcement with its points, or the part of them that fits. */
  readonly place: Evidence
  readonly sentence: StudiedSentence
}

const COUNT = '(?<count>[两三四五六七八九十]{1,2}|[2-9]|1\\d)'
/** `四点倡议`, `3条建议`, `五项主张`; not `四点抵达` (no such noun), not `三项纪录` (nothing that is proposed). */
const PROPOSAL = new RegExp(`${COUNT}\\s*(?<unit>点|条|项|个|大)\\s*(?<head>倡议|建议|主张|意见|要求|举措|措施|共识|原则|任务|行动|承诺|方案|目标|支柱|抓手|方面)`, 'g')
/** `“五个坚持”`, `"三项承诺"`; not `“两会”` (no classifier). */
const QUOTED = new RegExp(`[“‘"「『]\\s*${COUNT}\\s*(?<unit>个|大|项|条|点)\\s*(?<head>[\\p{Script=Han}]{1,6})\\s*[”’"」』]`, 'gu')
/** `三个“要”`; not `三个“00后”姑娘`: what is quoted is short and all Han. */
const COUNTED_QUOTE = new RegExp(`${COUNT}\\s*(?<unit>个|大|项|条|点)\\s*[“‘"「『]\\s*(?<head>[\\p{Script=Han}]{1,4})\\s*[”’"」』]`, 'gu')
const ANNOUNCEMENTS = [PROPOSAL, QUOTED, COUNTED_QUOTE]

const MARKERS: readonly ((index: number) => string)[] = [
  (index) => `${'一二三四五六七八九十'[index]}(?:要|是|则|、|，|,)`,
  (index) => `其${'一二三四五六七八九十'[index]}(?:是|、|，|,|：|:)?`,
  (index) => `第${'一二三四五六七八九十'[index]}[，,、：:]?`,
  (index) => `(?:${['首先', '其次', '再次', '第四', '第五'][index] ?? '最后'})[，,]?`,
  (index) => `[（(]?${index + 1}[）)．.、]`,
  (index) => '①②③④⑤⑥⑦⑧⑨⑩'[index]!,
]
/** `“五个坚持”` without its marks; `三个“要”` keeps them. */
const QUOTED_WHOLE = /^[“‘"「『]\s*([\s\S]*?)\s*[”’"」』]$/
const LONGEST_QUOTATION = 400
/** How far behind the announcement a list may reach. */
const REACH = 1200

/** In: a studied article. Out: its counted lists, in order. Pure. */
export function findEnumerations(article: StudiedArticle): readonly Enumeration[] {
  return article.sentences.flatMap((sentence) =>
    ANNOUNCEMENTS.flatMap((pattern) => [...sentence.folded.matchAll(pattern)].flatMap((match) => enumerationAt(article, sentence, match))),
  )
}

function enumerationAt(article: StudiedArticle, sentence: StudiedSentence, match: RegExpExecArray): readonly Enumeration[] {
  const count = parseNumeral(match.groups!['count']!)
  const head = match.groups!['head']!
  if (count === undefined || count < 2 || count > 20) return []
  const start = sentence.start + match.index
  const end = start + match[0].length
  const limit = Math.min(blockEnd(article, sentence), end + REACH)
  const marked = markedPoints(article.folded, end, limit, count)
  const points = marked ?? listedPoints(sentence, head, count, match.index) ?? []
  const [from, to] = [Math.min(start, points[0]?.[0] ?? start), Math.max(end, points.at(-1)?.[1] ?? end)]
  return [{
    head,
    name: article.text.slice(start, end).replace(QUOTED_WHOLE, '$1'),
    count,
    unit: match.groups!['unit']!,
    announced: [start, end],
    ...(points.length > 0 && { listed: [points[0]![0], points.at(-1)![1]] as const }),
    points: points.map(([a, b]) => article.text.slice(a, b)),
    place: evidenceAt(article.article.id, article.text, from, Math.min(to, from + LONGEST_QUOTATION)),
    sentence,
  }]
}

function blockEnd(article: StudiedArticle, sentence: StudiedSentence): number {
  const end = article.text.indexOf('\n', sentence.end)
  return end < 0 ? article.text.length : end
}

type Range = readonly [number, number]

/** Points behind the announcement that are numbered one way from the first to the last: `一要…，二要…`. */
function markedPoints(folded: string, from: number, limit: number, count: number): readonly Range[] | undefined {
  const text = folded.slice(from, limit)
  for (const marker of MARKERS) {
    const starts: number[] = []
    for (let index = 0, at = 0; index < count; index++) {
      const pattern = new RegExp(`(?<=^|[\\s，,。；;：:、！])${marker(index)}`, 'g')
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (!match) break
      starts.push(match.index)
      at = match.index + match[0].length
    }
    if (starts.length < count) continue
    const ends = [...starts.slice(1).map((start) => from + start), stopAfter(folded, from + starts.at(-1)!, limit)]
    return starts.map((start, index) => trim(folded, from + start, ends[index]!))
  }
  return undefined
}

function stopAfter(folded: string, start: number, limit: number): number {
  const stop = folded.slice(start, limit).search(/[。！？]/)
  return stop < 0 ? limit : start + stop
}

/** Points without numbers, in the sentence of the announcement: `坚持甲、坚持乙、坚持丙`, `即…的家园、…的家园`, parts between semicolons. */
function listedPoints(sentence: StudiedSentence, head: string, count: number, announced: number): readonly Range[] | undefined {
  const { folded, start } = sentence
  const lists: readonly (readonly [RegExp, RegExp])[] = [[/[^，,。；;：:！？—]+/g, /、/g], [/[^。：:！？]+/g, /[；;]/g]]
  for (const [stretch, separator] of lists) {
    for (const match of folded.matchAll(stretch)) {
      const items = split(match[0], separator, match.index)
      if (items.length !== count || items.some(([a, b]) => b - a < 2)) continue
      const named = items.filter(([a, b]) => folded.slice(a, b).includes(head)).length
      if (named === count || (named > 0 && folded.slice(...items[0]!).startsWith(head)) || (match.index > announced && /[：:即]$/.test(folded.slice(0, match.index)))) {
        return items.map(([a, b]) => trim(folded, a, b)).map(([a, b]) => [start + a, start + b])
      }
    }
  }
  return undefined
}

function split(text: string, separator: RegExp, offset: number): readonly Range[] {
  const ranges: Range[] = []
  let from = 0
  for (const match of text.matchAll(separator)) {
    ranges.push([offset + from, offset + match.index])
    from = match.index + match[0].length
  }
  return [...ranges, [offset + from, offset + text.length]]
}

/** Without the marks and the joining words around a point: `；以及`, `，并`. */
function trim(text: string, from: number, to: number): Range {
  const inner = /^[\s，,。；;：:、即]*([\s\S]*?)[\s，,。；;：:、]*(?:以及|并且|和)?$/.exec(text.slice(from, to))!
  const lead = text.slice(from, to).indexOf(inner[1]!)
  return [from + lead, from + lead + inner[1]!.length]
}
