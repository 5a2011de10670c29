import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Article, sourceText, textOf } from '../src/article/index.ts'
import { checkSummary } from '../src/check/index.ts'
import { readDocuments } from '../src/flow/index.ts'
import { type Dossier, compileStories } from '../src/story/index.ts'
import expected from '../examples/strait/expected.json' with { type: 'json' }

const FOLDER = 'examples/strait'
const documents = readdirSync(FOLDER).filter((name) => /^\d\d-/.test(name)).toSorted()

let articles: readonly Article[] = []
let dossier: Dossier

beforeAll(async () => {
  const found: Article[] = []
  for await (const reading of readDocuments(documents.map((name) => join(FOLDER, name)), { now: '2026-11-01' })) {
    if ('trouble' in reading) throw new Error(`${reading.name}: ${reading.trouble.code}`)
    found.push(...reading.articles)
  }
  articles = found
  dossier = compileStories(articles).toSorted((a, b) => b.story.articles.length - a.story.articles.length)[0]!
})

const of = (file: string) => articles.find((article) => article.file === join(FOLDER, file))!

describe('the articles', () => {
  test.each(Object.entries(expected.articles))('%s is read as a careful person reads it', (file, want) => {
    const article = of(file)
    expect(article.headline).toBe(want.headline)
    expect([article.origin, article.publisher]).toContain(want.origin)
    if ('published' in want) expect(article.published?.at.slice(0, want.published!.length)).toBe(want.published)
    expect({ authors: article.authors, editors: article.editors }).toEqual({ authors: want.authors, editors: want.editors })
    expect(article.blocks.filter(({ type }) => type === 'paragraph')).toHaveLength(want.paragraphs)
  })

  test('the columns of the newspaper page are joined', () => {
    const text = textOf(of('14-beijiao-daily-columns-2025.txt'))
    expect(expected.joined.filter((words) => !text.includes(words))).toEqual([])
  })
})

test('the AI summary is judged sentence by sentence, and the planted errors are found', () => {
  const article = of(expected.summary.file)
  const checked = article.abstracts.flatMap((abstract) => checkSummary(abstract.text, [sourceText(article)]))
  for (const want of expected.summary.sentences) {
    const sentence = checked.find(({ text }) => text.startsWith(want.begins))
    expect(sentence?.verdict, want.begins).toBe(want.verdict)
    if (want.words === undefined) continue
    const finding = sentence!.findings.find(({ verdict, text }) => verdict === want.verdict && text.includes(want.words!))
    expect(finding?.reason.args.source).toContain(want.because)
  }
})

describe('the dossier', () => {
  test.each(expected.sameSource)('%s and what else goes back to its writer count as one source', (...files) => {
    const ids = files.map((file) => of(file).id)
    const family = dossier.sources.find((source) => source.articles.includes(ids[0]!))
    expect(ids.filter((id) => !family?.articles.includes(id))).toEqual([])
  })

  test('two papers that disagree are shown as a conflict, and nothing else is', () => {
    const conflicts = dossier.figures.filter(({ relation, values }) => relation === 'conflict' && values.every(({ scope }) => scope !== 'abstract'))
    expect(conflicts.map(({ values }) => values.map(({ stated }) => stated).toSorted())).toEqual([expected.conflict.values.toSorted()])
  })

  test.each(expected.revised)('%s was revised to %s', (before, after) => {
    const figure = dossier.figures.find(({ values }) => [before, after].every((stated) => values.some((value) => value.stated.includes(stated!))))
    expect(figure?.relation).toBe('revised')
  })

  test('the renamed port is one place', () => {
    expect(dossier.parties.some(({ forms }) => expected.renamed.every((form) => forms.includes(form)))).toBe(true)
  })

  test('the rotation implies the next hosts, as an inference', () => {
    const forum = dossier.mechanisms.find(({ name }) => name.includes('五城论坛'))
    for (const { year, host } of expected.next) expect(forum?.next).toContainEqual({ year, host: expect.stringContaining(host), inferred: true })
  })

  test('the timeline has the days that matter', () => {
    expect(expected.timeline.filter((day) => !dossier.timeline.some(({ date }) => date.startsWith(day)))).toEqual([])
  })
})

test('what a person expects names only documents that are there', () => {
  expect(Object.keys(expected.articles).filter((file) => !documents.includes(file))).toEqual([])
  expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toContain('expected.json')
})
