import { readFile } from 'node:fs/promises'

/**
 * Adobe's CMaps for Chinese: how fonts that a PDF does not embed (`STSong-Light` in `GBK-EUC-H`) stand for characters. Those that ISO 32000-1 names in table 118, and
 * the two that lead to Unicode; as pdfjs-dist 6.5.438 packs them in `cmaps/`, under the licence beside them.
 */
const FOLDER = new URL('../../../../data/cmaps/', import.meta.url)

/** `UniGB-UCS2-H.bcmap`; not `../a`, which a PDF may ask for. */
const CMAP_NAME = /^[A-Za-z\d]+(?:-[A-Za-z\d]+)*\.bcmap$/

/** What pdf.js asks for data that is not in the document. Of fonts and decoders it gets none: nothing is drawn. */
export class ChineseCmaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !CMAP_NAME.test(filename)) throw new Error(`no such data: ${kind}`)
    return new Uint8Array(await readFile(new URL(filename, FOLDER)))
  }
}
