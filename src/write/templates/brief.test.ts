import { describe, expect, test } from 'vitest'
import { type Article, type Evidence, evidenceAt, textOf } from '../../article/index.ts'
import type { Dossier, FigureValue, TimelineEvent } from '../../story/index.ts'
import { writeBrief } from '../index.ts'

function article(id: string, { origin, at, paragraphs, language = 'zh-Hans' }: { origin: string; at: string; paragraphs: readonly string[]; language?: Article['language'] }): Article {
  return {
    id, headline: paragraphs[0]!, origin, authors: [], editors: [], language, abstracts: [], keywords: [], images: [], removed: [], joins: [],
    blocks: paragraphs.map((text) => ({ type: 'paragraph' as const, text })),
    published: { at, precision: 'day', from: 'visible-text' },
  }
}

const agency = article('agency', {
  origin: '海澜社', at: '2031-06-04',
  paragraphs: ['2031年6月3日，青石江发生洪水，岚城转移群众3.4万人。', '洪水已造成12人遇难。', '岚城大桥将于2031年8月恢复通车。'],
})
const daily = article('daily', {
  origin: '岚城日报', at: '2031-06-05',
  paragraphs: ['4日下午，青石江洪峰通过岚城，水位最高28.75米。', '洪水已造成15人遇难，其中3人为救援人员。'],
})
const articles = [agency, daily]

function at(source: Article, exact: string): Evidence {
  const start = textOf(source).indexOf(exact)
  return evidenceAt(source.id, textOf(source), start, start + exact.length)
}

const event = (date: string, source: Article, exact: string, planned = false): TimelineEvent =>
  ({ date, title: exact, participants: [], mentions: [at(source, exact)], planned, families: [source === agency ? 0 : 1] })
const value = (source: Article, exact: string, stated: string, amount: number): FigureValue =>
  ({ ...at(source, exact), stated, value: amount, unit: '人' })

const dossier: Dossier = {
  story: { id: 'flood', title: '青石江洪水', articles: ['agency', 'daily'], keywords: [] },
  timeline: [
    event('2031-06-03', agency, '2031年6月3日，青石江发生洪水'),
    event('2031-06-04', daily, '4日下午，青石江洪峰通过岚城'),
    event('2031-08', agency, '岚城大桥将于2031年8月恢复通车', true),
  ],
  figures: [{ quantity: '洪水已造成', relation: 'conflict', values: [value(agency, '洪水已造成12人', '12人', 12), value(daily, '洪水已造成15人', '15人', 15)] }],
  sources: [
    { origin: '海澜社', articles: ['agency'], publishers: [], rule: 'named-origin' },
    { origin: '岚城日报', articles: ['daily'], publishers: [], rule: 'named-origin' },
  ],
  parties: [], mechanisms: [], outcomes: [], viewpoints: [], disagreements: [], related: [], tags: [],
}

const told = (draft: ReturnType<typeof writeBrief>) => draft.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
const section = (draft: ReturnType<typeof writeBrief>, heading: string | undefined) =>
  draft.sections.find((part) => part.heading === heading)?.sentences.map(({ text }) => text)

describe('a brief', () => {
  const brief = writeBrief(dossier, articles)

  test('tells what happened when, and puts the report before a date that leaves its month open', () => {
    expect(told(brief)).toContain('2031年6月3日，青石江发生洪水，岚城转移群众3.4万人。')
    expect(told(brief)).toContain('据岚城日报2031年6月5日报道，4日下午，青石江洪峰通过岚城，水位最高28.75米。')
  })

  test('sets what sources state differently side by side, with their names', () => {
    expect(section(brief, '说法不一')).toEqual(['洪水已造成：12人（海澜社，2031年6月4日）；15人（岚城日报，2031年6月5日）。'])
  })

  test('keeps what is planned apart', () => {
    expect(section(brief, '接下来')).toEqual(['岚城大桥将于2031年8月恢复通车。'])
  })

  test('shows only what the check supports, with evidence that is the article’s own', () => {
    for (const { sentences } of brief.sections) {
      for (const { checked, evidence, text } of sentences) {
        expect(checked.verdict).toBe('supported')
        expect(checked.text).toBe(text)
        for (const finding of checked.findings) expect(text.slice(finding.start, finding.end)).toBe(finding.text)
        for (const place of evidence) expect(textOf(articles.find(({ id }) => id === place.article)!).slice(place.start, place.end)).toBe(place.exact)
      }
    }
  })

  test('tells nothing twice', () => {
    expect(new Set(told(brief)).size).toBe(told(brief).length)
  })
})

test('a value that its article does not state is held back', () => {
  const wrong = { ...dossier, figures: [{ ...dossier.figures[0]!, values: [{ ...dossier.figures[0]!.values[0]!, stated: '120人' }, dossier.figures[0]!.values[1]!] }] }
  const brief = writeBrief(wrong, articles)
  expect(section(brief, '说法不一')).toBeUndefined()
  expect(brief.heldBack.map(({ text }) => text)).toEqual(['洪水已造成：120人（海澜社，2031年6月4日）；15人（岚城日报，2031年6月5日）。'])
})

test('a brief of traditional articles is written in traditional script, of the same words', () => {
  const brief = writeBrief(dossier, articles, { language: 'zh-Hant' })
  expect(section(brief, '說法不一')).toEqual(['洪水已造成：12人（海瀾社，2031年6月4日）；15人（嵐城日報，2031年6月5日）。'])
})

test('a brief keeps to its length, what happened first', () => {
  expect(told(writeBrief(dossier, articles, { length: 1 }))).toHaveLength(1)
  expect(told(writeBrief(dossier, articles, { length: 1 }))[0]).toContain('青石江')
})

test('a story of one article without a timeline is briefed by its key points', () => {
  const lone = { ...dossier, timeline: [], figures: [], story: { ...dossier.story, articles: ['agency'] } }
  expect(told(writeBrief(lone, articles))[0]).toBe('2031年6月3日，青石江发生洪水，岚城转移群众3.4万人。')
})
