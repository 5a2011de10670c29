import type { Measured } from './issue-figures.ts'
import { measureAbsentSubstring } from './measures/absent-substring.ts'
import { measureCheckSpeed } from './measures/check-speed.ts'
import { measureClaims } from './measures/claims.ts'
import { measureLanguageStart, measureRecognizersStart } from './measures/language-start.ts'
import { measureTimeSpeed } from './measures/time-speed.ts'
import { havePeers } from './peers/install.ts'
import { runScorer } from './scorer.ts'

const TIME_DATA = { scorer: 'time', gold: ['gold/seeds-facts.json', 'data/time/recognizers-dev.ndjson'] }
const CHECK_DATA = { scorer: 'check', gold: ['gold/seeds-facts.json', 'data/uhgeval/dev.jsonl'] }
const peerOf = (name: string) => runScorer({ ...TIME_DATA, cli: `${process.execPath} --import tsx bench/peers/annotate.ts ${name}` })

/** In: figures of scorers that were run already. Out: everything that the table of the issue is made from, peers included. */
export function measureAll({ time = runScorer(TIME_DATA), check = runScorer(CHECK_DATA) }: Pick<Measured, 'time' | 'check'> = {}): Measured {
  // speed first: what comes later leaves the process full
  const checkSpeed = measureCheckSpeed()
  const start = measureLanguageStart()
  const peers = havePeers()
    ? { timeSpeed: measureTimeSpeed(), recognizersStart: measureRecognizersStart(), recognizersTime: peerOf('recognizers'), chronoTime: peerOf('chrono') }
    : {}
  return { time, check, absent: measureAbsentSubstring(), checkSpeed, start, claims: measureClaims(), ...peers }
}
