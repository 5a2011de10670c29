import { library } from './0001-library.ts'

/** In the order of their numbers; the database's `user_version` is how many of them it has seen. */
export const MIGRATIONS: readonly string[] = [library]
