import { type Capture, mayPass, type RobotRules, robotRules } from '../../fetch/index.ts'
import { type Trouble, trouble } from '../../trouble/index.ts'
import type { Sleep } from '../rest.ts'

export type FetchPage = (url: string, signal: AbortSignal) => Promise<Capture | Trouble>

export interface PolitePagesOptions {
  /** Waits for its turn with the host. */
  readonly fetch: (url: string) => Promise<Capture | Trouble>
  readonly sleep: Sleep
  readonly now: () => Date
}

/** Between two pages of a host: nobody waits for them, and a person reads slower. */
const PAUSE_MS = 1000
const RULES_HOLD_MS = 24 * 3_600_000
const MOST_SITES = 500

interface Site {
  readonly asked: Promise<RobotRules | Trouble>
  readonly until: number
}

/**
 * Fetches pages that nobody asked for one by one: only where the site's robots.txt lets programs, and with a rest between two of the same site.
 *
 * Out: the page, or `robots-refused`, or what `fetchCapture` gives. A site whose robots.txt cannot be had for a reason that may pass is left alone with that reason.
 */
export function politePages({ fetch, sleep, now }: PolitePagesOptions): FetchPage {
  const sites = new Map<string, Site>()
  const lastOf = new Map<string, number>()
  const rulesOf = (origin: string) => {
    const known = sites.get(origin)
    const at = now().getTime()
    if (known && at < known.until) return known.asked
    if (sites.size >= MOST_SITES) sites.clear()
    const asked = fetch(`${origin}/robots.txt`).then(rulesFrom)
    sites.set(origin, { asked, until: at + RULES_HOLD_MS })
    // What may pass is asked again the next time.
    void asked.then((rules) => 'code' in rules && sites.delete(origin), () => sites.delete(origin))
    return asked
  }
  return async (url, signal) => {
    const { origin } = new URL(url)
    const rules = await rulesOf(origin)
    if ('code' in rules) return rules
    if (!rules.mayFetch(url)) return trouble('robots-refused', { url })
    const rest = (lastOf.get(origin) ?? -Infinity) + Math.max(PAUSE_MS, rules.pauseMs) - now().getTime()
    if (rest > 0) await sleep(rest, signal)
    if (lastOf.size >= MOST_SITES) lastOf.clear()
    return fetch(url).finally(() => lastOf.set(origin, now().getTime()))
  }
}

/** A site without one lets everybody; one that is out of order says nothing yet. After RFC 9309, 2.3.1. */
function rulesFrom(robots: Capture | Trouble): RobotRules | Trouble {
  if (!('code' in robots)) return robotRules(new TextDecoder().decode(robots.bytes))
  return mayPass(robots) && robots.code !== 'page-guarded' ? robots : robotRules('')
}
