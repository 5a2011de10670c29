import { fold } from '../../language/index.ts'
import { type Byline, NO_BYLINE, mergeBylines } from './byline.ts'
import { isHanName, isName, personNames } from './person-names.ts'
import { readOriginName } from './origin-name.ts'
import { ROLE_LABELS, type Role } from './roles.ts'
import { statedDates, type StatedDatesOptions } from './stated-dates.ts'
import { beginsWithSurname } from './surnames.ts'

/** Bylines are lines; past this a paragraph is read by `readDateline` and `readSignature` alone. */
const LONGEST = 300

const ANY_LABEL = ROLE_LABELS.map(({ words }, index) => `(?<r${index}>${words})`).join('|')
/** Behind a label: a colon or bar. `作者：`, `文｜`, `责编丨`; `文/` and `图/` take a slash. */
const MARK = '\\s*[】\\])）]?\\s*(?:[:：｜丨]|\\|(?=\\s*[^\\s])|(?<=(?:文|图|摄|摄影|图文|文图|撰文|执笔|编辑|责编|作者|校对)\\s*)[/／])\\s*'
/** `作者：`, `责任编辑/校对：`; not the 文 of `中文：`, as a label begins its line or follows a break. */
const LABELLED = new RegExp(`(?<![\\p{Script=Han}A-Za-z])(?:${ANY_LABEL})(?:\\s*[/／、&和与]\\s*(?:图|文|摄影?|摄像|校对|审核|编辑|责编|记者|通讯员|整理|美编|剪辑)){0,3}${MARK}`, 'giu')

/** Labels that stand before names without a colon: `本报记者 张三`, `记者张三`, `责任编辑 李四`; whose they are. */
const BARE: readonly (readonly [Role, RegExp])[] = [
  ['origin', /^(?:本文|文章|信息|稿件)?来源\s+(?=\S)/gu],
  // `SOURCE Harbour Lines Co., Ltd.` closes a release; not `Source code`
  ['origin', /^SOURCE\s+(?=[A-Z][a-z])/gu],
  // `1164次阅读 | 来源河湾报 | 作者林雨`: bars part what needs no colon; not `来源于`
  ['origin', /(?<=[|｜]\s*)来源(?![于自：:\s])/gu],
  ['other', /(?<=\s)(?:校对|审核|审校|监制|统筹|摄影|美编|设计|值班主任|制图)\s+(?=\S)/gu],
  ['editor', /(?<=^|[（(【[\s、，,；;/|｜])(?:责任编辑|责编|[\p{Script=Han}]{0,6}编辑|编审|主编)\s+/gu],
  ['author', /(?<=^|[（(【[\s、，,；;/|｜□■◎●△▲◆:：])[\p{Script=Han}A-Za-z·-]{0,12}?(?:记者|通讯员|特派员|评论员|实习生|撰稿人)(?!站|节|证|从|在|了|获|注|问|手记|调查|观察|日记|协会|团|会|席|们)\s*/gu],
  // not `Powered by`, `Designed by`
  ['author', /(?<=^|[（(【[\s|｜])(?<!(?:Powered|Designed|Supported|Hosted|Rewrited|Sponsored|Presented)\s+)(?:作者|撰文|采写|文[/／]图|文图|图文|图[/／]文|文|By|Written by)\s+(?=\S)/giu],
  ['author', /^作者[,，]\s*(?=\p{Script=Han}{2,4}(?:[、\s]|$))/gu],
  // `□ 林雨`; not `■纪检监察`, a section's name
  ['author', /(?<=[|｜]\s*)作者(?=\p{Script=Han}{2,3}\s*(?:[|｜]|$))/gu],
  ['author', /^[□■◎●△▲◆]\s*(?=\p{Script=Han}{1,3}(?!\p{Script=Han}))/gu],
]

/** Boards and blogs: `rainy77 发表于 2031-4-2 11:46`; not `本文发表于2031-04-02`, `首次发布于 2031`. */
const POSTER = /^(?!本文|文章|原文|首[次发]|最[初后]|更新|帖子|本帖|主题|日志|博文|内容|编辑|来源|视频|图片|该)(?<name>[\p{L}\p{N}_.·-]{2,16})\s+(?:发表于|发布于|发表在|posted (?:on|at))\s*[：:]?\s*(?=\d|[A-Z])/iu

/** Accounts mark their own: `原创 阿坪 东圩慢报`; not `原创 内容`. */
const OWN_WORK = /^原创\s+(?<name>[\p{L}_·-]{2,10})(?<![报网社台号])\s+(?<account>(?=\S*\p{Script=Han})\p{L}[\p{L}\p{N}_·-]{1,15})(?=\s*$|\s+(?:19|20)\d\d)/u

/** In: a line. Out: the account that it calls a work its own of; who reprints another's says so elsewhere. */
export const owningAccount = (line: string): string | undefined => (line.length > 60 ? undefined : OWN_WORK.exec(line)?.groups?.account)

/**
 * Who wrote, edited, first published, and when: from one line.
 *
 * In: a line as a page shows it, either script. Out: origin, people by their part, dates; all empty where the line is no byline.
 * `来源：河湾晚报 作者：林雨 责任编辑：周舟` -> origin, author, editor.
 */
export function readByline(line: string, options: StatedDatesOptions = {}): Byline {
  if (line.length > LONGEST) return NO_BYLINE
  const text = fold(line)
  const dates = statedDates(line, options)
  const labels = [...labelled(text), ...bare(text)].toSorted((a, b) => a.start - b.start)
  const poster = POSTER.exec(text)?.groups?.name
  const posted: readonly Byline[] = poster === undefined || !isName(poster) ? [] : [{ ...NO_BYLINE, authors: [poster] }]
  const own = OWN_WORK.exec(text)
  const works: readonly Byline[] = own?.groups && isName(own.groups.name!) ? [{ ...NO_BYLINE, authors: [own.groups.name!] }] : []
  const found = labels
    .filter((label, index) => index === 0 || label.start >= labels[index - 1]!.end || label.marked)
    .map((label, index, kept) => readValue(label, line.slice(label.end, cutAt(text, label, kept[index + 1]?.start, dates))))
  return { ...mergeBylines([...found, ...posted, ...works]), dates }
}

interface Label {
  readonly role: Role
  readonly start: number
  readonly end: number
  readonly marked: boolean
  /** `记者张三`, nothing between: the name must then begin with a surname. */
  readonly touching: boolean
}

function labelled(text: string): readonly Label[] {
  return [...text.matchAll(LABELLED)].map((match) => {
    const index = ROLE_LABELS.findIndex((_, at) => match.groups?.[`r${at}`] !== undefined)
    return { role: ROLE_LABELS[index]!.role, start: match.index, end: match.index + match[0].length, marked: true, touching: false }
  })
}

function bare(text: string): readonly Label[] {
  return BARE.flatMap(([role, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const touching = !/\s$/.test(match[0])
      return { role, start: match.index, end: match.index + match[0].length, marked: false, touching }
    }),
  )
}

/** A value ends where the next label begins, at a date, a closing bracket, a stop, or a bar. */
function cutAt(text: string, label: Label, next: number | undefined, dates: Byline['dates']): number {
  const stop = text.slice(label.end).search(label.role === 'origin' ? /[)）】\]。！；|｜丨]/ : /[)）】\]。！；：:丨]|\s[|｜]\s|\s{3,}(?=\S*[:：\d])/)
  const date = dates.find(({ start }) => start >= label.end)?.start
  return Math.min(next ?? text.length, stop < 0 ? text.length : label.end + stop, date ?? text.length)
}

function readValue(label: Label, value: string): Byline {
  if (label.role === 'origin') return { ...NO_BYLINE, ...readOriginName(value) }
  if (label.role === 'date' || label.role === 'ignored') return NO_BYLINE
  const names = label.marked ? personNames(value) : bareNames(value, label.touching)
  // `某某 摄`: who took the picture, whatever stands before the name.
  const role = label.role === 'author' && /(?:摄|供图|\s图)\s*(?:影|影报道)?\s*$/u.test(value) ? 'other' : label.role
  return { ...NO_BYLINE, authors: role === 'author' ? names : [], editors: role === 'editor' ? names : [], others: role === 'other' ? names : [] }
}

/** Buttons that share the line with a byline: `记者林雨 分享 LINE`. */
const BUTTONS = /\s+(?:分享|转发|轉發|列印|打印|收藏|留言|LINE|Facebook|FB|Twitter|X|E-?mail)(?=\s|$)/giu

/** `By Jane Linden, Local Democracy Reporter`; what stands behind it is a date or nothing. */
const POSITION = /,\s*(?:[A-Z][\w’'-]*\s+){0,4}(?:Reporter|Correspondent|Editor|Writer|Columnist|Analyst|Critic|Producer|Contributor|Bureau|Desk|Staff)s?(?=\s*(?:[|,]|$))/gu

/** Without a colon only a run of names counts, and nothing may follow them. */
function bareNames(whole: string, touching: boolean): readonly string[] {
  const value = whole.replace(BUTTONS, '').replace(POSITION, '')
  const names = personNames(value)
  const length = names.join('').replace(/\s/g, '').length
  const rest = value.replace(/[/／]\s*\p{Script=Han}{2,6}?(?:报道|報導)|[\s、，,/／·•｜|和与&]|摄影报道|报道|報導|\band\b|发自.*|摄|文\/图|图/gu, '').length
  if (names.length === 0 || rest > length) return []
  const latin = /^[A-Z]/.test(names[0]!)
  if (!latin && !names.every(isHanName)) return []
  return touching && !latin && !names.every((name) => beginsWithSurname(fold(name))) ? [] : names
}
