import type { Trouble } from '../trouble/index.ts'
import { type Arguments, say, type Speech, type Wording } from './speech.ts'
import { TROUBLE_WORDS } from './trouble-words.ts'

/** In: a trouble. Out: what is wrong and what to do, in the reader's language. Sizes are said in megabytes, waiting in minutes, hours or days. */
export const sayTrouble = ({ code, args }: Trouble, speech: Speech) => say(TROUBLE_WORDS[code], { ...args, ...inMegabytes(args), ...waiting(args, speech) }, speech)

function inMegabytes({ bytes, limit }: Trouble['args']): Arguments {
  return {
    ...(typeof bytes === 'number' && { megabytes: Math.ceil(bytes / 1e6) }),
    ...(typeof limit === 'number' && { most: Math.floor(limit / 1e6) }),
  }
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The unit in which a time is said, with the longest that is said so: two days are 2 天, a day and a half is 36 小时. */
const WAITING_WORDS: readonly { readonly upTo: number; readonly unit: number; readonly words: Wording }[] = [
  { upTo: 1.5 * MINUTE, unit: 1, words: { zh: ' {count} 秒', en: '{count} seconds' } },
  { upTo: 1.5 * HOUR, unit: MINUTE, words: { zh: ' {count} 分钟', en: '{count} minutes' } },
  { upTo: 2 * DAY - 1, unit: HOUR, words: { zh: ' {count} 小时', en: '{count} hours' } },
  { upTo: Infinity, unit: DAY, words: { zh: ' {count} 天', en: '{count} days' } },
]

function waiting({ waitSeconds }: Trouble['args'], speech: Speech): Arguments {
  const row = typeof waitSeconds === 'number' ? WAITING_WORDS.find(({ upTo }) => waitSeconds <= upTo) : undefined
  return row && typeof waitSeconds === 'number' ? { wait: say(row.words, { count: Math.ceil(waitSeconds / row.unit) }, speech) } : {}
}
