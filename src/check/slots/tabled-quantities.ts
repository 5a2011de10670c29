import { findQuantities, type Quantity } from '../../language/index.ts'
import type { PreparedSource } from '../prepare-source.ts'

/** `营业收入（百万元） | 1,234 | 1,180`; not `会议（三天）`, nor a unit behind each number. */
const ROW = /[（(](?:单位 ?[：:] ?)?([百千万亿]{0,2}(?:[\u4e00-\u9fff]{1,3}|[a-zA-Z]{1,4}|%))[)）][ \t]*[|｜][^\n]*/g
/** A cell that holds a number and nothing else. */
const CELL = /[|｜][ \t]*(-?\d[\d,]*(?:\.\d+)?)[ \t]*(?=[|｜\n]|$)/g

const tabled = new WeakMap<PreparedSource, readonly Quantity[]>()

/** In: a source. Out: the numbers of its tables with the unit that the head of their row names, each at its number. Found once. */
export function tabledIn(source: PreparedSource): readonly Quantity[] {
  const known = tabled.get(source) ?? [...source.folded.matchAll(ROW)].flatMap(({ 0: row, 1: unit, index }) => cellsOf(source, row, unit!, index))
  tabled.set(source, known)
  return known
}

/** 每股派息（分）: hundredths of a yuan; any other 分 are points. */
const IN_FEN = /(?:每股|派息|股息|股利|红利|分红|单价|电价)[^\n|｜]{0,6}$/

function cellsOf({ text, folded }: PreparedSource, row: string, unit: string, from: number): readonly Quantity[] {
  const isFen = unit === '分' && IN_FEN.test(folded.slice(Math.max(0, from - 12), from))
  return [...row.matchAll(CELL)].flatMap(({ 0: cell, 1: number, index }): Quantity[] => {
    const plain = number!.replaceAll(',', '')
    const read = findQuantities(isFen ? `${Number(plain) / 100}元` : `${plain}${unit}`)
    const [only] = read
    if (!only || read.length > 1 || only.unit === '') return []
    const start = from + index + cell.indexOf(number!)
    const end = start + number!.length
    return [{ ...only, start, end, text: text.slice(start, end) }]
  })
}
