// Makes one file of the built language stage: a process that starts opens one file in place of a hundred (docs/adr/0007-one-file-for-language.md).
// Beside it goes the dictionary with all its words entered, which is used as it is read.
// In: the folder that the compiler wrote to. The types stay as they are; the stage is entered by its index.js alone.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const folder = join(process.argv[2] ?? 'dist', 'language')
/** Where other stages come in: numerals alone are a leaf that readers of pages need without the rest. */
const ENTRANCES = ['index', 'numeral/index']

const { writeWholeTree } = await import(pathToFileURL(resolve(folder, 'segment/enter-words.js')).href)
const words = writeWholeTree()

const input = Object.fromEntries(ENTRANCES.map((name) => [name, join(folder, `${name}.js`)]))
const bundle = await rolldown({ input, platform: 'node', external: /^[^./]/, logLevel: 'warn' })
const { output } = await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' })
await bundle.close()

const kept = new Set(output.map(({ fileName }) => join(fileName)))
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.js') && !kept.has(name)) rmSync(join(folder, name))
}
writeFileSync(join(folder, 'words.bin'), words)
