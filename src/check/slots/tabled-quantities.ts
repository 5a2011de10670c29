import { compareQuantities, findQuantities, type Quantity, type TimeExpression } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import type { PreparedSource } from '../prepare-source.ts'
import { ownStretch } from '../statement.ts'
import { contentWords } from '../twin-clauses.ts'
import { synonymsOf } from '../vocabulary/synonyms.ts'

/** A number of a table with the unit of its row or of the whole table, standing at that number. */
export interface Cell extends Quantity {
  /** Folded: what its row is of. */
  readonly label: string
  /** What heads its column, where that is a time. */
  readonly head: TimeExpression | undefined
  /** No column of its table has a later head. */
  readonly isLatest: boolean
}

/** Two lines and more with `|` or `｜` in them; not a bar in a title. */
const TABLE = /(?:^[^\n|｜]*[|｜][^\n]*(?:\n|$)){1,}/gm
/** `单位：百万元人民币` before a table or in its head. */
const UNIT_OF_ALL = /单位 ?[：:] ?([百千万亿]{0,2}[\u4e00-\u9fff]{1,3}?)(?=人民币|[)）\s：:|｜，]|$)/g
const LEAD = 80
/** `营业收入（百万元） | 1,234`; not `会议（三天）`. */
const UNIT_OF_ROW = /[（(](?:单位 ?[：:] ?)?([百千万亿]{0,2}(?:[\u4e00-\u9fff]{1,3}|[a-zA-Z]{1,4}|%))[)）][ \t]*$/
/** A cell that holds a number and nothing else. */
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?$/
/** 每股派息（分）: hundredths of a yuan; any other 分 are points. */
const IN_FEN = /(?:每股|派息|股息|股利|红利|分红|单价|电价)[^\n|｜]{0,6}$/

const tabled = new WeakMap<PreparedSource, readonly Cell[]>()

/** In: a source. Out: the numbers of its tables with their units, each at its number. Found once. */
export function tabledIn(source: PreparedSource): readonly Cell[] {
  const known = tabled.get(source) ?? [...source.folded.matchAll(TABLE)].flatMap(({ 0: table, index }) => cellsOf(source, table, index))
  tabled.set(source, known)
  return known
}

interface Piece {
  readonly text: string
  readonly start: number
}

function cellsOf(source: PreparedSource, table: string, from: number): readonly Cell[] {
  const unit = [...`${source.folded.slice(Math.max(0, from - LEAD), from)}${table.split('\n')[0]}`.matchAll(UNIT_OF_ALL)].at(-1)?.[1]
  const rows = rowsOf(table, from)
  const heads = (rows[0] ?? []).map(({ text, start }) => source.times.find((time) => time.begin !== undefined && time.start >= start && time.end <= start + text.length))
  const latest = heads.map((head) => head?.begin ?? '').toSorted().at(-1)
  return rows.flatMap(([first, ...cells]): Cell[] => cells.flatMap((cell, at): Cell[] => {
    const head = heads[at + 1]
    const read = first && NUMBER.test(cell.text) ? readCell(source, first.text, cell, unit) : undefined
    return read ? [{ ...read, label: labelOf(first!.text), head, isLatest: (head?.begin ?? '') === latest }] : []
  }))
}

function rowsOf(table: string, from: number): readonly (readonly Piece[])[] {
  let at = from
  return table.split('\n').map((row) => {
    const pieces = row.split(/[|｜]/).map((text): Piece => {
      const start = at + text.length - text.trimStart().length
      at += text.length + 1
      return { text: text.trim(), start }
    })
    if (pieces.length === 0) at += 1
    return pieces
  })
}

function readCell({ text }: PreparedSource, row: string, { text: number, start }: Piece, unitOfAll: string | undefined): Quantity | undefined {
  const own = UNIT_OF_ROW.exec(row)?.[1]
  const unit = own ?? unitOfAll
  if (unit === undefined) return undefined
  const plain = number.replaceAll(/[,+]/g, '')
  const isFen = unit === '分' && IN_FEN.test(row.slice(0, row.search(UNIT_OF_ROW)))
  const [only, ...others] = findQuantities(isFen ? `${Number(plain) / 100}元` : `${plain}${unit}`)
  const end = start + number.length
  return !only || others.length > 0 || only.unit === '' ? undefined : { ...only, start, end, text: text.slice(start, end) }
}

const labelOf = (row: string): string => row.replace(/[（(][^）)]*[)）]/g, '').replace(/^其中[：:]?/, '').trim()

const LOSS = /(?:亏损?|净亏|减少?|下降|负|赤字)[^，。；]{0,4}$/

/** 年末 is that of any of the years. */
const NO_YEAR = /^(?:年[末底初]|期[末初])$/

/** In: an alignment, a stated figure. Out: the cells that can be meant, as far as the column and the sign tell: 2023年亏损1.87亿元 is -187 of the column 2023年. */
export function cellsFor({ source, statement }: Alignment, stated: Quantity): readonly Cell[] {
  const cells = tabledIn(source)
  if (cells.length === 0) return cells
  const own = ownStretch(statement, stated)
  const times = statement.times.filter(({ begin, kind, end, text }) => begin !== undefined && kind !== 'duration' && end <= stated.start && !NO_YEAR.test(text))
  const time = times.findLast(({ start }) => start >= own.start) ?? times.at(-1)
  const isLost = LOSS.test(statement.folded.slice(own.start - statement.start, stated.start - statement.start))
  return cells.filter((cell) => isInColumn(cell, time)).flatMap((cell) => (cell.value < 0 ? (isLost ? [{ ...cell, value: -cell.value }] : []) : [cell]))
}

const isInColumn = ({ head, isLatest }: Cell, time: TimeExpression | undefined): boolean =>
  head === undefined || (time === undefined ? isLatest : head.begin?.slice(0, 4) === time.begin?.slice(0, 4))

/** In: an alignment, a stated figure. Out: the cell of that value whose row is named in the figure's sentence, and whose column is not another's. */
export function cellNamed(alignment: Alignment, stated: Quantity): Cell | undefined {
  return cellsFor(alignment, stated).find((cell) => cell.head !== undefined && (compareQuantities(stated, cell) === 'same' || isRounded(stated, cell)) && isNamedIn(alignment, stated, cell))
}

/** 约218.5亿 of 218.46亿. */
const isRounded = (stated: Quantity, cell: Cell): boolean => stated.unit === cell.unit && stated.kind === cell.kind && Math.abs(stated.value - cell.value) <= (stated.place ?? 0) / 2

const EARNS = /盈利|亏损|净亏|扭亏|赚/

/** Every word of the row's label stands before the figure in the statement, or a synonym of it; 盈利 and 亏损 speak of the profit. */
function isNamedIn({ statement }: Alignment, stated: Quantity, { label }: Cell): boolean {
  const own = statement.clauses.find(({ start, end }) => start <= stated.start && stated.end <= end) ?? statement
  const clause = statement.folded.slice(own.start - statement.start, own.end - statement.start)
  if (/净利润|净亏损/.test(label) && EARNS.test(clause)) return true
  const words = contentWords(label.replace(/^归母|归属于[^|]{0,8}的/, ''))
  return words.length > 0 && words.every((word) => clause.includes(word) || synonymsOf(word).some((other) => other.length > 1 && clause.includes(other)))
}
