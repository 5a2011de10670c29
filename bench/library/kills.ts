/**
 * Kills a process outright at random moments while it keeps articles, marks them, notes polls and works at jobs, and looks after each kill for what it
 * had acknowledged.
 *
 *     node --import tsx bench/library/kills.ts [--kills 500] [--seed 1]
 *
 * Tells how many acknowledged writes were lost, kept twice or without their index: all should be 0.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openStore, type Store } from '../../src/store/index.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { numbersFrom } from './made-articles.ts'
import type { Acknowledged } from './restless.ts'
import { say } from './say.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } } })
const KILLS = Number(values.kills)
/** Of all that was acknowledged before; the last rounds are always looked at whole. */
const LOOKED_AT_AGAIN = 200
const LONGEST_MS = 400
const folder = mkdtempSync(join(tmpdir(), 'yinzheng-kills-'))
const next = numbersFrom(Number(values.seed))

async function runAndKill(round: number): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('restless.ts', import.meta.url)), folder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const acknowledged: Acknowledged[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (acknowledged.length === 0) setTimeout(() => child.kill('SIGKILL'), next() * LONGEST_MS)
    acknowledged.push(JSON.parse(line) as Acknowledged)
  }
  await exit
  return acknowledged
}

interface Tally {
  lost: number
  twice: number
  halfIndexed: number
}

type Of<Kind extends Acknowledged['kind']> = Extract<Acknowledged, { readonly kind: Kind }>

/** How each kind of write is looked for. */
const LOOKS: { readonly [Kind in Acknowledged['kind']]: (acknowledged: Of<Kind>, store: Store, tally: Tally) => Promise<void> } = {
  article: async ({ id, word, text, starred }, store, tally) => {
    const kept = await store.article(id)
    const isThere = Number(/\d+$/.exec(kept?.article.blocks[0]?.text ?? '')?.[0] ?? -1) >= text
    const [state] = await store.articleStates([id])
    if (!isThere || (starred && state?.starred !== true)) tally.lost++
    const found = (await store.searchArticles({ all: [{ any: [[word]] }] })).rows
    if (found.length > 1) tally.twice++
    if (found.length === 0) tally.halfIndexed++
  },
  poll: async ({ id, dueAt }, store, tally) => {
    if (((await store.subscription(id))?.dueAt ?? -1) < dueAt) tally.lost++
  },
  job: async ({ id, done, isEnded }, store, tally) => {
    const job = await store.job(id)
    if (!job || (job.progress?.done ?? 0) < done || (isEnded && job.state !== 'done')) tally.lost++
  },
}

const lookFor = <Kind extends Acknowledged['kind']>(acknowledged: Of<Kind>, store: Store, tally: Tally) =>
  (LOOKS[acknowledged.kind] as (one: Of<Kind>, store: Store, tally: Tally) => Promise<void>)(acknowledged, store, tally)

async function look(store: Store, acknowledged: readonly Acknowledged[], tally: Tally): Promise<void> {
  for (const each of acknowledged) await lookFor(each, store, tally)
}

const keyOf = ({ kind, id }: Acknowledged) => `${kind} ${id}`

/** What no door shows: rows of one table without those of another. */
function lookInside(tally: Tally): void {
  const database = openDatabase(join(folder, 'yinzheng.db'), { asItIs: true })
  const count = (sql: string) => Number(database.row(sql)?.['n'])
  tally.halfIndexed += count('SELECT count(*) AS n FROM articles WHERE n NOT IN (SELECT rowid FROM article_words) OR n IN (SELECT n FROM unindexed_articles)')
  tally.halfIndexed += count('SELECT count(*) AS n FROM article_words WHERE rowid NOT IN (SELECT n FROM articles)')
  tally.twice += count('SELECT count(*) AS n FROM (SELECT 1 FROM articles GROUP BY document, entry HAVING count(*) > 1)')
  tally.lost += count('SELECT count(*) AS n FROM articles WHERE NOT EXISTS (SELECT 1 FROM versions WHERE versions.n = articles.n AND versions.version = articles.version)')
  tally.lost += database.rows('PRAGMA foreign_key_check').length + (Object.values(database.row('PRAGMA integrity_check(1)') ?? {})[0] === 'ok' ? 0 : 1)
  database.close()
}

const tally: Tally = { lost: 0, twice: 0, halfIndexed: 0 }
const all = new Map<string, Acknowledged>()
let writes = 0
try {
  for (let round = 0; round < KILLS; round++) {
    const acknowledged = await runAndKill(round)
    writes += acknowledged.length
    for (const each of acknowledged) all.set(keyOf(each), each)
    const store = await openStore(folder)
    const earlier = [...all.values()]
    const from = Math.floor(next() * Math.max(1, earlier.length - LOOKED_AT_AGAIN))
    await look(store, [...new Map(acknowledged.map((each) => [keyOf(each), each])).values(), ...earlier.slice(from, from + LOOKED_AT_AGAIN)], tally)
    await store.close()
    if (round % 20 === 19 || round === KILLS - 1) lookInside(tally)
  }
  say('kills', KILLS, 'kills')
  say('kills: acknowledged writes', writes, 'writes')
  say('kills: acknowledged writes lost', tally.lost, 'writes')
  say('kills: acknowledged writes kept twice', tally.twice, 'writes')
  say('kills: acknowledged writes half-indexed', tally.halfIndexed, 'writes')
  process.exitCode = tally.lost + tally.twice + tally.halfIndexed === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
