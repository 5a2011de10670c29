import type { Response } from 'undici'
import { type Trouble, TroubleError, trouble } from '../trouble/index.ts'

/** What every way out to the network shares. */

export const USER_AGENT = 'Yinzheng/0.1 (news reader)'

/** An http or https address without a user's name and password in it. */
export function webAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new TroubleError(trouble('fetch-failed', { url: address, message: 'not a URL' }))
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TroubleError(trouble('address-forbidden', { host: url.protocol }))
  url.username = ''
  url.password = ''
  return url
}

/** Counts what comes out of the decompression: a small bomb stays small. Throws TroubleError `document-too-large`. */
export async function* boundedBody(response: Response, maxBytes: number): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const part of response.body ?? []) {
    const bytes: Uint8Array = part
    length += bytes.length
    if (length > maxBytes) throw new TroubleError(trouble('document-too-large', { name: response.url, limit: maxBytes }))
    yield bytes
  }
}

/** All of it at once, within the same limit. */
export async function wholeBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of boundedBody(response, maxBytes)) parts.push(part)
  return Buffer.concat(parts)
}

/** undici wraps what a connection fails with, once or twice. */
export function fetchTrouble(error: unknown, url: string, signal: AbortSignal): Trouble {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof TroubleError) return cause.trouble
  }
  if (signal.aborted) return trouble('fetch-timeout', { url })
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return trouble('fetch-failed', { url, message: cause instanceof Error ? cause.message : String(cause) })
}
