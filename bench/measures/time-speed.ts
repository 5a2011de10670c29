import { chrono } from '../peers/chrono.ts'
import { recognizers } from '../peers/recognizers.ts'
import { storyArticles } from '../perturb/own-articles.ts'
import { cpuMs } from './cpu-time.ts'
import { median } from './median.ts'

export interface TimeSpeed {
  readonly characters: number
  /** Milliseconds of processor time for all of the text, the middle one of the rounds. */
  readonly ours: number
  readonly recognizers: number
  readonly chrono: number
}

const REFERENCE = '2025-06-17T00:00:00'
const ROUNDS = 3
const ARTICLES = 8

/** As built, like the peers: what people run has no compiler beside it. */
const BUILT = new URL('../../dist/language/index.js', import.meta.url).href
const { findTimes } = await import(BUILT) as typeof import('../../src/language/index.ts')

/** Out: how long each program takes for the times of the same articles, in one process, turn by turn; the first round warms up. */
export function measureTimeSpeed(): TimeSpeed {
  const texts = storyArticles().slice(0, ARTICLES).map(({ text }) => text)
  const programs = { ours: (text: string) => findTimes(text, { reference: REFERENCE }), recognizers: partOf(recognizers()), chrono: partOf(chrono()) }
  const rounds = Array.from({ length: ROUNDS + 1 }, (_, round) => ({
    ours: timeOf(programs.ours, texts, round), recognizers: timeOf(programs.recognizers, texts, round), chrono: timeOf(programs.chrono, texts, round),
  })).slice(1)
  const middle = (program: keyof typeof programs) => median(rounds.map((round) => round[program]))
  return { characters: texts.join('').length, ours: middle('ours'), recognizers: middle('recognizers'), chrono: middle('chrono') }
}

const partOf = ({ times }: { readonly times: (text: string, reference: string) => unknown }) => (text: string) => times(text, REFERENCE)

/** A text met before is not read again: each round has its own. */
function timeOf(find: (text: string) => unknown, texts: readonly string[], round: number): number {
  const fresh = texts.map((text) => `${text}\n${'。'.repeat(round)}`)
  return cpuMs(() => {
    for (const text of fresh) find(text)
  })
}
