// Makes one file of each of these built stages: a server that starts opens two hundred files in place of five hundred (docs/adr/0007-one-file-for-language.md).
// What other stages enter a stage by stays where it is. A stage with a worker, or with files beside its modules, cannot be in the list.
// In: the folder that the compiler wrote to. The types stay as they are.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { rolldown } from 'rolldown'

const folder = resolve(process.argv[2] ?? 'dist')
const STAGES = ['article', 'check', 'fetch', 'server', 'store', 'story', 'words', 'write']
/** `from './page.js'`, `import('../story/index.js')`; not `from 'node:fs'`. */
const IMPORTS = /(?:from|import)\s*\(?\s*['"](\.[^'"]+\.js)['"]/g

const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
const imports = modules.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(IMPORTS)].map(([, path]) => ({ by: join(folder, name), path: resolve(folder, dirname(name), path) })))

for (const stage of STAGES) {
  const home = join(folder, stage)
  const isHere = (path) => path.startsWith(home + sep)
  const entrances = new Set(imports.filter(({ by, path }) => isHere(path) && !isHere(by)).map(({ path }) => path))
  const bundle = await rolldown({
    input: Object.fromEntries([...entrances].map((path) => [relative(home, path).replace(/\.js$/, ''), path])),
    platform: 'node',
    external: (id, importer) => importer !== undefined && !(id.startsWith('.') && isHere(resolve(dirname(importer), id))) && !isHere(id),
    logLevel: 'warn',
  })
  const { output } = await bundle.write({ dir: home, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' })
  await bundle.close()
  const kept = new Set(output.map(({ fileName }) => join(home, fileName)))
  for (const name of modules) if (isHere(join(folder, name)) && !kept.has(join(folder, name))) rmSync(join(folder, name))
}
