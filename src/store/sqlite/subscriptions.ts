import { createHash } from 'node:crypto'
import type { FullTextPolicy, NewSubscription, PollRecord, PollToKeep, Subscription, SubscribedTo, SubscriptionChange, Subscriptions, SubscriptionState } from '../subscriptions.ts'
import type { SqlDatabase, SqlRow, SqlValue } from './driver.ts'

export function subscriptionsIn(database: SqlDatabase): Subscriptions {
  const one = (id: string) => {
    const row = database.row('SELECT * FROM subscriptions WHERE id = ?', id)
    return row && subscriptionOf(row)
  }
  return {
    ...duesIn(database),
    subscribe: async (subscription) => database.transaction(() => subscribe(database, subscription)),
    subscribeAll: async (subscriptions) => database.transaction(() => subscriptions.map((subscription) => subscribe(database, subscription))),
    subscriptions: async () => database.rows('SELECT * FROM subscriptions ORDER BY folder, coalesce(own_title, title, feed_url), id').map(subscriptionOf),
    subscription: async (id) => one(id),
    changeSubscription: async (id, change) =>
      database.transaction(() => {
        set(database, id, changed(change))
        return one(id)
      }),
    keepPoll: async (id, poll) => database.transaction(() => set(database, id, polled(database, id, poll))),
    unsubscribe: async (id) => database.row('DELETE FROM subscriptions WHERE id = ? RETURNING id', id) !== undefined,
  }
}

function duesIn(database: SqlDatabase): Pick<Subscriptions, 'dueSubscriptions' | 'settleClock' | 'nextDueAt' | 'arrivals'> {
  return {
    // In SQLite the other columns of a group are those of the row with its min().
    dueSubscriptions: async (now, limit, busyHosts = []) =>
      database
        .rows(
          `SELECT *, min(due_at) AS first FROM subscriptions WHERE state = 'active' AND due_at <= ? AND host NOT IN (SELECT value FROM json_each(?))
           GROUP BY host ORDER BY first, id LIMIT ?`,
          now, JSON.stringify(busyHosts), limit,
        )
        .map(subscriptionOf),
    settleClock: async (now) =>
      database.transaction(() => {
        database.run('UPDATE subscriptions SET due_at = ?1 + max(0, due_at - polled_at), polled_at = ?1 WHERE polled_at > ?1', now)
        // Subscribed to in what is now the future, and due since then.
        database.run('UPDATE subscriptions SET due_at = ?1 WHERE polled_at IS NULL AND due_at > ?1', now)
      }),
    nextDueAt: async () => {
      const row = database.row("SELECT min(due_at) AS at FROM subscriptions WHERE state = 'active'")
      return row?.['at'] === null || row === undefined ? undefined : Number(row['at'])
    },
    arrivals: async (key, limit) =>
      database
        .rows('SELECT arrived_at FROM articles WHERE document = (SELECT id FROM documents WHERE key = ?) ORDER BY n DESC LIMIT ?', key, limit)
        .map((row) => Number(row['arrived_at'])),
  }
}

function subscribe(database: SqlDatabase, { feedUrl, title, ownTitle, siteUrl, folder, addedAt, dueAt, fullText = 'auto', since }: NewSubscription): SubscribedTo {
  const there = database.row('SELECT * FROM subscriptions WHERE feed_url = ?1 OR document = ?1', feedUrl)
  if (there) return { subscription: subscriptionOf(there), isNew: false }
  const row = database.row(
    `INSERT INTO subscriptions (id, document, feed_url, host, title, own_title, site_url, folder, state, added_at, due_at, poll, full_text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'active', ?, ?, ?, ?) RETURNING *`,
    idOf(feedUrl), feedUrl, feedUrl, hostOf(feedUrl), title ?? null, ownTitle ?? null, siteUrl ?? null, JSON.stringify(folder), addedAt, dueAt, JSON.stringify({ failures: 0 }), fullText,
  )
  const fresh = subscriptionOf(row!)
  if (!since) return { subscription: fresh, isNew: true }
  set(database, fresh.id, { ...movedColumns(database, fresh.id, since.feedUrl), state: since.state })
  return { subscription: subscriptionOf(database.row('SELECT * FROM subscriptions WHERE id = ?', fresh.id)!), isNew: true }
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '')

const idOf = (feedUrl: string) => createHash('sha256').update(feedUrl).digest('hex').slice(0, 12)

type Columns = Readonly<Record<string, SqlValue | undefined>>

const changed = ({ ownTitle, folder, state, dueAt, fullText }: SubscriptionChange): Columns => ({
  own_title: ownTitle === '' ? null : ownTitle,
  folder: folder && JSON.stringify(folder),
  state,
  due_at: dueAt,
  full_text: fullText,
})

function polled(database: SqlDatabase, id: string, { poll, dueAt, state, feedUrl, title, siteUrl }: PollToKeep): Columns {
  const moved = feedUrl === undefined ? {} : movedColumns(database, id, feedUrl)
  return { poll: JSON.stringify(poll), due_at: dueAt, polled_at: poll.polledAt, state, title, site_url: siteUrl, ...moved }
}

/** A feed that moved to where another subscription is stays where it was: two subscriptions are the reader's to make one. */
function movedColumns(database: SqlDatabase, id: string, feedUrl: string): Columns {
  const isTaken = database.row('SELECT 1 FROM subscriptions WHERE (feed_url = ?1 OR document = ?1) AND id <> ?2', feedUrl, id) !== undefined
  return isTaken ? {} : { feed_url: feedUrl, host: hostOf(feedUrl) }
}

/** The names of columns are ours, never a stranger's. */
function set(database: SqlDatabase, id: string, columns: Columns): void {
  const given = Object.entries(columns).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  if (given.length === 0) return
  database.run(`UPDATE subscriptions SET ${given.map(([name]) => `${name} = ?`).join(', ')} WHERE id = ?`, ...given.map(([, value]) => value), id)
}

function subscriptionOf(row: SqlRow): Subscription {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : undefined)
  const [title, ownTitle, siteUrl] = [text('title'), text('own_title'), text('site_url')]
  return {
    id: String(row['id']),
    document: String(row['document']),
    feedUrl: String(row['feed_url']),
    host: String(row['host']),
    ...(title !== undefined && { title }),
    ...(ownTitle !== undefined && { ownTitle }),
    ...(siteUrl !== undefined && { siteUrl }),
    folder: JSON.parse(String(row['folder'])) as readonly string[],
    state: row['state'] as SubscriptionState,
    fullText: row['full_text'] as FullTextPolicy,
    addedAt: String(row['added_at']),
    dueAt: Number(row['due_at']),
    poll: JSON.parse(String(row['poll'])) as PollRecord,
  }
}
