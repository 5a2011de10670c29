import { createHash, randomBytes } from 'node:crypto'
import type { KeptKey, KeptSession, People as KeptPeople, Scope } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { hashPassword, isPassword } from './password.ts'

const SHORTEST_PASSWORD = 8
/** A passphrase; what is longer only costs time. */
const LONGEST_PASSWORD = 1000
const SESSION_DAYS = 30
const DAY_MS = 86_400_000

/** A session as the owner's browser holds it. */
export interface Session {
  readonly token: string
  readonly until: string
}

/** The owner of a library, and the keys given to programs. */
export interface People {
  readonly hasPassword: () => Promise<boolean>
  /** Sets the password, or takes it away; every session ends. Rejects with TroubleError `password-too-short`, `password-too-long`. */
  readonly setPassword: (password: string | undefined) => Promise<void>
  /** Out: false, too, where no password was set. */
  readonly isPassword: (password: string) => Promise<boolean>
  /** Out: a new session; undefined where the password is wrong or there is none. */
  readonly logIn: (password: string) => Promise<Session | undefined>
  readonly session: (token: string) => Promise<KeptSession | undefined>
  readonly logOut: (token: string) => Promise<void>
  /** The key itself is told once, and kept by nobody but whom it is given to. */
  readonly addKey: (name: string, scope: Scope) => Promise<KeptKey & { readonly key: string }>
  readonly keys: () => Promise<readonly KeptKey[]>
  readonly keyOf: (key: string) => Promise<KeptKey | undefined>
  readonly dropKey: (id: string) => Promise<boolean>
}

export function peopleOf(store: KeptPeople, now: () => Date): People {
  const isOwners = async (password: string) => {
    const encoded = await store.password()
    return encoded !== undefined && password.length <= LONGEST_PASSWORD && isPassword(password, encoded)
  }
  return {
    isPassword: isOwners,
    hasPassword: async () => (await store.password()) !== undefined,
    setPassword: async (password) => store.setPassword(password === undefined ? undefined : await hashPassword(sound(password))),
    logIn: async (password) => {
      if (!(await isOwners(password))) return undefined
      const [token, until] = [secret(), new Date(now().getTime() + SESSION_DAYS * DAY_MS).toISOString()]
      await store.keepSession({ hash: hashOf(token), createdAt: now().toISOString(), until })
      return { token, until }
    },
    session: (token) => store.session(hashOf(token), now().toISOString()),
    logOut: (token) => store.dropSession(hashOf(token)),
    addKey: async (name, scope) => {
      const key = `yz_${secret()}`
      const kept = { id: randomBytes(6).toString('hex'), name, scope, createdAt: now().toISOString() }
      await store.keepKey(kept, hashOf(key))
      return { ...kept, key }
    },
    keys: () => store.keys(),
    keyOf: (key) => store.keyOf(hashOf(key), now().toISOString().slice(0, 10)),
    dropKey: (id) => store.dropKey(id),
  }
}

function sound(password: string): string {
  if ([...password].length < SHORTEST_PASSWORD) throw new TroubleError(trouble('password-too-short', { shortest: SHORTEST_PASSWORD }))
  if (password.length > LONGEST_PASSWORD) throw new TroubleError(trouble('password-too-long', { longest: LONGEST_PASSWORD }))
  return password
}

/** 256 random bits need no slow hash. */
const secret = () => randomBytes(32).toString('base64url')
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
