import { spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import type { Finding } from '../finding.ts'
import { nearest } from './nearest.ts'

/** Words that make one thing the cause of another. Matches `由于暴雨`, `导致停电`; not `因此`, `因为` inside a name. */
const CAUSE = /由于|因为|因(?=[^此而应素特])|导致|致使|引发|造成|归因于|得益于|起因|缘于|源于|原因是/g
/** In a source, these too tie a cause to its effect. */
const TIES = /由于|因|导致|致|引发|造成|归|得益|起因|缘于|源于|原因|所以|使|令|受|影响|为了|后/

/** A cause that the statement gives where the sentences of the source about it tie nothing together. */
export function compareCauses(alignment: Alignment): readonly Finding[] {
  const { statement, source, ranking } = alignment
  const told = ranking.slice(0, 4).flatMap(({ sentence }) => source.sentences.slice(Math.max(0, sentence - 1), sentence + 2))
  if (told.some(({ start, end }) => TIES.test(source.folded.slice(start, end)))) return []
  return [...statement.folded.matchAll(CAUSE)].slice(0, 1).map((match) => {
    const stated = spanOf(statement.text, match.index, match.index + match[0].length)
    const place = { ...stated, start: stated.start + statement.start, end: stated.end + statement.start }
    return { ...place, kind: 'cause', verdict: 'not-found', reason: { code: 'cause-not-stated', args: { stated: stated.text } }, evidence: nearest(alignment) }
  })
}
