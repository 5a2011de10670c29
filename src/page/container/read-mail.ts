import type { Capture } from '../../fetch/index.ts'
import { escapeText } from '../html/escape-text.ts'
import { feedEntry, stated } from '../feed/entry-fields.ts'
import type { Feed } from '../page.ts'

/** How deep parts may stand in parts; forwards of forwards go to three or four. */
const DEEPEST = 30

/**
 * A letter, as newsletters come; or a page that a browser saved whole, in the form of one (MHTML).
 *
 * In: a capture of an `.eml` or `.mhtml`. Out of the latter: the page as a capture, with its address. Out of a letter: a feed of one entry: the subject, the sender, the date, the letter as HTML (made from its plain text where it has
 * no other); the feed is called as the sender is. Attachments are left out. Read by postal-mime, after RFC 5322 and MIME.
 */
export async function readMail({ name, bytes, fetchedAt, url }: Capture): Promise<{ readonly document: Feed } | { readonly captures: readonly Capture[] }> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST })
  const saved = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value
  if (mail.html !== undefined && (saved !== undefined || (mail.from?.name || mail.from?.address || '').startsWith('Saved by '))) return { captures: [savedPage(mail.html, { name, fetchedAt, url: saved ?? url })] }
  const sender = mail.from?.name || mail.from?.address
  return {
    document: {
      kind: 'feed',
      format: 'mail',
      name,
      fetchedAt,
      charset: { name: 'utf-8', from: 'default' },
      ...(url !== undefined && { url }),
      ...stated('title', sender),
      entries: [feedEntry({
        id: mail.messageId,
        title: mail.subject,
        authors: [mail.from?.name],
        // As it was written, with its place's clock; postal-mime turns it into UTC.
        published: mail.headers.find(({ key }) => key === 'date')?.value ?? mail.date,
        content: mail.html ?? paragraphsOf(mail.text ?? ''),
      })],
    },
  }
}

interface SavedPage {
  readonly name: string
  readonly fetchedAt: string
  readonly url: string | undefined
}

/** Whatever charset the page named, its part of the file said which it is in, and it has been decoded. */
function savedPage(html: string, { name, fetchedAt, url }: SavedPage): Capture {
  return { name, mediaType: 'text/html', declaredCharset: 'utf-8', bytes: new TextEncoder().encode(`\ufeff${html}`), fetchedAt, ...(url !== undefined && /^https?:/.test(url) && { url }) }
}

/** An empty line ends a paragraph. */
function paragraphsOf(text: string): string {
  const paragraphs = text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n+/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph) => `<p>${unwrapped(paragraph.split('\n'))}</p>`).join('\n')
}

/** Columns: programs break the lines of a plain letter at some seventy; shorter ones (an address, a signature) were broken by hand. */
const BROKEN_AT = 50

/** In: the lines of a paragraph. Out: HTML. Han characters stand close where a line was broken, words keep their space; a space at the end breaks nothing (RFC 3676). */
function unwrapped(lines: readonly string[]): string {
  return lines.map((line, at) => {
    const next = lines[at + 1]
    const own = escapeText(line.trim())
    if (next === undefined) return own
    if (columnsOf(line) < BROKEN_AT && !/\S $/.test(line)) return `${own}<br>`
    return standClose(line.trim(), next.trim()) ? own : `${own} `
  }).join('')
}

const HAN = /[\u2e80-\u9fff\uff00-\uffef]/u

/** `全长` and `12公里`, `队，` and `这`; not `in` and `2031`. */
const standClose = (left: string, right: string) => HAN.test(left.slice(-1)) || HAN.test(right.slice(0, 1))

/** Han takes two. */
const columnsOf = (line: string) => line.length + (line.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0)
