import type { FeedSpeed, FeedTimes } from '../measures/feed-speed.ts'
import type { ReadMemory } from '../measures/read-memory.ts'
import type { ReadSpeed } from '../measures/read-speed.ts'
import type { Tested } from '../measures/tested.ts'
import type { FeedReaderName } from '../peers/feed-readers.ts'
import type { PageReaderName } from '../peers/page-readers.ts'
import { figureAt } from '../scorer.ts'
import { type Goal, plain, ratio, share, type Show, unmeasured, whole } from './goal.ts'

/** Everything that the table is made from. What is undefined could not be measured here: the data or a peer is missing. */
export interface ReadingMeasured {
  /** Last lines of the scorers `read` and `feeds`, of ours and of the peers. */
  readonly read?: unknown
  readonly feeds?: unknown
  readonly readPeers: Readonly<Partial<Record<PageReaderName, unknown>>>
  readonly feedPeers: Readonly<Partial<Record<FeedReaderName, unknown>>>
  readonly speed?: ReadSpeed | undefined
  readonly memory?: ReadMemory | undefined
  readonly feedSpeed: FeedSpeed
  readonly tested: Tested
}
type ReadingGoal = Goal<ReadingMeasured>

const listed = (figures: readonly (readonly [string, string])[]) => (figures.length === 0 ? 'not measured here' : figures.map(([name, value]) => `${name} ${value}`).join('; '))
const each = (peers: Readonly<Record<string, unknown>>, figure: (scorer: unknown) => number | undefined, show: Show) =>
  listed(Object.entries(peers).map(([name, scorer]) => [name, show(figure(scorer))]))

/** A figure that the scorer of pages gives of us and of every peer alike. */
function pages(what: string, path: string | ((scorer: unknown) => number | undefined), bound: ReadingGoal['bound'], asked: number, show: Show): ReadingGoal {
  const figure = typeof path === 'string' ? (scorer: unknown) => figureAt(scorer, path) : path
  return { what, bound, asked, show, ours: ({ read }) => figure(read), peer: ({ readPeers }) => each(readPeers, figure, show) }
}

function feeds(what: string, path: string, bound: ReadingGoal['bound'], asked: number, show: Show): ReadingGoal {
  const figure = (scorer: unknown) => figureAt(scorer, path)
  return { what, bound, asked, show, ours: ({ feeds: scorer }) => figure(scorer), peer: ({ feedPeers }) => each(feedPeers, figure, show) }
}

const EMPTY_OR_FAILED = (set: string) => (scorer: unknown) => sum(figureAt(scorer, `sets.${set}.empty`), figureAt(scorer, `sets.${set}.missing`))
const sum = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a + b)

const fastest = ({ peers }: FeedTimes) => (Object.keys(peers).length === 0 ? NaN : Math.min(...Object.values(peers)))
const feedTime = (family: keyof FeedSpeed, name: string): ReadingGoal => ({
  what: `feed of 5,000 items, ${name}: time against the fastest peer`, bound: 'most', asked: 1, show: ratio,
  ours: ({ feedSpeed }) => feedSpeed[family].ours / fastest(feedSpeed[family]),
  peer: ({ feedSpeed }) => listed(Object.entries(feedSpeed[family].peers).map(([peer, ms]) => [peer, ratio(ms / fastest(feedSpeed[family]))])),
})

/** What the tests measured; `figure` in them wrote it down. */
const tested = (what: string, figure: string, asked: number, of?: string): ReadingGoal => ({
  what, bound: 'most', asked, show: whole, peer: unmeasured, ours: (measured) => measured.tested[figure], ...(of !== undefined && { of: (measured) => measured.tested[of] }),
})
const rightShare = (right: string, wrong: string) => ({ tested: { [right]: fine, [wrong]: bad } }: ReadingMeasured) =>
  (fine === undefined || bad === undefined ? undefined : fine / (fine + bad))

/** The figures that were asked of reading, in the order of the issue. */
export const READING_GOALS: readonly ReadingGoal[] = [
  pages('scrapinghub article benchmark, F1 by its own metric', 'sets.scrapinghub.benchmark.f1', 'least', 0.97, plain),
  pages('GNE Chinese pages, body 4-gram F1', 'sets.gne.f1', 'least', 0.985, plain),
  pages('CWCED, older Chinese pages, body F1', 'sets.cwced.f1', 'least', 0.94, plain),
  pages('CWCED: pages that come out empty, or fail', EMPTY_OR_FAILED('cwced'), 'most', 0, whole),
  pages('GNE: headline exact', 'sets.gne.headline', 'least', 0.96, share),
  pages('GNE: date right to the day', 'sets.gne.day', 'least', 1, share),
  pages('GNE: date right to the minute', 'sets.gne.minute', 'least', 0.95, share),
  pages('CWCED: date right to the day', 'sets.cwced.day', 'least', 0.82, share),
  pages('GNE: authors found', 'sets.gne.authorsFound', 'least', 0.72, share),
  pages('GNE: an author where there is none', 'sets.gne.authorsWronglyFilled', 'most', 0.08, share),
  pages('GNE: origin (来源) found where stated', 'sets.gne.publisherFound', 'least', 0.95, share),
  {
    what: 'time per page against Readability + linkedom', bound: 'most', asked: 0.5, show: ratio,
    ours: ({ speed }) => speed && speed.ours / speed.peers['Readability + linkedom'],
    peer: ({ speed }) => listed(Object.entries(speed?.peers ?? {}).map(([name, ms]) => [name, ratio(ms / speed!.peers['Readability + linkedom'])])),
  },
  {
    what: 'memory of the batch at most, MB', bound: 'most', asked: 200, show: whole,
    ours: ({ memory }) => memory?.ours, peer: ({ memory }) => `Readability + linkedom ${whole(memory?.readability)}`,
  },
  feeds('feedparser’s well-formed tests: throws', 'threw', 'most', 0, whole),
  feeds('the same: entry counts right', 'entryCount', 'least', 1725 / 1735, share),
  feedTime('rss', 'RSS'),
  feedTime('atom', 'Atom'),
  { what: 'GB18030 and Big5, every character of the index: decoded', bound: 'least', asked: 1, show: share, ours: rightShare('charactersDecoded', 'charactersMisdecoded'), peer: unmeasured },
  { what: 'mislabelled pages read rightly', bound: 'least', asked: 0.995, show: share, ours: rightShare('lyingPagesRead', 'lyingPagesMisread'), peer: unmeasured },
  tested('forbidden addresses connected to', 'addressesReached', 0, 'addressesTried'),
  tested('bombs: abort time, ms', 'bombMs', 200),
  tested('what never ends: stopped so long after its time, ms', 'lateMs', 200),
  tested('bombs: memory over the cap, MB', 'bombOverMb', 32),
  tested('scripts run in Chromium, of hostile bodies, titles, captions, links', 'scriptsRun', 0, 'hostileBodies'),
]
