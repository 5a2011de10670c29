import type { HtmlElement } from '../../page/index.ts'
import { readByline } from '../byline/index.ts'
import type { Block } from '../article.ts'
import { labelOf } from './element.ts'
import type { MarkedLine } from './mark-lines.ts'
import type { PageLine } from './page-line.ts'

/** A line this full that stops without a mark was broken by the one who typed it, at the width of a screen. */
const FULL = 24
const ENDS = /[。！？；：!?…”’』」）)】》.:;]$|[—~～]$/u

/**
 * Kept lines as blocks.
 *
 * In: lines in reading order, captions by index. Out: blocks; hard-wrapped lines of one paragraph are joined, rows of a table too.
 */
export function makeBlocks(kept: readonly MarkedLine[], captions: ReadonlySet<number>): readonly Block[] {
  const wrapped = wrappedOwners(kept)
  const indents = indentingOwners(kept)
  const blocks: Block[] = []
  let before: MarkedLine | undefined
  for (const marked of kept) {
    const { line } = marked
    const type = captions.has(line.index) ? 'caption' : isSubheading(line) ? 'heading' : line.type
    const last = blocks.at(-1)
    if (last && before && last.type === type && before.line.owner === line.owner && !line.opens && (type === 'code' || indents.has(line.owner) ? type === 'code' || !line.indented : wrapped.has(line.owner) && runsOn(before.line, line))) {
      blocks[blocks.length - 1] = { type, text: type === 'code' ? `${last.text}\n${line.text}` : glue(last.text, line.text) }
    } else if (last && before && type === 'table' && last.type === 'table' && tableOf(before.line.owner) === tableOf(line.owner)) {
      blocks[blocks.length - 1] = { type, text: `${last.text}\n${line.text}` }
    } else {
      blocks.push({ type, text: line.text })
    }
    before = marked
  }
  return blocks
}

const LONGEST_SUBHEADING = 30
/** `<p class="subhead">` */
const SUBHEAD_LABEL = /(?:^|[\s_-])(?:sub[-_]?head(?:ing|line)?|sub[-_]?title|cross[-_]?head|mid[-_]?title|xiaobiaoti)(?:[\s_-]|$)/i
/** Words of Latin and other letters are longer. */
const LONGEST_LATIN = 90
/** `哎，“是他们太狡猾！”` is said in the text, a quotation alone may head a part; a date is a date. */
const NO_SUBHEADING = /[。；，,;：:.]$|^(?![“"「『]).*[。！!.][”"’』」]$|^\d{4}\s*[年./-][\d年月日\s./-]*$/u

/** `<p><strong>一座戏台</strong></p>`: a short paragraph, all in bold, that is no sentence, nor a line of names: `<b>本报记者 林雨</b>`. */
function isSubheading({ text, strong, type, owner }: PageLine): boolean {
  if (type === 'paragraph' && text.length <= LONGEST_SUBHEADING && SUBHEAD_LABEL.test(labelOf(owner)) && !NO_SUBHEADING.test(text)) return true
  if (type !== 'paragraph' || text.length > LONGEST_LATIN || strong < text.replace(/\s/g, '').length || NO_SUBHEADING.test(text)) return false
  if (text.length > LONGEST_SUBHEADING && /[\p{Script=Han}!]/u.test(text)) return false
  const { authors, editors } = readByline(text)
  return authors.length + editors.length === 0
}

function tableOf(owner: HtmlElement): HtmlElement | undefined {
  for (let at: HtmlElement | undefined = owner; at; at = at.parent) if (at.tag === 'table') return at
  return undefined
}

/** Elements whose lines were wrapped at one width: three or more of nearly the same length, most without a stop. */
function wrappedOwners(kept: readonly MarkedLine[]): ReadonlySet<HtmlElement> {
  const byOwner = new Map<HtmlElement, MarkedLine[]>()
  for (const marked of kept) {
    const lines = byOwner.get(marked.line.owner)
    if (lines) lines.push(marked)
    else byOwner.set(marked.line.owner, [marked])
  }
  return new Set(
    [...byOwner].filter(([, lines]) => {
      if (lines.length < 3) return false
      const width = Math.max(...lines.map(({ line }) => line.text.length))
      const full = lines.filter(({ line }) => line.text.length >= FULL && line.text.length > width * 0.75 && !ENDS.test(line.text)).length
      return width < 120 && full > lines.length * 0.4
    }).map(([owner]) => owner),
  )
}

function runsOn({ text }: PageLine, after: PageLine): boolean {
  return text.length >= FULL && !ENDS.test(text) && !after.indented
}

/** Elements that indent their paragraphs and break them at a width: some lines begin with a space, and none that does not follows a stop. */
function indentingOwners(kept: readonly MarkedLine[]): ReadonlySet<HtmlElement> {
  const counts = new Map<HtmlElement, { indented: number; follows: number; after: number }>()
  for (const [at, { line }] of kept.entries()) {
    const before = kept[at - 1]?.line
    // One line in an element of its own says nothing of how that breaks its lines.
    if (before?.owner !== line.owner && kept[at + 1]?.line.owner !== line.owner) continue
    const count = counts.get(line.owner) ?? { indented: 0, follows: 0, after: 0 }
    counts.set(line.owner, count)
    if (line.indented) count.indented += 1
    else if (before?.owner === line.owner && !line.opens) {
      count.follows += 1
      if (/[。！？!?][”"’』」]?$/u.test(before.text)) count.after += 1
    }
  }
  return new Set([...counts].filter(([, { indented, follows, after }]) => indented >= 2 && follows >= 2 && after === 0).map(([owner]) => owner))
}

/** Latin words keep the space that the line break was. */
function glue(before: string, after: string): string {
  return /[A-Za-z\d,]$/.test(before) && /^[A-Za-z\d]/.test(after) ? `${before} ${after}` : before + after
}
