import type { Quantity } from './quantity.ts'

/** Between which values a quantity says that the truth lies, in its own unit. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

/** 约 allows a tenth on each side: 约30 is 27 to 33. */
const ABOUT = 0.1
/** 近30 is below 30 by no more than about an eighth; writers use it of 29, 28, 27, and loosely of 30. */
const NEARLY = 0.13
/** Writers use 超过300亿 of 301 to about twice; past that they would have named another number. */
const OVER = 2
/** 30余 and 近30 are said of 29 and 31 too. */
const SLACK = 0.04

/**
 * In: a quantity. Out: the least and the most that its value, rounding and modifier allow. A share of slack on each side,
 * since 近, 余 and 超 are used loosely.
 */
export function boundsOf(quantity: Quantity): Bounds {
  const [low, high] = [quantity.value, quantity.upper ?? quantity.value]
  const most = Math.max(Math.abs(high), Math.abs(low))
  const slack = most * SLACK
  switch (quantity.modifier) {
    case 'about': return { least: low - most * ABOUT, most: high + most * ABOUT }
    case 'nearly': return { least: low - most * NEARLY, most: high + slack }
    case 'over':
    case 'at-least': return { least: low - slack, most: Math.max(high * OVER, high + 1) }
    case 'under': return { least: 0, most: high + slack }
    case 'at-most': return { least: 0, most: high + slack }
    default: return { least: low - roundingOf(quantity), most: high + roundingOf(quantity) }
  }
}

/** Half of the last written place, where the number was written as a round one (1.2万, 948亿, 12.5); exact counts have none. */
export function roundingOf({ place = 1, kind }: Quantity): number {
  if (kind === 'fraction') return 0.02
  return place === 1 ? 0 : place / 2
}

/** 300余 is less than 400, 30多 less than 40: the words 余 and 多 bound it by the next of its leading place. */
export function isBoundedByPlace({ text, modifier }: Quantity): boolean {
  return modifier === 'over' && /[余餘多]/.test(text)
}
