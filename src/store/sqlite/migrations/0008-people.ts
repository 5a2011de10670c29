/** The owner's password, sessions and API keys: hashes only. */
export const people = `
CREATE TABLE owner (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  password TEXT NOT NULL         -- encoded, with its parameters and salt
);

CREATE TABLE sessions (
  hash TEXT PRIMARY KEY,         -- SHA-256 of the token
  created_at TEXT NOT NULL,
  until TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,     -- SHA-256 of the key
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  created_at TEXT NOT NULL,
  used_on TEXT                   -- a day
);
`
