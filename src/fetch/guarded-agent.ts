import { lookup as resolve } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { TroubleError, trouble } from '../trouble/index.ts'
import { isGlobalUnicast } from './is-global-unicast.ts'

/** A URL's host without brackets, lower case, without the root's dot. */
function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase()
}

/**
 * The private hosts that a journey may go to: those opted in, where it sets out for one of them. A page of the public network cannot send us
 * into the owner's own by a redirect.
 */
export function openedHosts(privateHosts: readonly string[], start: string): ReadonlySet<string> {
  const opted = new Set(privateHosts.map(bareHost))
  return URL.canParse(start) && opted.has(bareHost(new URL(start).hostname)) ? opted : new Set()
}

/** `own`: what the owner may opt in. */
function forbidden(host: string): TroubleError {
  return new TroubleError(trouble('address-forbidden', { host, own: host }))
}

/**
 * In: a URL's host, and the private hosts that were opted in. Throws `address-forbidden` for an IP address that is not public.
 * The URL standard has already brought `0x7f.1`, `2130706433` and `127.1` into one spelling; names are looked at when they are resolved.
 */
export function checkHost(hostname: string, privateHosts: ReadonlySet<string>): void {
  const host = bareHost(hostname)
  if (!privateHosts.has(host) && isIP(host) !== 0 && !isGlobalUnicast(host)) throw forbidden(host)
}

/** Resolves a name once, and hands on public addresses only: what was checked is what is connected to. */
function guardedLookup(privateHosts: ReadonlySet<string>): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const allowed = privateHosts.has(bareHost(hostname)) ? addresses : addresses.filter(({ address }) => isGlobalUnicast(address))
      const first = allowed[0]
      if (!first) return callback(forbidden(bareHost(hostname)), '', 0)
      return options.all ? callback(null, [...allowed]) : callback(null, first.address, first.family)
    })
  }
}

/** An agent of undici that connects to public hosts alone, and looks at the peer's address once more when the socket stands. */
export function guardedAgent(privateHosts: ReadonlySet<string>, timeoutMs: number): Agent {
  const connect = buildConnector({ lookup: guardedLookup(privateHosts), timeout: timeoutMs })
  return new Agent({
    connect(options, callback) {
      connect(options, (error, socket) => {
        if (error) return callback(error, null)
        const peer = socket.remoteAddress ?? ''
        if (privateHosts.has(bareHost(options.hostname)) || isGlobalUnicast(peer)) return callback(null, socket)
        socket.destroy()
        return callback(forbidden(bareHost(options.hostname)), null)
      })
    },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  })
}
