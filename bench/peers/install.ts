// The peers are no part of the product, and a fresh clone does not install them: whoever measures them asks for them here.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const ARGS = ['ci', '--prefix', FOLDER, '--no-audit', '--no-fund', '--loglevel=error']

/** Out: whether the peers are here. On first use installs what bench/peers/package-lock.json names. */
export function havePeers(): boolean {
  if (existsSync(new URL('node_modules/chrono-node', import.meta.url))) return true
  console.error('installing the peers that are measured beside us (bench/peers)')
  return spawnSync('npm', ARGS, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0
}

/** In: a package's name. Out: the package, from bench/peers. */
export const requirePeer = createRequire(new URL('package.json', import.meta.url))
