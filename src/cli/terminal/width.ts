/** How wide a text stands on a terminal, and how it breaks into lines there. A Han character takes two columns. */

/** Unicode's East Asian Width W and F, by blocks: `印` `（` `한` `😀`; not `é`, `“`, `…`. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Takes no column: combining marks (variation selectors among them), joiners. */
const NARROWEST = /\p{Mn}|\p{Me}|\p{Cf}/u
/** A colour's escape sequence: `ESC [ 31 m`. */
// oxlint-disable-next-line no-control-regex
const COLOUR = /\u001b\[[\d;]*m/g

export function displayWidth(text: string): number {
  let width = 0
  for (const character of text.replaceAll(COLOUR, '')) width += NARROWEST.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

/** In: a text without line breaks. Out: it, with spaces up to the width. */
export const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** What may not begin a line (CLREQ): it stays with the character before it. */
const NEVER_FIRST = /^[，。、；：？！…—）】》〉」』”’％%,.;:?!)\]]/
/** What may not end a line. */
const NEVER_LAST = /[（【《〈「『“‘([]$/

/**
 * Breaks a text into lines.
 *
 * In: a text, the columns there are. Out: lines no wider, where a break is possible: between Han characters, and at the spaces of Latin
 * script; never before a closing mark, never after an opening one.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(8, width)))
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of unbreakable(text)) {
    if (line !== '' && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else {
      line += piece
    }
  }
  return [...lines, line.trimEnd()]
}

/** Words with the spaces after them, single Han characters, and both with the marks that cling to them. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = []
  for (const [token] of text.matchAll(/[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+\s*|\s+|./gsu)) {
    const last = pieces.at(-1)
    if (last !== undefined && (NEVER_FIRST.test(token) || NEVER_LAST.test(last))) pieces[pieces.length - 1] = last + token
    else pieces.push(token)
  }
  return pieces
}
