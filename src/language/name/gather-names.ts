import type { Name } from './name.ts'

/** In: texts of one story. Out: its names with all their forms (script, titles, short forms, renamings); never two people in one. Pure. */
export function gatherNames(_texts: readonly string[]): readonly Name[] {
  return []
}
