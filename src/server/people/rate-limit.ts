import { isIPv6 } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { TroubleError, trouble } from '../../trouble/index.ts'

export interface Allowance {
  /** How many at once, before any has to wait. */
  readonly burst: number
  readonly perSecond: number
}

/** Out: the seconds to wait, 0 where the asker may go on. */
export type TakeTurn = (asker: string) => number

/** Beyond so many askers the longest unseen is forgotten: a flood of addresses must not fill the memory. */
const MOST_ASKERS = 10_000
/** Less is what is lost in adding fractions of a millisecond: the last of a burst must not be refused for it. */
const LEAST_WAIT_MS = 1

/**
 * Token buckets, one for each asker. After the generic cell rate algorithm: a bucket is the moment at which it will be full again, by a clock that
 * nobody sets: one set back by a day would keep everybody waiting for a day.
 */
export function openBuckets({ burst, perSecond }: Allowance, now: () => number = () => performance.now()): TakeTurn {
  const fullAt = new Map<string, number>()
  const stepMs = 1000 / perSecond
  return (asker) => {
    const at = now()
    const full = Math.max(fullAt.get(asker) ?? at, at) + stepMs
    const waitMs = full - at - burst * stepMs
    if (waitMs >= LEAST_WAIT_MS) return Math.ceil(waitMs / 1000)
    fullAt.delete(asker)
    fullAt.set(asker, full)
    if (fullAt.size > MOST_ASKERS) fullAt.delete(fullAt.keys().next().value!)
    return 0
  }
}

/** Throws TroubleError `too-many-requests`, with the seconds to wait, which are also said in Retry-After. */
export function takeTurn(context: Context, take: TakeTurn): void {
  const seconds = take(addressOf(context))
  if (seconds > 0) throw new TroubleError(trouble('too-many-requests', { seconds }))
}

export function limitRate(allowance: Allowance): MiddlewareHandler {
  const take = openBuckets(allowance)
  return async (context, next) => {
    takeTurn(context, take)
    await next()
  }
}

/** The address of the connection. What a proxy says of whom it asks for is not believed: anybody can say it. */
function addressOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
  return networkOf(incoming?.socket?.remoteAddress ?? 'unknown')
}

/** One household has 2^64 addresses of IPv6: `2001:db8::7` is `2001:db8:0:0`; `::ffff:192.0.2.7` is `192.0.2.7`. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [before = [], after = []] = address.replace(/%.*$/, '').split('::').map((half) => half.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
