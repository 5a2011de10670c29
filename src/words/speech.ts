/** How codes become sentences. Words are written in simplified Chinese and in English; `traditional.ts` has the former in 繁體. */

import { TRADITIONAL } from './traditional.ts'

export type ReaderLanguage = 'zh-Hans' | 'zh-Hant' | 'en'

/** One thing to say, in the two scripts it is written in. `{name}` stands for an argument. */
export interface Wording {
  readonly zh: string
  readonly en: string
}

export interface Speech {
  readonly language: ReaderLanguage
}

export type Arguments = Readonly<Record<string, string | number | undefined>>

/**
 * In: a wording, its arguments. Out: the sentence. Quoted words are never converted: only our own are.
 *
 * A clause whose argument is not known is left out: `摘要写{stated}；原文此事在{source}` without `source` is `摘要写2024年`.
 */
export function say({ zh, en }: Wording, args: Arguments, { language }: Speech): string {
  if (language === 'en') return fill(en, args, '; ')
  return fill(language === 'zh-Hant' ? (TRADITIONAL[zh] ?? zh) : zh, args, '；')
}

function fill(template: string, args: Arguments, between: string): string {
  const clauses = template.split(between)
  const known = clauses.filter((clause) => placeholders(clause).every((name) => args[name] !== undefined))
  return (known.length > 0 ? known : clauses.slice(0, 1)).map((clause) => put(clause, args)).join(between)
}

/** `{stated}`, `{most}`; not `{ }`. */
const PLACEHOLDER = /\{(\w+)\}/g

const placeholders = (clause: string) => [...clause.matchAll(PLACEHOLDER)].map(([, name]) => name!)

const put = (clause: string, args: Arguments) => clause.replaceAll(PLACEHOLDER, (_, name: string) => String(args[name] ?? '…'))

/** The language that a tag asks for: `zh-TW`, `zh_HK.UTF-8`, `zh-Hant-MO` are traditional; `zh`, `zh-CN` simplified; others English. */
export function languageOfTag(tag: string): ReaderLanguage {
  if (!/^zh\b|^zh_/i.test(tag)) return 'en'
  return /^zh[-_](?:hant|tw|hk|mo)/i.test(tag) ? 'zh-Hant' : 'zh-Hans'
}
