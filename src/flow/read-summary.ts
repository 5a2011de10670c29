import { type Trouble, trouble } from '../trouble/index.ts'
import { captureDocument } from './capture-document.ts'
import { findDocuments } from './find-documents.ts'

/**
 * The text of a summary.
 *
 * In: a file's name, or `-`. Out: its text (UTF-8, else GB18030), or why there is none. Nothing of it is taken for page furniture: every
 * sentence that was handed in gets its verdict.
 */
export async function readSummary(name: string): Promise<{ readonly text: string } | Trouble> {
  const [place, ...others] = await findDocuments([name])
  if (!place || others.length > 0) return trouble('folder-not-file', { name })
  const capture = await captureDocument(place, { fetchedAt: '' })
  if ('code' in capture) return capture
  return capture.bytes.includes(0) ? trouble('binary-document') : { text: decode(capture.bytes) }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
