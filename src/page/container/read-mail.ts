import type { Capture } from '../../fetch/index.ts'
import { escapeText } from '../html/escape-text.ts'
import { feedEntry, stated } from '../feed/entry-fields.ts'
import type { Feed } from '../page.ts'

/** How deep parts may stand in parts; forwards of forwards go to three or four. */
const DEEPEST = 30

/**
 * A letter, as newsletters come.
 *
 * In: a capture of an `.eml`. Out: a feed of one entry: the subject, the sender, the date, the letter as HTML (made from its plain text where it has
 * no other); the feed is called as the sender is. Attachments are left out. Read by postal-mime, after RFC 5322 and MIME.
 */
export async function readMail({ name, bytes, fetchedAt, url }: Capture): Promise<{ readonly document: Feed }> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST })
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
        published: mail.date,
        content: mail.html ?? paragraphsOf(mail.text ?? ''),
      })],
    },
  }
}

/** Lines of a plain letter are broken at some seventy characters: an empty line ends a paragraph. */
function paragraphsOf(text: string): string {
  const paragraphs = text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n+/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph) => `<p>${escapeText(paragraph.trim())}</p>`).join('\n')
}
