import type { Trouble } from '../trouble/index.ts'
import { type Arguments, say, type Speech } from './speech.ts'
import { TROUBLE_WORDS } from './trouble-words.ts'

/** In: a trouble. Out: what is wrong and what to do, in the reader's language. Sizes are said in megabytes. */
export const sayTrouble = ({ code, args }: Trouble, speech: Speech) => say(TROUBLE_WORDS[code], { ...args, ...inMegabytes(args) }, speech)

function inMegabytes({ bytes, limit }: Trouble['args']): Arguments {
  return {
    ...(typeof bytes === 'number' && { megabytes: Math.ceil(bytes / 1e6) }),
    ...(typeof limit === 'number' && { most: Math.floor(limit / 1e6) }),
  }
}
