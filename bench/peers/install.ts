// The peers are no part of the product, and a fresh clone does not install them: whoever measures them asks for them here.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const ARGS = ['ci', '--prefix', FOLDER, '--no-audit', '--no-fund', '--loglevel=error']
const PACKAGE = new URL('package.json', import.meta.url)

/** Out: whether the peers are here. Installs what bench/peers/package-lock.json names where one is not. */
export function havePeers(): boolean {
  const { dependencies } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> }
  if (Object.keys(dependencies).every((name) => existsSync(new URL(`node_modules/${name}`, import.meta.url)))) return true
  console.error('installing the peers that are measured beside us (bench/peers)')
  return spawnSync('npm', ARGS, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0
}

/** In: a package's name. Out: the package, from bench/peers. */
export const requirePeer = createRequire(PACKAGE)

/** The same of a package of ES modules. */
export const importPeer = (name: string): Promise<unknown> => import(name)
