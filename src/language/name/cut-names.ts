import type { Word } from '../segment/index.ts'

/** What a place's name ends with where the segmenter left its head behind: `青|岚县`, `杨柳|河村`. */
const TAIL = /^[^小古老新两各全本该回下离返还][县镇乡村]$/
const TAIL_UNITS: ReadonlySet<string> = new Set('县镇乡村')
const HEAD = /^(?:n|nr|nz|ns|x|g|zg|ng|ag|vg|a|j|nrt)$/
/** Single characters that no name of a place begins with: they lead up to it. */
const NO_HEAD: ReadonlySet<string> = new Set('原赴距在从到至由与和对向被把让给为经因受使致令该本各全某每两及或沿据自将是有于往离过去同此其我前后上下大小新老的')
const MARK = /[\s，。、；：！？（）()“”"「」『』《》—…·:;,.!?]$/
/** What stands before a name and is no part of it. */
const LEADS = /^(?:p|c|uj|v|u|r|f|d)$/
/** `白沙镇`: the dictionary counts places among people. */
const PLACE_AMONG_PEOPLE = /^[\u4e00-\u9fff]{2,3}[市县镇乡村]$/

/** Does a name begin here: at a mark, or behind a word of grammar or a verb? */
export const isHardEdge = (before: Word | undefined) => before === undefined || MARK.test(before.text) || LEADS.test(before.tag)

/** Places that were cut in two are one word; those that the dictionary counts among people are places. */
export function mendPlaces(words: readonly Word[]): readonly Word[] {
  const mended: Word[] = []
  for (const word of words) {
    const head = mended.at(-1)
    if (head && TAIL_UNITS.has(word.text.at(-1)!) && /^n[rsz]?$|^x$/.test(word.tag) && TAIL.test(word.text) && isHead(head) && isHardEdge(mended.at(-2))) {
      mended[mended.length - 1] = { start: head.start, end: word.end, text: head.text + word.text, tag: 'ns' }
    } else mended.push(word.tag === 'nr' && PLACE_AMONG_PEOPLE.test(word.text) ? { start: word.start, end: word.end, text: word.text, tag: 'ns' } : word)
  }
  return mended
}

const isHead = ({ tag, text }: Word) => HEAD.test(tag) && /^[\u4e00-\u9fff]{1,2}$/.test(text) && (text.length > 1 ? /^n[rsz]$|^x$/.test(tag) : !NO_HEAD.has(text))
