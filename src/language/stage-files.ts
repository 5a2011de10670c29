/**
 * Asked for when the first file is read, and not imported: an import of `node:fs` opens all its streams with it, a twentieth of the time until
 * the first answer.
 */
const files = () => process.getBuiltinModule('node:fs')

/** In: a file that `npm run build` makes beside the built stage. Out: its bytes; `undefined` where sources are run, which have none. */
export function builtFile(name: string): Uint8Array<ArrayBuffer> | undefined {
  const { existsSync, readFileSync } = files()
  const path = new URL(name, import.meta.url)
  return existsSync(path) ? readFileSync(path) : undefined
}

/** In: a file of a package, `opencc-js/dict/TSPhrases`. Out: its bytes. Throws where the package is not installed. */
export function packageFile(path: string): Uint8Array<ArrayBuffer> {
  const { createRequire } = process.getBuiltinModule('node:module')
  return files().readFileSync(createRequire(import.meta.url).resolve(path))
}

/** In: a file of the folder `data` of this project, which is as far from here built as not. Out: its text. */
export const dataFile = (name: string): string => files().readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')
