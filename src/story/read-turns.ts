import { parseNumeral } from '../language/numeral/index.ts'
import { type StudiedArticle, type StudiedSentence, startingWithin } from './study-article.ts'

/** Whose turn it was, is and will be, as a sentence lists it. */
export interface Turns {
  /** Hosts whose year the sentence gives: `去年在甲，今年到乙`. */
  readonly known: readonly { readonly year: number; readonly host: string }[]
  /** All hosts that the sentence lists, in the order of their turns. */
  readonly order: readonly string[]
  /** After the last of them comes the first again: the sentence says so, or counts as many hosts as it lists. */
  readonly isRound: boolean
  /** `逢单年在甲、逢双年在乙`: the hosts of odd and of even years. */
  readonly byParity?: { readonly odd: string; readonly even: string }
}

const HOST = '(?<host>[\\p{Script=Han}A-Za-z·]{2,10}?)'
const HOST_END = '(?=[，,。；;、：:]|举办|承办|举行|主办|召开|做东|接手|接棒|开办|市?$)'
const AT = '(?:已|将|则|刚|就|便)?(?:轮到了?|轮至|在|由|是|为|到了?|归|落在|交给)'
/** `去年在甲`, `今年到乙`, `2027年轮到丙`; not `去年夏天在甲` (no turn). */
const TURN = new RegExp(`(?<when>前年|去年|今年|明年|后年|\\d{4}\\s*年)${AT}${HOST}${HOST_END}`, 'gu')
/** `往后依次是甲、乙、丙`, `此后轮到甲、乙`; the group is the list. Near miss: `往后是平地` (one thing, no list). */
const LATER = /(?:往后|此后|之后|以后|随后|接下来|接着|其后|再往后)(?:的?几[届年])?(?:将|再|就)?(?:依次|顺次|挨个|轮流|分别)?(?:轮到|是|为|由|在|到)(?<list>[\p{Script=Han}A-Za-z·]{2,10}(?:[、和与及][\p{Script=Han}A-Za-z·]{2,10})+)/u
/** `按甲、乙、丙的顺序`, `依照甲、乙、丙、丁的次序`. */
const ORDERED = /(?:按照?|依照?|以)(?<list>[\p{Script=Han}A-Za-z·]{2,10}(?:[、和与及][\p{Script=Han}A-Za-z·]{2,10})+?)(?:这样)?的?(?:顺序|次序|先后)/u
/** `由甲、乙、丙三市依次承办`: in the order of the list. Near miss: `由甲、乙、丙轮流承办` (in turn, in an order that it does not give). */
const IN_ORDER = /由(?<list>[\p{Script=Han}A-Za-z·]{2,10}(?:[、和与及][\p{Script=Han}A-Za-z·]{2,10}?)+?)(?:[两三四五六七八九十\d]{1,3}(?:座|个|支|所|家)?[\p{Script=Han}]{1,2})?(?:依次|顺次|挨个|按此顺序|按这一顺序)/u
/** Taking turns goes on and on; `依次` may end with the list. */
const ALTERNATING = /轮流|轮换|轮替|轮番|轮值/
/** `走完一圈再从甲排起`, `周而复始`. */
const ROUND = /走完一[圈轮]|转完一[圈轮]|一[圈轮](?:过后|之后|下来|结束|走完)|周而复始|循环|(?:再|又)从[^，,。；;]{2,10}(?:排|轮|算|数|开始|转)|从头/
const COUNT_OF_HOSTS = /(?<count>[两三四五六七八九十]{1,2}|\d{1,2})(?:座|个|支|所|家)?(?:城市|市|地|国|省|县|区|校|队|镇|州|方|单位|俱乐部)/
/** `逢单年在甲`, `双数年由乙举办`, `奇数年份归丙`. */
const PARITY = new RegExp(`逢?(?<parity>单数?|双数?|奇数?|偶数?)年(?:份)?${AT}${HOST}${HOST_END}`, 'gu')

/** In: a sentence of a studied article. Out: the turns that it lists, if it lists any. Pure. */
export function readTurns(article: StudiedArticle, sentence: StudiedSentence): Turns | undefined {
  const { folded } = sentence
  const byParity = parityIn(folded)
  if (byParity) return { known: [], order: [byParity.odd, byParity.even], isRound: true, byParity }
  const known = [...folded.matchAll(TURN)].flatMap((match) => {
    const year = yearAt(article, sentence.start + match.index, match.groups!['when']!)
    return year === undefined ? [] : [{ year, host: match.groups!['host']! }]
  }).toSorted((a, b) => a.year - b.year)
  const list = (LATER.exec(folded) ?? ORDERED.exec(folded) ?? IN_ORDER.exec(folded))?.groups!['list']
  if (list === undefined) return undefined
  const later = list.split(/[、和与及]/).map((host) => host.replace(/的$/, ''))
  const order = [...new Set([...known.map(({ host }) => host).filter((host) => !later.includes(host)), ...later])]
  const count = COUNT_OF_HOSTS.exec(folded)?.groups!['count']
  const counted = count === undefined ? undefined : parseNumeral(count)
  if (counted !== undefined && counted !== order.length) return undefined
  return { known, order, isRound: counted !== undefined || ROUND.test(folded) || ALTERNATING.test(folded) }
}

function parityIn(folded: string): Turns['byParity'] {
  const hosts = new Map([...folded.matchAll(PARITY)].map((match) => [/^[单奇]/.test(match.groups!['parity']!) ? 'odd' : 'even', match.groups!['host']!]))
  const [odd, even] = [hosts.get('odd'), hosts.get('even')]
  return odd !== undefined && even !== undefined && odd !== even ? { odd, even } : undefined
}

/** The year as the time stage reads it there; a year in digits speaks for itself. */
function yearAt(article: StudiedArticle, at: number, when: string): number | undefined {
  const year = /\d{4}/.exec(when)?.[0] ?? startingWithin(article.times, at, at + 1)[0]?.begin?.slice(0, 4)
  return year === undefined ? undefined : Number(year)
}
