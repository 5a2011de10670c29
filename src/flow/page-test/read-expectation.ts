import type { Block, BlockType } from '../../article/index.ts'
import { yaml } from '../../page/index.ts'
import type { Expectation, Facts } from './expectation.ts'
import { MARKS } from './write-expectation.ts'

export interface StatedExpectation extends Expectation {
  /** ISO date to read the page on. */
  readonly readOn: string
  /** What the server said of the page. */
  readonly mediaType?: string
  readonly charset?: string
  readonly source?: string
}

const FENCED_FIELDS = /^---\n([\s\S]*?)\n---\n/
const FACTS: ReadonlySet<string> = new Set(['headline', 'kicker', 'subtitle', 'publisher', 'origin', 'published', 'authors', 'editors', 'abstracts'] satisfies readonly (keyof Facts)[])
const LONG_AGO = '2000-01-01'

/** In: the text of an expectation as `writeExpectation` writes it and a person mends it. Out: the expectation. Throws where the YAML is ill-formed. */
export function readExpectation(text: string): StatedExpectation {
  const even = text.replaceAll(/\r\n?/g, '\n')
  const matter = FENCED_FIELDS.exec(even)
  if (!matter) throw new Error('an expectation begins with fields between two lines of ---')
  const fields = (yaml().parse(matter[1]!) ?? {}) as Readonly<Record<string, unknown>>
  const stated = (name: string) => (typeof fields[name] === 'string' ? { [name]: fields[name] } : {})
  return {
    ...stated('mediaType'), ...stated('charset'), ...stated('source'),
    readOn: typeof fields['readOn'] === 'string' ? fields['readOn'] : LONG_AGO,
    facts: Object.fromEntries(Object.entries(fields).filter(([name]) => FACTS.has(name))),
    notInBody: Array.isArray(fields['notInBody']) ? fields['notInBody'].map(String) : [],
    blocks: readBlocks(even.slice(matter[0].length)),
  }
}

function readBlocks(body: string): readonly Block[] {
  const blocks: Block[] = []
  let rest = body
  for (;;) {
    rest = rest.replace(/^\n+/, '')
    if (rest.trim() === '') return blocks
    const fence = /^(`{3,})([a-z-]+)\n([\s\S]*?)\n\1(?:\n|$)/.exec(rest)
    const [whole, block] = fence ? [fence[0], { type: fence[2] as BlockType, text: fence[3]! }] : plainBlock(rest)
    blocks.push(block)
    rest = rest.slice(whole.length)
  }
}

/** Up to the next empty line; a paragraph that a person broke over several lines is one line again. */
function plainBlock(rest: string): readonly [string, Block] {
  const whole = rest.split(/\n[ \t]*\n/, 1)[0]!
  const text = whole.trim().replaceAll(/\s*\n\s*/g, ' ')
  const mark = Object.entries(MARKS).find(([, opening]) => text.startsWith(opening))
  if (mark) return [whole, { type: mark[0] as BlockType, text: text.slice(mark[1].length) }]
  return [whole, { type: 'paragraph', text: text.replace(/^\\/, '') }]
}
