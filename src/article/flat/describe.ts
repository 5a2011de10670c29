import { fold } from '../../language/index.ts'
import { type Byline, mergeBylines, owningAccount, readByline, readDateline, readOriginName, readSignature, type StatedDate, statedDates } from '../byline/index.ts'
import { readAuthorNote } from './read-author-note.ts'
import type { BodyRange } from './find-body.ts'
import { findTags } from './find-tags.ts'
import type { FoundHeadline } from './find-headline.ts'
import type { MarkedLine } from './mark-line.ts'
import type { Body } from './take-body.ts'

export interface Description {
  readonly date?: StatedDate
  readonly origin?: string
  readonly authors: readonly string[]
  readonly editors: readonly string[]
  readonly keywords: readonly string[]
}

/** Credits are looked for in this many lines around the body; farther down, they are other articles'. */
const NEAR = 14

/** `评论(27)`, `阅读 1.2万` beside the names. */
const COUNTERS = /(?:评论|阅读|浏览|点击|跟贴|收藏|人气|热度|分享|举报|订阅|Comments?|Views?)\s*[（(：:]?\s*[\d.,]*\s*[万wk]?\s*[)）]?(?=\s|$)/giu

/** Agencies sign so: `Editing by Jane Doe`. */
const EDITING = /^(?:Editing|Edited) by\s+/u

/** `记者 某某 兰港报道`: where it was written, not who wrote it. */
const PLACE = /[\s·]\p{Script=Han}{2,6}(?:摄影)?(?:报道|報道|報導|专电|專電)(?=\s*[）)]?$)/u

/** Who, when, from where, about what: from the lines around the body and the words that open and close it. */
export function describe(lines: readonly MarkedLine[], range: BodyRange, headline: FoundHeadline | undefined, body: Body): Description {
  const near = lines.slice(0, Math.min(lines.length, range.end + NEAR))
  const dateLine = nearestDateLine(lines, range, headline)
  const byline = mergeBylines([...(dateLine ? [readByline(dateLine.text.replace(COUNTERS, ' '))] : []), ...outermost(near.filter(isCreditLine)).map(({ text }) => readByline(text.replace(PLACE, '').replace(EDITING, 'Editor: ')))])
  const paragraphs = body.blocks.filter(({ type }) => type === 'paragraph')
  const dispatch = paragraphs[0] && readDateline(paragraphs[0].text)
  const signature = readSignature(paragraphs.at(-1)?.text ?? '')?.byline
  const origin = byline.origin ?? dispatch?.origin ?? besideDate(dateLine) ?? signature?.origin ?? creditedIn(lines, body) ?? near.slice(0, NEAR).flatMap(({ text }) => owningAccount(text) ?? [])[0]
  const date = dateLine?.dateLine?.date ?? dateOfDispatch(paragraphs[0]?.text ?? '')
  return {
    ...(date && { date }),
    ...(origin !== undefined && { origin }),
    authors: authorsOf(byline, dispatch?.authors ?? [], signature, near),
    editors: [...new Set([...byline.editors, ...(signature?.editors ?? [])])],
    keywords: findTags(lines, range.end),
  }
}

function authorsOf(byline: Byline, dispatch: readonly string[], signature: Byline | undefined, near: readonly MarkedLine[]): readonly string[] {
  const noted = near.filter(({ shape }) => shape === 'byline').flatMap(({ text }) => readAuthorNote(text))
  return [...new Set([...(noted.length > 0 ? noted : byline.authors), ...dispatch, ...(signature?.authors ?? [])])]
}

/** Credits stand at either end; a page that has hundreds of them is a list of other articles. */
function outermost(credits: readonly MarkedLine[]): readonly MarkedLine[] {
  return credits.length <= 2 * NEAR ? credits : [...credits.slice(0, NEAR), ...credits.slice(-NEAR)]
}

function isCreditLine({ shape, furniture, text }: MarkedLine): boolean {
  return (shape === 'byline' || furniture?.reason === 'editor-line') && readAuthorNote(text).length === 0
}

/** The date line next to the headline; never one below the body's end that may be another article's. */
function nearestDateLine(lines: readonly MarkedLine[], range: BodyRange, headline: FoundHeadline | undefined): MarkedLine | undefined {
  const firstProse = lines.findIndex((line, index) => index >= range.start && line.shape === 'prose')
  const above = lines.slice(0, firstProse < 0 ? range.end : firstProse).flatMap((line, index) => (line.dateLine?.date ? [{ line, index }] : []))
  const distance = (index: number) => Math.abs(index - (headline?.line ?? 0))
  const byDistance = above.toSorted((a, b) => distance(a.index) - distance(b.index)).map(({ line }) => line)
  return clockOfSameDays(byDistance) ?? byDistance[0] ?? belowBody(lines, range)
}

/** `【兰港，2025年6月3日】`, `（2025年6月3日，兰港）`, `兰港社2025年6月3日电`: the day on which a release or a dispatch was sent. */
const SENT = /^\s*(?:[【[（(〔]\s*(?:\p{Script=Han}{2,10}[，,\s/／·—-]+)?((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?:[，,\s/／·—-]+\p{Script=Han}{2,10})?\s*[】\]）)〕]|\p{Script=Han}{2,12}((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[电讯])/u

function dateOfDispatch(paragraph: string): StatedDate | undefined {
  const found = SENT.exec(fold(paragraph.slice(0, 60)))
  return found ? statedDates(found[1] ?? found[2]!)[0] : undefined
}

const DAY = 86_400_000

/** `第6版 2024年8月12日` is the day of the paper, `2024-08-11 22:47` beside it the time of publication: a line with a clock tells more. */
function clockOfSameDays([nearest, ...others]: readonly MarkedLine[]): MarkedLine | undefined {
  const date = nearest?.dateLine?.date
  if (date?.precision !== 'day' || !date.yearStated) return undefined
  return others.find(({ dateLine }) => {
    const other = dateLine!.date!
    return other.yearStated && other.at.includes('T') && Math.abs(Date.parse(other.at.slice(0, 10)) - Date.parse(date.at)) <= DAY
  })
}

/** `发布时间：2025-06-17` under the last paragraph, or a date with nothing but names and buttons between. */
function belowBody(lines: readonly MarkedLine[], range: BodyRange): MarkedLine | undefined {
  const below = lines.slice(range.end, range.end + NEAR)
  const labelled = below.find(({ dateLine, folded }) => dateLine?.date && /时间|日期|Published|发布/u.test(folded))
  if (labelled || range.endsInTeasers) return labelled
  const first = below.findIndex(({ dateLine }) => dateLine?.date)
  const between = below.slice(0, Math.max(0, first))
  // A label opens lists, and under lists stand the dates of what they list.
  const isQuiet = between.every(({ shape, furniture }) => shape !== 'short' && shape !== 'prose' && furniture?.effect !== 'list')
  const next = below[first + 1]
  return first >= 0 && isQuiet && next?.shape !== 'prose' && below[first]!.dateLine!.date!.yearStated ? below[first] : undefined
}

/** `某某网 06月17日 16:01`: a name of an outlet beside the date needs no label. */
function besideDate(dateLine: MarkedLine | undefined): string | undefined {
  const { origin } = readOriginName(dateLine?.dateLine?.rest ?? '')
  return origin !== undefined && OUTLET.test(fold(origin)) ? origin : undefined
}

const OUTLET = /(?:社|报|网|新闻|客户端|在线|台|周刊|杂志|之家|之声|财经|科技|体育|传媒|融媒体?|快讯|观察|日报|发布|News|Times|Post|Daily|Herald|Tribune|Journal)$/iu
/** `以下文章来源于旧城笔记 ，作者某某` */
const RELAYED = /^(?:以下|本|此|该)文章?(?:首发于|来源于|转载自|转自|选自|原载于?)\s*[：:]?\s*[《“]?([^\s，,。；》”]{2,16})/u
const AGENCY = /^[（(【[—\s]*(?:本版)?(?:均|综合)?(?:据|转自|摘自)?\s*(\p{Script=Han}{1,8}(?:社|报|网|台|客户端))(?:等|电|报道|消息|综合)*[）)】\]。]?$/u

/** `均据某社`, `（据某社电）` anywhere on the page, or an agency behind the last stop of a paragraph. */
function creditedIn(lines: readonly MarkedLine[], body: Body): string | undefined {
  const lone = lines.filter(({ furniture, shape }) => shape === 'credit' || furniture?.reason === 'origin-line').map(({ text }) => text)
  for (const text of [...lone, ...body.credits]) {
    const found = (RELAYED.exec(fold(text)) ?? AGENCY.exec(fold(text)))?.[1]
    const at = found === undefined ? -1 : fold(text).indexOf(found)
    if (found !== undefined) return text.slice(at, at + found.length)
  }
  return undefined
}
