import { fold } from '../../../language/index.ts'
import { escapeAttribute } from '../../../page/index.ts'
import { proseMarks, weightOf } from '../weigh-line.ts'

/** An article as a page's data hold it. */
export interface StateArticle {
  /** Markup, or text with line breaks. */
  readonly content: string
  readonly title?: string
  readonly published?: string
  readonly author?: string
  readonly source?: string
  readonly editor?: string
  readonly summary?: string
}

type Fields = Readonly<Record<string, unknown>>

interface Candidate extends StateArticle {
  readonly score: number
}

/** As much prose is an article. */
const LEAST = 40
const FEWEST_MARKS = 2
/** Deeper, and more, than any page holds its article. */
const DEEPEST = 24
const MOST_VALUES = 60_000

const CONTENT = /^(?:\w*(?:content|body|html|text)|article|detail|paragraphs?|blocks?|sections?|cnt_?\w*|zhengwen|neirong)$/i
/** What stands beside an article: its summary, what readers say, what the site asks them to agree to. */
const BESIDE = /summ?ary|desc|abstract|digest|intro|excerpt|comment|reply|relat|recommend|policy|agreement|protocol|privacy|terms|copyright|disclaim|i18n|locale|message|css|style|footer|author|profile|bio$/i
const TITLE = /^(?:\w*title|headline|name|subject)$/i
const PUBLISHED = /^(?:\w*(?:pub(?:lish(?:ed)?)?|release|issue|post(?:ed)?|show|news|article)_?-?(?:time|date|at|on)\w*|date(?:_?published)?|time|[cp]time|create(?:d|_?at|_?time|d_?at)|display_?time)$/i
const AUTHOR = /^(?:author\w*|byline|writers?|reporters?|nick_?name|user_?name)$/i
const SOURCE = /^(?:(?:detail|article|news|content)?_?source(?:_?name)?|media(?:_?name)?|origin|copy_?from)$/i
const SUMMARY = /^(?:summ?ary|abstract|digest|standfirst|excerpt|lead|desc(?:ription)?|daodu)$/i
const EDITOR = /^(?:\w*editors?(?:_?name)?)$/i
/** What a piece of an article made of pieces is called. */
const PIECE = /^(?:text|content|value|html|data|paragraph|insert|p)$/i

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Which of a page's data is its article?
 *
 * In: the values that its scripts hold; the page's title, where it has one. Out: the longest prose, one under a title that the page bears before any
 * other, with what stands beside it of names and dates; nothing where no value is prose.
 */
export function stateArticle(values: readonly unknown[], title: string | undefined): StateArticle | undefined {
  const found: Candidate[] = []
  let left = MOST_VALUES
  const visit = (value: unknown, around: readonly Fields[], depth: number): void => {
    if (depth > DEEPEST || left-- <= 0) return
    if (Array.isArray(value)) for (const item of value) visit(item, around, depth + 1)
    if (!isFields(value)) return
    const within = [value, ...around]
    for (const [key, item] of Object.entries(value)) {
      const content = contentOf(item)
      const candidate = content === undefined ? undefined : weigh(key, content, within.slice(0, 3), title)
      if (candidate) found.push(candidate)
      if (typeof item === 'object' && !BESIDE.test(key)) visit(item, within, depth + 1)
    }
  }
  for (const value of values) visit(value, [], 0)
  return found.reduce<Candidate | undefined>((best, one) => (best === undefined || one.score > best.score ? one : best), undefined)
}

/** A string, or pieces of one: `[{type:'text',content:'…'},{type:'image',…}]`; what bears a title of its own is another article. */
function contentOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.length < LEAST ? undefined : value
  if (!Array.isArray(value) || value.length < 2) return undefined
  const pieces = value.flatMap((item: unknown) => {
    if (typeof item === 'string') return [item]
    if (!isFields(item) || Object.keys(item).some((key) => key !== 'name' && TITLE.test(key))) return []
    const piece = Object.entries(item).find(([key, text]) => PIECE.test(key) && typeof text === 'string')?.[1]
    return typeof piece === 'string' ? [piece] : pictured(item)
  })
  return pieces.length < 2 ? undefined : pieces.map((piece) => (/<(?:p|figure)\b/.test(piece) ? piece : `<p>${piece}</p>`)).join('\n')
}

/** `{type:'image',url:'…',caption:'…'}` */
function pictured({ url, src, caption }: Fields): readonly string[] {
  const address = url ?? src
  if (typeof address !== 'string' || typeof caption !== 'string') return []
  return [`<figure><img src="${escapeAttribute(address)}"><figcaption>${caption}</figcaption></figure>`]
}

const TAG = /<[^>]*>/g
const squash = (text: string) => fold(text).replace(/[\s\p{P}]+/gu, '').toLowerCase()

function weigh(key: string, content: string, within: readonly Fields[], title: string | undefined): Candidate | undefined {
  if (/^\s*(?:[{[]|https?:|data:|function|!function|\.[\w-]+\s*\{)/.test(content)) return undefined
  const text = content.replace(TAG, ' ')
  const weight = weightOf(text)
  if (weight < LEAST || proseMarks(text) < FEWEST_MARKS) return undefined
  const own = textField(within, TITLE)
  const [a, b] = [squash(own ?? ''), squash(title ?? '')]
  const fits = a.length >= 4 && (b.includes(a) || a.includes(b)) && b !== ''
  const score = weight * (BESIDE.test(key) ? 0.2 : CONTENT.test(key) ? 1.5 : 0.6) * (fits ? 5 : 1)
  return { content, score, ...fieldsOf(within, own) }
}

function fieldsOf(within: readonly Fields[], title: string | undefined): Omit<StateArticle, 'content'> {
  const [published, author, source, editor] = [PUBLISHED, AUTHOR, SOURCE, EDITOR].map((names) => textField(within, names))
  const summary = textField(within.slice(0, 1), SUMMARY, LONGEST_SUMMARY)
  return {
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(author !== undefined && { author }),
    ...(source !== undefined && { source }),
    ...(editor !== undefined && { editor }),
    ...(summary !== undefined && { summary }),
  }
}

const LONGEST_FIELD = 160
const LONGEST_SUMMARY = 600

/** The first short value of such a name, in the article's own fields before those around it; of a person or a list of them, the names. */
function textField(within: readonly Fields[], names: RegExp, longest = LONGEST_FIELD): string | undefined {
  for (const fields of within) {
    for (const [key, value] of Object.entries(fields)) {
      const text = names.test(key) ? shortText(value, longest) : undefined
      if (text !== undefined) return text
    }
  }
  return undefined
}

function shortText(value: unknown, longest: number): string | undefined {
  if (typeof value === 'number' && value > 1e8) return String(value)
  if (Array.isArray(value)) return value.slice(0, 6).flatMap((item: unknown) => shortText(item, longest) ?? []).join('、') || undefined
  if (isFields(value)) return shortText(value.name ?? value.nickname ?? value.title, longest)
  return typeof value === 'string' && value.trim() !== '' && value.length <= longest && !/[<>]|^https?:/.test(value) ? value.trim() : undefined
}
