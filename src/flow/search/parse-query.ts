import { TroubleError, trouble } from '../../trouble/index.ts'

/** What a person may ask about an article beside its words. */
const QUERY_FIELDS = ['site', 'from', 'after', 'before', 'tag', 'is', 'in', 'lang'] as const
type QueryField = (typeof QUERY_FIELDS)[number]

/** One part of a query: words, a phrase in quotation marks, or a field with what it should be. */
export interface QueryPart {
  readonly kind: 'words' | 'phrase' | QueryField
  readonly text: string
  /** `-渡轮`: without it. */
  readonly not: boolean
}

const LONGEST_QUERY = 400
const MOST_PARTS = 32

/** Fields may be asked for in Chinese. */
const FIELD_NAMES: ReadonlyMap<string, QueryField> = new Map<string, QueryField>([
  ...QUERY_FIELDS.map((field) => [field, field] as const),
  ['网站', 'site'], ['網站', 'site'], ['来自', 'from'], ['來自', 'from'], ['之后', 'after'], ['之後', 'after'], ['之前', 'before'],
  ['标签', 'tag'], ['標籤', 'tag'], ['状态', 'is'], ['狀態', 'is'], ['位于', 'in'], ['位於', 'in'], ['语言', 'lang'], ['語言', 'lang'],
])
/** Opening marks with their closing ones. */
const QUOTES: ReadonlyMap<string, string> = new Map([['"', '"'], ['“', '”'], ['”', '”'], ['「', '」'], ['『', '』'], ['＂', '＂']])
/** `site:`, `网站：`; not `https://`: there the field is none of ours. */
const FIELD = /([a-z]+|\p{Script=Han}{2})[:：]/iuy
const MINUS = /[-－−–](?=\S)/y
/** Up to white space, or a quotation mark that opens. */
const RUN = /[^\s"“”「『＂]+/y
const SPACE = /\s+/y
/** What can be looked for at all. */
const LETTER = /[\p{L}\p{N}]/u

/**
 * Reads what a person typed. Marks that mean nothing are passed over; a quotation that is not closed goes on to the end.
 *
 * Throws TroubleError `query-empty` where nothing is left to look for, `query-too-long`.
 */
export function parseQuery(query: string): readonly QueryPart[] {
  if (query.length > LONGEST_QUERY) throw new TroubleError(trouble('query-too-long', { most: LONGEST_QUERY }))
  const parts: QueryPart[] = []
  for (let at = 0; at < query.length;) {
    const blank = matchAt(SPACE, query, at)
    if (blank) {
      at += blank[0].length
      continue
    }
    const { part, end } = readPart(query, at)
    if (LETTER.test(part.text)) parts.push(part)
    at = end
  }
  if (parts.length === 0) throw new TroubleError(trouble('query-empty'))
  return parts.slice(0, MOST_PARTS)
}

function readPart(query: string, from: number): { readonly part: QueryPart; readonly end: number } {
  const not = matchAt(MINUS, query, from) !== undefined
  const at = not ? from + 1 : from
  const named = matchAt(FIELD, query, at)
  const field = named && FIELD_NAMES.get(named[1]!.toLowerCase())
  const value = readValue(query, field ? at + named[0].length : at)
  return { part: { kind: field ?? (value.quoted ? 'phrase' : 'words'), text: value.text.trim(), not }, end: Math.max(value.end, from + 1) }
}

function readValue(query: string, at: number): { readonly text: string; readonly end: number; readonly quoted: boolean } {
  const closing = QUOTES.get(query[at] ?? '')
  if (closing !== undefined) {
    const end = query.indexOf(closing, at + 1)
    return { text: query.slice(at + 1, end === -1 ? undefined : end), end: end === -1 ? query.length : end + 1, quoted: true }
  }
  const text = matchAt(RUN, query, at)?.[0] ?? ''
  return { text, end: at + text.length, quoted: false }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
