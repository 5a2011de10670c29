import { findNames, type NameMention } from '../name/index.ts'
import type { Span } from '../span.ts'
import type { Quote } from './quote.ts'

/** `他表示`, `她还说`. */
const PERSON = /^[他她]$/
/** `该公司称`, `这位专家说`, `公司回应称`; not `该说法`. */
const DEFINITE = /^(?:该|本|这[位名家所]|那[位名家])([\u4e00-\u9fff]{2,6})$|^(公司|俱乐部|球队|集团|医院|学校)$/
const COMPANY = /^(?:公司|集团|企业|车企|药企|厂商|品牌|平台|银行)$/
/** What companies are not. */
const PUBLIC_BODY = /(?:[局厅部委会院队]|政府|中心|大学|法院|组织|协会|俱乐部)$/
/** A person is looked for in the pronoun's paragraph and in the one before it. */
const PARAGRAPHS = 2
const MAN = /先生$/
const WOMAN = /(?:女士|小姐|夫人|太太|母亲|妻子)$/

/**
 * Whom a pronoun or `该公司` before a verb of saying means: the last name before it that fits.
 *
 * In: the text, its quotes in order. Out: the same quotes, `named` with those that were resolved; the words are left as they stand.
 */
export function resolveSpeakers(text: string, quotes: readonly Quote[]): readonly Quote[] {
  if (!quotes.some(({ speaker }) => speaker !== undefined && isVague(speaker.text))) return quotes
  const names = findNames(text).filter((name) => !quotes.some((quote) => quote.kind === 'direct' && name.start >= quote.start && name.end <= quote.end))
  const resolved: Quote[] = []
  for (const quote of quotes) {
    const named = quote.speaker && isVague(quote.speaker.text) ? meantBy(text, quote.speaker, names, resolved) : undefined
    resolved.push(named ? { ...quote, named } : quote)
  }
  return resolved
}

const isVague = (words: string) => PERSON.test(words) || DEFINITE.test(words)

function meantBy(text: string, speaker: Span, names: readonly NameMention[], before: readonly Quote[]): Span | undefined {
  if (PERSON.test(speaker.text)) return personBefore(text, speaker, names, before)
  const noun = DEFINITE.exec(speaker.text)!.slice(1).find((group) => group !== undefined)!
  return bodyBefore(speaker, noun, names) ?? titledBefore(noun, names, before)
}

/** The last person who spoke, or with whom a clause began. */
function personBefore(text: string, speaker: Span, names: readonly NameMention[], before: readonly Quote[]): Span | undefined {
  let from = speaker.start
  for (let count = 0; count < PARAGRAPHS && from > 0; count++) from = text.lastIndexOf('\n', from - 1)
  const fits = ({ kind, text: words, title = '', start, end }: NameMention) =>
    kind === 'person' && end <= speaker.start && start > from && !(speaker.text === '她' ? MAN : WOMAN).test(title + words)
  const leads = (name: NameMention) => before.some(({ speaker: other }) => other !== undefined && name.start >= other.start && name.end <= other.end) || beginsClause(text, name, names)
  return spanOf(names.findLast((name) => fits(name) && leads(name)))
}

const MARK = /[\n，。；：！？“”「」][^\n，。；：！？“”「」]*$/
/** What stands before a name that is no subject: `对王强`, `在王强`. */
const OBJECT_LED = /[在与和同跟对向把被给将][^，。；：！？\n]{0,8}$/
/** How far before a name its clause is looked for. */
const REACH = 60

/** The first person of a clause: `教练|赵大海|称赞门将钟岳`. */
function beginsClause(text: string, { start }: NameMention, names: readonly NameMention[]): boolean {
  const around = text.slice(Math.max(0, start - REACH), start)
  const led = around.slice((MARK.exec(around)?.index ?? -1) + 1)
  return !OBJECT_LED.test(led) && !names.some((other) => other.kind === 'person' && other.end <= start && other.start >= start - led.length)
}

function bodyBefore(speaker: Span, noun: string, names: readonly NameMention[]): Span | undefined {
  const fits = ({ canonical }: NameMention) => (COMPANY.test(noun) ? !PUBLIC_BODY.test(canonical) : canonical.endsWith(noun.at(-1)!))
  return spanOf(names.findLast((name) => name.kind === 'organisation' && name.end <= speaker.start && fits(name)))
}

/** `该专家` of `气象专家祝捷透露`. */
function titledBefore(noun: string, names: readonly NameMention[], before: readonly Quote[]): Span | undefined {
  const other = before.findLast(({ speaker }) => speaker?.text.includes(noun))?.speaker
  return other && spanOf(names.find(({ kind, start, end }) => kind === 'person' && start >= other.start && end <= other.end))
}

const spanOf = (name: NameMention | undefined): Span | undefined => name && { start: name.start, end: name.end, text: name.text }
