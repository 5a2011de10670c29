import { fold, type NameMention } from '../../../language/index.ts'
import { bindingAt } from '../../align-statement.ts'
import { clausesOfSentences, type SourceClause } from '../../prepare-source.ts'
import type { Derived, Scene } from './derivation.ts'

/** Which kind of name a classifier counts; other things are counted by their list alone. */
const NAMES_OF: Readonly<Record<string, readonly NameMention['kind'][]>> = {
  人: ['person'], 名: ['person'], 位: ['person'], 市: ['place'], 国: ['country', 'place'], 县: ['place'], 省: ['place'], 村: ['place'], 镇: ['place'], 地: ['place', 'country'], 州: ['place'],
  队: ['organisation', 'place', 'country', 'term'], 家: ['organisation', 'term'], 校: ['organisation', 'place'],
}
const COUNTED = /^[个座款种名位人家队市国县省村镇地州校项支所类条]$/
const MOST = 8
/** A list must stand where the statement's words stand. */
const BOUND = 0.45

/** 北礁、鹤洲和南渚 are three: things in a row, as many as are stated. */
export function listedIn(scene: Scene): readonly Derived[] {
  const { stated, source, alignment } = scene
  if (stated.kind !== 'count' || !COUNTED.test(stated.unit) || stated.value < 2 || stated.value > MOST || stated.modifier !== undefined) return []
  return source.clauses.flatMap((clause, at): Derived[] => {
    const list = listOf(clause.folded, stated.value)
    if (!list) return []
    const quantity = { start: clause.start + list.start, end: clause.start + list.end, text: source.text.slice(clause.start + list.start, clause.start + list.end) }
    if (!isOfNames(scene, quantity)) return []
    const binding = bindingAt(alignment, stated, at)
    return binding >= BOUND ? [{ from: [{ quantity, sentence: clause.sentence, binding }], sum: quantity.text }] : []
  })
}

/** `泷洲、蓬屿`: as many marks as things less one, each thing short. */
function listOf(folded: string, count: number): { readonly start: number; readonly end: number } | undefined {
  const thing = '[^，。；、和与及：（）\\s“”\\d]{1,10}'
  const match = new RegExp(`(?<![、和与及])${thing}(?:[、和与及]${thing}){${count - 1}}(?![、和与及])`).exec(folded)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

function isOfNames({ stated, source }: Scene, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const kinds = NAMES_OF[stated.unit]
  if (!kinds) return true
  return source.names.some((name) => name.start >= start && name.end <= end && kinds.includes(name.kind))
}

/** 两队, 两人 of a clause that names two: `银埗队将再遇鹭洲队`. */
export function namedPairIn(scene: Scene): readonly Derived[] {
  const { stated, source, alignment } = scene
  const kinds = NAMES_OF[stated.unit]
  if (stated.kind !== 'count' || stated.value !== 2 || !kinds || stated.modifier !== undefined) return []
  return alignment.ranking.slice(0, 2).flatMap(({ sentence }): Derived[] => {
    const [from, to] = clausesOfSentences(source, sentence, sentence)
    return source.clauses.slice(from, to).flatMap((clause, at): Derived[] => {
      const names = namesIn(source.names, clause).filter(({ kind }) => kinds.includes(kind))
      const distinct = names.filter((name, place) => names.findIndex(({ canonical }) => fold(canonical) === fold(name.canonical)) === place)
      const binding = bindingAt(alignment, stated, from + at)
      return distinct.length === 2 && binding >= BOUND ? [{ from: distinct.map((quantity) => ({ quantity, sentence, binding })), sum: distinct.map(({ text }) => text).join('、') }] : []
    })
  })
}

const namesIn = (names: readonly NameMention[], { start, end }: SourceClause) => names.filter((name) => name.start >= start && name.end <= end)
