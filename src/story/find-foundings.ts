import { evidenceAt } from '../article/index.ts'
import type { TimeExpression } from '../language/index.ts'
import { COMMON_WORDS } from './common-words.ts'
import type { Figure } from './dossier.ts'
import { sentenceAt, type StudiedArticle } from './study-article.ts'

/** Verbs by which a body, or a work, begins: one line for those that may replace each other. */
const BEGINNINGS: readonly RegExp[] = [
  /成立|创办|创建|创立|组建|建队|建校|建厂|建社|建院|诞生/,
  /建成|竣工|落成|通车|投用|启用|开通/,
]
/** Words that many things share: sharing them makes no two one. */
const GENERAL = /^(?:公司|大桥|大学|学校|城市|机构|企业|当地|那年|年建|建成|成立|创办|于|建立|全国|我国|中国|本市|该市|第一|一座|一家|由|时|的|了)/
const CLAUSE = /[，,。；;：:！!？?\n]/

/** Where a text says in which year something began. */
interface Founding {
  readonly article: StudiedArticle
  readonly time: TimeExpression
  readonly kind: number
  readonly start: number
  readonly end: number
  /** Pairs of letters around it: the name of what began is among them. */
  readonly pairs: ReadonlySet<string>
}

interface Texts {
  readonly areOneText: (a: string, b: string) => boolean
}

/**
 * Of what do several texts give one year of beginning?
 *
 * In: the articles of a story. Out: an `agree` row for each thing that two texts, not one reprinted, say to have begun in one year
 * (`某桥2009年建成`, `2009年建成通车的某桥`). Pure.
 */
export function findFoundings(articles: readonly StudiedArticle[], { areOneText }: Texts): readonly Figure[] {
  const found = articles.flatMap(foundingsIn)
  const taken = new Set<Founding>()
  return found.flatMap((first) => {
    if (taken.has(first)) return []
    const others = found.filter((other) => !taken.has(other) && other.article !== first.article && isSame(first, other) && !areOneText(first.article.article.id, other.article.article.id))
    if (others.length === 0) return []
    for (const each of [first, ...others]) taken.add(each)
    return [{ quantity: first.article.text.slice(first.start, first.end).trim(), relation: 'agree' as const, values: [first, ...others].map(valueOf) }]
  })
}

function foundingsIn(article: StudiedArticle): readonly Founding[] {
  return article.times.flatMap((time) => {
    if (time.begin === undefined || time.kind === 'duration' || !/^\d{4}(?:-\d\d)?$/.test(time.timex)) return []
    const sentence = sentenceAt(article, time.start)!
    const [start, end] = clauseAround(article.folded, time, sentence.start, sentence.end)
    const clause = article.folded.slice(start, end)
    const kind = BEGINNINGS.findIndex((verb) => verb.test(clause))
    return kind < 0 ? [] : [{ article, time, kind, start, end, pairs: pairsIn(article.folded.slice(sentence.start, end)) }]
  })
}

function clauseAround(folded: string, { start: from, end: to }: TimeExpression, least: number, most: number): readonly [number, number] {
  let [start, end] = [from, to]
  while (start > least && !CLAUSE.test(folded[start - 1]!)) start--
  while (end < most && !CLAUSE.test(folded[end]!)) end++
  return [start, end]
}

function pairsIn(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const run of text.split(/[^\p{Script=Han}A-Za-z]+/u)) for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2))
  return new Set([...pairs].filter((pair) => !GENERAL.test(pair) && !COMMON_WORDS.has(pair) && !BEGINNINGS.some((verb) => verb.test(pair))))
}

const yearOf = ({ time }: Founding) => time.begin!.slice(0, 4)

const isSame = (a: Founding, b: Founding) => a.kind === b.kind && yearOf(a) === yearOf(b) && [...a.pairs].some((pair) => b.pairs.has(pair))

function valueOf({ article, time, start, end }: Founding) {
  return { ...evidenceAt(article.article.id, article.text, start, Math.min(end, start + 400)), stated: time.text, value: Number(time.begin!.slice(0, 4)), unit: '年', asOf: time.timex }
}
