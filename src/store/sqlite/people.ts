import type { KeptKey, KeptSession, People, Scope } from '../people.ts'
import type { SqlDatabase, SqlRow } from './driver.ts'

export function peopleIn(database: SqlDatabase): People {
  return { ...passwordIn(database), ...sessionsIn(database), ...keysIn(database) }
}

function passwordIn(database: SqlDatabase): Pick<People, 'password' | 'setPassword'> {
  return {
    password: async () => {
      const row = database.row('SELECT password FROM owner')
      return row && String(row['password'])
    },
    setPassword: async (encoded) =>
      database.transaction(() => {
        database.run('DELETE FROM sessions')
        if (encoded === undefined) database.run('DELETE FROM owner')
        else database.run('INSERT OR REPLACE INTO owner (only, password) VALUES (1, ?)', encoded)
      }),
  }
}

function sessionsIn(database: SqlDatabase): Pick<People, 'keepSession' | 'session' | 'dropSession'> {
  return {
    keepSession: async ({ hash, createdAt, until }) =>
      database.transaction(() => {
        database.run('DELETE FROM sessions WHERE until <= ?', createdAt)
        database.run('INSERT OR REPLACE INTO sessions (hash, created_at, until) VALUES (?, ?, ?)', hash, createdAt, until)
      }),
    session: async (hash, now) => {
      const row = database.row('SELECT * FROM sessions WHERE hash = ? AND until > ?', hash, now)
      return row && sessionOf(row)
    },
    dropSession: async (hash) => database.run('DELETE FROM sessions WHERE hash = ?', hash),
  }
}

function keysIn(database: SqlDatabase): Pick<People, 'keepKey' | 'keys' | 'keyOf' | 'dropKey'> {
  return {
    keepKey: async ({ id, name, scope, createdAt }, hash) =>
      database.run('INSERT INTO api_keys (id, hash, name, scope, created_at) VALUES (?, ?, ?, ?, ?)', id, hash, name, scope, createdAt),
    keys: async () => database.rows('SELECT * FROM api_keys ORDER BY created_at, rowid').map(keyOf),
    keyOf: async (hash, day) => {
      const row = database.row('SELECT * FROM api_keys WHERE hash = ?', hash)
      if (!row) return undefined
      // Once a day: a key that is used all the time must not write all the time.
      if (row['used_on'] !== day) database.run('UPDATE api_keys SET used_on = ? WHERE hash = ?', day, hash)
      return keyOf({ ...row, used_on: day })
    },
    dropKey: async (id) => database.row('DELETE FROM api_keys WHERE id = ? RETURNING id', id) !== undefined,
  }
}

const sessionOf = (row: SqlRow): KeptSession => ({ hash: String(row['hash']), createdAt: String(row['created_at']), until: String(row['until']) })

function keyOf(row: SqlRow): KeptKey {
  const usedOn = row['used_on']
  return {
    id: String(row['id']),
    name: String(row['name']),
    scope: row['scope'] as Scope,
    createdAt: String(row['created_at']),
    ...(typeof usedOn === 'string' && { usedOn }),
  }
}
