// Makes a clone ready to run: installs what package-lock.json names, builds what is older than its sources, and says why.
// Plain Node without packages, since it runs before any is there. When nothing is to do it is silent and quick.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = [20, 19]
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Stamps and half-made builds. It goes with node_modules, and so does what they stand for. */
const CACHE = 'node_modules/.cache/yinzheng'

/** What is built, from what, by which programs, and where it shows. */
const BUILDS = [
  {
    name: 'src',
    sources: ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/bundle-language.mjs', 'scripts/bundle-stages.mjs'],
    folder: 'dist',
    result: 'cli/main.js',
    commands: (folder) => [
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', folder],
      ['scripts/bundle-language.mjs', folder],
      ['scripts/bundle-stages.mjs', folder],
    ],
  },
  {
    name: 'web',
    sources: ['web/src', 'web/public', 'web/index.html', 'web/package.json', 'web/vite.config.js', 'src/server/api.ts'],
    folder: 'web/dist',
    result: 'index.html',
    commands: (folder) => [['node_modules/vite/bin/vite.js', 'build', 'web', '--outDir', join(ROOT, folder), '--emptyOutDir', '--logLevel', 'warn']],
  },
]

const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
const say = (zh, en) => console.error(`印证: ${chinese ? zh : en}`)

function stop(zh, en) {
  say(zh, en)
  process.exit(1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  const oldest = OLDEST_NODE.join('.')
  stop(
    `需要 Node.js ${oldest} 或更新的版本，现在是 ${process.versions.node}。请到 https://nodejs.org 安装。`,
    `Node.js ${oldest} or later is needed; this is ${process.versions.node}. Install it from https://nodejs.org`,
  )
}

/** `npm ci` empties node_modules first: through a link, that of whoever the link belongs to. */
function checkFolder() {
  const isLink = lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  if (!isLink) return
  stop(
    'node_modules 是一个符号链接；在这里安装会清空它指向的文件夹，所以什么也没有动。请删掉这个链接（只删链接本身），再试一次。',
    'node_modules is a symbolic link, and installing here would empty the folder that it points to; nothing was touched. Remove the link (only the link) and try again.',
  )
}

/** Why packages must be installed; undefined if they need not be. npm notes what it installed in a lock file of its own. */
function whyInstall() {
  const installed = readJson('node_modules/.package-lock.json')?.packages
  if (!installed) return ['还没有安装依赖', 'no packages are installed yet']
  const { packages } = readJson('package-lock.json') ?? stop('缺少 package-lock.json', 'package-lock.json is missing')
  const stale = Object.entries(packages).find(
    ([path, { optional, version }]) =>
      path.startsWith('node_modules/') && !optional && (installed[path]?.version !== version || !existsSync(join(ROOT, path))),
  )
  if (!stale) return undefined
  const name = stale[0].replace('node_modules/', '')
  return [`${name} 缺少或版本不符`, `${name} is missing or has another version`]
}

function install([zh, en]) {
  say(`安装依赖（${zh}）……`, `installing packages (${en}) …`)
  // NODE_ENV=production would leave out the compiler.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath ?? ''
  const { status } = /npm-cli\.c?js$/.test(npm)
    ? run(process.execPath, [npm, ...args])
    : spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) {
    stop('依赖没有装成。请检查网络（npm ping），再试一次。', 'the packages could not be installed. Check the network (npm ping) and try again.')
  }
}

function build({ name, folder, commands }, [zh, en]) {
  say(`构建 ${name}（${zh}）……`, `building ${name} (${en}) …`)
  // Built beside, then put in place: a build that fails, or is stopped, leaves what was there.
  const [fresh, old] = [`${CACHE}/${name}.new`, `${CACHE}/${name}.old`]
  mkdirSync(join(ROOT, CACHE), { recursive: true })
  remove(fresh)
  if (commands(fresh).some((command) => run(process.execPath, command).status !== 0)) {
    remove(fresh)
    stop(`${name} 没有建成，见上面的信息。`, `${name} could not be built; see the messages above.`)
  }
  remove(old)
  if (existsSync(join(ROOT, folder))) renameSync(join(ROOT, folder), join(ROOT, old))
  renameSync(join(ROOT, fresh), join(ROOT, folder))
  remove(old)
}

const remove = (path) => rmSync(join(ROOT, path), { recursive: true, force: true })

/** Standard output is left to the command that comes after. */
const run = (program, args) => spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 2, 2] })

/** Contents, not times: a fresh clone and a checkout touch every file. */
function digestOf(sources) {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesOf)) hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex')
}

function filesOf(source) {
  const path = join(ROOT, source)
  if (!existsSync(path)) return []
  const entries = readdirSyncOrFile(path)
  if (!entries) return [source]
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(source, join(entry.parentPath ?? entry.path, entry.name).slice(path.length + 1)))
    .toSorted()
}

function readdirSyncOrFile(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
  } catch {
    return undefined
  }
}

function whyBuild({ name, folder, result }, digest, stamps) {
  if (!existsSync(join(ROOT, folder, result))) return ['还没有构建', 'not built yet']
  return stamps[name] === digest ? undefined : ['源码有变', 'its sources have changed']
}

function buildAll() {
  const stamps = readJson(`${CACHE}/built.json`) ?? {}
  for (const one of BUILDS) {
    const digest = digestOf(one.sources)
    const why = whyBuild(one, digest, stamps)
    if (!why) continue
    build(one, why)
    stamps[one.name] = digest
    writeFileSync(join(ROOT, CACHE, 'built.json'), JSON.stringify(stamps))
  }
}

checkNode()
checkFolder()
const why = whyInstall()
if (why) install(why)
buildAll()
