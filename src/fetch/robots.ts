/** What a site lets programs fetch by themselves. After RFC 9309. */
export interface RobotRules {
  readonly mayFetch: (url: string) => boolean
  /** Ms between two requests that it asks for (`Crawl-delay`, which is no part of the RFC). */
  readonly pauseMs: number
}

interface Rule {
  readonly allows: boolean
  readonly length: number
  readonly matches: (path: string) => boolean
}

interface Group {
  readonly agents: string[]
  readonly rules: Rule[]
  pauseMs: number
}

/** By which name sites speak to us. */
const OWN_NAME = 'yinzheng'
/** What is asked beyond these is no wish but a mistake, or made to hold a reader up. */
const MOST_RULES = 2000
const LONGEST_PATH = 500
const LONGEST_PAUSE_MS = 30_000

/** In: the text of a robots.txt; `''` for a site without one. Out: what holds for us: what is said to us by name, else to all. Pure. */
export function robotRules(text: string): RobotRules {
  const groups = groupsOf(text)
  const own = groups.filter(({ agents }) => agents.includes(OWN_NAME))
  const ours = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  const rules = ours.flatMap((group) => group.rules)
  return {
    mayFetch: (url) => {
      const { pathname, search } = new URL(url)
      return strongest(rules, pathname + search)?.allows ?? true
    },
    pauseMs: Math.min(LONGEST_PAUSE_MS, Math.max(0, ...ours.map(({ pauseMs }) => pauseMs))),
  }
}

/** The longest rule holds; of two as long, the one that allows. */
function strongest(rules: readonly Rule[], path: string): Rule | undefined {
  let best: Rule | undefined
  for (const rule of rules) {
    if (best && (rule.length < best.length || (rule.length === best.length && !rule.allows))) continue
    if (rule.matches(path)) best = rule
  }
  return best
}

/** `User-agent: *`, `Disallow: /print/ # no prints`; not `Sitemap: https://…`, which is nobody's rule. */
const LINE = /^\s*(user-agent|allow|disallow|crawl-delay)\s*:\s*([^#]*)/i

function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = []
  let count = 0
  // Several names may stand over the same rules.
  let naming = false
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, field, value] = LINE.exec(line) ?? []
    if (field === undefined || count > MOST_RULES) continue
    const name = field.toLowerCase()
    const said = value!.trim()
    if (name === 'user-agent') {
      if (!naming) groups.push({ agents: [], rules: [], pauseMs: 0 })
      groups.at(-1)!.agents.push(said.toLowerCase().replace(/\/.*$/, ''))
      naming = true
      continue
    }
    naming = false
    const group = groups.at(-1)
    if (!group) continue
    count += 1
    if (name === 'crawl-delay') group.pauseMs = Number(said) > 0 ? Number(said) * 1000 : group.pauseMs
    else if (said !== '' && said.length <= LONGEST_PATH) group.rules.push({ allows: name === 'allow', length: said.length, matches: (path) => isUnder(path, said) })
  }
  return groups
}

/** In: a path, and a rule such as `/print/*.html$`: `*` is anything, `$` the end. Each part is taken where it first stands; no step is taken back. */
function isUnder(path: string, rule: string): boolean {
  const isWhole = rule.endsWith('$')
  const [first = '', ...parts] = (isWhole ? rule.slice(0, -1) : rule).split(/\*+/)
  if (!path.startsWith(first)) return false
  const last = isWhole ? parts.pop() : undefined
  let at = first.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  if (last === undefined) return !isWhole || at === path.length
  return path.length - last.length >= at && path.endsWith(last)
}
