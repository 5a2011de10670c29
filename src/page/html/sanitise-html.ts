import type { HtmlElement, HtmlNode } from '../page.ts'
import { ALLOWED, AS_DIV, type AttributeRule, DROPPED, EVERYWHERE, VOID } from './allowed-markup.ts'
import { escapeAttribute, escapeText } from './escape-text.ts'
import { parseHtml } from './parse-html.ts'

export interface SanitiseOptions {
  /** What relative addresses count from; without it they go. */
  readonly base?: string
}

export interface SanitiseTreeOptions extends SanitiseOptions {
  /** Which texts and images are wanted. Elements that hold none of them go, too. */
  readonly keep?: (node: HtmlNode) => boolean
}

/** Browsers stop nesting at 512; markup that nests deeper than any text is flattened. */
const DEEPEST = 100
/** Markup written anew may be parsed otherwise than it was meant (`<p>` in `<p>`): it settles within a round or two. */
const ROUNDS = 6

/**
 * A stranger's HTML, safe to show.
 *
 * In: any text. Out: HTML of allowed elements and attributes alone: no script, style, form, frame, foreign markup or handler; links and
 * images by http(s), links by mailto, too, addresses absolute, `rel="noopener noreferrer"` on each link. Idempotent, and what a browser's parser
 * builds from it is what was written: the result is parsed again until it no longer changes.
 */
export function sanitiseHtml(html: string, { base }: SanitiseOptions = {}): string {
  const root = parseHtml(html)
  return 'code' in root ? '' : sanitiseTree(root, base === undefined ? {} : { base })
}

/** The same of a tree that is parsed already, or of part of what stands in it. */
export function sanitiseTree(root: HtmlElement, options: SanitiseTreeOptions = {}): string {
  const { keep: _, ...whole } = options
  let written = write(root, options)
  for (let round = 0; round < ROUNDS; round++) {
    const again = parseHtml(written)
    if ('code' in again) return ''
    const next = write(again, whole)
    if (next === written) return written
    written = next
  }
  return plainly(written)
}

/** What never settles is shown as the text that it holds. */
function plainly(html: string): string {
  const root = parseHtml(html)
  const text = 'code' in root ? '' : textIn(root).trim()
  return text === '' ? '' : `<p>${escapeText(text)}</p>`
}

const textIn = (node: HtmlNode): string => (node.kind === 'text' ? node.text : DROPPED.has(node.tag) ? '' : node.children.map(textIn).join(''))

function write(root: HtmlElement, options: SanitiseTreeOptions): string {
  return inner(root, options, 0).html.trim()
}

interface Written {
  readonly html: string
  /** Holds a wanted text or image. */
  readonly wanted: boolean
}

const NOTHING: Written = { html: '', wanted: false }

function inner(element: HtmlElement, options: SanitiseTreeOptions, depth: number): Written {
  const parts = element.children.map((child) => written(child, options, depth))
  return { html: parts.map(({ html }) => html).join(''), wanted: parts.some(({ wanted }) => wanted) }
}

function written(node: HtmlNode, options: SanitiseTreeOptions, depth: number): Written {
  if (node.kind === 'text') return writtenText(node, options)
  if (DROPPED.has(node.tag)) return NOTHING
  if (node.tag === 'img') return writtenImage(node, options)
  const tag = AS_DIV.has(node.tag) ? 'div' : node.tag
  if (VOID.has(tag)) return { html: `<${tag}>`, wanted: false }
  const content = inner(node, options, depth + 1)
  if (options.keep && !content.wanted) return NOTHING
  const rules = ALLOWED.get(tag)
  const link = tag === 'a' ? linkOf(node, options) : undefined
  if (!rules || depth > DEEPEST || (tag === 'a' && link === undefined)) return content
  // A parser takes the first line break in a <pre> for the markup's.
  const opening = tag === 'pre' && content.html.startsWith('\n') ? '\n' : ''
  return { html: `<${tag}${link ?? ''}${attributesOf(node, rules)}>${opening}${content.html}</${tag}>`, wanted: content.wanted }
}

function writtenText(node: HtmlNode & { readonly kind: 'text' }, { keep }: SanitiseTreeOptions): Written {
  const blank = node.text.trim() === ''
  if (keep && !blank && !keep(node)) return NOTHING
  return { html: escapeText(node.text), wanted: !blank }
}

function writtenImage(node: HtmlElement, { base, keep }: SanitiseTreeOptions): Written {
  const src = address(imageSource(node), base, WEB)
  if (src === undefined || (keep && !keep(node))) return NOTHING
  return { html: `<img src="${escapeAttribute(src)}"${attributesOf(node, ALLOWED.get('img')!)} loading="lazy" referrerpolicy="no-referrer">`, wanted: true }
}

/** Pages that load their pictures late keep the address aside. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'original', 'src']

function imageSource({ attributes }: HtmlElement): string | undefined {
  return LATE_SOURCES.map((name) => attributes[name]?.trim()).find((value) => value !== undefined && value !== '' && !/^data:/i.test(value))
}

function linkOf({ attributes }: HtmlElement, { base }: SanitiseOptions): string | undefined {
  const href = address(attributes.href, base, LINKS)
  return href === undefined ? undefined : ` href="${escapeAttribute(href)}" rel="noopener noreferrer"`
}

const WEB: ReadonlySet<string> = new Set(['http:', 'https:'])
const LINKS: ReadonlySet<string> = new Set([...WEB, 'mailto:'])

/** In: an address as written. Out: it in full, without a name and password, if its scheme may be followed. */
function address(given: string | undefined, base: string | undefined, schemes: ReadonlySet<string>): string | undefined {
  if (given === undefined || given.trim() === '' || !URL.canParse(given, base)) return undefined
  const url = new URL(given, base)
  if (!schemes.has(url.protocol)) return undefined
  url.username = ''
  url.password = ''
  return url.href
}

function attributesOf({ attributes }: HtmlElement, rules: Readonly<Record<string, AttributeRule>>): string {
  return Object.entries({ ...rules, ...EVERYWHERE })
    .map(([name, rule]) => [name, Object.hasOwn(attributes, name) ? rule(attributes[name]!) : undefined] as const)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('')
}
