import { type Abstract, type Article, type Evidence, sourceText, textOf } from '../article/index.ts'
import { type CheckedSentence, checkSummary, type Finding } from '../check/index.ts'

/** A sentence of an abstract, judged by its own article. */
export interface CheckedAbstractSentence extends CheckedSentence {
  /** Where the article lacks it and another article of its story says it: the places there. The verdict does not change. */
  readonly elsewhere: readonly Evidence[]
}

export interface CheckedAbstract extends Abstract {
  readonly sentences: readonly CheckedAbstractSentence[]
}

/**
 * Does an article say what the summaries say that came with it?
 *
 * In: the article, and the other articles of its story. Out: its abstracts, every sentence with its verdict. A page that has a summary
 * and no text of its own is judged by the other articles. Pure.
 */
export function checkAbstracts(article: Article, others: readonly Article[]): readonly CheckedAbstract[] {
  const judges = textOf(article) === '' ? others : [article]
  return article.abstracts.map((abstract) => {
    const sentences = checkSummary(abstract.text, judges.map(sourceText))
    return { ...abstract, sentences: withElsewhere(abstract, sentences, judges === others ? [] : others) }
  })
}

function withElsewhere(
  { text }: Abstract,
  sentences: readonly CheckedSentence[],
  others: readonly Article[],
): readonly CheckedAbstractSentence[] {
  const missing = others.length > 0 && sentences.some(({ verdict }) => verdict === 'not-found')
  const again = missing ? checkSummary(text, others.map(sourceText)) : []
  return sentences.map((sentence) => {
    const same = sentence.verdict === 'not-found' ? again.find(({ start }) => start === sentence.start) : undefined
    return { ...sentence, elsewhere: same?.verdict === 'supported' ? same.findings.filter(saysSo).flatMap(({ evidence }) => evidence) : [] }
  })
}

/** Where sources differ, one of the places says otherwise. */
const saysSo = ({ reason }: Finding) => reason.code !== 'sources-disagree'
