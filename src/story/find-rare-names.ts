import { fold, gatherNames, keepByText, segment } from '../language/index.ts'
import type { ArticleText } from './study-article.ts'

const HAN = /\p{Script=Han}/u
const SHORTEST = 2
/** `岚3`, `澜X7`: a name of one character counts with its number. */
const NUMBER = /^(?:\d{1,4}|[A-Za-z]{1,3}\d{0,4})$/
/** jieba's tags of single characters that are no part of a name; a verb ends none: `收跌`, `人失联`. */
const NO_NAME = /^(?:p|c|u|r|d|m|q|y|w|zg|f)/
const NO_END = /^v/
const NAME_KINDS = new Set(['person', 'organisation', 'place', 'event', 'work'])
/** Who wrote it is no part of what it tells: `新华社记者甲、乙`, `（记者 甲 通讯员 乙）`, `编辑：甲`. Near miss: `记者会上`. */
const CREDIT = /(?:记者|通讯员|撰稿|撰文|编辑|责编|校对|摄影|摄)[\s:：]*(?!会)\p{Script=Han}{2,4}(?:[、，\s]+\p{Script=Han}{2,4}(?=[、，\s）)。\n]))*/gu

/**
 * Which names that no general dictionary knows stand in both headlines?
 *
 * In: two articles. Out: such names, folded: runs of characters that make no known word, where both headlines have them and both
 * texts as well. `某禾发布渺7` and `某禾召回渺7` share `某禾` and `渺7`; `股市收跌` and `金价收跌` share none. Pure.
 */
export function sharedInHeadlines(a: ArticleText, b: ArticleText): readonly string[] {
  const names = sharedParts(fold(a.article.headline ?? ''), fold(b.article.headline ?? '')).flatMap(unknownIn)
  return [...new Set(names)].filter((name) => a.folded.includes(name) && b.folded.includes(name))
}

/**
 * In: two articles. Out: the names of people, places and bodies in both texts that the dictionary does not hold whole, folded; who
 * wrote them is left out. Found in either text: what one tells in full the other may only mention. Pure.
 */
export function sharedInTexts(a: ArticleText, b: ArticleText): readonly string[] {
  const [told, other] = [rareNamesOf(a), rareNamesOf(b)]
  return [...new Set([...told.names.filter((name) => other.text.includes(name)), ...other.names.filter((name) => told.text.includes(name))])]
}

interface RareNames {
  readonly text: string
  readonly names: readonly string[]
}

/** An article is looked through once, however many it is compared with, and however often it is read again for that. */
const namesByText = keepByText(lookThrough, 1_000_000)

const rareNamesOf = ({ folded }: ArticleText): RareNames => namesByText(folded)

function lookThrough(folded: string): RareNames {
  const text = folded.replace(CREDIT, (credit) => '\u3000'.repeat(credit.length))
  const names = gatherNames([text])
    .filter(({ kind, canonical }) => NAME_KINDS.has(kind) && canonical.length >= SHORTEST)
    .map(({ canonical }) => fold(canonical))
    .filter((name) => HAN.test(name) && isUnknown(name))
  return { text, names }
}

/** The dictionary does not hold it as one word. */
function isUnknown(name: string): boolean {
  const words = segment(name)
  return words.length > 1 || words[0]?.tag === 'x'
}

/** The longest stretches that two lines share. */
function sharedParts(a: string, b: string): readonly string[] {
  const parts: string[] = []
  for (let at = 0; at < a.length; ) {
    let length = 0
    while (at + length < a.length && b.includes(a.slice(at, at + length + 1))) length++
    if (length >= SHORTEST) parts.push(a.slice(at, at + length))
    at += Math.max(length, 1)
  }
  return parts
}

/** Runs of a stretch that hold no word of the dictionary. */
function unknownIn(part: string): readonly string[] {
  const names: string[] = []
  let run: { readonly text: string; readonly tag: string }[] = []
  const close = () => {
    const name = run.map(({ text }) => text).join('')
    const letters = run.filter(({ text }) => HAN.test(text))
    if (letters.length > 0 && name.length >= SHORTEST && !NO_END.test(tagOfEnd(letters.at(-1)!.text))) names.push(name)
    run = []
  }
  for (const { text, tag } of segment(part)) {
    const isNumber = NUMBER.test(text) && run.length > 0
    const isLetter = HAN.test(text) && (tag === 'x' || text.length === 1) && !NO_NAME.test(tag)
    if (isNumber || isLetter) run.push({ text, tag })
    if (isNumber || !isLetter) close()
  }
  close()
  return names
}

const tagOfEnd = (name: string) => segment(name.slice(-1))[0]?.tag ?? ''
