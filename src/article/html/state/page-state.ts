import { readLiteral } from './read-literal.ts'

/** A page that is larger carries a library, not an article. */
const LONGEST_SCRIPT = 8_000_000
/** Where code keeps no data, looking for it is soon given up. */
const MOST_STARTS = 400

/** `<script id="__NEXT_DATA__" type="application/json">…`: what stands inside. */
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi
/** What a value may stand behind: `window.x = {`, `return {`, `load({`, `JSON.parse("`. */
const START = /(?:=|\breturn|\(|&&|\|\|)\s*(?=[{[])|(?=JSON\.parse\()/g
/** A stop, as it is or escaped: prose has one. */
const PROSE = /[。！？]|\\u(?:3002|ff01|ff1f)|%E3%80%82|[a-z][.!?](?:\s|<|\\)/i
/** What React streams to the page: `self.__next_f.push([1,"7:T1f3,…"])`. */
const STREAM = /__next_f\.push\(\s*(?=\[)/g

/** In: the source of a page. Out: the data that its scripts hold for other scripts, one value for each place; empty where there is none with prose in it. */
export function pageState(source: string): readonly unknown[] {
  const values: unknown[] = []
  const stream: string[] = []
  for (const [, attributes = '', script = ''] of source.matchAll(SCRIPT)) {
    if (/ld\+json|\bsrc\s*=/i.test(attributes) || script.length > LONGEST_SCRIPT) continue
    if (script.includes('__next_f.push')) stream.push(...streamed(script))
    else if (PROSE.test(script)) values.push(...valuesIn(script))
  }
  return stream.length === 0 ? values : [...values, rowsOf(stream.join(''))]
}

function valuesIn(script: string): readonly unknown[] {
  const whole = script.trim()
  // Some write their JSON as they would an address: `%7B%22title%22…`.
  const json = parsed(/^%(?:7B|5B)/i.test(whole) ? decoded(whole) : whole)
  return json === undefined ? literalsIn(whole) : [json]
}

function parsed(text: string): unknown {
  if (!/^[{[]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function literalsIn(script: string): readonly unknown[] {
  const values: unknown[] = []
  START.lastIndex = 0
  for (let count = 0; count < MOST_STARTS; count++) {
    const start = START.exec(script)
    if (!start) break
    const at = start.index + start[0].length
    const literal = readLiteral(script, at)
    if (literal) values.push(literal.value)
    START.lastIndex = Math.max(literal?.end ?? 0, at + 1)
  }
  return values
}

function streamed(script: string): readonly string[] {
  return [...script.matchAll(STREAM)].flatMap((match) => {
    const value = readLiteral(script, match.index + match[0].length)?.value
    const text: unknown = Array.isArray(value) ? value[1] : undefined
    return typeof text === 'string' ? [text] : []
  })
}

/** `7:T1f3,<p>…` is a text of so many bytes, `6:{…}` a value that may name it: `"$7"`. */
const ROW = /([\da-f]+):(?:T([\da-f]+),)?/iy

function rowsOf(stream: string): unknown {
  const texts = new Map<string, string>()
  const rows: unknown[] = []
  for (let at = 0; at < stream.length; ) {
    ROW.lastIndex = at
    const row = ROW.exec(stream)
    const from = row ? ROW.lastIndex : at
    const size = row?.[2] === undefined ? undefined : Number.parseInt(row[2], 16)
    const line = stream.indexOf('\n', from)
    const end = size === undefined ? (line < 0 ? stream.length : line) : endOfBytes(stream, from, size)
    if (size === undefined) rows.push(parsed(stream.slice(from, end)))
    else texts.set(`$${row![1]}`, stream.slice(from, end))
    at = size === undefined ? end + 1 : Math.max(end, from + 1)
  }
  return rows.map((row) => named(row, texts))
}

function endOfBytes(text: string, from: number, bytes: number): number {
  let at = from
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const code = text.charCodeAt(at)
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
  }
  return at
}

function named(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return texts.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => named(item, texts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, named(item, texts)]))
}
