import { TroubleError, trouble } from '../trouble/index.ts'

/**
 * Where a list goes on: the keys of the last row that was given. Opaque to whoever carries it.
 *
 * In: what the list is ordered by, and the last row's keys (numbers or texts). Out: text that is safe in an address.
 */
export const writeCursor = (order: string, keys: readonly (string | number)[]) => Buffer.from(JSON.stringify([order, ...keys])).toString('base64url')

/** Out: the keys. Throws TroubleError `bad-cursor` where it is not one of this order with so many keys. */
export function readCursor(cursor: string, order: string, count: number): readonly (string | number)[] {
  const [of, ...keys] = parsed(cursor)
  const sound = of === order && keys.length === count && keys.every((key) => typeof key === 'string' || typeof key === 'number')
  if (!sound) throw new TroubleError(trouble('bad-cursor'))
  return keys as readonly (string | number)[]
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
