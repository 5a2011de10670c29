import type { Verdict } from '../../check/index.ts'
import type { KeptArticle, Store } from '../../store/index.ts'
import { checkAbstracts } from '../check-abstracts.ts'
import type { Remember } from '../remember.ts'

/** A sentence of a summary whose verdict is another since its source changed. */
export interface VerdictChange {
  /** Which of the article's summaries, and which sentence of it, from 0. */
  readonly abstract: number
  readonly sentence: number
  readonly text: string
  readonly from: Verdict
  readonly to: Verdict
  /** When the text changed, ISO 8601, UTC. */
  readonly at: string
}

/**
 * What became of the verdicts on an article's summaries when its text last changed?
 *
 * In: an article. Out: the sentences of its present summaries that its former text and its present one judge differently; none where it never changed.
 */
export async function verdictChanges(kept: KeptArticle, store: Pick<Store, 'versions'>, remember: Remember): Promise<readonly VerdictChange[]> {
  const { article, version } = kept
  if (version < 2 || article.abstracts.length === 0) return []
  const versions = await store.versions(article.id)
  const [former, present] = [versions.at(-2), versions.at(-1)]
  if (!former || !present) return []
  return remember('verdict-changes', [kept], () => {
    const [before, now] = [checkAbstracts({ ...article, blocks: former.article.blocks }, []), checkAbstracts(article, [])]
    return now.flatMap((abstract, index) =>
      abstract.sentences.flatMap(({ text, verdict: to }, sentence): readonly VerdictChange[] => {
        const from = before[index]!.sentences[sentence]!.verdict
        return from === to ? [] : [{ abstract: index, sentence, text, from, to, at: present.keptAt }]
      }),
    )
  })
}
