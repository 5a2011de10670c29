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
  /** It has an end tag of its own, or needs none: `<a></a>`, `<a/>`. */
  readonly isClosed: boolean
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
  isClosed: boolean
}

const DEPTH_CAP = 500

/** `<a:b c="d">`, at one place; not `< 5`. Quoted values are bounded: no beginning is tried over the whole of a long text again and again. */
const TAG = /<(\/?)([\w.-]+:)?([A-Za-z_][\w.-]*)((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^'"<>])*?)(\/?)>/y
/** What is no element, how it begins and ends; what is never closed runs to the end of the text. */
const SECTIONS = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']] as const
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
  const root = opened('#document', '', {}, 0, undefined)
  let open = root
  let depth = 0
  let last = endOfDoctype(source)
  /** Ends elements up to and with this one. */
  const close = (element: OpenElement, at: number) => {
    for (; open !== element.parent; open = open.parent!, depth--) open.inner = source.slice(open.innerStart, at)
  }
  const readText = (until: number) => {
    if (until > last) open.text += resolveReferences(source.slice(last, until), entities)
  }
  for (let at = source.indexOf('<', last); at >= 0; at = source.indexOf('<', Math.max(last, at + 1))) {
    const section = SECTIONS.find(([start]) => source.startsWith(start, at))
    if (section) {
      const [start, end] = section
      const found = source.indexOf(end, at + start.length)
      readText(at)
      if (start === '<![CDATA[') open.text += source.slice(at + start.length, found < 0 ? undefined : found)
      last = found < 0 ? source.length : found + end.length
      continue
    }
    TAG.lastIndex = at
    const tag = TAG.exec(source)
    if (!tag) continue
    readText(at)
    last = TAG.lastIndex
    const [, closing, prefix, written, attributes, selfClosing] = tag
    const name = written!.toLowerCase()
    if (closing) {
      const target = openNamed(open, name)
      if (target) {
        target.isClosed = true
        close(target, at)
      }
      continue
    }
    const unclosed = unclosedBefore(open, name, prefix)
    if (unclosed) close(unclosed, at)
    const element = opened(name, prefix?.slice(0, -1).toLowerCase() ?? '', attributes === '' ? NO_ATTRIBUTES : attributesOf(attributes!, entities), last, open)
    open.children.push(element)
    element.isClosed = selfClosing !== ''
    if (!selfClosing && depth < DEPTH_CAP) {
      open = element
      depth++
    }
  }
  readText(source.length)
  for (; open.parent; open = open.parent) open.inner = source.slice(open.innerStart)
  return root
}

const NO_ATTRIBUTES: Record<string, string> = {}

function opened(name: string, prefix: string, attributes: Record<string, string>, innerStart: number, parent: OpenElement | undefined): OpenElement {
  return { name, prefix, attributes, children: [], text: '', inner: '', innerStart, parent, isClosed: false }
}

/** What must have ended where this one begins: the last item, where another comes (an `a:entry` may stand in an `entry`), or a title. */
function unclosedBefore(open: OpenElement, name: string, prefix = ''): OpenElement | undefined {
  const sibling = SIBLINGS.has(name) ? openNamed(open, name) : undefined
  if (sibling && sibling.prefix === prefix.slice(0, -1).toLowerCase()) return sibling
  return open.name === 'title' && FIELDS.has(name) ? openTitle(open) : undefined
}

/** The element at hand, where it is a title of the feed's own: `<title>河湾<link>`; not an `svg` title in an entry's markup. */
function openTitle(open: OpenElement): OpenElement | undefined {
  return open.prefix === '' && /^(?:item|entry|channel|feed|rss)$/.test(open.parent?.name ?? '') ? open : undefined
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
