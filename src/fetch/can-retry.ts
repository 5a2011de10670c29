import type { Trouble, TroubleCode } from '../trouble/index.ts'

/** What may pass by itself. Anything else is the same tomorrow, or asks for the reader. */
const PASSING: ReadonlySet<TroubleCode> = new Set<TroubleCode>([
  'host-unreachable', 'host-busy', 'host-faulty', 'host-unknown', 'fetch-timeout', 'fetch-failed', 'body-late', 'body-cut-off', 'page-guarded',
])

/** Of these a second try a moment later comes out otherwise often enough. A name that is not known is not known a second later either. */
const PASSING_SOON: ReadonlySet<TroubleCode> = new Set<TroubleCode>(['host-unreachable', 'host-busy', 'host-faulty', 'body-cut-off'])

/** May the same request succeed on another day, with nobody doing anything? For whoever polls. */
export function mayPass({ code }: Trouble): boolean {
  return PASSING.has(code)
}

/** Ms to wait before another try within this same journey, or nothing where that is of no use. `tries`: how many were made. */
export function waitBeforeRetry({ code, args }: Trouble, tries: number): number | undefined {
  if (!PASSING_SOON.has(code)) return undefined
  const asked = args['waitSeconds']
  if (code === 'host-busy') return typeof asked === 'number' && asked <= 5 ? asked * 1000 : undefined
  return 250 * 2 ** (tries - 1)
}
