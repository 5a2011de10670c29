/**
 * A value that a script writes down: JSON, or what JavaScript also allows (`{title:'某某',paid:!1,at:void 0}`). Nothing is run: a name or a call that is no
 * literal is read as nothing, `JSON.parse("…")` as what its string holds.
 */

export interface Literal {
  readonly value: unknown
  /** Where it ends, exclusive. */
  readonly end: number
}

/** Deeper than any page nests its data. */
const DEEPEST = 60

const SPACE = /\s*/y
const STRING = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/y
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy
const WORD = /!0|!1|void 0|[\p{L}_$][\p{L}\p{N}_$.]*/uy
const CALL = /\(\s*/y
const WORDS: ReadonlyMap<string, unknown> = new Map([['true', true], ['false', false], ['!0', true], ['!1', false]])

/** In: a script's source; where a value begins. Out: the value and where it ends; nothing where no literal stands there. */
export function readLiteral(source: string, at: number, depth = 0): Literal | undefined {
  if (depth > DEEPEST) return undefined
  const start = past(SPACE, source, at)
  switch (source[start]) {
    case '{': return readObject(source, start + 1, depth)
    case '[': return readArray(source, start + 1, depth)
    case '"': case "'": case '`': return readString(source, start)
    default: return readNumber(source, start) ?? readWord(source, start, depth)
  }
}

function past(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(source) ? pattern.lastIndex : at
}

function taken(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

function readString(source: string, at: number): Literal | undefined {
  const text = taken(STRING, source, at)
  return text === undefined ? undefined : { value: unescaped(text.slice(1, -1)), end: at + text.length }
}

const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' }

/** `\u4e91`, `\x3c`, `\n`, `\/`. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([\s\S]))/gi, (_all, point?: string, four?: string, two?: string, line?: string, one?: string) => {
    const code = Number.parseInt(point ?? four ?? two ?? '', 16)
    if (!Number.isNaN(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    return line !== undefined ? '' : (NAMED[one!] ?? one!)
  })
}

function readNumber(source: string, at: number): Literal | undefined {
  const text = taken(NUMBER, source, at)
  return text === undefined ? undefined : { value: Number(text), end: at + text.length }
}

/** `null`, `e.id`, `new Date("2033-03-22")`, `JSON.parse("{…}")`: a call is worth its only argument. */
function readWord(source: string, at: number, depth: number): Literal | undefined {
  const word = taken(WORD, source, at)
  if (word === undefined) return undefined
  const end = at + word.length
  if (word === 'new') return readLiteral(source, end, depth + 1)
  const open = past(CALL, source, end)
  if (open === end) return { value: WORDS.get(word), end }
  const argument = source[open] === ')' ? { value: undefined, end: open } : readLiteral(source, open, depth + 1)
  const close = argument && past(SPACE, source, argument.end)
  if (argument === undefined || close === undefined || source[close] !== ')') return undefined
  return { value: word === 'JSON.parse' && typeof argument.value === 'string' ? parsed(argument.value) : argument.value, end: close + 1 }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function readArray(source: string, from: number, depth: number): Literal | undefined {
  const value: unknown[] = []
  for (let at = past(SPACE, source, from); ; ) {
    if (source[at] === ']') return { value, end: at + 1 }
    const item = readLiteral(source, at, depth + 1)
    if (!item) return undefined
    value.push(item.value)
    at = behindComma(source, item.end)
    if (at < 0) return undefined
  }
}

function readObject(source: string, from: number, depth: number): Literal | undefined {
  const fields = new Map<string, unknown>()
  for (let at = past(SPACE, source, from); ; ) {
    if (source[at] === '}') return { value: Object.fromEntries(fields), end: at + 1 }
    const key = readString(source, at) ?? readKey(source, at)
    const colon = key && past(SPACE, source, key.end)
    if (!key || colon === undefined || source[colon] !== ':') return undefined
    const item = readLiteral(source, colon + 1, depth + 1)
    if (!item) return undefined
    fields.set(String(key.value), item.value)
    at = behindComma(source, item.end)
    if (at < 0) return undefined
  }
}

const KEY = /[\p{L}\p{N}_$]+/uy

function readKey(source: string, at: number): Literal | undefined {
  const key = taken(KEY, source, at)
  return key === undefined ? undefined : { value: key, end: at + key.length }
}

/** Past a comma, or at the bracket that closes; -1 where neither stands. */
function behindComma(source: string, from: number): number {
  const at = past(SPACE, source, from)
  if (source[at] === ',') return past(SPACE, source, at + 1)
  return source[at] === '}' || source[at] === ']' ? at : -1
}
