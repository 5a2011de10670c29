import { type Evidence, evidenceAt } from '../article/index.ts'
import { fold, type NameMention, type Word } from '../language/index.ts'
import type { Outcome } from './dossier.ts'
import { findEnumerations } from './find-enumerations.ts'
import { type StudiedArticle, type StudiedSentence, startingWithin } from './study-article.ts'

/** One place where an outcome is named. */
interface OutcomeMention {
  readonly kind: Outcome['kind']
  readonly name: string
  readonly date?: string
  readonly parties: readonly string[]
  readonly points: readonly string[]
  readonly evidence: Evidence
}

/** Verbs by which a document comes to be, of any kind of document. */
const SIGNED = '签署|签订|签定|签下|通过|达成|印发|出台|颁布|批准|制定|缔结|共同发布'
/** ... and verbs that also go with songs and films: the name itself must be a document's. */
const PUBLISHED = '发表|发布|公布|宣读|提交|递交'
/** Words that end the name of a document. */
const DOCUMENT_WORD =
  '声明|公报|宣言|报告|白皮书|蓝皮书|倡议书?|纲要|规划|意见|通知|通告|公告|办法|条例|协议书?|协定|条约|备忘录|方案|计划|决定|决议|公约|章程|指南|标准|共识文件|文件|规定|细则|合同|议定书|判决书?|裁定书?|调查报告|法|令|宪章|路线图'
const TITLED = new RegExp(`(?:(?<signed>${SIGNED})|(?<published>${PUBLISHED}))(?<between>[^。；;！？》]{0,30}?)《(?<title>[^》]{2,60})》(?<more>(?:[、和与及]\\s*《[^》]{2,60}》)*)`, 'g')
const TITLE = /《([^》]{2,60})》/g
const IS_DOCUMENT = new RegExp(`(?:${DOCUMENT_WORD})(?:[（(].*)?$`)
/** `签署联合声明`, `达成停火协议`; not `签署26份文件` (a count, no name). */
const UNTITLED = new RegExp(`(?:签署|签订|达成|发表|通过|缔结)了?(?<name>[\\p{Script=Han}—·]{0,16}?(?:联合声明|联合公报|宣言|协议|协定|条约|备忘录|合同|决议|公约|共同声明))(?=[，,。；;、和并以！]|$)`, 'gu')

/** What a built thing does when it is done, begun, or opened. */
const BUILT = /(?:开工|动工|奠基|破土|落成|竣工|建成|揭牌|挂牌|启用|投用|投入使用|开通|通车|通航|投产|投运|投入运营|投入运行|投入商运|合龙|封顶|贯通|首飞|下水|并网|开馆|开园|开港)/g
/** What is only expected is no outcome yet: `机组计划明年1月并网`. */
const EXPECTED = /(?:将|计划|预计|拟|有望|争取|力争|确保)[^，,。；;]{0,14}$/
/** Parts of speech that the name of a thing is made of. */
const NAME_TAGS = /^(?:n|ns|nr|nt|nz|nrt|nrfg|vn|an|m|q|j|b|eng|l|i|x|uj|s|f|c)$/
const SHORTEST_NAME = 3
const LONGEST_NAME = 30
const LONGEST_QUOTATION = 400

/**
 * What did the story produce?
 *
 * In: the articles of a story, studied; the date of a sentence, if it has one. Out: documents signed or published, things built or
 * opened, proposals with their points; each once, with every mention, in the order of date and name. Pure.
 */
export function findOutcomes(
  articles: readonly StudiedArticle[],
  dateOf: (article: StudiedArticle, at: number) => string | undefined,
): readonly Outcome[] {
  const mentions = articles.flatMap((article) => [
    ...article.sentences.flatMap((sentence) => [...documentsIn(article, sentence), ...projectsIn(article, sentence)]),
    ...initiativesIn(article),
  ].map((mention) => withDate(mention, dateOf(article, mention.evidence.start))))
  const byName = new Map<string, OutcomeMention[]>()
  for (const mention of mentions) {
    const key = `${mention.kind} ${nameKey(mention.name)}${mention.kind === 'initiative' ? mention.points.map(nameKey).join() : ''}`
    byName.set(key, [...(byName.get(key) ?? []), mention])
  }
  return [...byName.values()].map(outcomeOf).toSorted((a, b) => compare(a.date ?? '9999', b.date ?? '9999') || compare(a.name, b.name))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const nameKey = (name: string) => fold(name).replace(/[\s《》“”"「」『』·—-]/gu, '')
const withDate = (mention: OutcomeMention, date: string | undefined): OutcomeMention => (date === undefined ? mention : { ...mention, date })

function outcomeOf(mentions: readonly OutcomeMention[]): Outcome {
  const [first] = mentions
  // The finest date stated of it: the longest is of a day, where another says only the month.
  const date = mentions.flatMap((mention) => mention.date ?? []).toSorted((a, b) => a.length - b.length || compare(b, a)).at(-1)
  return {
    kind: first!.kind,
    name: first!.name,
    ...(date !== undefined && { date }),
    parties: [...new Set(mentions.flatMap(({ parties }) => parties))],
    points: mentions.map(({ points }) => points).toSorted((a, b) => b.length - a.length)[0]!,
    mentions: mentions.map(({ evidence }) => evidence),
  }
}

function documentsIn(article: StudiedArticle, sentence: StudiedSentence): readonly OutcomeMention[] {
  const found: OutcomeMention[] = []
  const add = (name: string, start: number, end: number) => {
    found.push({ kind: 'document', name, parties: partiesBefore(article, sentence, start), points: [], evidence: quotation(article, sentence, start, end) })
  }
  for (const match of sentence.folded.matchAll(TITLED)) {
    for (const title of match[0].matchAll(TITLE)) {
      if (match.groups!['published'] !== undefined && !IS_DOCUMENT.test(title[1]!)) continue
      const start = sentence.start + match.index + title.index
      add(article.text.slice(start, start + title[0].length), sentence.start + match.index, start + title[0].length)
    }
  }
  for (const match of sentence.folded.matchAll(UNTITLED)) {
    const end = sentence.start + match.index + match[0].length
    const name = article.text.slice(end - match.groups!['name']!.length, end)
    if (name.length >= 4) add(name, sentence.start + match.index, end)
  }
  return found
}

function projectsIn(article: StudiedArticle, sentence: StudiedSentence): readonly OutcomeMention[] {
  return [...sentence.folded.matchAll(BUILT)].flatMap((match) => {
    if (EXPECTED.test(sentence.folded.slice(Math.max(0, match.index - 16), match.index))) return []
    const verb = sentence.start + match.index
    const [start, end] = nameSpan(article, verb, sentence.start)
    const name = article.text.slice(start, end).replace(/^[与和及與的]|\s+$/g, '')
    const letters = name.replace(/[^\p{L}\p{N}]/gu, '').length
    if (letters < SHORTEST_NAME || letters > LONGEST_NAME) return []
    const evidence = quotation(article, sentence, start, verb + match[0].length)
    return [{ kind: 'project' as const, name, parties: partiesBefore(article, sentence, verb), points: [], evidence }]
  })
}

/** The noun phrase that ends where the verb begins: back over nouns, names, counts and 的. */
function nameSpan(article: StudiedArticle, verb: number, sentenceStart: number): readonly [number, number] {
  // `大桥在北港开工`, `大桥3日开工`: where and when stand between the thing and the verb.
  const time = article.times.find(({ start, end }) => start >= sentenceStart && end === verb)
  if (time) return nameSpan(article, time.start, sentenceStart)
  const words = startingWithin(article.words, sentenceStart, verb)
  const start = phraseStart(article, words, sentenceStart, verb)
  const preposition = words.findLast((word) => word.end <= start)
  const skipped = preposition && preposition.end === start && /^[在于於将將]$/.test(preposition.text)
  return skipped ? nameSpan(article, preposition.start, sentenceStart) : [start, verb]
}

function phraseStart(article: StudiedArticle, words: readonly Word[], sentenceStart: number, verb: number): number {
  let first = words.length
  while (first > 0) {
    const { tag, text, start } = words[first - 1]!
    const mark = (tag === 'x' && !/\p{Script=Han}/u.test(text)) || /^\p{P}|\s$/u.test(text)
    if (article.times.some((time) => time.start <= start && start < time.end)) break
    if (tag === 'c' && !/^[和与及與]$/.test(text)) break
    if (mark ? !/^[—·“”「」"\-－0-9A-Za-z]+$/.test(text) : !NAME_TAGS.test(tag) && !(tag === 'a' && text.length === 1)) break
    first--
  }
  while (first < words.length && /^(?:uj|x|f|m|c)$/.test(words[first]!.tag) && !/^[“「"\d]|^\p{Script=Han}{2}/u.test(words[first]!.text)) first++
  return Math.max(sentenceStart, words[first]?.start ?? verb)
}

function initiativesIn(article: StudiedArticle): readonly OutcomeMention[] {
  return findEnumerations(article)
    .filter(({ head, points }) => points.length > 0 || /倡议|建议|主张/.test(head))
    .map(({ name, points, place, sentence }) => ({
      kind: 'initiative' as const, name, points, parties: partiesBefore(article, sentence, place.start + 1), evidence: place,
    }))
}

const isParty = ({ kind }: NameMention) => kind === 'person' || kind === 'country' || kind === 'organisation'

/** People, countries and organisations named in the sentence before the verb. */
function partiesBefore(article: StudiedArticle, sentence: StudiedSentence, end: number): readonly string[] {
  const before = startingWithin(article.names, sentence.start, Math.max(sentence.start, end))
  return [...new Set(before.filter(isParty).map(({ canonical }) => canonical))]
}

/** The sentence, or as much of it around the words as may be quoted. */
function quotation(article: StudiedArticle, sentence: StudiedSentence, start: number, end: number): Evidence {
  if (sentence.end - sentence.start <= LONGEST_QUOTATION) return evidenceAt(article.article.id, article.text, sentence.start, sentence.end)
  return evidenceAt(article.article.id, article.text, start, Math.min(end, start + LONGEST_QUOTATION))
}
