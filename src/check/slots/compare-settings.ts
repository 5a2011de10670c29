import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding, FindingKind, ReasonCode } from '../finding.ts'
import type { SourceClause } from '../prepare-source.ts'
import { SURE_TWIN, type Twin, twinsOf } from '../twin-clauses.ts'

/** A part of a clause that a little word marks: where, by whom. */
interface Setting {
  readonly kind: FindingKind
  readonly code: ReasonCode
  readonly pattern: RegExp
}

/** What may stand before the word that closes the part: a verb of taking place, of making; a mark. */
const PLACED = '举行|举办|召开|闭幕|开幕|落幕|登陆|创立|成立|创办|出土|发掘|进行|发生|开工|动工|奠基|落成|投产|建厂|设厂|起飞|降落|着陆|坠毁|会谈|会见|会晤|签署|发布|首映|首演|亮相|去世|逝世|出生|被捕|落网|申请|上市|开业|开庭|宣判|受审|停靠|揭幕|起火'
const MADE = '设计|研制|研发|开发|制造|生产|承建|建设|建造|主办|承办|举办|主持|执导|导演|撰写|创作|创立|创办|发现|发明|运营|经营|管理|负责|承担|收购|投资|命名|提出|起草|作出|审理|公布|发布|颁发|领导|带队|率领|指挥|执教'

const SETTINGS: readonly Setting[] = [
  // `在汐港闭幕`, `从白垩坡出土`; not 在记者会上, 在第14分钟
  { kind: 'place', code: 'other-place', pattern: new RegExp(`(?:在|于)(?!第)([\\u4e00-\\u9fff·]{2,10}?)(?:市|县|省|国)?(?:正式|顺利|首次|隆重|成功)?(?:${PLACED})`) },
  // `创立于沛阳`, `位于墨溪河畔`
  { kind: 'place', code: 'other-place', pattern: /(?:位于|坐落于|坐落在|地处|创立于|成立于|出生于|出土于|登陆于|落户|抵达|飞抵)(?!\d)([\u4e00-\u9fff·]{2,8}?)(?=[，。；、的]|$)/ },
  // `由建筑师祁连设计`
  { kind: 'person', code: 'other-person', pattern: new RegExp(`由([\\u4e00-\\u9fff·A-Za-z“”]{2,14}?)(?:[在于][^，。]{1,10}|\\d[^，。]{1,10})?(?:负责|共同|联合|独家)?(?:${MADE})`) },
]

/** Words of time and circumstance that no place and no person is called. */
const NONE_OF_BOTH = /^(?:此|其|这|那|他|她|它|该|今|明|去|前|当|同|本|上|下|第|全|多|两|几|一)|[时间前后中内上下里外日月年]$|期间|过程|情况|基础|背景|会议|仪式|现场|当地|国内|海外|双方/

/**
 * Where something took place, and by whom a thing was made: 在甲地举行 where the source has the same 在乙地举行, 由甲设计 where it has
 * 由乙设计. Contradicted where the rest of the clause is the same and no clause like it names what is stated.
 */
export function compareSettings(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  return statement.clauses.flatMap((clause) => SETTINGS.flatMap(({ kind, code, pattern }): readonly Finding[] => {
    const stated = partIn(statement.folded.slice(clause.start - statement.start, clause.end - statement.start), pattern)
    if (!stated) return []
    const span = spanOf(statement.text, clause.start - statement.start + stated.start, clause.start - statement.start + stated.end)
    const place = { start: clause.start + stated.start, end: clause.start + stated.end, text: span.text }
    const twins = twinsOf(alignment, clause, { except: [place] })
    const rival = rivalAmong(alignment, twins, stated.text, pattern)
    if (!rival) return []
    const kindHere = kindOf(alignment, place, before) ?? kind
    return [{ ...place, kind: kindHere, verdict: 'contradicted', reason: { code, args: { stated: place.text, source: rival.part } }, evidence: [cite(alignment.source, rival.clause.start, rival.clause.end)] }]
  }))
}

function partIn(folded: string, pattern: RegExp): Span | undefined {
  const match = pattern.exec(folded)
  if (!match || NONE_OF_BOTH.test(match[1]!)) return undefined
  const start = match.index + match[0].indexOf(match[1]!)
  return { start, end: start + match[1]!.length, text: match[1]! }
}

/** What stands in the place of the stated part, in a sure twin; none where the sentence of any twin has what is stated, or a part of its name. */
function rivalAmong(alignment: Alignment, twins: readonly Twin[], stated: string, pattern: RegExp): { readonly clause: SourceClause; readonly part: string } | undefined {
  const { source } = alignment
  const names = (clause: SourceClause) => {
    const span = source.sentences[clause.sentence]!
    const elsewhere = [...source.folded.slice(span.start, span.end).matchAll(new RegExp(pattern, 'g'))]
    return sharesPair(clause.folded, stated) || elsewhere.filter(({ index }) => span.start + index < clause.start || span.start + index >= clause.end).some(([whole]) => sharesPair(whole, stated) && pattern !== SETTINGS[2]!.pattern)
  }
  if (twins.some(({ clause }) => names(clause))) return undefined
  const [best] = twins
  const told = best && best.share >= SURE_TWIN ? partIn(best.clause.folded, pattern) : undefined
  return best && told && !sharesPair(alignment.statement.folded, told.text) ? { clause: best.clause, part: told.text } : undefined
}

/** Two neighbouring characters of a name stand in a text: 白垩坡 and 白垩. */
const sharesPair = (text: string, name: string): boolean =>
  Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)).some((pair) => text.includes(pair))

/** A finding that doubts the same words names their kind best. */
const kindOf = ({ statement }: Alignment, place: Span, before: readonly Finding[]): FindingKind | undefined => {
  const doubted = before.find(({ verdict, start, end, kind }) => verdict !== 'supported' && start < place.end && place.start < end && (kind === 'person' || kind === 'organisation' || kind === 'place'))
  const name = statement.names.find(({ start, end }) => start < place.end && place.start < end)?.kind
  return doubted?.kind ?? (name === 'person' || name === 'organisation' || name === 'place' ? name : undefined)
}
