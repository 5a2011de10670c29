import { fold } from '../../language/index.ts'
import { readByline } from '../byline/index.ts'
import { classFolded } from '../furniture/index.ts'
import { labelOf } from './element.ts'
import { findBody } from './find-body.ts'
import type { PageLine } from './page-line.ts'
import { scoreLine } from './weigh-line.ts'

export interface TitleLine {
  readonly text: string
  readonly line: PageLine
}

/** How many lines above the first paragraph a headline may stand: byline, date and a subtitle lie between. */
const REACH = 8
const SHORTEST = 4
const LONGEST = 80
/** A paragraph, not a line of a menu that happens to have a comma. */
const PROSE = 20
/** A story told in short lines. */
const SHORT_PROSE = 6

/** Boards call it by its name: `主题： 某某`. */
const LABEL = /^(?:主题|标题|帖子主题|文章标题|题目)\s*[：:]\s*/u
const TRAIL = /[\s\-–—_|]+$/u
/** `首页 > 社区 > 版面`, `网易 → 错误信息`, `版主：`, `游客 欢迎你！` */
const CRUMBS = /[>»→]|版主|欢迎[您你]|^(?:回复|楼主|\d+\s*楼|第\d+楼)/u
const SENTENCE = /[。；;，,：:]$|。|^[\d年月日\s./-]+$/u
const TITLE_LABEL = /title|headline|biaoti|subject|topic|tit(?:[\s_-]|$)|(?:^|[\s_-])bt(?:[\s_-]|$)/i

/**
 * The line over the article that reads like its headline, for pages whose `<title>` only names the site.
 *
 * In: a page's lines. Out: of the few lines above the first paragraph, the one most like a title (a heading, set apart, bold, near); nothing where there is none.
 */
export function headlineAbove(lines: readonly PageLine[]): TitleLine | undefined {
  const body = findBody(lines)
  const first = body?.lines.find((line) => scoreLine(line) > PROSE) ?? body?.lines.find((line) => scoreLine(line) > SHORT_PROSE)
  if (!first) return undefined
  const above = lines.filter(({ index, hidden }) => index < first.index && !hidden).slice(-REACH)
  const ranked = above.flatMap((line, at) => {
    const text = line.text.replace(LABEL, '').replace(TRAIL, '')
    // A report repeats its title over its text.
    const again = above.some((other) => other !== line && other.text.replace(TRAIL, '') === text) ? 1 : 0
    return reads(line, text) ? [{ text, line, rank: rankOf(line) + again - (above.length - at) * 0.15 }] : []
  })
  return ranked.toSorted((a, b) => b.rank - a.rank)[0]
}

function reads(line: PageLine, text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || CRUMBS.test(line.text) || SENTENCE.test(text) || classFolded(fold(text)) !== undefined) return false
  if (line.linked > line.text.length / 2 && !isSetApart(line)) return false
  const { authors, editors, origin, dates } = readByline(line.spaced)
  return authors.length + editors.length + dates.length === 0 && origin === undefined && line.region?.kind !== 'outside'
}

const isNamed = ({ owner }: PageLine) => TITLE_LABEL.test(`${labelOf(owner)} ${owner.parent ? labelOf(owner.parent) : ''}`)
/** A heading, or in an element that is called a title. */
const isSetApart = (line: PageLine) => line.type === 'heading' || isNamed(line)

function rankOf(line: PageLine): number {
  const { type, owner, linked, strong, text } = line
  const heading = type !== 'heading' ? 0 : owner.tag === 'h1' ? 3.5 : 3
  const named = isNamed(line) ? 2 : 0
  const bold = strong >= text.replace(/\s/g, '').length ? 1.5 : 0
  const centred = /center/i.test(`${owner.attributes.align ?? ''}${owner.attributes.style ?? ''}`) ? 0.5 : 0
  return heading + named + bold + centred - (linked > text.length / 2 ? 1 : 0)
}

/** How much of the beginning of a page's prose a title is looked for in. */
const SAMPLE = 3000
const ABOUT = 0.4
/** `沙渠市水务局`: whose page it is, though the page names it. */
const ORGANISATION = /(?:局|厅|委|政府|公司|集团|大学|学院|学校|中学|医院|网|网站|门户)$/u
const LONGEST_NAME = 16

/** In: a page's title. Out: whether it may be the name of whose page it is, and no headline. */
export const namesOwner = (title: string) => title.length <= LONGEST_NAME && ORGANISATION.test(fold(title))

/**
 * In: a page's title, its lines. Out: whether the title speaks of what the page tells: its pairs of characters (its words, in Latin script) come back in the prose.
 */
export function isAboutPage(title: string, lines: readonly PageLine[]): boolean {
  if (namesOwner(title)) return false
  const prose = fold(lines.filter((line) => scoreLine(line) > PROSE).map(({ text }) => text).join('\n').slice(0, SAMPLE)).toLowerCase()
  const folded = fold(title).toLowerCase()
  const pieces = [...(folded.match(/[a-z]{3,}/g) ?? []), ...(folded.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => [...run].slice(1).map((_, at) => run.slice(at, at + 2)))]
  return pieces.length > 0 && pieces.filter((piece) => prose.includes(piece)).length >= pieces.length * ABOUT
}
