import type { Capture } from '../../fetch/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import type { TextPage } from '../page.ts'
import { ChineseCmaps } from './pdf/chinese-cmaps.ts'
import { dropRunningHeads, type PageFurniture } from './pdf/drop-running-heads.ts'
import { findPieces, type PagePieces, type PdfText } from './pdf/find-pieces.ts'
import { joinLines, type PdfParagraph } from './pdf/join-lines.ts'
import { median, orderColumns } from './pdf/order-columns.ts'

const MOST_PAGES = 1000
const MOST_CHARACTERS = 5_000_000

/** No scripts are run, nothing is fetched or drawn; `cMapUrl` only has to be set. */
const SETTINGS = { stopAtErrors: false, verbosity: 0, enableXfa: false, BinaryDataFactory: ChineseCmaps, cMapUrl: 'cmaps/', useWorkerFetch: false }

/**
 * The text of a PDF.
 *
 * In: a capture. Out: its paragraphs as a flattened page, in the order of reading: lines that the margin, a column or a page broke are whole again; running heads, page numbers and
 * watermarks stand apart; the title, where the type shows one. Throws TroubleErrors: `document-locked` for one with a password, `container-empty` where its pages are pictures,
 * `document-too-large`. Read by Mozilla's pdf.js (unpdf) with Adobe's Chinese CMaps.
 */
export async function readPdf({ name, bytes, fetchedAt, url }: Capture): Promise<{ readonly document: TextPage }> {
  const pages = await piecesOf(bytes, name)
  const { pages: bare, apart } = dropRunningHeads(pages.map(({ pieces }) => pieces))
  const paragraphs = joinLines(bare.map(orderColumns))
  const text = paragraphs.map(({ text: words, gap, indented }) => `${gap ? '\n' : ''}${indented ? '　　' : ''}${words}\n`).join('')
  if (!/[\p{L}\p{N}]/u.test(text)) throw new TroubleError(trouble('container-empty', { name }))
  const title = titleOf(paragraphs)
  const all = [...apart, ...watermarks(pages)]
  return {
    document: {
      kind: 'text', name, fetchedAt, charset: { name: 'utf-8', from: 'default' }, text,
      ...(url !== undefined && { url }), ...(title !== undefined && { title }), ...(all.length > 0 && { apart: all }),
    },
  }
}

async function piecesOf(bytes: Uint8Array, name: string): Promise<readonly PagePieces[]> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes), SETTINGS).catch((error: unknown) => {
    throw isLocked(error) ? new TroubleError(trouble('document-locked', { name })) : error
  })
  try {
    if (pdf.numPages > MOST_PAGES) throw new TroubleError(trouble('document-too-large', { name, pages: MOST_PAGES }))
    const pages: PagePieces[] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const texts: readonly PdfText[] = items.flatMap((item) => ('str' in item ? [item] : []))
      for (const { str } of texts) length += str.length
      if (length > MOST_CHARACTERS) throw new TroubleError(trouble('document-too-large', { name, characters: MOST_CHARACTERS }))
      pages.push(findPieces(texts))
      page.cleanup()
    }
    return pages
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const isLocked = (error: unknown) => error instanceof Error && error.name === 'PasswordException'

const watermarks = (pages: readonly PagePieces[]): readonly PageFurniture[] => [...new Set(pages.flatMap(({ slanted }) => slanted))].map((text) => ({ text, reason: 'repeat' }))

/** A title is set larger than the text by this much, near the top of the first page, in so many characters; less is a paper's name. */
const LARGER = 1.2
const SHORTEST_TITLE = 6
const LONGEST_TITLE = 80
const NEAR_TOP = 4

function titleOf(paragraphs: readonly PdfParagraph[]): string | undefined {
  const usual = median(paragraphs.flatMap(({ text, size }) => Array.from({ length: Math.min(50, Math.ceil(text.length / 20)) }, () => size)))
  const first = paragraphs.slice(0, NEAR_TOP).filter(({ page, text }) => page === 0 && text.length >= SHORTEST_TITLE && text.length <= LONGEST_TITLE)
  const largest = first.reduce<PdfParagraph | undefined>((most, one) => (most && most.size >= one.size ? most : one), undefined)
  return largest && largest.size >= LARGER * usual ? largest.text : undefined
}
