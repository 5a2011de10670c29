import { scriptOf } from '../../language/index.ts'
import type { PostPage } from '../../page/index.ts'
import { type Trouble, trouble } from '../../trouble/index.ts'
import { type Article, type Block, type Image, type Removal, textOf } from '../article.ts'
import { readByline, readDateline, readSignature } from '../byline/index.ts'
import { classFurniture } from '../furniture/index.ts'
import { isPlaceholder, type PostFields, readFrontMatter } from './read-front-matter.ts'
import { markdownToHtml } from './markdown-to-html.ts'
import { type Fragment, readFragment } from './read-fragment.ts'

/**
 * What does a post say: front matter over Markdown or HTML?
 *
 * In: the page. Out: its article; trouble `no-article` where nothing stands under the front matter and it has no title. Pure.
 */
export function readPost(page: PostPage): Article | Trouble {
  const fields = readFrontMatter(page.frontMatter)
  const fragment = readFragment(markdownToHtml(page.body))
  const body = takeBlocks(fragment.blocks, fields.headline)
  const headline = fields.headline ?? body.headline
  if (body.blocks.length === 0) return trouble('no-article', { name: page.name })
  const credits = creditsOf(body.blocks, body.removed, fields)
  const images = imagesOf(fields, fragment)
  return {
    id: page.name,
    ...((fields.url ?? page.url) !== undefined && { url: (fields.url ?? page.url)! }),
    ...(headline !== undefined && { headline }),
    ...credits,
    ...(fields.published && { published: fields.published }),
    language: scriptOf(textOf({ blocks: body.blocks })),
    blocks: body.blocks,
    abstracts: abstractsOf(fields, body.blocks),
    keywords: fields.keywords,
    images: images.kept,
    removed: [...images.removed, ...fragment.removed, ...body.removed],
    joins: [],
  }
}

interface PostBody {
  readonly headline?: string
  readonly blocks: readonly Block[]
  readonly removed: readonly Removal[]
}

/** The title once more on top, and furniture at either end, are not the body's. */
function takeBlocks(all: readonly Block[], title: string | undefined): PostBody {
  const blocks: Block[] = []
  const removed: Removal[] = []
  let headline: string | undefined
  let ended = false
  for (const block of all) {
    const furniture = classFurniture(block.text)
    if (furniture && furniture.effect !== 'line' && blocks.some(({ type }) => type === 'paragraph')) ended = true
    if (blocks.length === 0 && block.type === 'heading' && (title === undefined || sameTitle(block.text, title))) {
      headline ??= block.text
      removed.push({ text: block.text, step: 'read-post', reason: 'title-repeat' })
    } else if (furniture || (ended && block.text.length < 30)) removed.push({ text: block.text, step: 'read-post', reason: furniture?.reason ?? 'footer' })
    else blocks.push(block)
  }
  return { blocks, removed, ...(headline !== undefined && { headline }) }
}

const sameTitle = (a: string, b: string) => a.replace(/[\s\p{P}]/gu, '') === b.replace(/[\s\p{P}]/gu, '')

function creditsOf(blocks: readonly Block[], removed: readonly Removal[], fields: PostFields): Pick<Article, 'origin' | 'authors' | 'editors'> {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph')
  const bylines = removed.filter(({ reason }) => reason === 'editor-line' || reason === 'byline').map(({ text }) => readByline(text))
  const dispatch = readDateline(paragraphs[0]?.text ?? '')
  const signature = readSignature(paragraphs.at(-1)?.text ?? '')?.byline
  const origin = fields.origin ?? bylines.find((byline) => byline.origin !== undefined)?.origin ?? dispatch?.origin ?? signature?.origin
  return {
    ...(origin !== undefined && { origin }),
    authors: [...new Set([...fields.authors, ...bylines.flatMap(({ authors }) => authors), ...(dispatch?.authors ?? []), ...(signature?.authors ?? [])])],
    editors: [...new Set([...fields.editors, ...bylines.flatMap(({ editors }) => editors), ...(signature?.editors ?? [])])],
  }
}

/** Generators fill `description` with the first lines of the body: that is no summary. */
function abstractsOf({ summary }: PostFields, blocks: readonly Block[]): Article['abstracts'] {
  if (summary === undefined || summary.length < 20) return []
  const bare = (text: string) => text.replace(/\s+/g, '')
  const opens = bare(textOf({ blocks })).startsWith(bare(summary).replace(/(?:\.\.\.|…+)$/, ''))
  return opens ? [] : [{ origin: 'publisher', text: summary }]
}

function imagesOf(fields: PostFields, fragment: Fragment): { readonly kept: readonly Image[]; readonly removed: readonly Removal[] } {
  const all: readonly Image[] = [...fields.images.map((url) => ({ url })), ...fragment.images]
  const fake = all.filter(({ url }) => url !== undefined && isPlaceholder(url))
  return {
    kept: all.filter((image, index) => !fake.includes(image) && all.findIndex(({ url }) => url === image.url) === index),
    removed: [...new Set(fake.map(({ url }) => url!))].map((text) => ({ text, step: 'read-post', reason: 'placeholder-image' })),
  }
}
