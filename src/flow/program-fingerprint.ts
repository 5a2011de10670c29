import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let fingerprint: string | undefined

/**
 * What was computed by other code is computed again: part of the key of everything compiled.
 *
 * Out: a digest of the program's files, by name, size and time; the same for the life of the process.
 */
export function programFingerprint(): string {
  fingerprint ??= digest(join(dirname(fileURLToPath(import.meta.url)), '..'))
  return fingerprint
}

function digest(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!/(?<!\.d|\.test)\.[jt]s$/.test(name)) continue
    const { size, mtimeMs } = statSync(join(folder, name))
    hash.update(`${name} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}
