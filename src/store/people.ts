/** Who may use the library over HTTP. Secrets are kept as hashes only. Every implementation passes `people.test.ts`. */

/** What an asker may do; each holds those before it. `admin`: keys, the password, backups. */
export const SCOPES = ['read', 'write', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

export interface KeptSession {
  /** SHA-256 of the session's token. */
  readonly hash: string
  readonly createdAt: string
  readonly until: string
}

export interface KeptKey {
  readonly id: string
  /** The owner's name for it: `手机上的阅读器`. */
  readonly name: string
  readonly scope: Scope
  readonly createdAt: string
  /** To the day: when it last opened a door. */
  readonly usedOn?: string
}

export interface People {
  /** The owner's password as an encoded hash; undefined where none was set. */
  password(): Promise<string | undefined>
  /** Sets or takes away the password, and ends every session. */
  setPassword(encoded: string | undefined): Promise<void>

  keepSession(session: KeptSession): Promise<void>
  /** Sessions over at `now` are forgotten. */
  session(hash: string, now: string): Promise<KeptSession | undefined>
  dropSession(hash: string): Promise<void>

  keepKey(key: Omit<KeptKey, 'usedOn'>, hash: string): Promise<void>
  /** The oldest first. */
  keys(): Promise<readonly KeptKey[]>
  /** Notes the day of use. */
  keyOf(hash: string, day: string): Promise<KeptKey | undefined>
  /** Out: whether there was one. */
  dropKey(id: string): Promise<boolean>
}
