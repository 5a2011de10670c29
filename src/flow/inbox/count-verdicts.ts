import { setImmediate } from 'node:timers/promises'
import { sourceText, textOf } from '../../article/index.ts'
import type { CheckedSentence, Verdict } from '../../check/index.ts'
import type { KeptArticle, Store } from '../../store/index.ts'
import { TroubleError } from '../../trouble/index.ts'
import type { Workshop } from '../workshop/workshop.ts'

/** How the sentences of an article's summaries stand to its text. */
export interface CountedVerdicts {
  readonly article: string
  readonly verdicts: Readonly<Record<Verdict, number>>
}

/** In: ids of articles. Out: those of them that came with a summary and a text of their own, in that order. */
export type CountVerdicts = (articles: readonly string[]) => Promise<readonly CountedVerdicts[]>

/** A few numbers each: some megabytes in all. They are not kept on the disk, where they would drive out dossiers. */
const MOST_REMEMBERED = 20_000

/** Counts once for each article, and again for one that has changed. */
export function verdictCountsOf(store: Pick<Store, 'article'>, check: Workshop['check']): CountVerdicts {
  const known = new Map<string, CountedVerdicts['verdicts'] | undefined>()
  const countsOf = async (kept: KeptArticle) => {
    const key = `${kept.article.id} ${kept.hash}`
    if (!known.has(key)) known.set(key, await count(kept, check))
    if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value!)
    return known.get(key)
  }
  return async (articles) => {
    const counted: CountedVerdicts[] = []
    // One after another: between two of them others are answered.
    for (const id of articles) {
      const kept = await store.article(id)
      const verdicts = kept && (await countsOf(kept))
      if (verdicts) counted.push({ article: id, verdicts })
      await setImmediate()
    }
    return counted
  }
}

async function count({ article }: KeptArticle, check: Workshop['check']): Promise<CountedVerdicts['verdicts'] | undefined> {
  if (article.abstracts.length === 0 || textOf(article) === '') return undefined
  const sentences: CheckedSentence[] = []
  try {
    for (const { text } of article.abstracts) sentences.push(...(await check(text, [sourceText(article)])))
  } catch (error) {
    // One that takes too long to check has no counts; the others have theirs.
    if (error instanceof TroubleError && error.trouble.code === 'check-stopped') return undefined
    throw error
  }
  const of = (wanted: Verdict) => sentences.filter(({ verdict }) => verdict === wanted).length
  return { supported: of('supported'), contradicted: of('contradicted'), 'not-found': of('not-found') }
}
