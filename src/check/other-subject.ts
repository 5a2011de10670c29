import { fold, type NameMention, segmentFolded, type Span } from '../language/index.ts'
import type { Alignment } from './align-statement.ts'
import { findOpposites } from './vocabulary/opposites.ts'

/** What stands before a predicate in its clause, in the statement and in the source, both folded; `start` is where that of the source begins. */
export interface Subjects {
  readonly stated: string
  readonly told: string
  readonly start: number
}

/**
 * Do the two clauses name subjects that shut one another out? In: what stands before a predicate here and there. Out: true for 进口 beside 出口,
 * 第二大股东 beside 第一大股东, 东门 beside 西门, 东屿马拉松 beside 西屿马拉松. What stands before both, or before one alone, tells nothing.
 */
export const areTwoSubjects = (alignment: Alignment, subjects: Subjects): boolean =>
  RULES.some((differ) => differ(subjects)) || haveOtherNames(alignment, subjects)

const RULES: readonly ((subjects: Subjects) => boolean)[] = [haveOtherSides, haveOtherRanks, haveOtherHeads, haveOtherBeginnings]

/** Each has a word of one row of names, of two sides: 进口, 出口. */
function haveOtherSides({ stated, told }: Subjects): boolean {
  const [one, other] = [stated, told].map((text) => findOpposites(text).filter(({ kind }) => kind === 'name'))
  return one!.some(({ row }) => other!.some((mention) => mention.row === row) && !one!.some((here) => here.row === row && other!.some((there) => there.row === row && there.side === here.side)))
}

const RANK = /第[一二三四五六七八九十\d]+(?=[\u4e00-\u9fff])/g

function haveOtherRanks({ stated, told }: Subjects): boolean {
  const [one, other]: readonly (readonly string[])[] = [stated.match(RANK) ?? [], told.match(RANK) ?? []]
  return one!.length > 0 && other!.length > 0 && !one!.some((rank) => other!.includes(rank))
}

/** 东门, 西门: the first nouns of the clauses are as long, end alike and begin otherwise. */
function haveOtherHeads({ stated, told }: Subjects): boolean {
  const [one, other] = [stated, told].map(headOf)
  return one !== undefined && other !== undefined && one !== other && one.length === other.length && one.at(-1) === other.at(-1) && one[0] !== other[0] && !told.includes(one) && !stated.includes(other)
}

/** `东屿|马拉松`, `西屿|马拉松`: as many characters, and then the same words. */
function haveOtherBeginnings({ stated, told }: Subjects): boolean {
  const [one, other] = [stated, told].map((text) => text.replace(OPENING, ''))
  return [1, 2, 3].some((length) => {
    const [first, second] = [one!.slice(0, length), other!.slice(0, length)]
    return /^[\u4e00-\u9fff]+$/.test(first + second) && !one!.includes(second) && !other!.includes(first) && one!.length > length + 1 && one!.slice(length, length + 2) === other!.slice(length, length + 2)
  })
}

const OPENING = /^(?:[^，]*，)*(?:而|但|其中|同时|同[日天年]|当[日天时])?/

/** The noun that opens a clause, if one does. */
function headOf(text: string): string | undefined {
  const [word] = segmentFolded(text.replace(OPENING, ''))
  return word && word.text.length > 1 && /^(?:n|s|f)/.test(word.tag) && !word.tag.startsWith('nr') ? word.text : undefined
}

const isParty = ({ kind }: NameMention) => kind === 'person' || kind === 'organisation' || kind === 'place' || kind === 'country' || kind === 'event'

/** Each has a place, a body or a person that the other lacks, and none that both have. */
function haveOtherNames({ statement, source }: Alignment, { stated, told, start }: Subjects): boolean {
  const here = statement.names.filter((name) => isParty(name) && stated.includes(fold(name.text)))
  const there = source.names.filter((name) => isParty(name) && isInside(name, start, start + told.length))
  return here.length > 0 && there.length > 0 && !here.some((one) => there.some((other) => isOne(one, other)))
}

const isInside = (span: Span, start: number, end: number): boolean => span.start >= start && span.end <= end
const isOne = (one: NameMention, other: NameMention): boolean => {
  const [here, there] = [fold(one.text), fold(other.text)]
  return one.canonical === other.canonical || here.includes(there) || there.includes(here)
}
