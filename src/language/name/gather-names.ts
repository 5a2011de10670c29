import { learnNames } from './learn-names.ts'
import { matchNames, type Match } from './match-names.ts'
import type { Name } from './name.ts'
import { readText, type ReadText } from './read-text.ts'
import { RENAMINGS } from './renamed-places.ts'

/**
 * In: texts of one story. Out: its names with all their forms (script, titles, short forms, renamings), by frequency;
 * never two people in one. Pure.
 */
export function gatherNames(texts: readonly string[]): readonly Name[] {
  const reads = texts.map(readText)
  const learnt = learnNames(reads, [])
  const groups = new Map<string, { readonly match: Match; readonly read: ReadText }[]>()
  reads.forEach((read, index) => {
    for (const match of matchNames(reads, learnt, index)) {
      const key = `${match.kind} ${match.canonical}`
      const group = groups.get(key)
      if (group) group.push({ match, read })
      else groups.set(key, [{ match, read }])
    }
  })
  return [...groups.values()].toSorted((a, b) => b.length - a.length).map(nameOf)
}

function nameOf(mentions: readonly { readonly match: Match; readonly read: ReadText }[]): Name {
  const { canonical, kind } = mentions[0]!.match
  const forms = new Set<string>()
  const contextual = new Set<string>()
  for (const { match, read } of mentions) {
    if (match.end - match.start > 1) forms.add(read.raw.slice(match.start, match.end))
    for (const form of match.forms) (form.contextual ? contextual : forms).add(read.raw.slice(form.start, form.end))
  }
  const titles = new Set(mentions.flatMap(({ match }) => match.title ?? []))
  const dated = RENAMINGS.filter(({ now }) => now === canonical).map(({ former, from, until }) => ({ form: former, ...(from ? { from } : {}), until }))
  return {
    canonical,
    kind,
    forms: [...(forms.has(canonical) ? [canonical] : []), ...[...forms].filter((form) => form !== canonical), ...contextual],
    titles: [...titles],
    ...(contextual.size > 0 ? { contextual: [...contextual] } : {}),
    ...(dated.some(({ form }) => forms.has(form)) ? { dated } : {}),
  }
}
