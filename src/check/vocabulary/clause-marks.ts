import { putsObjectFirst } from './modality.ts'

/** How a clause says what it says: of how much it holds, and whether it has happened. Ours: general vocabulary of news. */

/** A mark in a clause. */
export interface Mark<Value extends string> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

export type Scope = 'all' | 'most' | 'part' | 'few'

/** Each pattern with lines: 全部恢复, 均已启用, 219个…都已; not 平均, 均价, 首都, 都市, 全部门. A share is a part, 100% is not. */
const SCOPES: readonly (readonly [Scope, RegExp])[] = [
  ['most', /绝大多数|绝大部分|大部分|大多数?|多数(?!派)|过半|[三四五六七八九]分之[二三四五六七八]/],
  ['few', /少数(?!民族|派)|个别(?!辅导)|只有|仅有|仅(?=[\d一二两三四五六七八九十])|极少/],
  ['all', /全部(?!门)|所有(?!制|权|者|人)|全体|悉数|全数|一律|无一例外|统统|(?<![平年月日人户季])均(?=[已未被由为系获将在可须需能告])|(?<![首成国京古定])都(?=[已未被由是获将在可须需能会有])/],
  ['part', /首[批台艘架座辆](?!位)|第一[批台期]|(?<!大)部分(?!人士)|一些(?!列)|有些|有的(?!是)|若干|[一二三四五六七八九]成(?![功立为员长果熟交都本])|(?<![\d.])(?:\d{1,2})(?:\.\d+)?%/],
]

/** In: a folded clause. Out: of how much it holds, by its first such word; undefined where it has none, or words of two sorts. */
export function scopeIn(clause: string): Mark<Scope> | undefined {
  const found = SCOPES.flatMap(([value, pattern]): Mark<Scope>[] => {
    const match = pattern.exec(clause)
    return match ? [{ value, start: match.index, end: match.index + match[0].length }] : []
  })
  const [first, second] = found.toSorted((one, other) => one.start - other.start)
  return first && (!second || second.start < first.end) ? first : undefined
}

/** What cannot both be said: all and not all; most and few. */
const AT_ODDS: Readonly<Record<Scope, readonly Scope[]>> = { all: ['most', 'part', 'few'], most: ['few', 'all'], part: ['all'], few: ['all', 'most'] }

export const areAtOdds = (one: Scope, other: Scope): boolean => AT_ODDS[one].includes(other)

export type Stage = 'done' | 'planned' | 'possible' | 'put-off'

/** 已获批, 已经量产, 正式开放, 通过了; 将于…投产, 拟收购; 可能绝收, 考虑降息; 推迟, 尚未. Not 将军, 将其, 即将过去, 已婚. */
const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ['put-off', /推迟|延期|搁置|暂缓|取消|中止|尚未|还没有?|仍未|未能|有待|尚待|尚需|仍需|还需|须经|需经/],
  ['possible', /可能|或将|或会|考虑|不排除|有机会|研究(?=[^，]{0,6}(?:是否|方案))|是否|能否|会否|拟议|提议|建议|希望|呼吁|有意|力争|争取/],
  ['planned', /计划|打算|准备|预计|有望|即将|将要|将会|将于|将在|拟(?![定人态议])|(?<![大上中少名健女虎老麻干猛战宿武])将(?![军领士其他她它这该此近])|预期|定于|目标/],
  ['done', /已(?![婚故知])|正式|圆满|顺利|成功|完成了?|[签通获收建举开启闭落成投发公]\S了|昨[日天]|现已|业已/],
]

/** In: a folded clause. Out: whether it tells what has happened, or what is to come; put off goes before possible, that before planned, that before done. */
export function stageIn(clause: string): Mark<Stage> | undefined {
  for (const [value, pattern] of STAGES) {
    const match = pattern.exec(clause)
    if (match && !(match[0] === '将' && putsObjectFirst(clause, match.index + 1))) return { value, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

/** `如果通胀回落，`, `一旦`: what follows hangs on it; not the 若 of a given name. */
export const CONDITION = /如果|假如|倘若|若(?![干无非谷兰琳涵曦水雪愚宇飞云虚初男娴彤昕瑜璇妍希楠凡轩松林冰溪诗晨华英明])|一旦|只要|除非|取决于|的话|视[^，]{1,12}而定|前提/
