/**
 * Yinzheng as a library.
 *
 * The stages, each a function between two named types (see docs/commands.md for the same from the command line, and docs/api.md):
 * bytes -> `parseCapture` -> `readArticle` / `readFeed` -> `checkSummary`, `compileStories` -> `keyPoints`, `writeBrief`.
 * `readDocuments` goes from names of files to articles; `openLibrary` keeps them.
 */

// reading
export { type DocumentPlace, findDocuments, type Progress, type Reading, type ReadDocumentsOptions, readDocuments } from './flow/index.ts'
export type { Capture } from './fetch/index.ts'
export { type Charset, type Feed, type FeedEntry, type Page, parseCapture } from './page/index.ts'
export {
  type Abstract, type Article, type Block, type BlockType, type Evidence, type Image, type Join, type Published, readArticle, readFeed,
  type Removal, type RemovalReason, type SourceText, sourceText, textOf,
} from './article/index.ts'

// language
export { type Annotations, annotate } from './flow/index.ts'
export {
  findNames, findQuantities, findQuotes, findTimes, fold, type Name, type NameMention, type Quantity, type Quote, segment, sentences,
  type Span, type TimeExpression, toSimplified, toTraditional,
} from './language/index.ts'

// checking, compiling, writing
export { type CheckedSentence, checkSummary, type Finding, type FindingKind, type Reason, type ReasonCode, type Verdict } from './check/index.ts'
export {
  compileStories, type Disagreement, type DisagreementSide, type Dossier, type Figure, type FigureRelation, type Mechanism, type Outcome, type Party,
  type SourceFamily, type Story, type TimelineEvent, type Viewpoint,
} from './story/index.ts'
export { type Draft, type DraftSentence, keyPoints, writeBrief } from './write/index.ts'

// a judge, optional
export {
  type Judge, type JudgeAnswer, type JudgeLanguage, type JudgeOpinion, type JudgePassage, type JudgeQuestion, makeQuestions, weighAnswers, withoutJudge,
} from './check/index.ts'
export { type JudgedSummary, type JudgeOptions, type JudgeReport, modelJudge, type ModelJudgeOptions } from './flow/index.ts'
export type { ModelSettings } from './model/index.ts'

// keeping
export { type CheckedAbstract, checkAbstracts, type Library, type LibraryStory, openLibrary } from './flow/index.ts'
export { type CollectionSummary, dataFolder, type KeptArticle } from './store/index.ts'

// trouble, and the words for codes
export { type Trouble, type TroubleCode, TroubleError } from './trouble/index.ts'
export { type ReaderLanguage, REASON_WORDS, say, type Speech, TROUBLE_WORDS, VERDICT_WORDS, type Wording } from './words/index.ts'
