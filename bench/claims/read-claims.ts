import { readdirSync, readFileSync } from 'node:fs'
import { parse, parseAllDocuments } from 'yaml'
import { z } from 'zod'
import type { SourceText } from '../../src/article/index.ts'
import type { Verdict } from '../../src/check/index.ts'
import { ERRORS, REWORDINGS, type ErrorKind, type Rewording } from './claim-kinds.ts'

interface Judged {
  readonly id: string
  /** The file that it stands in, without `.yaml`. */
  readonly subject: string
  readonly summary: string
  readonly sources: readonly SourceText[]
  /** Words of the sources that decide it. */
  readonly evidence: readonly string[]
  readonly disputable: boolean
}

/** A sentence of a summary that its sources bear out. */
export interface FaithfulClaim extends Judged {
  readonly verdict: 'supported'
  readonly kind: Rewording
}

/** A sentence with one thing wrong: `span` holds the wrong words. */
export interface UnfaithfulClaim extends Judged {
  readonly verdict: Exclude<Verdict, 'supported'>
  readonly kind: ErrorKind
  readonly span: string
}

export type Claim = FaithfulClaim | UnfaithfulClaim

export const isFaithful = (claim: Claim): claim is FaithfulClaim => claim.verdict === 'supported'
export const isUnfaithful = (claim: Claim): claim is UnfaithfulClaim => claim.verdict !== 'supported'

/** Subjects whose errors nobody who works on the check reads: they show what to expect of a new story. */
export const isHeldOut = ({ subject }: Claim): boolean => subject.startsWith('held-')

const folder = (name: string) => new URL(name, import.meta.url)

const rows = z.array(z.string())
const errors = z.partialRecord(z.enum(Object.keys(ERRORS) as [ErrorKind, ...ErrorKind[]]), rows).default({})
const group = z.strictObject({
  articles: rows.min(1),
  supported: z.partialRecord(z.enum(REWORDINGS), rows).default({}),
  contradicted: errors,
  'not-found': errors,
})
const frontMatter = z.strictObject({ headline: z.string(), published: z.string().optional(), example: z.string().optional() })

/**
 * The sentences of bench/claims, each with its sources and what a careful person says of it.
 *
 * In: a subject (`flood`), or nothing for all of them. Out: claims in the order of the files.
 * Errors: throws on a row that does not keep the form (README.md): words marked as wrong are missing, evidence that no source holds.
 */
export function readClaims(subject?: string): readonly Claim[] {
  const subjects = readdirSync(folder('./')).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length)).toSorted()
  return subjects.filter((name) => subject === undefined || name === subject).flatMap(readSubject)
}

const readSubject = (subject: string): readonly Claim[] => {
  const counts = new Map<string, number>()
  const idOf = (kind: string) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return `${subject}${kind}-${counts.get(kind)}`
  }
  return parseAllDocuments(readFileSync(folder(`${subject}.yaml`), 'utf8')).flatMap((document) => {
    const { articles, supported, ...unfaithful } = group.parse(document.toJS())
    const sources = articles.map(readArticle)
    return [
      ...REWORDINGS.flatMap((kind) => (supported[kind] ?? []).map((row) =>
        ({ ...parseRow(row, sources), id: idOf(`+${kind}`), subject, sources, kind, verdict: 'supported' as const }))),
      ...(['contradicted', 'not-found'] as const).flatMap((verdict) => kindsOf(unfaithful[verdict]).flatMap((kind) =>
        (unfaithful[verdict][kind] ?? []).map((row) => ({ ...parseRow(row, sources), id: idOf(`-${kind}`), subject, sources, kind, verdict, span: wrongWords(row) })))),
    ]
  })
}

const kindsOf = (listed: Partial<Record<ErrorKind, unknown>>) => Object.keys(listed) as ErrorKind[]

const articles = new Map<string, SourceText>()

/** An article of bench/claims/articles: front matter, then its paragraphs. */
export function readArticle(id: string): SourceText {
  const known = articles.get(id)
  if (known) return known
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(folder(`articles/${id}.md`), 'utf8')) ?? []
  const { headline, published } = frontMatter.parse(parse(head))
  const article: SourceText = { id, headline, text: body.trim().replace(/\n{2,}/g, '\n'), ...(published === undefined ? {} : { published }) }
  articles.set(id, article)
  return article
}

// 临江队以〔4:2〕取胜。 | 以3:2逆转 | ?      the wrong words in 〔〕, then evidence; a last ? says that people may differ
const MARKED = /〔(.+?)〕/

function parseRow(row: string, sources: readonly SourceText[]): Pick<Judged, 'summary' | 'evidence' | 'disputable'> {
  const [marked = '', ...rest] = row.split(' | ')
  const evidence = rest.filter((part) => part !== '?')
  const lost = evidence.find((quote) => !sources.some(({ text, headline }) => text.includes(quote) || headline?.includes(quote)))
  if (lost !== undefined) throw new Error(`no source holds the evidence ${lost}: ${row}`)
  return { summary: marked.replace(MARKED, '$1'), evidence, disputable: rest.at(-1) === '?' }
}

function wrongWords(row: string): string {
  const words = MARKED.exec(row)?.[1]
  if (words === undefined) throw new Error(`no words are marked as wrong: ${row}`)
  return words
}
