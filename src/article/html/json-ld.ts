import type { HtmlElement } from '../../page/index.ts'
import { elementsOf, sourceUnder } from './element.ts'

type Node = Readonly<Record<string, unknown>>

/** What a page's JSON-LD says of its article, by schema.org. */
export interface LinkedData {
  readonly headline?: string
  readonly subtitle?: string
  readonly published?: string
  readonly authors: readonly string[]
  readonly publisher?: string
  readonly body?: string
  readonly keywords: readonly string[]
}

/** In: a page's root. Out: what its first node of an article type says; nothing when there is none, or none that can be parsed. */
export function readJsonLd(root: HtmlElement): LinkedData | undefined {
  const nodes = [...elementsOf(root)].filter(({ tag, attributes }) => tag === 'script' && /ld\+json/i.test(attributes.type ?? '')).flatMap((script) => flatten(parse(sourceUnder(script))))
  const article = nodes.find((node) => typesOf(node).some((type) => /(?:Article|Posting|Report|WebPage)$/.test(type) && type !== 'WebPage')) ?? nodes.find((node) => typeof node.datePublished === 'string' || typeof node.pubDate === 'string')
  return article && readNode(article, nodes)
}

/** Templates leave line breaks, comments, and CDATA marks in strings that JSON does not allow. */
function parse(source: string): unknown {
  const bare = source.replace(/^\s*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)|(?:\/\/)?\s*(?:-->|\]\]>)\s*$/g, '')
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text)
    } catch {
      continue
    }
  }
  return undefined
}

function flatten(value: unknown, depth = 0): readonly Node[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => flatten(item, depth + 1))
  if (!isNode(value)) return []
  return [value, ...flatten(value['@graph'], depth + 1), ...flatten(value.mainEntity, depth + 1)]
}

const keep = <Key extends string>(key: Key, value: string | undefined) => (value === undefined ? {} : ({ [key]: value } as Record<Key, string>))

function readNode(node: Node, all: readonly Node[]): LinkedData {
  return {
    ...keep('headline', textOf(node.headline) ?? textOf(node.name) ?? textOf(node.title)),
    ...keep('subtitle', textOf(node.alternativeHeadline)),
    ...keep('published', textOf(node.datePublished) ?? textOf(node.pubDate) ?? textOf(node.dateCreated)),
    authors: namesOf(node.author ?? node.creator, all),
    ...keep('publisher', namesOf(node.publisher, all)[0]),
    ...keep('body', textOf(node.articleBody)),
    keywords: (Array.isArray(node.keywords) ? node.keywords : [node.keywords]).flatMap((word) => (typeof word === 'string' ? word.split(/[,，;；]/) : [])).map((word) => word.trim()).filter((word) => word !== ''),
  }
}

function namesOf(value: unknown, all: readonly Node[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, all))
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (!isNode(value)) return []
  const name = textOf(value.name)
  if (name !== undefined) return [name]
  const referred = typeof value['@id'] === 'string' ? all.find((node) => node['@id'] === value['@id'] && node !== value) : undefined
  const found = textOf(referred?.name)
  return found === undefined ? [] : [found]
}

const typesOf = (node: Node) => [node['@type']].flat().filter((type): type is string => typeof type === 'string')
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)
