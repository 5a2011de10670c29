import { fold } from '../../language/index.ts'
import { beginsWithSurname, type Byline, isHanName, isName, mergeBylines, NO_BYLINE, personNames, readByline, readDateline, readOriginName, readSignature } from '../byline/index.ts'
import type { HtmlElement } from '../../page/index.ts'
import { accountOf, besideDate } from './choose-origin.ts'
import { elementsOf, isHidden, labelOf, textUnder } from './element.ts'
import type { LinkedData } from './json-ld.ts'
import type { PageLine } from './page-line.ts'
import { metaValue, type PageMeta } from './page-meta.ts'

export interface PeopleSources {
  readonly root: HtmlElement
  readonly meta: PageMeta
  readonly data: LinkedData | undefined
  /** Lines around the headline and the body that are no paragraphs. */
  readonly near: readonly PageLine[]
  /** Paragraphs of the body, in order. */
  readonly paragraphs: readonly string[]
  readonly publisher: string | undefined
}

export interface People {
  readonly origin?: string
  readonly authors: readonly string[]
  readonly editors: readonly string[]
}

/**
 * Who wrote it, who edited it, who first published it.
 *
 * In: what the page declares, shows beside the article, and signs the article with. Out: each once; an editor is no author.
 * What is shown counts before what is declared: meta data name the account that typed it in.
 */
export function choosePeople(sources: PeopleSources): People {
  const shown = shownByline(sources)
  const dateline = datelines(sources.paragraphs)
  const editors = [...new Set([...shown.editors, ...declaredEditors(sources.meta)])]
  const beside = besideDate(sources.near)
  // `来源：林雨` under `2031-04-02 09:12 《河湾周刊》`: the paper is the origin, the person wrote it.
  const writer = shown.origin !== undefined && beside !== undefined && isFullHanName(shown.origin) ? [shown.origin] : []
  const people = firstWithNames([shown.authors, writer, dateline.authors, labelledAuthors(sources), declaredAuthors(sources)])
  const authors = people.filter((name) => !editors.includes(name) && !shown.others.includes(name))
  const labelled = writer.length > 0 ? beside : (shown.origin ?? beside)
  const origin = agencyOf(dateline.origin) ?? labelled ?? dateline.origin ?? declaredOrigin(sources.meta) ?? accountOf(sources.root, sources.near, isFullHanName)
  return { authors, editors, ...(origin !== undefined && { origin }) }
}

const firstWithNames = (lists: readonly (readonly string[])[]) => lists.find((names) => names.length > 0) ?? []

function shownByline({ near, paragraphs }: PeopleSources): Byline {
  const lines = near.map((line) => readByline(line.spaced))
  const edge = [...paragraphs.slice(0, 3), ...paragraphs.slice(-4)]
  const signed = edge.flatMap((text) => (text.length < 80 ? [readByline(text)] : []))
  const closing = paragraphs.slice(-3).flatMap((text) => readSignature(text)?.byline ?? [])
  const merged = mergeBylines([...lines, ...signed, ...closing])
  return { ...merged, authors: withoutSelves(merged.authors) }
}

/** A wire agency that sends the text has written it, whatever paper the page had it from. */
function agencyOf(origin: string | undefined): string | undefined {
  return origin !== undefined && origin.endsWith('社') ? origin : undefined
}

/** `河湾晚报` as an author beside a person is the paper again. */
function withoutSelves(names: readonly string[]): readonly string[] {
  return names.filter((name) => !/(?:日报|晚报|新闻网|通讯社|客户端|频道|电视台)$/u.test(fold(name)))
}

function datelines(paragraphs: readonly string[]): Byline {
  const found = paragraphs.slice(0, 4).flatMap((text) => readDateline(text) ?? [])[0]
  return found ? { ...NO_BYLINE, authors: found.authors, ...(found.origin !== undefined && { origin: found.origin }) } : NO_BYLINE
}

const AUTHOR_LABEL = /(?:^|[\s_-])(?:author(?:[_-]?name)?|byline[_-]?(?:name|author)?|writer|zuozhe)(?:[\s_-]|$)/i

/** `rel=author`, `itemprop=author`, a class that says author: the element's text when it is names and nothing else. */
function labelledAuthors({ root, near }: PeopleSources): readonly string[] {
  const shown = new Set(near.map(({ text }) => text))
  for (const element of elementsOf(root)) {
    const { rel, itemprop } = element.attributes
    const labelled = rel === 'author' || itemprop === 'author' || (element.tag !== 'body' && AUTHOR_LABEL.test(labelOf(element)))
    if (!labelled || isHidden(element)) continue
    const text = textUnder(element).replace(/^(?:作者|By|Written by)\s*[：:]?\s*/iu, '')
    if (text.length > 50 || ![...shown].some((line) => line.includes(text))) continue
    const all = personNames(text)
    const names = all.length === 1 && NAMED.test(labelOf(element)) && !ORGANISATION.test(fold(text)) ? all : all.filter(isPersonal)
    if (names.length > 0 && names.join('').replace(/\s/g, '').length >= text.replace(/[\s、，,/&|]|and/gu, '').length) return names
  }
  return []
}

/** `author-name` holds the name of an account, where anybody may write. */
const NAMED = /author[-_]?name/i

/** In a label's value anything may be a pen name; where a template only says "author", a person's shape is asked for. */
function isPersonal(name: string): boolean {
  return isFullHanName(name) || /^\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(name)
}

/** Two or three characters behind a surname, four behind a compound one, or a transcription with its dots. */
function isFullHanName(name: string): boolean {
  return isHanName(name) && !ORGANISATION.test(fold(name)) && (name.includes('·') || (name.length <= 3 && beginsWithSurname(fold(name))))
}

/** Declared names count where the page shows them too, or its JSON-LD calls them persons: templates declare the site. */
function declaredAuthors({ data, meta, publisher, near }: PeopleSources): readonly string[] {
  const site = new Set([publisher, data?.publisher].flatMap((name) => (name === undefined ? [] : fold(name))))
  const named = metaValue(meta, ['author', 'article:author', 'og:article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl']) ?? ''
  const shown = (name: string) => near.some(({ text }) => text.includes(name))
  const said = [...(data?.authors ?? []).filter((name) => isPersonal(name) || (shown(name) && !/^\p{Script=Han}{2,4}$/u.test(name))), ...(/^https?:|@/.test(named) ? [] : personNames(named.replace(/^By\s+/i, '')).filter((name) => isPersonal(name) && shown(name)))]
  return [...new Set(said.filter((name) => isName(name) && !site.has(fold(name)) && !ORGANISATION.test(fold(name))))]
}

/** A site's, company's or account's name in the place of an author's. */
const ORGANISATION = /(?:网|报|社|台|公司|集团|频道|编辑部|新闻|客户端|中心|门户|平台|论坛|News|Times|Post|Inc|Ltd|Team|Staff|Desk|\.com|\.cn|\.net)$/iu

function declaredEditors(meta: PageMeta): readonly string[] {
  const value = metaValue(meta, ['editor', 'contenteditor', 'responsibleeditor'])
  return value === undefined ? [] : personNames(value)
}

function declaredOrigin(meta: PageMeta): string | undefined {
  const value = metaValue(meta, ['contentsource', 'mediaid', 'source', 'article:source', 'dc.source'])
  return value === undefined ? undefined : readOriginName(value).origin
}
