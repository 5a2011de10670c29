/** The API's shapes as schemas: they document the answers and check the questions. Each is held to its type in `api.ts`. */
import { z } from '@hono/zod-openapi'
import type {
  ApiArticle, ApiArticles, ApiChecked, ApiCheckRequest, ApiCollections, ApiError, ApiSettings, ApiStories, ApiStory,
} from './api.ts'

const strings = z.array(z.string())
const verdict = z.enum(['supported', 'contradicted', 'not-found'])
const trouble = z.object({ code: z.string(), message: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])) })

export const error: z.ZodType<ApiError> = z.object({ error: trouble }).openapi('Error')

const evidence = z
  .object({ article: z.string(), start: z.number(), end: z.number(), exact: z.string(), prefix: z.string(), suffix: z.string() })
  .openapi('Evidence')
const places = z.array(evidence)

const sentence = z
  .object({
    start: z.number(),
    end: z.number(),
    text: z.string(),
    verdict,
    findings: z.array(
      z.object({
        start: z.number(),
        end: z.number(),
        text: z.string(),
        kind: z.string(),
        verdict,
        reason: z.object({ code: z.string(), text: z.string() }),
        evidence: places,
      }),
    ),
    judged: z.object({ by: z.string(), from: verdict }).optional(),
    elsewhere: places,
  })
  .openapi('CheckedSentence')

export const collections: z.ZodType<ApiCollections> = z
  .object({
    collections: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        createdAt: z.string(),
        articles: z.number(),
        documents: z.number(),
        troubles: z.array(trouble.extend({ document: z.string() })),
      }),
    ),
  })
  .openapi('Collections')

const published = z.object({
  at: z.string(),
  precision: z.enum(['year', 'month', 'day', 'minute', 'second']),
  from: z.string(),
  inferred: z.object({ part: z.enum(['year', 'day']), because: z.string().optional() }).optional(),
})

const articleSummary = z
  .object({
    id: z.string(),
    headline: z.string().optional(),
    publisher: z.string().optional(),
    origin: z.string().optional(),
    published: published.optional(),
    language: z.enum(['zh-Hans', 'zh-Hant', 'en', 'und']),
    document: z.string(),
    url: z.string().optional(),
    feedTitle: z.string().optional(),
    collections: strings,
    story: z.string().optional(),
    verdicts: z.object({ supported: z.number(), contradicted: z.number(), notFound: z.number() }),
  })
  .openapi('ArticleSummary')

export const articles: z.ZodType<ApiArticles> = z.object({ articles: z.array(articleSummary), total: z.number() }).openapi('Articles')

const keyPoint = z.object({ text: z.string(), verdict, evidence: places }).openapi('KeyPoint')

export const article: z.ZodType<ApiArticle> = articleSummary
  .extend({
    authors: strings,
    editors: strings,
    text: z.string(),
    blocks: z.array(
      z.object({
        type: z.enum(['paragraph', 'heading', 'caption', 'quote', 'list-item', 'code', 'table']),
        text: z.string(),
        start: z.number(),
        lost: z.enum(['head', 'tail']).optional(),
      }),
    ),
    abstracts: z.array(z.object({ origin: z.enum(['ai', 'publisher']), text: z.string(), sentences: z.array(sentence) })),
    keyPoints: z.array(keyPoint),
    keywords: strings,
    images: z.array(z.object({ url: z.string().optional(), caption: z.string().optional() })),
    removed: z.array(z.object({ text: z.string(), step: z.string(), reason: z.string(), reasonText: z.string() })),
    joins: z.array(
      z.object({ left: z.string(), right: z.string(), confidence: z.number(), made: z.boolean(), reason: z.string() }),
    ),
    related: z.array(
      z.object({ article: z.string(), headline: z.string().optional(), reason: z.string(), reasonText: z.string(), shared: strings }),
    ),
    version: z.number(),
  })
  .openapi('Article')

const storySummary = z
  .object({
    id: z.string(),
    title: z.string(),
    begin: z.string().optional(),
    until: z.string().optional(),
    collection: z.string(),
    articles: z.number(),
    publishers: z.number(),
    sources: z.number(),
    disagreements: z.number(),
    keywords: strings,
    tags: strings,
  })
  .openapi('StorySummary')

export const stories: z.ZodType<ApiStories> = z.object({ stories: z.array(storySummary) }).openapi('Stories')

const event = z.object({
  date: z.string(),
  title: z.string(),
  place: z.string().optional(),
  participants: strings,
  mentions: z.array(evidence.extend({ expression: z.string().optional(), anchor: z.string().optional(), anchorFrom: z.enum(['text', 'story']).optional() })),
  planned: z.boolean(),
  families: z.array(z.number()),
})

const figure = z.object({
  quantity: z.string(),
  relation: z.enum(['agree', 'revised', 'conflict', 'different-scope', 'single-source']),
  relationText: z.string(),
  values: z.array(
    evidence.extend({
      stated: z.string(),
      value: z.number(),
      upper: z.number().optional(),
      unit: z.string(),
      asOf: z.string().optional(),
      scope: z.string().optional(),
    }),
  ),
})

const mechanism = z.object({
  name: z.string(),
  members: strings,
  levels: z.array(z.object({ level: z.string(), since: z.string().optional(), mentions: places })),
  rotation: z
    .object({
      periodYears: z.number().optional(),
      alternates: z.boolean(),
      order: z.enum(['alphabetical', 'listed']).optional(),
      rule: evidence,
    })
    .optional(),
  meetings: z.array(
    z.object({ ordinal: z.number().optional(), year: z.number(), host: z.string().optional(), place: z.string().optional() }),
  ),
  next: z.array(z.object({ year: z.number(), host: z.string(), inferred: z.literal(true) })),
})

export const story: z.ZodType<ApiStory> = storySummary
  .extend({
    articleList: z.array(articleSummary),
    brief: z.object({
      title: z.string(),
      sections: z.array(z.object({ heading: z.string().optional(), sentences: z.array(keyPoint) })),
      heldBack: z.array(keyPoint),
    }),
    timeline: z.array(event),
    figures: z.array(figure),
    sourceFamilies: z.array(
      z.object({
        origin: z.string(),
        articles: strings,
        publishers: strings,
        rule: z.enum(['named-origin', 'same-body', 'same-house', 'unknown-origin']),
        ruleText: z.string(),
      }),
    ),
    sourcesText: z.string(),
    parties: z.array(
      z.object({
        canonical: z.string(),
        kind: z.enum(['person', 'place', 'country', 'organisation', 'event', 'work', 'term']),
        forms: strings,
        titles: strings,
        mentions: z.number(),
      }),
    ),
    mechanisms: z.array(mechanism),
    outcomes: z.array(
      z.object({
        kind: z.enum(['document', 'project', 'initiative']),
        name: z.string(),
        date: z.string().optional(),
        parties: strings,
        points: strings,
        mentions: places,
      }),
    ),
    viewpoints: z.array(z.object({ speaker: z.string(), words: evidence, direct: z.boolean() })),
    disagreementList: z.array(
      z.object({
        about: z.string(),
        kind: z.enum(['figure', 'time', 'place', 'summary']),
        sides: z.array(z.object({ stated: z.string(), date: z.string().optional(), families: z.array(z.number()), evidence: places })),
      }),
    ),
  })
  .openapi('Story')

export const checkRequest: z.ZodType<ApiCheckRequest> = z
  .object({
    summary: z.string(),
    articles: strings.max(200).optional(),
    texts: z
      .array(
        z.object({
          id: z.string().optional(),
          headline: z.string().optional(),
          datePublished: z.string().optional(),
          text: z.string(),
        }),
      )
      .max(200)
      .optional(),
    judge: z.boolean().optional(),
  })
  .openapi('CheckRequest')

const judgeReport = z.object({
  by: z.string(), asked: z.number(), answered: z.number(), lowered: z.number(), explained: z.number(), trouble: trouble.optional(),
})

export const checked: z.ZodType<ApiChecked> = z
  .object({
    sentences: z.array(sentence),
    sources: z.array(z.object({ id: z.string(), headline: z.string().optional(), text: z.string() })),
    judge: judgeReport.optional(),
  })
  .openapi('Checked')

export const settings: z.ZodType<ApiSettings> = z.object({ judge: z.object({ by: z.string(), at: z.string().optional() }).optional() }).openapi('Settings')

export const languageQuery = z.object({ lang: z.enum(['zh-Hans', 'zh-Hant', 'en']).optional() })
export const idParameter = z.object({ id: z.string() })
export const collectionQuery = languageQuery.extend({ collection: z.string().optional() })
export const articlesQuery = collectionQuery.extend({
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  offset: z.coerce.number().int().min(0).default(0),
})
