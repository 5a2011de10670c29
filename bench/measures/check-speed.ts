import { spawnSync } from 'node:child_process'
import type { SourceText } from '../../src/article/index.ts'
import { generate } from '../perturb/generate.ts'
import { storyArticles } from '../perturb/own-articles.ts'
import { type BedArticle, studyArticle } from '../perturb/study.ts'

export interface CheckSpeed {
  readonly sentences: number
  /** Summary sentences per second of processor time, every source met for the first time. */
  readonly perSecond: number
}

const SOURCE_CHARACTERS = 1000
/** A summary of a news article has about so many sentences. */
const SUMMARY_SENTENCES = 5
const SUMMARIES = 90
/** No divisor of the length of a text: the stretches overlap, none is the same. */
const STRIDE = 137
const REPEATS = 3
const PUBLISHED = '2025-06-17'

interface Job {
  readonly summary: string
  readonly source: SourceText
}

/** A process of its own, on the code as built: what people run has no compiler beside it. The first third warms up. */
const PROGRAM = `const { readFileSync } = await import('node:fs')
const { checkSummary } = await import('./dist/check/index.js')
const jobs = JSON.parse(readFileSync(0, 'utf8')); const warm = Math.floor(jobs.length / 3); let sentences = 0
for (const { summary, source } of jobs.slice(0, warm)) checkSummary(summary, [source])
const busy = process.cpuUsage()
for (const { summary, source } of jobs.slice(warm)) sentences += checkSummary(summary, [source]).length
const { user, system } = process.cpuUsage(busy)
console.log(JSON.stringify({ sentences, perSecond: sentences / ((user + system) / 1e6) }))`

/** Out: the speed of checking summaries of reworded sentences against 1,000 characters each: the best of three, the one that was disturbed least. */
export function measureCheckSpeed(): CheckSpeed {
  const input = JSON.stringify(jobs())
  const runs = Array.from({ length: REPEATS }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], { input, encoding: 'utf8' })
    return JSON.parse(stdout) as CheckSpeed
  })
  return runs.reduce((best, run) => (run.perSecond > best.perSecond ? run : best))
}

/** Stretches of the made-up stories, each begun at another place, and rewordings of sentences that stand in them. */
function jobs(): readonly Job[] {
  const stories = wholeStories().map(studyArticle)
  return Array.from({ length: SUMMARIES }, (_, at) => {
    const story = stories[at % stories.length]!
    const from = (at * STRIDE) % (story.text.length - SOURCE_CHARACTERS)
    const text = story.text.slice(from, from + SOURCE_CHARACTERS)
    const trials = generate([{ ...story, passages: story.passages.filter((passage) => text.includes(passage.text)) }], `speed ${at}`)
    return { summary: trials.slice(0, SUMMARY_SENTENCES).map(({ rewording }) => rewording.text).join(''), source: { id: String(at), text, published: PUBLISHED } }
  })
}

/** The articles of each story as one text: most alone are shorter than what is asked. */
function wholeStories(): readonly BedArticle[] {
  const articles = storyArticles()
  return [...new Set(articles.map(({ set }) => set))].map((set) =>
    ({ set, id: set, published: PUBLISHED, text: articles.filter((article) => article.set === set).map(({ text }) => text).join('\n') }))
}
