import { overlaps, segmentFolded, type Span, spanOf } from '../../language/index.ts'
import { alignByOrder, LONGEST_SIDE, mostLaid } from '../align-by-order.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { closestWordings, type Wording } from '../closest-wording.ts'
import type { Finding, FindingKind, ReasonCode } from '../finding.ts'
import { clausesOfSentences } from '../prepare-source.ts'
import { synonymsOf } from '../vocabulary/synonyms.ts'
import { KINDS_OF_NAMES } from './compare-names.ts'

/** Words of a clause that the source has not, between words that it has; and what the source has between these. */
interface Replacement {
  /** Offsets in the summary, folded words. */
  readonly stated: Span
  /** Offsets in the source. */
  readonly told: Span
  /** The character before both, and the rest of the clause behind both. */
  readonly before: string
  readonly behind: string
  /** 0 to 1: how much of the rest of the clause the source has in the same order. */
  readonly share: number
}

interface Rule {
  readonly kind: FindingKind
  readonly code: ReasonCode
  readonly least: number
  readonly isOther: (replacement: Replacement, source: string) => boolean
}

const LEFT_OPEN = /是否|能否|会否|可否|有没有|会不会/
const REFUSED = /拒绝|拒不|婉拒/
const STEADY = /维持|保持|照旧|沿用|不变/
const CHANGES = /[上下]调|提[高升前]|降[低至到]|增[加至到长]|减[少至到]|改[变为]|调[整高低]|扩大|缩[小减]|[涨降]价|推迟|延长|取消/
const DENIAL = /[拒否不未没无避免]|缺席|谢绝/

/** What may not stand for what, in a clause that is else worded as in the source. Each with a line. Ours. */
const RULES: readonly Rule[] = [
  // 海水也是原因之一 for 海水是否也是原因之一
  { kind: 'modality', code: 'other-modality', least: 0.7, isOther: ({ stated, told }) => LEFT_OPEN.test(told.text) && !LEFT_OPEN.test(stated.text) && !/[不未没]/.test(stated.text) },
  // 抨击判罚 for 拒绝评论判罚
  { kind: 'negation', code: 'negated', least: 0.85, isOther: ({ stated, told }) => REFUSED.test(told.text) && !DENIAL.test(stated.text) },
  // 将上调目标 for 维持目标; 维持班次 for 增加班次
  { kind: 'direction', code: 'other-direction', least: 0.8, isOther: ({ stated, told }) => [[stated, told], [told, stated]].some(([one, other]) => STEADY.test(one!.text) && CHANGES.test(other!.text) && !DENIAL.test(one!.text.replace('不变', '')) && !DENIAL.test(other!.text) && !STEADY.test(other!.text)) },
  // 讨论茶叶配额 for 讨论渔业配额
  { kind: 'name', code: 'other-name', least: 0.55, isOther: (replacement) => isModifier(replacement) },
  // 布局在同龄人中最好 for 官子在同龄人中最好，布局还欠火候
  { kind: 'name', code: 'other-name', least: 0.7, isOther: (replacement, source) => isOtherThing(replacement, source) },
  // 一名工人被砸伤 for 一名消防员被砸伤
  { kind: 'role', code: 'other-person', least: 0.85, isOther: ({ before }) => before === SOMEBODY },
  // 由甲厂研制 for 由乙所研制
  { kind: 'name', code: 'other-name', least: 0.7, isOther: (replacement, source) => isAgent(replacement, source) },
]

/** One word put for another that says something else, where the words around it are the source's own. Never more than not found: the source may say it elsewhere in other words. */
export function compareReplacements(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  const wordings = closestWordings(alignment).flatMap((wording) => [wording, ...insideOneClause(alignment, wording)])
  return wordings.flatMap((wording) => [...replacementsIn(alignment, wording), ...somebodyElse(alignment, wording)]).flatMap((replacement): readonly Finding[] => {
    const rule = RULES.find(({ least, isOther }) => replacement.share >= least && isOther(replacement, source.folded))
    const { start, end } = replacement.stated
    if (!rule || before.some((finding) => finding.verdict !== 'supported' && finding.start < end && start < finding.end)) return []
    const { text } = spanOf(statement.text, start - statement.start, end - statement.start)
    const args = { stated: text, source: source.text.slice(replacement.told.start, replacement.told.end) }
    const name = rule.kind === 'name' ? statement.names.find((one) => overlaps(one, replacement.stated)) ?? source.names.find((one) => overlaps(one, replacement.told)) : undefined
    return [{ start, end, text, kind: name ? KINDS_OF_NAMES[name.kind] : rule.kind, verdict: 'not-found', reason: { code: rule.code, args }, evidence: [cite(source, replacement.told.start, replacement.told.end)] }]
  })
}

const count = (at: readonly number[]): number => at.filter((index) => index >= 0).length

/** The same laid on that clause of the sentence which has most of it: else 茶叶 would be laid on the 茶叶 of a later clause, and 配额 on nothing. */
function insideOneClause({ statement, source }: Alignment, { clause, sentence }: Wording): readonly Wording[] {
  const words = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
  const [first, next] = clausesOfSentences(source, sentence, sentence)
  if (words.length > LONGEST_SIDE || next - first < 2) return []
  let best: { readonly at: readonly number[]; readonly share: number } | undefined
  for (const { folded, start } of source.clauses.slice(first, next)) {
    if (folded.length > LONGEST_SIDE || (best && mostLaid(words, folded) / words.length <= best.share)) continue
    const at = Array.from(alignByOrder(words, folded), (index) => (index < 0 ? -1 : index + start))
    const share = count(at) / words.length
    if (!best || share > best.share) best = { at, share }
  }
  return best ? [{ clause, sentence, ...best }] : []
}

const SOMEBODY = '某'
/** `一名工人`, `1名消防员`: who it was, told by what he is. Not 男子, 伤者, of whom more may be told. */
const ONE_OF = /[一1][名位]([\u4e00-\u9fff]{2,4}?)(?<![人者子性众客员]|某)(?=在|被|因|遭|于|死|受|$)|[一1][名位]((?:工|军|行|商|猎|牧|病|导)人|学生|教师|[\u4e00-\u9fff]{0,2}(?:队员|警员|球员|店员|司机|村民|学者|记者|消防员|船员|职员))(?=在|被|因|遭|于|死|受|$)/

/** The clause opens with somebody, and what follows is told of somebody else in the same words. */
function somebodyElse({ statement, source }: Alignment, { clause, at }: Wording): readonly Replacement[] {
  const words = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
  const first = at.findIndex((index) => index >= 0)
  const stated = ONE_OF.exec(words)
  if (!stated || stated.index > 0 || first < stated[0].length) return []
  const led = /[^，。；：]*$/.exec(source.folded.slice(Math.max(0, at[first]! - 24), at[first]!))![0]
  const told = ONE_OF.exec(led)
  const [one, other] = [stated[1] ?? stated[2]!, told?.[1] ?? told?.[2] ?? '']
  if (!told || sharesCharacter(one.replace(/[人员]$/, ''), other) || synonymsOf(one).includes(other)) return []
  const from = at[first]! - led.length + told.index
  return [{
    stated: { start: clause.start, end: clause.start + stated[0].length, text: stated[0] }, told: { start: from, end: from + told[0].length, text: told[0] },
    before: SOMEBODY, behind: words.slice(first), share: shareBeside(words, at, 0, stated[0].length),
  }]
}

/** So much may stand in the place of some words. */
const LONGEST = 12
const WORD = /[\p{L}\p{N}]/u

function replacementsIn({ statement, source }: Alignment, { clause, at }: Wording): readonly Replacement[] {
  const words = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
  const found: Replacement[] = []
  for (let from = 1; from < words.length; from++) {
    if (at[from]! >= 0 || at[from - 1]! < 0 || !WORD.test(words[from]!)) continue
    let to = from
    while (to < words.length && at[to]! < 0 && WORD.test(words[to]!)) to++
    const told = source.folded.slice(at[from - 1]! + 1, at[to] ?? -1)
    if ((at[to] ?? -1) >= 0 && told.length > 0 && told.length <= LONGEST && !/[，。；：！？\n]/.test(told)) {
      found.push(trimmed({ stated: { start: clause.start + from, end: clause.start + to, text: words.slice(from, to) }, told: { start: at[from - 1]! + 1, end: at[to]!, text: told }, before: words[from - 1]!, behind: words.slice(to), share: shareBeside(words, at, from, to) }))
    }
    from = to
  }
  return found
}

/** 被判犯合同 for 犯集资 is 合同 for 集资, behind 犯. */
function trimmed(replacement: Replacement): Replacement {
  const { stated, told } = replacement
  const at = [...stated.text].findLastIndex((character) => told.text.includes(character))
  if (at < 0) return replacement
  const cut = told.text.lastIndexOf(stated.text[at]!) + 1
  if (at + 1 >= stated.text.length || cut >= told.text.length) return replacement
  return {
    ...replacement, before: stated.text[at]!,
    stated: { start: stated.start + at + 1, end: stated.end, text: stated.text.slice(at + 1) }, told: { start: told.start + cut, end: told.end, text: told.text.slice(cut) },
  }
}

function shareBeside(words: string, at: readonly number[], from: number, to: number): number {
  const rest = at.filter((_index, row) => (row < from || row >= to) && WORD.test(words[row] ?? '，'))
  return rest.filter((index) => index >= 0).length / Math.max(1, rest.length)
}

const sharesCharacter = (one: string, other: string): boolean => [...one].some((character) => other.includes(character))
const isOneNoun = (text: string): boolean => {
  const [word, ...more] = segmentFolded(text)
  return word !== undefined && more.length === 0 && text.length > 1 && /^(?:n|b|vn|a$|x)/.test(word.tag) && !word.tag.startsWith('nr')
}
const HEAD_NOUN = /^(?:n|vn)/

/** 茶叶|配额 for 渔业|配额: two nouns, neither a word for the other, before the same noun. */
function isModifier({ stated, told, behind }: Replacement): boolean {
  if (!isOneNoun(stated.text) || !isOneNoun(told.text) || sharesCharacter(stated.text, told.text) || stated.text.length !== told.text.length) return false
  const head = segmentFolded(behind)[0]
  return head !== undefined && head.text.length > 1 && HEAD_NOUN.test(head.tag) && !synonymsOf(stated.text).includes(told.text)
}

const CLAUSE_END = /^[^。；！？\n]{0,30}/

/** Two things that the source tells apart in one sentence: the stated one stands behind the told one's clause, and both before the same words. */
function isOtherThing({ stated, told, behind }: Replacement, source: string): boolean {
  if (!isOneNoun(stated.text) || !isOneNoun(told.text) || sharesCharacter(stated.text, told.text) || synonymsOf(stated.text).includes(told.text)) return false
  const same = /^[\u4e00-\u9fff]{4}/.exec(behind)?.[0]
  return same !== undefined && source.startsWith(same, told.end) && CLAUSE_END.exec(source.slice(told.end))![0].includes(stated.text)
}

const ANYBODY = /公司|集团|[他她它其该此本这]|双方|各方|官方|有关|当局/

/** 由甲|研制 for 由乙|研制, where the source has 甲 of something else. */
const isAgent = ({ stated, told, before, behind }: Replacement, source: string): boolean =>
  /[由被以用靠凭]/.test(before) && stated.text.length > 1 && told.text.length > 1 && source.includes(stated.text) && !sharesCharacter(stated.text, told.text)
  && (!ANYBODY.test(told.text) || told.text.length > 4) && !ANYBODY.test(stated.text) && /^[\u4e00-\u9fff]{2}/.test(behind) && !/\d/.test(stated.text + told.text)
