import type { Article, Block, FullText } from '../../article/index.ts'
import { type CheckedAbstract, type Library, type LibraryStory, textOf, type VerdictChange } from '../../flow/index.ts'
import type { ArticleRow, KeptArticle } from '../../store/index.ts'
import { RELATED_WORDS, REMOVAL_WORDS, say, type Speech, TROUBLE_WORDS } from '../../words/index.ts'
import type { DraftSentence } from '../../write/index.ts'
import type { KeyPoint } from '../api/shapes.ts'
import { countVerdicts, viewEvidence, viewSentence, viewTrouble } from '../api/view-checked.ts'
import type * as shapes from './shapes.ts'

/** One row of a list. */
export async function viewArticleSummary(kept: KeptArticle, library: Library): Promise<shapes.ArticleSummary> {
  const [abstracts, story] = await Promise.all([library.abstracts(kept), library.storyIdOf(kept)])
  return summary(kept, abstracts, story)
}

function summary(kept: Omit<Shown, 'version'>, abstracts: readonly CheckedAbstract[], story: string | undefined): shapes.ArticleSummary {
  const { article, document, collections } = kept
  return {
    id: article.id,
    headline: article.headline,
    publisher: article.publisher,
    origin: article.origin,
    published: article.published,
    language: article.language,
    document,
    url: article.url,
    feedTitle: article.feedTitle,
    collections,
    story,
    verdicts: countVerdicts(abstracts.flatMap(({ sentences }) => sentences)),
  }
}

/** The whole article, its summaries checked. */
export async function viewArticle(kept: KeptArticle, library: Library, speech: Speech): Promise<shapes.Article> {
  const [abstracts, keyPoints, story, storyId, reprints, changes] = await Promise.all([
    library.abstracts(kept), library.keyPoints(kept), library.storyOf(kept), library.storyIdOf(kept), library.grown.reprints(kept.article.id), library.verdictChanges(kept),
  ])
  const members = story ? await library.members(story) : []
  return viewOf(kept, { abstracts, keyPoints, story, storyId, members, reprints, changes }, speech)
}

type Shown = Pick<KeptArticle, 'article' | 'collections' | 'document' | 'version'>

interface Parts {
  readonly abstracts: readonly CheckedAbstract[]
  readonly keyPoints: readonly DraftSentence[]
  readonly story?: LibraryStory | undefined
  readonly storyId?: string | undefined
  readonly members?: readonly KeptArticle[]
  readonly reprints?: readonly ArticleRow[]
  readonly changes?: readonly VerdictChange[]
}

/** An article, kept or not, with what follows from it. */
export function viewOf(shown: Shown, { abstracts, keyPoints, story, storyId, members = [], reprints = [], changes = [] }: Parts, speech: Speech): shapes.Article {
  const { article, version } = shown
  return {
    ...summary(shown, abstracts, storyId),
    kicker: article.kicker,
    subtitle: article.subtitle,
    authors: article.authors,
    editors: article.editors,
    text: textOf(article),
    blocks: viewBlocks(article.blocks),
    abstracts: abstracts.map((abstract) => viewAbstract(abstract, speech)),
    keyPoints: keyPoints.map(viewDraftSentence),
    keywords: article.keywords,
    images: article.images,
    removed: article.removed.map(({ text, step, reason }) => ({ text, step, reason, reasonText: say(REMOVAL_WORDS[reason], {}, speech) })),
    joins: article.joins,
    related: story ? viewRelated(article, story, members, speech) : [],
    reprints: reprints.map(({ id, headline, publisher, url }) => ({ article: id, headline, publisher, url })),
    verdictChanges: changes,
    ...(article.fullText && { fullText: viewFullText(article.fullText, speech) }),
    version,
  }
}

function viewFullText({ from, trouble }: FullText, speech: Speech): NonNullable<shapes.Article['fullText']> {
  // An import may bring a trouble of a later version.
  return trouble && trouble.code in TROUBLE_WORDS ? { from, trouble: viewTrouble(trouble, speech) } : { from }
}

/** Blocks with their places in `textOf`: a line break stands between two. */
function viewBlocks(blocks: readonly Block[]): readonly shapes.Block[] {
  let start = 0
  return blocks.map(({ type, text, lost }) => {
    const block = { type, text, lost, start }
    start += text.length + 1
    return block
  })
}

function viewAbstract({ origin, text, sentences }: CheckedAbstract, speech: Speech): shapes.Abstract {
  return { origin, text, sentences: sentences.map((sentence) => viewSentence(sentence, speech)) }
}

export function viewDraftSentence({ text, evidence, checked }: DraftSentence): KeyPoint {
  return { text, verdict: checked.verdict, evidence: evidence.map(viewEvidence) }
}

function viewRelated(article: Article, { dossier }: LibraryStory, members: readonly KeptArticle[], speech: Speech): readonly shapes.Related[] {
  const headlines = new Map(members.map((kept) => [kept.article.id, kept.article.headline]))
  return dossier.related
    .filter((pair) => pair.article === article.id)
    .map(({ other, reason, shared }) => ({
      article: other, headline: headlines.get(other), reason, reasonText: say(RELATED_WORDS[reason], {}, speech), shared,
    }))
}
