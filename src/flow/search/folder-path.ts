/**
 * The names of a folder and those around it, as a person writes them.
 *
 * In: `报纸/晚报`; a slash that belongs to a name is `\/`. Out: the names, the outermost first; a slash before them all changes nothing. Pure.
 */
export function parseFolderPath(path: string): readonly string[] {
  return [...path.matchAll(NAME)].map(([written]) => written.replaceAll(ESCAPED, '$1').trim()).filter((name) => name !== '')
}

/** Of `24\/7/晚报`: `24\/7`, `晚报`; not the slash between them. */
const NAME = /(?:\\.|[^\\/]|\\$)+/gsu
const ESCAPED = /\\(.)/gsu
