import { z } from '@hono/zod-openapi'
import { type DeepReadonly, evidence, keyPoint, languageQuery, places, sentence, shape, strings, trouble, verdict } from '../api/shapes.ts'

export const collections = shape(
  z
    .object({
      collections: z.array(
        z
          .object({
            id: z.string(),
            name: z.string(),
            createdAt: z.string().describe('ISO 8601, UTC'),
            articles: z.number(),
            documents: z.number(),
            troubles: z
              .array(trouble.extend({ document: z.string().describe('The document, as the reader named it') }))
              .describe('Documents that could not be read, and why'),
          })
          .openapi('Collection'),
      ),
    })
    .openapi('Collections'),
)

const published = z
  .object({
    at: z.string().describe('ISO 8601, cut to its precision'),
    precision: z.enum(['year', 'month', 'day', 'minute', 'second']),
    from: z.string().describe('Where the page says so'),
    inferred: z
      .object({ part: z.enum(['year', 'day']), because: z.string().optional() })
      .optional()
      .describe('A part that the page does not state, and the words that it was inferred from; without words, from the day of reading'),
  })
  .openapi('Published')

const articleSummary = z
  .object({
    id: z.string(),
    headline: z.string().optional(),
    publisher: z.string().optional().describe('Who shows it'),
    origin: z.string().optional().describe('Who first wrote it'),
    published: published.optional(),
    language: z.enum(['zh-Hans', 'zh-Hant', 'en', 'und']),
    document: z.string().describe('The file or address that it came from'),
    url: z.string().optional(),
    feedTitle: z.string().optional(),
    collections: strings,
    story: z.string().optional().describe('The story that it belongs to'),
    verdicts: z
      .object({ supported: z.number(), contradicted: z.number(), notFound: z.number() })
      .describe('The verdicts on the sentences of its abstracts; all zero if it came with none'),
  })
  .openapi('ArticleSummary')

export const articles = shape(
  z.object({ articles: z.array(articleSummary), total: z.number().describe('How many there are in all, whatever the limit') }).openapi('Articles'),
)

const block = z
  .object({
    type: z.enum(['paragraph', 'heading', 'caption', 'quote', 'list-item', 'code', 'table']),
    text: z.string(),
    start: z.number().describe('Offset in the article’s `text`; it ends at `start + text.length`'),
    lost: z.enum(['head', 'tail']).optional().describe('The beginning or the end is missing from the page'),
  })
  .openapi('Block')

const abstract = z
  .object({ origin: z.enum(['ai', 'publisher']), text: z.string(), sentences: z.array(sentence) })
  .openapi('Abstract', { description: 'A summary that came with the page. It is never evidence' })

const related = z
  .object({ article: z.string(), headline: z.string().optional(), reason: z.string(), reasonText: z.string(), shared: strings })
  .openapi('Related')

export const article = shape(
  articleSummary
    .extend({
      kicker: z.string().optional().describe('What stands over the headline (引题)'),
      subtitle: z.string().optional().describe('What stands under it (副题)'),
      authors: strings,
      editors: strings,
      text: z.string().describe('The blocks’ texts, a line break between them: evidence offsets count in this string'),
      blocks: z.array(block),
      abstracts: z.array(abstract),
      keyPoints: z.array(keyPoint).describe('Sentences that say the most, quoted from the article'),
      keywords: strings,
      images: z.array(z.object({ url: z.string().optional(), caption: z.string().optional() })),
      removed: z.array(z.object({ text: z.string(), step: z.string(), reason: z.string(), reasonText: z.string() })).describe('What was left out of the body, and why'),
      joins: z
        .array(z.object({ left: z.string(), right: z.string(), confidence: z.number().describe('0 to 1'), made: z.boolean(), reason: z.string() }))
        .describe('Pieces of a broken column, joined (`made`) or only offered'),
      related: z.array(related),
      reprints: z
        .array(z.object({ article: z.string(), headline: z.string().optional(), publisher: z.string().optional(), url: z.string().optional() }))
        .describe('Who else carries this text, the earliest first'),
      verdictChanges: z
        .array(z.object({ abstract: z.number(), sentence: z.number(), text: z.string(), from: verdict, to: verdict, at: z.string() }))
        .describe('Sentences of its summaries that its former text and its present one judge differently'),
      fullText: z
        .object({ from: z.enum(['page', 'feed']), trouble: trouble.optional() })
        .optional()
        .describe('Of an entry that its feed cuts short: whose words the text is, and why its page was of no use'),
      version: z.number().describe('1 for a document that was read once; an older text is kept under each lower number'),
    })
    .openapi('Article'),
)

const storySummary = z
  .object({
    id: z.string(),
    title: z.string(),
    begin: z.string().optional(),
    until: z.string().optional(),
    collection: z.string(),
    articles: z.number(),
    publishers: z.number().describe('Sites that showed it'),
    sources: z.number().describe('Writers that it goes back to'),
    disagreements: z.number().describe('Figures and dates on which independent sources do not agree'),
    keywords: strings,
    tags: strings,
  })
  .openapi('StorySummary')

export const stories = shape(z.object({ stories: z.array(storySummary) }).openapi('Stories'))

export const grownStories = shape(
  z
    .object({
      stories: z.array(
        z
          .object({
            id: z.string(),
            title: z.string().describe('The headline of its first article'),
            articles: z.number(),
            publishers: z.number(),
            changedAt: z.string().describe('When an article last came to it, ISO 8601, UTC'),
          })
          .openapi('GrownStory'),
      ),
      next: z.string().optional().describe('Give it as `after` to go on'),
    })
    .openapi('GrownStories'),
)

const mention = evidence
  .extend({
    expression: z.string().optional().describe('The words that gave the date: `去年5月`'),
    anchor: z.string().optional().describe('What they were counted from'),
    anchorFrom: z
      .enum(['text', 'story'])
      .optional()
      .describe('The page gives no date: the anchor was inferred from the article’s own text, or from the other articles of the story'),
  })
  .openapi('Mention')

const families = z.array(z.number()).describe('Indexes in `sourceFamilies`')

const timelineEvent = z
  .object({
    date: z.string().describe('ISO at the precision known: `2025-06-16`, `2023-05`, `2022-09-14/2022-09-16`, `2025-06-16TAF`'),
    title: z.string(),
    place: z.string().optional(),
    participants: strings,
    mentions: z.array(mention),
    planned: z.boolean().describe('Announced or expected at the time of writing'),
    families,
  })
  .openapi('TimelineEvent')

const figure = z
  .object({
    quantity: z.string(),
    relation: z.enum(['agree', 'revised', 'conflict', 'different-scope', 'single-source']),
    relationText: z.string(),
    values: z.array(
      evidence
        .extend({
          stated: z.string().describe('As written'),
          value: z.number(),
          upper: z.number().optional(),
          unit: z.string(),
          asOf: z.string().optional(),
          scope: z.string().optional(),
        })
        .openapi('FigureValue'),
    ),
  })
  .openapi('Figure')

const mechanism = z
  .object({
    name: z.string(),
    members: strings,
    levels: z.array(z.object({ level: z.string(), since: z.string().optional(), mentions: places })),
    rotation: z
      .object({
        periodYears: z.number().optional(),
        alternates: z.boolean(),
        order: z.enum(['alphabetical', 'listed']).optional(),
        rule: evidence.describe('The rule as the source words it'),
      })
      .optional(),
    meetings: z.array(z.object({ ordinal: z.number().optional(), year: z.number(), host: z.string().optional(), place: z.string().optional() })),
    next: z
      .array(z.object({ year: z.number(), host: z.string(), inferred: z.literal(true) }))
      .describe('What the rule implies: our inference, never a statement of a source'),
  })
  .openapi('Mechanism')

const sourceFamily = z
  .object({
    origin: z.string(),
    articles: strings,
    publishers: strings,
    rule: z.enum(['named-origin', 'same-body', 'same-house', 'unknown-origin']),
    ruleText: z.string(),
  })
  .openapi('SourceFamily', { description: 'Articles that go back to one writer: counted once' })

const party = z
  .object({
    canonical: z.string(),
    kind: z.enum(['person', 'place', 'country', 'organisation', 'event', 'work', 'term']),
    forms: strings.describe('Every form met, as written'),
    titles: strings,
    mentions: z.number(),
  })
  .openapi('Party')

const draft = z
  .object({
    title: z.string(),
    sections: z.array(z.object({ heading: z.string().optional(), sentences: z.array(keyPoint) })),
    heldBack: z.array(keyPoint),
  })
  .openapi('Draft', { description: 'Text written from the dossier; each sentence was checked, and one that the articles do not support is held back' })

const outcome = z
  .object({ kind: z.enum(['document', 'project', 'initiative']), name: z.string(), date: z.string().optional(), parties: strings, points: strings, mentions: places })
  .openapi('Outcome')

const disagreement = z
  .object({
    about: z.string(),
    kind: z.enum(['figure', 'time', 'place', 'summary']),
    sides: z.array(
      z.object({
        stated: z.string().describe('As written'),
        date: z.string().optional().describe('Where they differ about a date: the whole of it, ISO'),
        families,
        evidence: places,
      }),
    ),
  })
  .openapi('Disagreement')

export const story = shape(
  storySummary
    .extend({
      articleList: z.array(articleSummary),
      brief: draft,
      timeline: z.array(timelineEvent),
      figures: z.array(figure),
      sourceFamilies: z.array(sourceFamily),
      sourcesText: z.string().describe('`5 个网站 → 2 个来源`'),
      parties: z.array(party),
      mechanisms: z.array(mechanism),
      outcomes: z.array(outcome),
      viewpoints: z.array(z.object({ speaker: z.string(), words: evidence, direct: z.boolean() })),
      disagreementList: z.array(disagreement),
    })
    .openapi('Story'),
)

export const pageQuery = languageQuery.extend({ after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })
export const collectionQuery = languageQuery.extend({ collection: z.string().optional() })
/** Pages are walked from the newest: so far it takes some hundredths of a second. */
const MOST_OFFSET = 5000

export const articlesQuery = collectionQuery.extend({
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  offset: z.coerce.number().int().min(0).max(MOST_OFFSET).default(0).describe('What lies further is reached page by page, by /api/inbox'),
})

export type Article = z.output<typeof article>
export type ArticleSummary = DeepReadonly<z.output<typeof articleSummary>>
export type Articles = z.output<typeof articles>
export type Block = DeepReadonly<z.output<typeof block>>
export type Abstract = DeepReadonly<z.output<typeof abstract>>
export type Collections = z.output<typeof collections>
export type Draft = DeepReadonly<z.output<typeof draft>>
export type Figure = DeepReadonly<z.output<typeof figure>>
export type Mechanism = DeepReadonly<z.output<typeof mechanism>>
export type Related = DeepReadonly<z.output<typeof related>>
export type SourceFamily = DeepReadonly<z.output<typeof sourceFamily>>
export type Stories = z.output<typeof stories>
export type Story = z.output<typeof story>
export type StorySummary = DeepReadonly<z.output<typeof storySummary>>
export type TimelineEvent = DeepReadonly<z.output<typeof timelineEvent>>
