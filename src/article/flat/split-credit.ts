import type { BlockType } from '../article.ts'

/** An agency named behind the last stop: `……威望。新华社`, `……（完）`. Not `他来自新华社`. */
const TRAILING = /(?<=[。！？!?”」』）)])\s*[（(]?((?:据|均据|综合)?\p{Script=Han}{1,5}(?:社|通讯社|網|网)(?:电|電)?)[）)]?$/u

const LONGEST = 24

/** In: a block's text. Out: the text without the bare credit at its end, and the credit. Captions keep theirs: it names the picture's owner. */
export function splitCredit(text: string, type: BlockType): { readonly text: string; readonly credit?: string } {
  if (type !== 'paragraph') return { text }
  const start = Math.max(0, text.length - LONGEST)
  const found = TRAILING.exec(text.slice(start))
  return found ? { text: text.slice(0, start + found.index), credit: found[1]! } : { text }
}
