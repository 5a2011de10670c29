import { findNames, fold } from '../../language/index.ts'
import { type Byline, NO_BYLINE } from './byline.ts'
import { isHanName, personNames } from './person-names.ts'
import { readByline } from './read-byline.ts'
import { beginsWithSurname } from './surnames.ts'

export interface Dateline {
  /** The agency or paper that the 电头 names: `新华社` of `新华社北京6月1日电`. */
  readonly origin?: string
  /** 本报讯, 本网消息: the publisher itself. */
  readonly own: boolean
  readonly authors: readonly string[]
  /** How much of the paragraph it takes, `（记者…）` included. */
  readonly length: number
}

const AGENCY = '[\\p{Script=Han}A-Za-z]{1,12}?(?:社|报|网|新闻|客户端|在线|电视台|电台|日报|晚报|时报|周刊|之家|之声|财经|科技|体育|传媒|融媒|融媒体)'
/**
 * `新华社北京6月1日电`, `中新网6月1日电`, `据河湾社兰港电`, `河湾晚报讯`, `本报讯`, `IT之家9月30日消息`;
 * not `新华社记者走进…`, where nothing says 电, 讯 or 消息.
 */
const HEAD = new RegExp(
  `^[\\s【\\[(（]*(?<cited>据|综合)?\\s*(?<agency>${AGENCY}|本报|本网|本刊|本台|本社|本站)(?:[-·—]\\p{Script=Han}{2,14})?\\s*[/、]?\\s*` +
    `(?<place>\\p{Script=Han}{2,12}?)?\\s*(?<date>(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日)?\\s*(?:上午|下午|凌晨|晚)?(?:专|综合)?(?:电|讯|消息|综合报道|综合消息|快讯|报道)(?=[\\s：:，,（(】\\])）]|\\d|\\p{Script=Han})\\s*[】\\])）]?\\s*` +
    `(?<people>[（(][^（）()]{0,80}[)）])?`,
  'u',
)

/** `HAYWARD, Calif. (AP) —`, `PORT LINDEN, June 3 (Harbour Wire) --`; not `The MAYOR (Linden) - `: the place is set in capitals. */
const ENGLISH = /^(?:[A-Z][A-Z'’.-]{2,}(?:[ -][A-Z][A-Z'’.]+)*)(?:,\s[A-Z][\w. ]{1,20}){0,2}\s*\((?<agency>[A-Z][\w&. ]{1,24})\)\s*(?:[—–-]+)\s/u

/** `〔記者林雨／兰港報導〕`, `【记者周舟 兰港电】`; not `记者林雨在兰港看到…` */
const LOCAL = /^[〔【[（(]\s*(?:本[报刊台网社])?(?:特约|实习|见习|首席)?(?:记者|特派员|特派记者|通讯员|中心)\s*[\p{Script=Han}、·\s]{2,20}[\s／/]\s*[\p{Script=Han}]{2,8}(?:报道|报导|综合报道|综合报导|特稿|专访|电)\s*[〕】\]）)]/u

/** `（河湾社记者林雨兰港30日电）`: agency, names, place and day in one bracket. */
const BRACKETED = /^[（(](?<agency>\p{Script=Han}{2,5}社)(?:特约|驻\p{Script=Han}{2,6})?记者(?<who>[\p{Script=Han}、]{4,30}?)(?:\d{1,2}月)?\d{0,2}日?(?:综合|专|外)?电[）)]/u

/** Names run into the place without a mark: where the place begins is known of known places alone. */
function readBracketed(head: string): Dateline | undefined {
  const match = BRACKETED.exec(fold(head))
  if (!match?.groups) return undefined
  const { agency, who } = match.groups as { readonly agency: string; readonly who: string }
  const place = findNames(who).find(({ kind, end }) => kind === 'place' && end === who.length)
  const from = match[0].indexOf(who)
  const authors = place === undefined ? [] : personNames(head.slice(from, from + place.start)).filter((name) => isHanName(name) && beginsWithSurname(fold(name)))
  return { own: false, origin: head.slice(1, 1 + agency.length), authors, length: match[0].length }
}

/**
 * The 电头 of a paragraph: which agency sent it, and whose names it carries.
 *
 * In: the first paragraph of an article. Out: the dateline, or nothing. `河湾社兰港6月1日电（记者林雨）` -> 河湾社, 林雨.
 */
export function readDateline(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, 160)
  const local = LOCAL.exec(fold(head))
  if (local) {
    const { authors } = readByline(head.slice(0, local[0].length).replace(/[〔〕【】]/gu, ' '))
    if (authors.length > 0) return { own: true, authors, length: local[0].length }
  }
  const bracketed = readBracketed(head)
  if (bracketed) return bracketed
  const english = ENGLISH.exec(head)
  if (english?.groups) return { own: false, authors: [], length: english[0].length, origin: english.groups.agency! }
  const match = HEAD.exec(fold(head))
  if (!match?.groups) return undefined
  const agency = match.groups.agency!
  // `报社昨天通电话`: without a day or names, 电 and 讯 must end the head.
  if (!match.groups.date && !match.groups.people && /^\p{Script=Han}/u.test(head.slice(match[0].length))) return undefined
  // `据某报报道` in running text is a mention; only a short one that ends in 电 or 讯 signs the piece.
  if (match.groups.cited && !/[电讯]\s*(?:[（(]|$)/u.test(match[0])) return undefined
  const own = /^本[报网刊台社站]$/u.test(agency)
  const people = match.groups.people
  const start = people === undefined ? 0 : match[0].lastIndexOf(people)
  const byline: Byline = people === undefined ? NO_BYLINE : readByline(head.slice(start + 1, start + people.length - 1))
  const at = match[0].indexOf(agency)
  return { own, authors: byline.authors, length: match[0].length, ...(!own && { origin: head.slice(at, at + agency.length) }) }
}
