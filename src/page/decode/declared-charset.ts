import type { Charset } from '../page.ts'

/** A meta tag may stand far down the page; past this nothing declares itself any more. */
const DECLARATION_WINDOW = 1 << 20

const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i
/** Matches `<meta charset="gbk">` and `<meta … content="text/html; charset=gb2312">`, not `accept-charset=` of a form. */
const META = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/gi

/** What saves and servers write, beside the labels that WHATWG's list knows. */
const OTHER_LABELS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  unicode: 'utf-16le',
  cp936: 'gb18030',
  gb_2312: 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'big5-hkscs': 'big5',
}

/** In: a label as written. Out: the name that TextDecoder knows, or nothing. GB2312 and GBK are read as their superset, GB18030. */
function charsetName(label: string | undefined): string | undefined {
  const written = label?.trim().toLowerCase()
  if (!written) return undefined
  const known = OTHER_LABELS[written] ?? written
  try {
    const { encoding } = new TextDecoder(known)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}

/**
 * The charsets that a document says it has, the most binding first: byte order mark, header, XML declaration, meta tags.
 *
 * In: bytes, and the Content-Type header's charset. Out: charsets that can be decoded, each once. After the WHATWG Encoding standard.
 */
export function declaredCharsets(bytes: Uint8Array, header: string | undefined): readonly Charset[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARATION_WINDOW)).toString('latin1')
  const said: readonly (readonly [string | undefined, Charset['from']])[] = [
    [markOf(bytes), 'bom'],
    [header, 'header'],
    [XML_DECLARATION.exec(head)?.[1], 'xml'],
    ...[...head.matchAll(META)].map((match) => [match[1], 'meta'] as const),
  ]
  const charsets = said.flatMap(([label, from]) => {
    const name = charsetName(label)
    return name ? [{ name, from }] : []
  })
  return charsets.filter(({ name }, index) => charsets.findIndex((other) => other.name === name) === index)
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}
