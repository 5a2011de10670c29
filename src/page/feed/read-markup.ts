/**
 * A forgiving reader of XML, for feeds that no strict parser takes: unclosed and crossed tags, undeclared prefixes and
 * entities, bare `<` and `&`, text before the prolog.
 */

export interface MarkupElement {
  /** Lower case, without its prefix. */
  readonly name: string
  readonly prefix: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly MarkupElement[]
  /** Text that stands directly in the element, references resolved. */
  readonly text: string
  /** All that stands between the tags, as written. */
  readonly inner: string
  readonly parent: MarkupElement | undefined
}

interface OpenElement {
  name: string
  prefix: string
  attributes: Record<string, string>
  children: OpenElement[]
  text: string
  inner: string
  innerStart: number
  parent: OpenElement | undefined
}

const DEPTH_CAP = 500

/**
 * A comment, CDATA section, instruction, or tag. `<a:b c="d">`; not `< 5`. What is never closed runs to the end of the text, or is
 * bounded: no beginning is tried over the whole of a long text again and again.
 */
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)(?:([\w.-]+):)?([A-Za-z_][\w.-]*)((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^'"<>])*?)(\/?)>/gi
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g
/** An item never holds another: a new one means that the last was not closed. */
const SIBLINGS: ReadonlySet<string> = new Set(['item', 'entry'])

/** Inside a title that was not closed, these are the fields that follow it: no title holds them. */
const FIELDS: ReadonlySet<string> = new Set([
  'link', 'description', 'pubdate', 'guid', 'author', 'category', 'language', 'item', 'entry', 'updated', 'published', 'id', 'summary', 'content', 'title', 'copyright', 'image', 'lastbuilddate', 'ttl', 'generator', 'enclosure', 'creator', 'date', 'encoded',
])

/** In: markup. Out: its root (named `#document`). Never throws; what is not markup is text. */
export function readMarkup(source: string): MarkupElement {
  const entities = declaredEntities(source)
  const root: OpenElement = { name: '#document', prefix: '', attributes: {}, children: [], text: '', inner: '', innerStart: 0, parent: undefined }
  let open = root
  let depth = 0
  let last = endOfDoctype(source)
  TOKEN.lastIndex = last
  for (const token of source.matchAll(TOKEN)) {
    open.text += resolveReferences(source.slice(last, token.index), entities)
    last = token.index + token[0].length
    const [, cdata, closing, prefix = '', name, attributes = '', selfClosing] = token
    if (cdata !== undefined) open.text += cdata
    if (name === undefined) continue
    if (closing) {
      const target = openNamed(open, name.toLowerCase())
      if (!target) continue
      for (; open !== target.parent; open = open.parent!, depth--) open.inner = source.slice(open.innerStart, token.index)
      continue
    }
    if (SIBLINGS.has(name.toLowerCase())) {
      const unclosed = openNamed(open, name.toLowerCase())
      if (unclosed) for (; open !== unclosed.parent; open = open.parent!, depth--) open.inner = source.slice(open.innerStart, token.index)
    }
    const unclosedTitle = FIELDS.has(name.toLowerCase()) ? openTitle(open) : undefined
    if (unclosedTitle) for (; open !== unclosedTitle.parent; open = open.parent!, depth--) open.inner = source.slice(open.innerStart, token.index)
    const element = opened(name, prefix, attributesOf(attributes, entities), last, open)
    open.children.push(element)
    if (!selfClosing && depth < DEPTH_CAP) {
      open = element
      depth++
    }
  }
  open.text += resolveReferences(source.slice(last), entities)
  for (; open.parent; open = open.parent) open.inner = source.slice(open.innerStart)
  return root
}

function opened(name: string, prefix: string, attributes: Record<string, string>, innerStart: number, parent: OpenElement): OpenElement {
  return { name: name.toLowerCase(), prefix: prefix.toLowerCase(), attributes, children: [], text: '', inner: '', innerStart, parent }
}

/** The element at hand, where it is a title of the feed's own: `<title>河湾<link>`; not an `svg` title in an entry's markup. */
function openTitle(open: OpenElement): OpenElement | undefined {
  return open.name === 'title' && open.prefix === '' && /^(?:item|entry|channel|feed|rss)$/.test(open.parent?.name ?? '') ? open : undefined
}

function openNamed(from: OpenElement, name: string): OpenElement | undefined {
  for (let element: OpenElement | undefined = from; element?.parent; element = element.parent) if (element.name === name) return element
  return undefined
}

function attributesOf(source: string, entities: ReadonlyMap<string, string>): Record<string, string> {
  const pairs = [...source.matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => {
    return [name!.toLowerCase(), resolveReferences(double ?? single ?? bare ?? '', entities)] as const
  })
  return Object.fromEntries(pairs)
}

const DOCTYPE_WINDOW = 65_536

/** Where the document type declaration ends; 0 where there is none. */
function endOfDoctype(source: string): number {
  const head = source.slice(0, DOCTYPE_WINDOW)
  const start = head.search(/<!DOCTYPE/i)
  if (start < 0) return 0
  const inner = head.indexOf('[', start)
  const close = head.indexOf('>', start)
  if (inner < 0 || close < inner) return close + 1
  const end = /\]\s{0,100}>/.exec(head.slice(inner))
  return end ? inner + end.index + end[0].length : 0
}

/** `<!ENTITY name "value">`, without following one entity into another: a bomb stays small. */
function declaredEntities(source: string): ReadonlyMap<string, string> {
  const doctype = source.slice(0, endOfDoctype(source))
  return new Map([...doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g)].map(([, name, double, single]) => [name!, double ?? single ?? '']))
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** XML's references, and those that the document declares; HTML's names stay for the HTML parser to read. */
function resolveReferences(text: string, entities: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([\w.-]+));/g, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return PREDEFINED[name] ?? entities.get(name) ?? whole
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
