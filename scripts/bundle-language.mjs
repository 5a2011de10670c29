// Makes one file of the built language stage: a process that starts opens one file in place of a hundred (docs/adr/0007-one-file-for-language.md).
// Beside it go the dictionary with all its words entered and the classes of characters, which are used as they are read.
// In: the folder that the compiler wrote to. The types stay as they are; the stage is entered by its index.js alone.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const folder = join(process.argv[2] ?? 'dist', 'language')
/** Where other stages come in: numerals alone are a leaf that readers of pages need without the rest. */
const ENTRANCES = ['index', 'numeral/index']

const built = (name) => import(pathToFileURL(resolve(folder, name)).href)
const { writeWholeTree } = await built('segment/enter-words.js')
const { readClasses } = await built('script/fold.js')
const made = { 'words.bin': writeWholeTree(), 'units.bin': readClasses() }

const input = Object.fromEntries(ENTRANCES.map((name) => [name, join(folder, `${name}.js`)]))
const bundle = await rolldown({ input, platform: 'node', external: /^[^./]/, logLevel: 'warn' })
const { output } = await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js', comments: { jsdoc: false, legal: false } })
await bundle.close()

const kept = new Set(output.map(({ fileName }) => join(fileName)))
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.js') && !kept.has(name)) rmSync(join(folder, name))
}
for (const [name, bytes] of Object.entries(made)) writeFileSync(join(folder, name), bytes)
