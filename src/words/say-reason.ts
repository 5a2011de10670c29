import type { Reason } from '../check/index.ts'
import { REASON_WORDS } from './reason-words.ts'
import { type Arguments, say, type Speech } from './speech.ts'

/** Quoted words are shown in a glance; the evidence beside them has the rest. */
const LONGEST = 60
/** The marks and white space that a quoted stretch was cut out with. */
const EDGES = /^[\s，。；、：,;]+|[\s，。；、：,;]+$/g
const END = /[。！？.!?…]$/

/**
 * In: a reason. Out: a whole sentence in the reader's language that says what the summary has and what the source has. Where both have the
 * same words, they are said once.
 */
export function sayReason({ code, args: { stated, source, judge, says } }: Reason, speech: Speech): string {
  const [summarys, sources] = [stated, source].map((words) => words && shown(words))
  const args: Arguments = { stated: summarys, source: sources === summarys ? undefined : sources, judge, says }
  const sentence = say(REASON_WORDS[code], args, speech)
  const end = END.test(sentence) ? '' : speech.language === 'en' ? '.' : '。'
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}${end}`
}

function shown(words: string): string {
  const line = words.replaceAll(EDGES, '').replaceAll(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
