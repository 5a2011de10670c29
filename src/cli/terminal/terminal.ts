import type { Speech, Wording, Arguments } from '../../words/index.ts'
import { say } from '../../words/index.ts'
import { wrap } from './width.ts'

export type Ink = 'bold' | 'dim' | 'jade' | 'amber' | 'cinnabar' | 'underline'

/** Select Graphic Rendition (ECMA-48): on, off. */
const SGR: Readonly<Record<Ink, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  cinnabar: [31, 39],
  jade: [32, 39],
  amber: [33, 39],
}

/** Where a command speaks to a person. */
export interface Terminal {
  readonly speech: Speech
  /** The columns to write in. */
  readonly width: number
  readonly paint: (ink: Ink, text: string) => string
  /** One of our own sentences. */
  readonly tell: (wording: Wording, args?: Arguments) => string
  /** Prints lines to standard output, each wrapped, with the indent before every one. */
  readonly print: (text?: string, indent?: number) => void
  /** To standard error. */
  readonly complain: (text: string) => void
}

export interface TerminalOptions {
  readonly speech: Speech
  readonly stdout?: NodeJS.WriteStream
  readonly stderr?: NodeJS.WriteStream
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** A line of Chinese longer than some forty characters is hard to read. */
const WIDEST = 88
const NARROWEST = 24
const DEFAULT_WIDTH = 80

export function openTerminal({ speech, stdout = process.stdout, stderr = process.stderr, env = process.env }: TerminalOptions): Terminal {
  const coloured = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const width = Math.max(NARROWEST, Math.min(WIDEST, stdout.columns || DEFAULT_WIDTH))
  const paint = (ink: Ink, text: string) => (coloured ? `\u001b[${SGR[ink][0]}m${text}\u001b[${SGR[ink][1]}m` : text)
  return {
    speech,
    width,
    paint,
    tell: (wording, args = {}) => say(wording, args, speech),
    print: (text = '', indent = 0) => {
      const margin = ' '.repeat(indent)
      for (const line of wrap(text, width - indent)) stdout.write(line === '' ? '\n' : `${margin}${line}\n`)
    },
    complain: (text) => void stderr.write(`${text}\n`),
  }
}

/** What a document may not send to a terminal: control characters (escape sequences begin with one), and marks that turn the writing round. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** In: words of a document. Out: the same, safe to print. */
export const plain = (text: string) => text.replaceAll(UNSAFE, '')

/** The same in one line: a name with a line break in it must not write a line of its own. */
export const plainLine = (text: string) => plain(text).replaceAll(/\s+/g, ' ')
