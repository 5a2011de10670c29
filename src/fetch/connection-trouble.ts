import { type Trouble, type TroubleCode, TroubleError, trouble } from '../trouble/index.ts'

/** Names that Node, OpenSSL and undici give to what fails, and what they mean to a reader. */
const MEANING: readonly (readonly [RegExp, TroubleCode])[] = [
  [/^ENOTFOUND$/, 'host-unknown'],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|ECONNRESET|EPIPE|EAI_AGAIN|EADDRNOTAVAIL|UND_ERR_SOCKET)$/, 'host-unreachable'],
  [/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT)$/, 'fetch-timeout'],
  [/^UND_ERR_BODY_TIMEOUT$/, 'body-late'],
  [/^(?:CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_TLS_CERT_\w+|ERR_SSL_\w+|EPROTO|HOSTNAME_MISMATCH)$/, 'certificate-untrusted'],
  [/^(?:Z_\w+|ERR__?ERROR_\w+|ERR_BROTLI\w*|ZSTD_\w+)$/, 'body-garbled'],
]

/** Once headers came, a connection that breaks has cut a body off. */
const CUT_OFF = /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_RESPONSE|HPE_INVALID_EOF_STATE)$/

export interface Going {
  readonly url: string
  /** Set once time was up. */
  readonly signal: AbortSignal
  /** Whether an answer's headers had come. */
  readonly answered: boolean
}

/** In: what a request failed with; undici wraps it once or twice. Out: its trouble, in a reader's terms. */
export function connectionTrouble(error: unknown, { url, signal, answered }: Going): Trouble {
  const causes = causesOf(error)
  const carried = causes.find((cause) => cause instanceof TroubleError)
  if (carried) return asOffered(carried.trouble, url)
  if (signal.aborted) return trouble(answered ? 'body-late' : 'fetch-timeout', { url })
  const message = causes.at(-1)?.message ?? String(error)
  // The ports of mail and printers, which the fetch standard blocks.
  if (message === 'bad port') return trouble('address-forbidden', { host: new URL(url).host })
  const names = causes.map(nameOf)
  if (answered && names.some((name) => CUT_OFF.test(name))) return trouble('body-cut-off', { url })
  const meaning = MEANING.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1]
  return trouble(meaning ?? 'fetch-failed', { url, message })
}

/** Opting a host in helps only where the reader named it: no page of another may send us there. */
function asOffered({ code, args }: Trouble, url: string): Trouble {
  const { own, ...others } = args
  return trouble(code, own === undefined || own !== bareHost(url) ? others : args)
}

const bareHost = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '') : '')

function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = []
  for (let cause = error; cause instanceof Error && causes.length < 8; cause = cause.cause) causes.push(cause)
  return causes
}

const nameOf = (error: Error) => ('code' in error ? String(error.code) : '')
