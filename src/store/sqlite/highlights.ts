import type { Highlight, ReaderState } from '../reader-state.ts'
import type { SqlDatabase, SqlRow } from './driver.ts'

type Highlights = Pick<ReaderState, 'dropHighlight' | 'highlight' | 'highlights' | 'keepHighlight' | 'moveHighlights'>

const ROWS = 'SELECT highlights.*, articles.id AS article FROM highlights JOIN articles ON articles.n = highlights.n'

export function highlightsIn(database: SqlDatabase): Highlights {
  return {
    highlights: async (article) =>
      (article === undefined
        ? database.rows(`${ROWS} ORDER BY made_at DESC, highlights.id`)
        : database.rows(`${ROWS} WHERE articles.id = ? ORDER BY start, "end", highlights.id`, article)
      ).map(highlightOf),
    highlight: async (id) => {
      const row = database.row(`${ROWS} WHERE highlights.id = ?`, id)
      return row && highlightOf(row)
    },
    keepHighlight: async (highlight) => database.transaction(() => keep(database, highlight)),
    moveHighlights: async (highlights) => {
      // Whoever only reads finds them anew each time.
      if (database.readOnly) return
      database.transaction(() => {
        for (const { id, hash, lost, start, end, exact, prefix, suffix, was } of highlights) {
          database.run(
            'UPDATE highlights SET hash = ?, lost = ?, start = ?, "end" = ?, exact = ?, prefix = ?, suffix = ?, was = ? WHERE id = ?',
            hash, lost ? 1 : 0, start, end, exact, prefix, suffix, was ?? null, id,
          )
        }
      })
    },
    dropHighlight: async (id) => database.row('DELETE FROM highlights WHERE id = ? RETURNING id', id) !== undefined,
  }
}

function keep(database: SqlDatabase, highlight: Highlight): boolean {
  const { id, article, hash, lost, start, end, exact, prefix, suffix, was, note, madeAt, changedAt } = highlight
  const n = database.row('SELECT n FROM articles WHERE id = ?', article)?.['n']
  if (typeof n !== 'number') return false
  database.run(
    `INSERT OR REPLACE INTO highlights (id, n, hash, lost, start, "end", exact, prefix, suffix, was, note, made_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id, n, hash, lost ? 1 : 0, start, end, exact, prefix, suffix, was ?? null, note ?? null, madeAt, changedAt,
  )
  return true
}

function highlightOf(row: SqlRow): Highlight {
  return {
    id: String(row['id']),
    article: String(row['article']),
    hash: String(row['hash']),
    lost: row['lost'] === 1,
    start: Number(row['start']),
    end: Number(row['end']),
    exact: String(row['exact']),
    prefix: String(row['prefix']),
    suffix: String(row['suffix']),
    ...(typeof row['was'] === 'string' && { was: row['was'] }),
    ...(typeof row['note'] === 'string' && { note: row['note'] }),
    madeAt: String(row['made_at']),
    changedAt: String(row['changed_at']),
  }
}
