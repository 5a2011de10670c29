import type { Capture } from '../../fetch/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import type { TextPage } from '../page.ts'

const MOST_PAGES = 1000
const MOST_CHARACTERS = 5_000_000

/**
 * The text of a PDF.
 *
 * In: a capture. Out: its lines, page after page, as a flattened page. Throws TroubleErrors: `document-locked` for one with a password,
 * `container-empty` where its pages are pictures, `document-too-large`. Read by Mozilla's pdf.js (unpdf): no script in it is run, nothing is fetched or drawn.
 */
export async function readPdf({ name, bytes, fetchedAt, url }: Capture): Promise<{ readonly document: TextPage }> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: false, verbosity: 0, enableXfa: false }).catch((error: unknown) => {
    throw isLocked(error) ? new TroubleError(trouble('document-locked', { name })) : error
  })
  try {
    if (pdf.numPages > MOST_PAGES) throw new TroubleError(trouble('document-too-large', { name, pages: MOST_PAGES }))
    const pages: string[] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const text = await pageText(await pdf.getPage(number))
      length += text.length
      if (length > MOST_CHARACTERS) throw new TroubleError(trouble('document-too-large', { name, characters: MOST_CHARACTERS }))
      pages.push(text)
    }
    const text = pages.join('\n')
    if (!/[\p{L}\p{N}]/u.test(text)) throw new TroubleError(trouble('container-empty', { name }))
    return { document: { kind: 'text', name, fetchedAt, charset: { name: 'utf-8', from: 'default' }, text, ...(url !== undefined && { url }) } }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const isLocked = (error: unknown) => error instanceof Error && error.name === 'PasswordException'

interface PdfPage {
  readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>
}

/** Pieces of text in reading order, as pdf.js gives them; where a line ends, it says so. */
async function pageText(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? `${String(item.str)}${'hasEOL' in item && item.hasEOL ? '\n' : ''}` : '')).join('')
}
