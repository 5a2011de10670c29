import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { isEarlier, SAYS_SO } from '../earlier-occasions.ts'
import type { Finding } from '../finding.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'
import { isTopic } from '../same-event.ts'

/** What befalls people; 伤亡 takes in all that wounds or kills. Ours. */
const WORDS = '伤亡|受伤|负伤|重伤|轻伤|死亡|遇难|身亡|丧生|溺亡|失踪|失联|被困|感染|重症'
const FAMILIES: readonly RegExp[] = [/受伤|负伤|重伤|轻伤|[砸撞烧烫炸压摔]伤/, /死亡|遇难|身亡|丧生|溺亡/, /失踪|失联/, /被困/, /感染/, /重症/]
/** `无人员伤亡`, `没有人受伤`, `未造成死亡`, `零伤亡`; not 没有统计伤亡. */
const NONE = new RegExp(`(?:无人|没有人|无一人?|(?:无|没有?|未|并未|尚未|零)(?:有|造成|发生|出现|接到|收到|传出|接报)?(?:任何|其他)?(?:人员|群众|居民|乘客|学生|旅客|游客|工人|员工)?)(?:因[^，。；]{1,6})?(${WORDS})`, 'g')
/** `1人受伤`, `3例死亡`, `受伤2人`. */
const SOME = new RegExp(`[\\d一二两三四五六七八九十百千数几]+余?多?[人名例位](?:不同程度|当场|不幸)?(${WORDS})|(${WORDS})(?:人数[为达]?)?[\\d一二两三四五六七八九十百千]+[人名例位]`, 'g')
/** `造成乘客受伤`, `砸伤了学生`: of whom nobody says how many. Not 没有造成乘客受伤, 以免砸伤路人. */
const BARELY_SOME = new RegExp(`(?<![未没无不有免止曾会能])(?:造成|导致|致)(?:多名|数名|一些|部分)?(?:人员|群众|居民|乘客|学生|旅客|游客|工人|员工|路人|行人)(${WORDS})|(?<![未没无不有免止被人名员曾会能可])([砸撞烧烫炸压摔]伤)了?(?=[^，。；]{1,8}[，。；]|$)`, 'g')

interface Harm extends Span {
  readonly word: string
  /** Of whom nobody says how many. */
  readonly isBare?: boolean
}

/** `未传出死亡`: nothing was heard of it, which is less than that there was none. */
const HEARD_OF = /传出|接报/

const harmsIn = (folded: string, pattern: RegExp): readonly Harm[] =>
  [...folded.matchAll(pattern)].map(({ 0: text, 1: word, 2: other, index }) => ({ start: index, end: index + text.length, text, word: word ?? other! }))

/** Of a narrower sort: where nobody 溺亡, somebody may still have died. */
const NARROW = /重伤|轻伤|溺亡/

/** What is said of none holds of the word, when it is of its family, or 伤亡 of wounds and deaths; of a narrower word, of that alone. */
function covers(none: string, word: string): boolean {
  if (NARROW.test(none)) return none === word
  if (none === '伤亡') return word === '伤亡' || FAMILIES[0]!.test(word) || FAMILIES[1]!.test(word)
  return FAMILIES.some((family) => family.test(none) && family.test(word))
}

/** Somebody hurt where the source says that nobody was, and nobody where it counts some: of this occasion, and with no word to the other side. */
export function compareHarm(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  if (SAYS_SO.test(statement.folded)) return []
  const [none, some] = [NONE, SOME].map((pattern) => harmsIn(source.folded, pattern).filter(({ start }) => source.source.published === undefined || !isEarlier(source, start)))
  const against = (stated: Harm, rivals: readonly Harm[], agreeing: readonly Harm[], relate: (rival: Harm) => boolean): readonly Finding[] => {
    const rival = rivals.find((one) => relate(one) && isOfTheSame(alignment, stated, one))
    if (!rival || agreeing.length > 0) return []
    const finding = findingOf(alignment, stated, rival)
    return [HEARD_OF.test(rival.text) || stated.isBare ? { ...finding, verdict: 'not-found' } : finding]
  }
  return [
    ...[...harmsIn(statement.folded, SOME), ...harmsIn(statement.folded, BARELY_SOME).map((harm) => ({ ...harm, isBare: true }))].filter(({ word }) => !isBarelyTold(source, word)).flatMap((stated) => against(stated, none!, some!.filter(({ word }) => covers(word, stated.word) || covers(stated.word, word)), ({ word }) => covers(word, stated.word))),
    ...harmsIn(statement.folded, NONE).flatMap((stated) => against(stated, some!, none!.filter(({ word }) => covers(word, stated.word) || covers(stated.word, word)), ({ word }) => covers(stated.word, word))),
  ]
}

const BARE = new RegExp(WORDS, 'g')
const DENIED = /[无没未不零][^，。；]{0,8}$/

/** `甲未受伤，乙轻伤`: somebody was hurt though nobody is counted. */
const isBarelyTold = (source: PreparedSource, word: string): boolean =>
  [...source.folded.matchAll(BARE)].some(({ 0: told, index }) =>
    covers(told, word) && told !== '伤亡' && !DENIED.test(source.folded.slice(Math.max(0, index - 10), index)) && (source.source.published === undefined || !isEarlier(source, index)))

/** The names of the statement's clause stand in that sentence, or are what the article is about. */
function isOfTheSame({ statement, source, hits, ...rest }: Alignment, stated: Harm, rival: Harm): boolean {
  const clause = statement.clauses.find(({ start, end }) => start - statement.start <= stated.start && stated.end <= end - statement.start) ?? statement
  const { sentence } = source.clauses[clauseAt(source, rival.start)]!
  return statement.terms.every(({ kind, start, end }, at) => kind !== 'name' || start < clause.start || end > clause.end || start - statement.start >= stated.start
    || isTopic({ statement, source, hits, ...rest }, at) || [...hits[at]!.keys()].some((near) => source.clauses[near]!.sentence === sentence))
}

function findingOf({ statement, source }: Alignment, stated: Harm, rival: Harm): Finding {
  const { text } = spanOf(statement.text, stated.start, stated.end)
  const place = { start: stated.start + statement.start, end: stated.end + statement.start, text }
  const isCount = /[\d一二两三四五六七八九十百千数几]/.test(text)
  const reason = { code: isCount ? 'other-quantity' as const : 'negated' as const, args: { stated: text, source: told(source, rival) } }
  return { ...place, kind: isCount ? 'quantity' : 'negation', verdict: 'contradicted', reason, evidence: [cite(source, rival.start, rival.end)] }
}

const told = ({ text }: PreparedSource, { start, end }: Span) => text.slice(start, end)
