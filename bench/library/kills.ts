/**
 * Kills a process outright at random moments while it keeps articles and marks them, and looks after each kill for what it had acknowledged.
 *
 *     node --import tsx bench/library/kills.ts [--kills 500] [--seed 1]
 *
 * Prints how many acknowledged writes were lost, kept twice or without their index: all should be 0.
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

const { values } = parseArgs({ options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } } })
const KILLS = Number(values.kills)
/** Of all that was acknowledged before; the last rounds are always looked at whole. */
const LOOKED_AT_AGAIN = 200
const LONGEST_MS = 400
const folder = mkdtempSync(join(tmpdir(), 'yinzheng-kills-'))
const next = numbersFrom(Number(values.seed))

/** What the process acknowledged: an article's id, the word that only it has, its text's number, and whether it was starred. */
interface Acknowledged {
  readonly id: string
  readonly word: string
  readonly text: number
  readonly starred: boolean
}

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

async function look(store: Store, acknowledged: readonly Acknowledged[], tally: Tally): Promise<void> {
  for (const { id, word, text, starred } of acknowledged) {
    const kept = await store.article(id)
    const isThere = Number(/\d+$/.exec(kept?.article.blocks[0]?.text ?? '')?.[0] ?? -1) >= text
    const [state] = await store.articleStates([id])
    if (!isThere || (starred && state?.starred !== true)) tally.lost++
    const found = (await store.searchArticles({ all: [{ any: [[word]] }] })).rows
    if (found.length > 1) tally.twice++
    if (found.length === 0) tally.halfIndexed++
  }
}

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
    for (const each of acknowledged) all.set(each.id, each)
    const store = await openStore(folder)
    const earlier = [...all.values()]
    const from = Math.floor(next() * Math.max(1, earlier.length - LOOKED_AT_AGAIN))
    await look(store, [...new Map(acknowledged.map((each) => [each.id, each])).values(), ...earlier.slice(from, from + LOOKED_AT_AGAIN)], tally)
    await store.close()
    if (round % 20 === 19 || round === KILLS - 1) lookInside(tally)
  }
  const figures = { kills: KILLS, acknowledgedWrites: writes, articles: all.size, lost: tally.lost, keptTwice: tally.twice, halfIndexed: tally.halfIndexed }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  process.exitCode = tally.lost + tally.twice + tally.halfIndexed === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
