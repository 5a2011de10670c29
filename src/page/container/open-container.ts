import type { Capture } from '../../fetch/index.ts'
import { type Trouble, TroubleError, trouble } from '../../trouble/index.ts'
import type { Feed, TextPage } from '../page.ts'
import { type ContainerKind, containerKind } from './container-kind.ts'

/** What was in a container: one document of ours, or captures that are read one by one. */
export type Opened = { readonly document: Feed | TextPage } | { readonly captures: readonly Capture[] }

type Open = (capture: Capture) => Opened | Promise<Opened>

/** Each loads its library when it is first used. */
const OPENERS: Readonly<Record<ContainerKind, () => Promise<Open>>> = {
  epub: async () => (await import('./read-epub.ts')).readEpub,
  pdf: async () => (await import('./read-pdf.ts')).readPdf,
  warc: async () => (await import('./read-warc.ts')).readWarc,
  mail: async () => (await import('./read-mail.ts')).readMail,
}

/**
 * What is in an EPUB, a PDF, a WARC or a mail?
 *
 * In: a capture that `containerKind` knows. Out: the chapters of a book and the letter of a mail as a feed's entries, a page saved as MHTML as a capture, a PDF's text as a
 * flattened page, the HTML responses of a web archive as captures; or why not (`container-broken`, `container-empty`, `document-locked`,
 * `document-too-large`). No network, no store; containers inside containers stay closed.
 */
export async function openContainer(capture: Capture): Promise<Opened | Trouble> {
  const { name } = capture
  const kind = containerKind(capture)
  if (!kind) return trouble('unknown-format', { name })
  try {
    const open = await OPENERS[kind]()
    return await open(capture)
  } catch (error) {
    if (error instanceof TroubleError) return error.trouble
    return trouble('container-broken', { name, reason: error instanceof Error ? error.message : String(error) })
  }
}
