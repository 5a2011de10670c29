import { fold, scriptOf } from '../../language/index.ts'
import type { PostPage } from '../../page/index.ts'
import { type Trouble, trouble } from '../../trouble/index.ts'
import { type Article, type Block, type Image, type Removal, textOf } from '../article.ts'
import { mergeBylines, readByline, readDateline, readSignature } from '../byline/index.ts'
import { findAbstract, type FoundAbstract, mayHoldAbstract } from '../flat/find-abstract.ts'
import { markLines } from '../flat/mark-line.ts'
import { type HtmlFragment, readHtmlFragment } from '../html/index.ts'
import { markdownToHtml } from './markdown-to-html.ts'
import { isPlaceholder, type PostFields, readFrontMatter } from './read-front-matter.ts'

/**
 * What does a post say: front matter over Markdown or HTML?
 *
 * In: the page. Out: its article; trouble `no-article` where nothing stands under the front matter. Pure.
 */
export function readPost(page: PostPage): Article | Trouble {
  const fields = readFrontMatter(page.frontMatter)
  const url = fields.url ?? page.url
  const fragment = readHtmlFragment(markdownToHtml(page.body), { ...(fields.headline !== undefined && { headline: fields.headline }), ...(url !== undefined && { base: url }) })
  const top = takeTitle(fragment.blocks, fields.headline)
  const summary = summaryIn(top.blocks)
  const blocks = top.blocks.filter((_, index) => !summary?.lines.includes(index))
  if (blocks.length === 0) return trouble('no-article', { name: page.name })
  const headline = fields.headline ?? top.headline
  const images = imagesOf(fields, fragment)
  return {
    id: page.name,
    ...(url !== undefined && { url }),
    ...(headline !== undefined && { headline }),
    ...(fields.subtitle !== undefined && { subtitle: fields.subtitle }),
    ...creditsOf(blocks, fragment.removed, fields),
    ...(fields.published && { published: fields.published }),
    language: scriptOf(textOf({ blocks })),
    blocks,
    abstracts: [...(summary ? [{ origin: summary.origin, text: summary.text }] : []), ...abstractsOf(fields, blocks)],
    keywords: fields.keywords,
    images: images.kept,
    removed: [...unusedFields(fields), ...images.removed, ...fragment.removed, ...top.removed],
    joins: [],
  }
}

function summaryIn(blocks: readonly Block[]): FoundAbstract | undefined {
  if (!mayHoldAbstract(blocks.map(({ text }) => fold(text.slice(0, LONGEST_LABEL))))) return undefined
  return findAbstract(markLines(blocks.map(({ text }) => ({ text, at: 0, indented: false, gap: true, piece: false }))))
}

/** A label opens its line. */
const LONGEST_LABEL = 60

interface Titled {
  readonly headline?: string
  readonly blocks: readonly Block[]
  readonly removed: readonly Removal[]
}

/** The title once more on top of the body; without one in the front matter, it is the title. */
function takeTitle(all: readonly Block[], title: string | undefined): Titled {
  const first = all[0]
  if (first?.type !== 'heading' || (title !== undefined && !sameTitle(first.text, title))) return { blocks: all, removed: [] }
  return { headline: first.text, blocks: all.slice(1), removed: [{ text: first.text, step: 'read-post', reason: 'title-repeat' }] }
}

const sameTitle = (a: string, b: string) => a.replace(/[\s\p{P}]/gu, '') === b.replace(/[\s\p{P}]/gu, '')

/** What the front matter says and the article does not take over: the relay's own name, switches of its theme. */
function unusedFields({ unused }: PostFields): readonly Removal[] {
  return unused.map((text) => ({ text, step: 'read-front-matter', reason: 'front-matter' }))
}

function creditsOf(blocks: readonly Block[], removed: readonly Removal[], fields: PostFields): Pick<Article, 'origin' | 'authors' | 'editors'> {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph')
  const lines = removed.filter(({ reason }) => reason === 'editor-line' || reason === 'byline' || reason === 'origin-line')
  const signature = readSignature(paragraphs.at(-1)?.text ?? '')?.byline
  const byline = mergeBylines([...lines.map(({ text }) => readByline(text)), ...(signature ? [signature] : [])])
  const dispatch = readDateline(paragraphs[0]?.text ?? '')
  const origin = fields.origin ?? dispatch?.origin ?? byline.origin
  return {
    ...(origin !== undefined && { origin }),
    authors: [...new Set([...fields.authors.filter((name) => name !== fields.origin), ...byline.authors, ...(dispatch?.authors ?? [])])],
    editors: [...new Set([...fields.editors, ...byline.editors])],
  }
}

const bare = (text: string) => text.replace(/\s+/g, '')

/** Generators fill `description` with the first lines of the body: that is no summary. */
function abstractsOf({ summary }: PostFields, blocks: readonly Block[]): Article['abstracts'] {
  if (summary === undefined || summary.length < 20) return []
  const opens = bare(textOf({ blocks })).startsWith(bare(summary).replace(/(?:\.\.\.|…+)$/, ''))
  return opens ? [] : [{ origin: 'publisher', text: summary }]
}

function imagesOf(fields: PostFields, fragment: HtmlFragment): { readonly kept: readonly Image[]; readonly removed: readonly Removal[] } {
  const all: readonly Image[] = [...fields.images.map((url) => ({ url })), ...fragment.images]
  const fake = all.filter(({ url }) => url !== undefined && isPlaceholder(url))
  return {
    kept: all.filter((image, index) => !fake.includes(image) && all.findIndex(({ url }) => url === image.url) === index),
    removed: [...new Set(fake.map(({ url }) => url!))].map((text) => ({ text, step: 'read-post', reason: 'placeholder-image' })),
  }
}
