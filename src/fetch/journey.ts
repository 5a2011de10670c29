import type { Response } from 'undici'
import { TroubleError, trouble } from '../trouble/index.ts'

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

/** Of a body that is not wanted for itself: enough to see what it is. Never throws. */
const HEAD_BYTES = 64 << 10

export async function headOfBody(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of boundedBody(response, Number.MAX_SAFE_INTEGER)) {
      parts.push(part)
      length += part.length
      if (length >= HEAD_BYTES) break
    }
  } catch {
    // What came before it broke off is what there is to look at.
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES)
}

/** Time for all of one journey. Not AbortSignal.timeout: Node 20 may collect the one that nothing else holds. */
export interface Deadline {
  readonly signal: AbortSignal
  readonly clear: () => void
}

export function startDeadline(timeoutMs: number, outer?: AbortSignal): Deadline {
  const limit = new AbortController()
  const end = () => limit.abort()
  const timer = setTimeout(end, Math.max(1, timeoutMs))
  outer?.addEventListener('abort', end)
  if (outer?.aborted) end()
  return {
    signal: limit.signal,
    clear: () => {
      clearTimeout(timer)
      outer?.removeEventListener('abort', end)
    },
  }
}
