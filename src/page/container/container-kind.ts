import type { Capture } from '../../fetch/index.ts'

/** Documents that hold documents, or text in a form of their own. */
export type ContainerKind = 'epub' | 'pdf' | 'warc' | 'mail'

const ascii = (bytes: Uint8Array, length: number) => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1')

const GZIP = '\u001f\u008b'
const ZIP = 'PK\u0003\u0004'
/** Headers as a mail begins: `From: …`, `Received: …`; some must be there, of a page of text none is. */
const HEADER_LINES = /^(?:[A-Za-z][A-Za-z\d-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}/
const MAIL_HEADER = /^(?:From|Received|MIME-Version|Message-ID|Return-Path|Delivered-To|List-Unsubscribe|DKIM-Signature):/gim

/** What a capture's bytes leave open, its ending or its server tells: `a.epub`, `https://example.org/a.warc.gz?key=1`, `message/rfc822`. */
const SAYS: Readonly<Record<'epub' | 'warc' | 'mail', RegExp>> = {
  epub: /\.epub(?:[?#]|$)|^application\/epub\+zip$/im,
  warc: /\.warc(?:\.gz)?(?:[?#]|$)|^application\/warc$/im,
  mail: /\.eml(?:[?#]|$)|^message\/rfc822$/im,
}

/** In: a capture. Out: what kind of container it is; nothing for a document that is itself. */
export function containerKind({ bytes, name, url = '', mediaType = '' }: Pick<Capture, 'bytes' | 'name' | 'url' | 'mediaType'>): ContainerKind | undefined {
  const head = ascii(bytes, 8192)
  const says = [name, url, mediaType].join('\n')
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.startsWith(ZIP)) return head.slice(30, 120).startsWith('mimetypeapplication/epub+zip') || SAYS.epub.test(says) ? 'epub' : undefined
  if (head.startsWith('WARC/') || (head.startsWith(GZIP) && SAYS.warc.test(says))) return 'warc'
  return isMail(head) || (SAYS.mail.test(says) && HEADER_LINES.test(head)) ? 'mail' : undefined
}

function isMail(head: string): boolean {
  const headers = HEADER_LINES.exec(head)?.[0]
  return headers !== undefined && /^From:/im.test(headers) && (headers.match(MAIL_HEADER)?.length ?? 0) >= 2
}
