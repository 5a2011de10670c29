import { findNames, fold } from '../../language/index.ts'
import { classFurniture } from '../furniture/index.ts'
import { statedDates } from '../byline/index.ts'
import type { HtmlElement } from '../../page/index.ts'
import { elementsOf, isHidden, labelOf, textUnder } from './element.ts'
import type { PageLine } from './page-line.ts'

/** `河湾日报`, `《理财周刊》`: the name says that it publishes. */
const MEDIUM = /^(?:《[^《》]{2,14}》|[\p{Script=Han}A-Za-z·]{1,14}(?:报|网|社|新闻|在线|周刊|杂志|电视台|客户端|卫视|广播))$/u
const unquoted = (name: string) => name.replace(/^《|》$/gu, '')

/** `2025年06月17日 16:01 河湾日报`, `2025-06-17 河湾晚报`: what stands beside the date without a label. */
export function besideDate(near: readonly PageLine[]): string | undefined {
  const found = near.flatMap((line) => {
    const { words, clock } = dateLineWords(line)
    const media = words.filter((word) => MEDIUM.test(fold(word)) && classFurniture(word) === undefined)
    // A day alone may be an event's, and what stands beside it the sentence's.
    return clock || (media.length === 1 && words.length === 1) ? media : []
  })[0]
  return found === undefined ? undefined : unquoted(found)
}

interface DateLine {
  readonly words: readonly string[]
  readonly clock: boolean
}

/** What a line with a date says besides it. */
function dateLineWords({ spaced }: PageLine): DateLine {
  const date = spaced.length < 80 ? statedDates(spaced)[0] : undefined
  if (!date) return { words: [], clock: false }
  const words = `${spaced.slice(0, date.start)} ${spaced.slice(date.end)}`.split(/[\s|｜/／·•]+/u).filter((word) => word !== '' && !BESIDE.test(fold(word)))
  return { words, clock: date.precision !== 'day' }
}

/** Marks that platforms set beside an account's name. */
const BESIDE = /^(?:(?:Last|First)?(?:Published|Updated|Posted|Modified|Created)?(?:on|at|by)?|[A-Z][a-z]+day|原创|.*(?:创作者|认证.{0,8})|\+?(?:已)?关注|举报|听全文|发布于.*|IP属地.*|首发|转载|已编辑|[\d.,万]*人气|热度|(?:Android|iOS|iPhone|安卓|苹果|手机|网页|电脑|PC)\S*|\d+[楼#]|阅读.*|星期[一二三四五六日天]|周[一二三四五六日天]|[\p{P}\p{S}\d]+)[：:,]?$/iu

const ACCOUNT_LABEL = /(?:^|[\s_-])(?:author(?:info)?[_-]?name|account[_-]?(?:nick)?name|profile[_-]?nickname|media[_-]?name|source[_-]?name|js_name|nick[_-]?name|up[_-]?name|user[_-]?name|(?:note|post|article|blog)[_-]author)(?:[\s_-]|$)/i
/** `看台夜话`, `HarbourTalk`; not `PT`, a zone, nor a label of a script that we have no labels for. */
const ACCOUNT = /^(?=.*\p{Script=Han}|[A-Z][A-Za-z\d_-]{3})[\p{Script=Han}A-Za-z\d·_-]{2,16}$/u

/**
 * The account that published it, on platforms where anybody may: it is who wrote it first.
 *
 * In: a page's root, the lines near its headline, and what tells a person's name. Out: the name beside the date, where it is all that stands there, or that of an
 * element called so; nothing for a person, who is an author, nor for a button, a section, a place.
 */
export function accountOf(root: HtmlElement, near: readonly PageLine[], isPerson: (name: string) => boolean): string | undefined {
  const named = [...dateNeighbour(near), ...labelledAccounts(root, near)]
  return named.find((name) => ACCOUNT.test(name) && !isPerson(name) && classFurniture(name) === undefined && !isPlace(name))
}

/** The one word beside the first full date line. */
function dateNeighbour(near: readonly PageLine[]): readonly string[] {
  const line = near.slice(0, 8).find((one) => dateLineWords(one).clock)
  const words = line === undefined ? [] : dateLineWords(line).words
  return words.length === 1 && !/[：:]|^(?:发布|发表|来自|更新|来源|作者|编辑|时间|正文|IP)/iu.test(fold(words[0]!)) ? words : []
}

function labelledAccounts(root: HtmlElement, near: readonly PageLine[]): readonly string[] {
  const shown = new Set(near.filter(({ region }) => region?.reason !== 'comment').flatMap(({ text, spaced }) => (spaced.length < 80 ? [text, ...spaced.split(' ').filter((word) => /\p{Script=Han}/u.test(word))] : [text])))
  return [...elementsOf(root)].filter((element) => ACCOUNT_LABEL.test(`${labelOf(element)} ${element.attributes['data-testid'] ?? ''}`) && !isHidden(element)).map((element) => textUnder(element, { limit: 40 })).filter((text) => shown.has(text))
}

/** `发布于 兰港`: where an account writes from. */
const isPlace = (name: string) => findNames(name).some(({ kind, start, end }) => kind === 'place' && start === 0 && end === name.length)
