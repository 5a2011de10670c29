/** Long work, and how far it came. */
export const jobs = `
CREATE TABLE jobs (
  n INTEGER PRIMARY KEY,                 -- in the order of asking
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  args TEXT NOT NULL,                    -- JSON
  state TEXT NOT NULL,
  turn INTEGER NOT NULL DEFAULT 0,       -- how often it was taken
  attempts INTEGER NOT NULL DEFAULT 0,   -- at the place that it has come to
  progress TEXT,                         -- JSON
  result TEXT,                           -- JSON
  trouble TEXT,                          -- JSON
  lease_until INTEGER,                   -- ms; of a running one
  created_at INTEGER NOT NULL,           -- ms
  updated_at INTEGER NOT NULL            -- ms
);
CREATE INDEX jobs_by_state ON jobs (state, n);
`
