import type { Trouble } from '../../trouble/index.ts'
import type { Job, JobProgress, Jobs, JobState } from '../jobs.ts'
import type { SqlDatabase, SqlRow } from './driver.ts'

export function jobsIn(database: SqlDatabase): Jobs {
  const one = (id: string) => maybe(database.row('SELECT * FROM jobs WHERE id = ?', id))
  return {
    ...linesIn(database),
    addJob: async ({ id, kind, args }, now) => {
      database.run(
        "INSERT OR IGNORE INTO jobs (id, kind, args, state, created_at, updated_at) VALUES (?, ?, ?, 'waiting', ?, ?)",
        id, kind, JSON.stringify(args), now, now,
      )
      return one(id)!
    },
    cancelJob: async (id, now) => {
      database.run("UPDATE jobs SET state = 'cancelled', lease_until = NULL, updated_at = ? WHERE id = ? AND state IN ('waiting', 'running')", now, id)
      return one(id)
    },
    resumeJob: async (id, now) => {
      database.run(
        "UPDATE jobs SET state = 'waiting', attempts = 0, trouble = NULL, updated_at = ? WHERE id = ? AND state IN ('failed', 'cancelled')", now, id,
      )
      return one(id)
    },
    jobs: async (limit) => database.rows('SELECT * FROM jobs ORDER BY n DESC LIMIT ?', limit).map(jobOf),
    job: async (id) => one(id),
    forgetJobs: async (before) => database.run("DELETE FROM jobs WHERE state IN ('done', 'failed', 'cancelled') AND updated_at < ?", before),
  }
}

/** What its worker does with a job. */
function linesIn(database: SqlDatabase): Pick<Jobs, 'takeJob' | 'keepProgress' | 'endJob' | 'nextJobAt'> {
  return {
    takeJob: async (now, leaseUntil) =>
      // A lease that outlasts one taken now is of another clock, which was set back since.
      maybe(
        database.row(
          `UPDATE jobs SET state = 'running', turn = turn + 1, attempts = attempts + 1, lease_until = ?2, updated_at = ?1
           WHERE n = (SELECT n FROM jobs WHERE state = 'waiting' OR (state = 'running' AND (lease_until <= ?1 OR lease_until > ?2)) ORDER BY n LIMIT 1) RETURNING *`,
          now, leaseUntil,
        ),
      ),
    // Attempts count at one place: once work goes on, it was not that place which broke it.
    keepProgress: async ({ id, turn }, progress, now, leaseUntil) =>
      database.row(
        `UPDATE jobs SET attempts = CASE WHEN ?3 > coalesce(json_extract(progress, '$.done'), 0) THEN 1 ELSE attempts END,
           progress = ?4, lease_until = ?5, updated_at = ?6 WHERE id = ?1 AND turn = ?2 AND state = 'running' RETURNING id`,
        id, turn, progress.done, JSON.stringify(progress), leaseUntil, now,
      ) !== undefined,
    endJob: async ({ id, turn }, { state, result, trouble }, now) =>
      database.run(
        `UPDATE jobs SET state = ?3, result = ?4, trouble = ?5, lease_until = NULL, updated_at = ?6,
           attempts = CASE WHEN ?3 = 'waiting' AND ?5 IS NULL THEN 0 ELSE attempts END WHERE id = ?1 AND turn = ?2 AND state = 'running'`,
        id, turn, state, result === undefined ? null : JSON.stringify(result), trouble ? JSON.stringify(trouble) : null, now,
      ),
    nextJobAt: async () => {
      const at = database.row("SELECT min(CASE state WHEN 'waiting' THEN 0 ELSE lease_until END) AS at FROM jobs WHERE state IN ('waiting', 'running')")?.['at']
      return at === null || at === undefined ? undefined : Number(at)
    },
  }
}

const maybe = (row: SqlRow | undefined) => row && jobOf(row)

function jobOf(row: SqlRow): Job {
  const json = (name: string): unknown => (typeof row[name] === 'string' ? JSON.parse(row[name]) : undefined)
  const [progress, result, trouble] = [json('progress') as JobProgress | undefined, json('result'), json('trouble') as Trouble | undefined]
  return {
    id: String(row['id']),
    kind: String(row['kind']),
    args: json('args'),
    state: row['state'] as JobState,
    turn: Number(row['turn']),
    attempts: Number(row['attempts']),
    ...(progress && { progress }),
    ...(result !== undefined && { result }),
    ...(trouble && { trouble }),
    createdAt: new Date(Number(row['created_at'])).toISOString(),
    updatedAt: new Date(Number(row['updated_at'])).toISOString(),
  }
}
