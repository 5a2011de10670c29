import { fold } from '../../language/index.ts'
import { type Byline, NO_BYLINE } from './byline.ts'
import { isHanName, personNames } from './person-names.ts'
import { readByline } from './read-byline.ts'
import { beginsWithSurname } from './surnames.ts'

export interface Signature {
  readonly byline: Byline
  /** Where in the paragraph it begins: its opening bracket. */
  readonly start: number
}

/** `（林雨 兰港报道）`: from where. */
const REPORTS = /\s+\p{Script=Han}{2,4}(?:报道|报导|報道|報導|电|電)$/u
/** What a paragraph of its own in brackets may say besides a name. */
const NO_NAME = /^(?:全文|完结|未完|待续|连载|下转|上接|附图|图文|组图|续)/u

/** `……圆满结束。（记者 林雨）`, `……。(林雨 周舟)`; brackets inside a sentence are the sentence's. */
const CLOSING = /[（(]([^（）()]{2,80})[)）]\s*[。.]?\s*$/u

/**
 * The names in brackets that close a paragraph.
 *
 * In: the last paragraph of an article, or any. Out: the signature, or nothing: `（完）`, `（下转第三版）` and `（单位：万元）` sign nothing.
 */
export function readSignature(paragraph: string): Signature | undefined {
  const match = CLOSING.exec(paragraph)
  if (!match) return undefined
  const inner = match[1]!
  const byline = readByline(inner)
  if (byline.authors.length + byline.editors.length + byline.others.length > 0) return { byline, start: match.index }
  if (byline.origin !== undefined) return { byline, start: match.index }
  const names = personNames(inner.replace(REPORTS, ''))
  const bare = names.join('').length
  const onlyNames = names.length > 0 && inner.replace(REPORTS, '').replace(/[\s、，,/]/gu, '').length === bare
  const alone = match.index === 0 && !NO_NAME.test(fold(inner))
  const signed = onlyNames && (alone || /[。！？”」…]\s*$/u.test(paragraph.slice(0, match.index))) && names.every((name) => isHanName(name) && name.length <= 3 && beginsWithSurname(fold(name)))
  return signed ? { byline: { ...NO_BYLINE, authors: names }, start: match.index } : undefined
}
