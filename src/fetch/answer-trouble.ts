import type { Response } from 'undici'
import { type Trouble, type TroubleCode, trouble } from '../trouble/index.ts'
import { asksForProof } from './challenge.ts'
import { retryAfterSeconds } from './freshness.ts'
import { headOfBody } from './journey.ts'

/** What a status says to a reader. What is not in here is said with its number. */
const MEANING: Readonly<Record<number, TroubleCode>> = {
  401: 'page-refused',
  402: 'page-paid',
  403: 'page-refused',
  404: 'page-missing',
  407: 'page-refused',
  410: 'page-missing',
  429: 'host-busy',
  451: 'page-withheld',
  503: 'host-busy',
}

/** Statuses under which a host asks for a proof that a person reads. */
const MAY_BE_CHALLENGE: ReadonlySet<number> = new Set([401, 403, 405, 429, 503])

/** In: an answer that is not the page. Out: why, and for `host-busy` how long the host asks to be left alone (`waitSeconds`). Reads a little of the body. */
export async function answerTrouble(response: Response, nowMs: number): Promise<Trouble> {
  const { status, url } = response
  if (MAY_BE_CHALLENGE.has(status) && (await isChallenge(response))) return trouble('page-guarded', { url })
  const code = MEANING[status] ?? (status >= 500 ? 'host-faulty' : 'http-status')
  const waitSeconds = retryAfterSeconds(response.headers.get('retry-after'), nowMs)
  return trouble(code, { url, status, ...(waitSeconds !== undefined && { waitSeconds }) })
}

async function isChallenge(response: Response): Promise<boolean> {
  return response.headers.get('cf-mitigated') === 'challenge' || asksForProof(await headOfBody(response))
}
