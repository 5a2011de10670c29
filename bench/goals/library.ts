import { type Goal, ratio, share, type Show, unmeasured, whole } from './goal.ts'

/** Everything that the table is made from: figures by what they are of, as the programs of `bench/library` told them. None where it was not measured. */
export type LibraryMeasured = Readonly<Record<string, number>>
type LibraryGoal = Goal<LibraryMeasured>

const row = (what: string, figure: string, bound: LibraryGoal['bound'], asked: number, show: Show, peer: LibraryGoal['peer'] = unmeasured): LibraryGoal =>
  ({ what, bound, asked, show, ours: (measured) => measured[figure], peer })
const fine: Show = (value) => (value === undefined || Number.isNaN(value) ? whole(value) : value.toFixed(1))
const percentOf: Show = (value) => (value === undefined || Number.isNaN(value) ? whole(value) : `${(100 * value).toFixed(2)} %`)
const one = () => '1.00x'
const bareIndex = (measured: LibraryMeasured) => {
  const bare = measured['bare FTS5, the same words alone']
  return bare === undefined ? 'not measured here' : `bare FTS5 ${whole(bare)}`
}

/** 50 clients over HTTP, each asking once a second: searches, lists, articles and dossiers mixed. */
const p99 = (what: string, kind: string) => row(`50 clients: ${what}, p99, ms`, `50 clients, one question a second each: ${kind}, p99`, 'most', 60, whole)

/** The figures that were asked of the library, in the order of the issue. */
export const LIBRARY_GOALS: readonly LibraryGoal[] = [
  row('1,000 feeds, 200,000 articles: idle memory, MB', 'idle memory', 'most', 180, whole),
  row('the same while refreshing, at most, MB', 'memory while refreshing, at most', 'most', 400, whole),
  p99('search over 200,000 articles', 'search'),
  row('searches for words against bare FTS5 by rank, processor time, one run', 'words against bare FTS5, ORDER BY rank', 'most', 1.5, ratio, () => 'bare FTS5 1.00x'),
  row('two-character words found of all that a scan finds', 'two-character words found of all that a scan finds', 'least', 0.98, share),
  p99('list', 'list'),
  p99('article', 'article'),
  p99('dossier', 'dossier'),
  row('articles stored with their index in a second of processor time, reading done', 'articles kept with their index in a second of processor time', 'least', 2000, whole, bareIndex),
  row('from HTML to stored, indexed and placed, per second of processor time', 'whole pipeline, pages in a second of processor time', 'least', 60, whole),
  row('the same against Readability + linkedom alone, time, one run', 'whole pipeline against Readability + linkedom', 'most', 2.5, ratio, one),
  row('placing an article among 20,000 stories, ms of processor time', 'placing an article, mean of processor time', 'most', 10, fine),
  row('near-duplicates at 80 % overlap, found', 'near-duplicates at 80 % overlap, found', 'least', 0.95, share),
  row('articles joined to another event', 'articles joined to another event', 'most', 0.005, percentOf),
  row('500 random kills: acknowledged writes lost', 'kills: acknowledged writes lost', 'most', 0, whole),
  row('the same: kept twice', 'kills: acknowledged writes kept twice', 'most', 0, whole),
  row('the same: half-indexed', 'kills: acknowledged writes half-indexed', 'most', 0, whole),
  row('30 simulated days, 2,000 feeds: early requests', 'early requests', 'most', 0, whole),
  row('the same: more than one at a time to a host', 'more than one at a time to a host', 'most', 0, whole),
  row('the same: articles lost', 'articles lost of these', 'most', 0, whole),
  row('start with 200,000 articles, ms', 'start until it answers, best of three', 'most', 1500, whole),
]
