/** PDFs of our own for tests: text at places, in fonts as Chinese programs name and write them. */

export interface Run {
  readonly text: string
  /** Points from the left, and from the bottom: a page is 595 wide and 842 high. */
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Written across the page, as a watermark is. */
  readonly slanted?: boolean
}

export type MadePage = readonly Run[]

/** How a font's codes stand for characters. */
export interface MadeFont {
  /** `subset`: codes of the file's own, with a table back to Unicode, as an embedded font has. Else the name of a predefined CMap. */
  readonly encoding: 'subset' | 'UniGB-UCS2-H' | 'UniGB-UTF16-H' | 'GBK-EUC-H' | 'GB-EUC-H' | 'UniCNS-UCS2-H' | 'ETen-B5-H' | 'UniGB-UCS2-V'
}

const DESCRIPTOR = '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>'

/** In: pages and a font. Out: the file's bytes. Han characters are as wide as the type is high, Latin ones half as wide. */
export function makePdf(pages: readonly MadePage[], { encoding }: MadeFont): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))]
  const codes = encoding === 'subset' ? new Map(characters.map((character, at) => [character, hex(at + 1)])) : codesOf(characters, encoding)
  const streams = pages.map((runs) => `BT ${runs.map(({ text, x, y, size = 12, slanted = false }) => `/F1 ${size} Tf ${slanted ? '0.7 0.7 -0.7 0.7' : '1 0 0 1'} ${x} ${y} Tm <${[...text].map((character) => codes.get(character)!).join('')}> Tj`).join('\n')} ET`)
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n${inHundreds([...codes], (some) =>
    `${some.length} beginbfchar\n${some.map(([character, code]) => `<${code}> <${utf16(character)}>`).join('\n')}\nendbfchar`)}\nendcmap end end`
  const widths = [...codes].map(([character, code]) => `${Number.parseInt(code, 16)} [${widthOf(character) * 1000}]`).join(' ')
  const ordering = /CNS|B5/.test(encoding) ? 'CNS1' : 'GB1'
  const font = encoding === 'subset'
    ? ['<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>', `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [${widths}] ${DESCRIPTOR} >>`, stream(unicode)]
    : [`<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`, `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] ${DESCRIPTOR} >>`, 'null']
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    ...font,
    ...streams.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
      stream(content),
    ]),
  ])
}

const hex = (code: number) => code.toString(16).padStart(4, '0')
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

function inHundreds<Item>(items: readonly Item[], write: (some: readonly Item[]) => string): string {
  return Array.from({ length: Math.ceil(items.length / 100) }, (_, at) => write(items.slice(at * 100, at * 100 + 100))).join('\n')
}

/** In: objects, numbered from 1 as they come. */
function file(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const DECODERS: Readonly<Record<string, string>> = { 'GBK-EUC-H': 'gbk', 'GB-EUC-H': 'gbk', 'ETen-B5-H': 'big5' }

/** Old encodings have no encoder at hand: theirs is their decoder, read backwards. */
function codesOf(characters: readonly string[], encoding: string): ReadonlyMap<string, string> {
  const label = DECODERS[encoding]
  if (label === undefined) return new Map(characters.map((character) => [character, utf16(character)]))
  const decoder = new TextDecoder(label)
  const codes = new Map(Array.from({ length: 0x5f }, (_, at) => [String.fromCharCode(0x20 + at), (0x20 + at).toString(16)]))
  for (let code = 0x8140; code <= 0xfefe; code++) {
    const character = decoder.decode(Uint8Array.of(code >> 8, code & 0xff))
    if (character.length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, hex(code))
  }
  return codes
}

export interface ColumnPlan {
  readonly x: number
  readonly top: number
  /** Characters in a line. */
  readonly measure: number
  readonly size?: number
  readonly leading?: number
}

/** In: paragraphs, and where their column stands. Out: its lines, broken as a typesetter does: indented by two characters, no full stop at the head of a line. */
export function setColumn(paragraphs: readonly string[], { x, top, measure, size = 12, leading = 18 }: ColumnPlan): readonly Run[] {
  const lines = paragraphs.flatMap((paragraph) => linesOf([...paragraph], measure).map((text, at) => ({ text, indent: at === 0 ? 2 * size : 0 })))
  return lines.map(({ text, indent }, at) => ({ text, x: x + indent, y: top - at * leading, size }))
}

function linesOf(characters: readonly string[], measure: number): readonly string[] {
  const lines: string[] = []
  for (let at = 0; at < characters.length;) {
    let end = at
    for (let left = measure - (at === 0 ? 2 : 0); end < characters.length && left >= widthOf(characters[end]!); end++) left -= widthOf(characters[end]!)
    while (end < characters.length && /[，。、；：！？”）]/u.test(characters[end]!)) end--
    lines.push(characters.slice(at, end).join(''))
    at = end
  }
  return lines
}

const widthOf = (character: string) => (character < '\u0100' ? 0.5 : 1)
