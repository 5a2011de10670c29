import { evidenceAt } from '../article/index.ts'
import { NUMERAL, parseNumeral } from '../language/numeral/index.ts'
import type { Mechanism, Rotation } from './dossier.ts'
import { type HostOrder, orderHosts } from './order-hosts.ts'
import { readTurns, type Turns } from './read-turns.ts'
import type { StudiedArticle, StudiedSentence } from './study-article.ts'

/** A rule as a sentence states it, before its members are known. */
export interface RotationRule extends Rotation {
  readonly sentence: StudiedSentence
  /** The order of the hosts, where the rule names it. */
  readonly hosts?: HostOrder
  /** `甲为一方`: the words that name the side which takes every other turn. */
  readonly oneSide?: string
  /** The turns themselves, where the sentence lists them. */
  readonly turns?: Turns
}

type Meeting = Mechanism['meetings'][number]

const HELD = '举办|举行|召开|主办|承办|开办|轮流|轮值|轮换|[办开踢打赛演聚]?一[次届回场]'
/** `每两年举办一次`, `每年召开`, `隔年举行`, `两年一届`, `一年踢一届`; the group is the number of years. Near miss: `每两年修订` (nothing is held). */
const PERIOD = new RegExp(`(?:每隔?(?<years>${NUMERAL})?年|(?<other>隔年))(?:都|就|要|会|轮流)?[^，,。；;]{0,6}?(?:${HELD})|(?<spell>${NUMERAL})年(?:举办|举行|召开|[办开踢打赛演聚])?一[次届回](?!性)`)
/** `轮流举办`, `依次承办`, `挨个接手`, `轮流担任主席`; not `轮流发言` (no hosting), not `接任轮值主席国` (an office, no rule). */
const TURNS = /(?:轮流|轮换|依次|轮替|轮番|挨个|逐个|顺次|轮着|轮流着)[^，,。；;]{0,12}?(?:举办|主办|承办|举行|做东|担任|东道主|主席|办会|主持|接手|接棒|接办)|轮值(?:举办|主办|承办)|(?:举办|主办|承办)[^，,。；;]{0,8}?(?:轮流|轮换)|东道主[^，,。；;]{0,6}?(?:轮流|轮换|轮着)/
const ORDERS: readonly (readonly [RegExp, HostOrder])[] = [
  [/拼音/, 'pinyin'],
  [/(?:首字母|字母(?:顺序|次序|排序|排列)|alphabet)/i, 'alphabetical'],
  [/(?:按|依|以)(?:照)?上述|按(?:照)?[^，,。；;]{2,40}、[^，,。；;]{1,40}的(?:顺序|次序|先后)/, 'listed'],
]
const ONE_SIDE = /(?<side>[^，,。；;、“”]{2,16}?)(?:作)?为一方/
/** How far an inference may reach: a full round of hosts, and no more than so many meetings. */
const MOST_MEETINGS = 8
/** A short round is told more than once over. */
const FEWEST_AHEAD = 4

/** In: a sentence. Out: the rule of hosting that it states, if it states one. Pure. */
export function readRotation(article: StudiedArticle, sentence: StudiedSentence): RotationRule | undefined {
  const { folded } = sentence
  const period = PERIOD.exec(folded)
  const turns = readTurns(article, sentence)
  const listed = turns && (period !== null || turns.byParity !== undefined || TURNS.test(folded)) ? turns : undefined
  const alternates = TURNS.test(folded) || listed !== undefined
  if (!period && !alternates) return undefined
  const years = listed?.byParity ? 1 : yearsOf(period)
  const hosts = alternates && !listed ? ORDERS.find(([pattern]) => pattern.test(folded))?.[1] : undefined
  const oneSide = alternates ? ONE_SIDE.exec(folded)?.groups!['side'] : undefined
  return {
    ...(years && { periodYears: years }),
    alternates,
    ...(listed && { order: 'listed' as const, turns: listed }),
    ...(hosts && { order: hosts === 'listed' ? 'listed' as const : 'alphabetical' as const, hosts }),
    ...(oneSide !== undefined && { oneSide }),
    rule: evidenceAt(article.article.id, article.text, sentence.start, Math.min(sentence.end, sentence.start + 400)),
    sentence,
  }
}

function yearsOf(period: RegExpExecArray | null): number | undefined {
  if (!period) return undefined
  const { years, other, spell } = period.groups!
  if (other !== undefined) return 2
  const numeral = years ?? spell
  return numeral === undefined ? 1 : parseNumeral(numeral)
}

/**
 * Who hosts next, as the rule implies?
 *
 * In: the rule, the members as listed, the meetings known, by year; the year of the latest article (later meetings are announced,
 * not held). Out: the coming meetings of one round, at most eight, each
 * marked as inferred; nothing where the period, the last meeting or the order is not known. Pure.
 */
export function inferHosts(rule: RotationRule, members: readonly string[], all: readonly Meeting[], thisYear?: number): Mechanism['next'] {
  if (rule.turns) return unlessBroken(listedHosts(rule, rule.turns, all, thisYear), all)
  const meetings = all.filter(({ year }) => thisYear === undefined || year <= thisYear)
  const latest = meetings.at(-1)
  const known = meetings.findLast(({ host }) => host !== undefined)
  const side = rule.oneSide === undefined ? undefined : members.find((member) => rule.oneSide!.includes(member))
  const order = orderOf(rule, members.filter((member) => member !== side), side, meetings)
  if (rule.periodYears === undefined || !rule.alternates || !latest || !known || order.length === 0) return []
  // A meeting whose host nobody names has used up a turn all the same.
  const unnamed = Math.round((latest.year - known.year) / rule.periodYears)
  const turns = Math.min(MOST_MEETINGS, (order.length - 1) * (side === undefined ? 1 : 2))
  const next = takeTurns(order, side, meetings.flatMap(({ host }) => host ?? []), unnamed + turns)
    .slice(unnamed)
    .map((host, index) => ({ year: latest.year + rule.periodYears! * (index + 1), host, inferred: true as const }))
  return unlessBroken(next, all)
}

/** By odd and even years; or on from the latest host in the list, round again only where the rule says so. */
function listedHosts({ periodYears }: RotationRule, { order, isRound, byParity }: Turns, all: readonly Meeting[], thisYear?: number): Mechanism['next'] {
  const latest = all.findLast(({ year, host }) => (thisYear === undefined || year <= thisYear) && host !== undefined && order.includes(host))
  const from = latest?.year ?? (byParity ? thisYear : undefined)
  if (periodYears === undefined || from === undefined) return []
  if (byParity) return Array.from({ length: 2 * order.length }, (_, index) => inferred(from + index + 1, (from + index + 1) % 2 === 1 ? byParity.odd : byParity.even))
  const at = order.indexOf(latest!.host!)
  const left = isRound ? Math.min(Math.max(order.length, FEWEST_AHEAD), MOST_MEETINGS) : order.length - at - 1
  return Array.from({ length: left }, (_, index) => inferred(from + periodYears * (index + 1), order[(at + index + 1) % order.length]!))
}

const inferred = (year: number, host: string) => ({ year, host, inferred: true as const })

/** A host announced for a coming year, other than the rule's: the rule is not followed, and implies nothing. */
function unlessBroken(next: Mechanism['next'], all: readonly Meeting[]): Mechanism['next'] {
  return next.some(({ year, host }) => all.some((meeting) => meeting.year === year && meeting.host !== undefined && meeting.host !== host)) ? [] : next
}

/** The coming hosts: next in the order each time, with the one side between any two. */
function takeTurns(order: readonly string[], side: string | undefined, past: readonly string[], count: number): readonly string[] {
  let last = past.at(-1)
  let turn = order.indexOf(past.findLast((host) => host !== side) ?? '')
  return Array.from({ length: count }, () => {
    if (side !== undefined && last !== side) return (last = side)
    turn = (turn + 1) % order.length
    return (last = order[turn]!)
  })
}

/** The order of the members that take turns: as the rule names it, else as all but one of them were seen to host; else unknown. */
function orderOf(rule: RotationRule, others: readonly string[], side: string | undefined, meetings: readonly Meeting[]): readonly string[] {
  if (rule.hosts) return orderHosts(others, rule.hosts)
  if (others.length + (side === undefined ? 0 : 1) <= 2) return others
  const hosts = meetings.flatMap(({ host }) => host ?? []).filter((host) => host !== side).slice(1 - others.length)
  if (hosts.length < others.length - 1 || new Set(hosts).size < hosts.length) return []
  return [...hosts, ...others.filter((member) => !hosts.includes(member))]
}
