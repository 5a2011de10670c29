import type { LanguageMeasured } from './goals/language.ts'
import type { LibraryMeasured } from './goals/library.ts'
import type { ReadingMeasured } from './goals/reading.ts'
import { byName, keptFigures } from './library/figures.ts'
import { measureAbsentSubstring } from './measures/absent-substring.ts'
import { measureCheckSpeed } from './measures/check-speed.ts'
import { measureClaims } from './measures/claims.ts'
import { measureFeedSpeed } from './measures/feed-speed.ts'
import { measureLanguageStart, measureRecognizersStart } from './measures/language-start.ts'
import { measureReadMemory, measureReadabilityMemory } from './measures/read-memory.ts'
import { measureReadSpeed } from './measures/read-speed.ts'
import { measureTested } from './measures/tested.ts'
import { measureTimeSpeed } from './measures/time-speed.ts'
import { FEED_READERS } from './peers/feed-readers.ts'
import { havePeers } from './peers/install.ts'
import { PAGE_READERS } from './peers/page-readers.ts'
import { runScorer, type ScorerRun } from './scorer.ts'

const TIME_DATA = { scorer: 'time', gold: ['gold/seeds-facts.json', 'data/time/recognizers-dev.ndjson'] }
const CHECK_DATA = { scorer: 'check', gold: ['gold/seeds-facts.json', 'data/uhgeval/dev.jsonl'] }
const READ_DATA = { scorer: 'read', gold: ['data/pages/gne/gold.ndjson', 'data/pages/cwced/gold.ndjson', 'data/pages/scrapinghub/gold.ndjson'] }
const FEED_DATA = { scorer: 'feeds', gold: ['data/feeds/gold.ndjson'] }

const peerOf = (data: ScorerRun, script: string, name: string) => runScorer({ ...data, cli: `${process.execPath} --import tsx bench/peers/${script}.ts "${name}"` })
const peersOf = (data: ScorerRun, readers: object) => Object.fromEntries(Object.keys(readers).map((name) => [name, peerOf(data, 'read', name)]))

/** In: figures of scorers that were run already. Out: everything that the table of language and check is made from, peers included. */
export function measureLanguage({ time = runScorer(TIME_DATA), check = runScorer(CHECK_DATA) }: Pick<LanguageMeasured, 'time' | 'check'> = {}): LanguageMeasured {
  // speed first: what comes later leaves the process full
  const checkSpeed = measureCheckSpeed()
  const start = measureLanguageStart()
  const peers = havePeers()
    ? {
        timeSpeed: measureTimeSpeed(), recognizersStart: measureRecognizersStart(),
        recognizersTime: peerOf(TIME_DATA, 'annotate', 'recognizers'), chronoTime: peerOf(TIME_DATA, 'annotate', 'chrono'),
      }
    : {}
  return { time, check, absent: measureAbsentSubstring(), checkSpeed, start, claims: measureClaims(), ...peers }
}

/** The same of the table of reading. */
export async function measureReading(
  { read = runScorer(READ_DATA), feeds = runScorer(FEED_DATA), tested = measureTested() }: Partial<Pick<ReadingMeasured, 'read' | 'feeds' | 'tested'>> = {},
): Promise<ReadingMeasured> {
  const isWithPeers = havePeers()
  const feedSpeed = await measureFeedSpeed({ isWithPeers })
  const ours = measureReadMemory()
  const base = { read, feeds, tested, feedSpeed, memory: ours }
  if (!isWithPeers) return { ...base, readPeers: {}, feedPeers: {} }
  return {
    ...base,
    speed: await measureReadSpeed(),
    memory: ours && { ...ours, ...measureReadabilityMemory() },
    readPeers: read === undefined ? {} : peersOf(READ_DATA, PAGE_READERS),
    feedPeers: feeds === undefined ? {} : peersOf(FEED_DATA, FEED_READERS),
  }
}

/** The same of the table of the library, which takes an hour: as `npm run bench:library` last kept it. */
export const measureLibrary = (): LibraryMeasured => byName(Object.values(keptFigures()))
