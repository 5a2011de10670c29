import type { Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import type { PreparedSource } from '../prepare-source.ts'
import { isAbstract } from '../vocabulary/abstract-words.ts'
import { rarityOf } from '../vocabulary/common-words.ts'

/** What a word without content of its own says of others: how many (多次, 两位, 各国), in which way (亲自). */
export type SmallKind = 'count' | 'manner'

export interface SmallWord {
  readonly term: Term
  readonly kind: SmallKind
}

/** By jieba's tags (ICTCLAS): numerals, adverbs, pronouns. 一座, 这次, 左右 only point at what they stand beside; 再次, 逐步 are the teller's. */
const KINDS: readonly { readonly tag: string; readonly kind: SmallKind; readonly is: (text: string) => boolean }[] = [
  { tag: 'm', kind: 'count', is: (text) => !/^[一那左]|^多[出年日]/.test(text) || text === '一系列' },
  { tag: 'r', kind: 'count', is: (text) => text.startsWith('各') },
  { tag: 'd', kind: 'manner', is: (text) => !isAbstract(text) },
]
const WORD = /^\p{Script=Han}{2,4}$/u

/**
 * In: an alignment, and what was found before. Out: the small words of its statement that the source has nowhere, in order; figures that
 * were found to be borne out, or not to be, aside. They prove nothing about which event is meant, so they are no terms; but 大多数, 亲自,
 * 首位 add to what is told of it.
 */
export function missingSmallWords({ statement, source }: Alignment, before: readonly Finding[]): readonly SmallWord[] {
  const taken: readonly Pick<Span, 'start' | 'end'>[] = [...statement.terms, ...statement.times, ...statement.names, ...before.filter(({ kind, verdict }) => kind === 'quantity' || kind === 'ordinal' || verdict !== 'supported')]
  return statement.words.flatMap(({ start: from, end: to, text: folded, tag }): readonly SmallWord[] => {
    const kind = WORD.test(folded) ? KINDS.find((one) => one.tag === tag && one.is(folded))?.kind : undefined
    if (kind === undefined || isThere(folded, source)) return []
    const [start, end] = [from + statement.start, to + statement.start]
    if (taken.some((slot) => slot.start < end && start < slot.end)) return []
    return [{ kind, term: { start, end, text: statement.text.slice(from, to), folded, kind: 'other', aliases: [], weight: 0, rarity: rarityOf(folded) } }]
  })
}

/** 两位 is there where 2人, 两名 or 二者 is, 首轮 where 第一轮 is. */
const NUMBERS = ['一1', '二两2双俩', '三3', '四4', '五5', '六6', '七7', '八8', '九9', '十']
const EXACT = /^第?([一二两双三四五六七八九十])[^分成半多十百千万]/

function isThere(text: string, { folded, headline }: PreparedSource): boolean {
  if (folded.includes(text) || headline.includes(text)) return true
  const number = EXACT.exec(text)?.[1]
  const spellings = number === undefined ? undefined : NUMBERS.find((row) => row.includes(number))
  return spellings !== undefined && new RegExp(`(?<![\\d.十百千万亿])[${spellings}](?![\\d.十百千万亿年月日])`).test(folded)
}
