import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../src/store/sqlite/driver.ts'

beforeAll(() => execFileSync(process.execPath, ['scripts/prepare.mjs']))

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Outcome { readonly status: number | null; readonly out: string; readonly err: string }
interface RunOptions { readonly input?: string | Buffer; readonly lang?: string; readonly stopAt?: string }

/** Runs the command line as a reader would. `stopAt`: presses Ctrl-C once standard output holds these words. */
function yinzheng(args: readonly string[], { input = '', lang = 'en_GB.UTF-8', stopAt }: RunOptions = {}): Promise<Outcome> {
  const env = { ...process.env, LC_ALL: lang, YINZHENG_DATA: join(folder, 'data'), NO_COLOR: '' }
  const child = spawn(process.execPath, ['bin/yinzheng.js', ...args], { env })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    if (stopAt !== undefined && !child.killed && out.includes(stopAt)) child.kill('SIGINT')
  })
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  // A command that refuses its arguments does not wait for its input.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })))
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

function hugeFile(name: string): string {
  const path = file(name, '')
  truncateSync(path, 50_000_000)
  return path
}

function emptyFolder(name: string): string {
  mkdirSync(join(folder, name))
  return join(folder, name)
}

function mixedFolder(name: string): string {
  file(`${name}/a.txt`, STORY)
  file(`${name}/c.txt`, STORY.replace('松湾灯塔', '北嘴灯塔'))
  symlinkSync(join(folder, name, 'nowhere.txt'), join(folder, name, 'b.txt'))
  chmodSync(file(`${name}/d.txt`, STORY), 0o000)
  return join(folder, name)
}

const linesOf = ({ out }: Outcome) => out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)

const STORY = `松湾灯塔修缮完成 周末重新开放
2025-03-08 09:30 来源：松湾晚报
松湾灯塔的修缮工程3月7日完成，历时十四个月。市文物局局长顾沉舟说，塔身更换了两千三百块石料，灯室恢复了1931年的样子。
灯塔将于3月15日重新向公众开放，每天限量接待400人，门票二十元。
工程由松湾古建队承担，总投资1860万元，其中市财政出资1200万元，其余来自捐款。
责任编辑：韩露`
const story = file('story.txt', STORY)

const BROKEN_FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>松湾 & 近海</title>
<item><title>灯塔重开</title><link>https://songwan.example/1</link><description>灯塔将于3月15日重新开放 & 每天限量接待400人。</description></item>
<item><title>石料运抵<link>https://songwan.example/2</link><description>两千三百块石料运抵松湾。</description></item>`

const BODY = STORY.split('\n').slice(2, 5)
const page = (body: string, head = '<title>松湾</title>') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

/** Documents that cannot be read: the code of the error line, and what the message says to a person. */
const UNREADABLE: readonly (readonly [title: string, path: string, code: string, message: RegExp])[] = [
  ['an empty file', file('empty.txt', ''), 'empty-document', /empty.*Choose another/],
  ['a binary', file('tower.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0])), 'binary-document', /binary.*convert/],
  ['a file of 50 MB', hugeFile('huge.txt'), 'document-too-large', /50 MB.*split/],
  ['a page with no article in it', file('front.html', page('<nav><a href="/a">首页</a><a href="/b">登录</a></nav>')), 'no-article', /no article.*page of the article/],
  ['a file that is not there', join(folder, 'gone.txt'), 'file-not-found', /no “.*gone\.txt”.*check the path/],
  ['an address of another kind', 'ftp://songwan.example/tower', 'address-unreadable', /http:\/\/ or https:\/\//],
  ['a folder with nothing to read', emptyFolder('bare'), 'folder-empty', /holds nothing to read.*name a file/],
]

/** Documents that are odd and must be read all the same: words that their body has. */
const ODD: readonly (readonly [title: string, path: string, words: string])[] = [
  ['a page that declares the wrong encoding', file('wrong.html', toGb18030(page(`<h1>松湾灯塔修缮完成</h1>${BODY.map((line) => `<p>${line}</p>`).join('')}`, '<meta charset="utf-8"><title>松湾灯塔</title>'))), '塔身更换了两千三百块石料'],
  ['a text in GB18030 that says so nowhere', file('none.txt', toGb18030(STORY)), '塔身更换了两千三百块石料'],
  ['a post whose YAML is broken', file('post.md', `---\ntitle: "松湾灯塔: 十四个月\ntags: [修缮, 灯塔\ndate: 2025-03-08\n---\n\n${BODY.join('\n\n')}\n`), '历时十四个月'],
  ['a feed whose XML is ill-formed', file('broken.xml', BROKEN_FEED), '每天限量接待400人'],
  ['a text with no date anywhere', file('undated.txt', `松湾灯塔修缮完成\n${BODY.join('\n')}`), '历时十四个月'],
]

/** A folder of which two files cannot be read (one only where the tests are not run by root). */
const MIXED = mixedFolder('mixed')

describe('bad input', () => {
  const documents = [...UNREADABLE.map(([, path]) => path), ...ODD.map(([, path]) => path), MIXED, story]
  let forProgram: readonly Record<string, unknown>[] = []
  let forPerson: Outcome = { status: null, out: '', err: '' }
  let statusForProgram: number | null = null

  beforeAll(async () => {
    const [lines, person] = await Promise.all([yinzheng(['read', '--ndjson', ...documents]), yinzheng(['read', ...documents])])
    forProgram = linesOf(lines)
    forPerson = person
    statusForProgram = lines.status
  })

  const lineOf = (path: string) => forProgram.find((line) => line['file'] === path)

  test.each(UNREADABLE)('%s is named with what to do', (_, path, code, message) => {
    expect(lineOf(path)).toMatchObject({ error: { code, message: expect.stringMatching(message) } })
    expect(forPerson.err.split('\n').find((line) => line.includes(path))).toMatch(message)
  })

  test.each(ODD)('%s is read', (_, path, words) => {
    expect(JSON.stringify(lineOf(path)?.['body'])).toContain(words)
  })

  test('a text without a date has none', () => {
    expect(lineOf(join(folder, 'undated.txt'))).not.toHaveProperty('datePublished')
  })

  test('one unreadable file in a folder fails alone', () => {
    expect(lineOf(join(MIXED, 'b.txt'))).toMatchObject({ error: { code: 'file-not-found' } })
    expect(lineOf(join(MIXED, 'a.txt'))).toHaveProperty('headline')
    expect(lineOf(join(MIXED, 'c.txt'))).toMatchObject({ headline: expect.stringContaining('北嘴灯塔') })
  })

  test('the rest goes on to the end, and the exit status says that some failed', () => {
    expect(forProgram.at(-1)).toMatchObject({ file: story, headline: '松湾灯塔修缮完成 周末重新开放' })
    expect(forPerson.out).toContain('松湾灯塔修缮完成')
    expect([statusForProgram, forPerson.status]).toEqual([1, 1])
  })

  test('a summary with no source is sent back', async () => {
    const summary = file('summary.txt', '灯塔三月重开。')
    expect(await yinzheng(['check', summary])).toMatchObject({ status: 2, err: expect.stringContaining('--against') })
    expect((await yinzheng(['check', summary, story])).out).toBe((await yinzheng(['check', summary, '--against', story])).out)
    const line = await yinzheng(['check', '--ndjson'], { input: '{"id":7,"summary":"灯塔三月重开。","sources":[]}\n' })
    expect(linesOf(line)).toEqual([expect.objectContaining({ id: 7, error: expect.objectContaining({ code: 'no-source' }) })])
    expect(line.status).toBe(1)
  })

  test('a port in use: the findings are printed, then which option helps', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const outcome = await yinzheng(['open', story, '--port', String(port), '--data', join(folder, 'port-data')])
    server.close()
    expect(outcome.out).toContain('Read “story.txt”')
    expect(outcome.err).toMatch(/in use.*--port/)
    expect(outcome.status).toBe(1)
  })

  test('a data folder that cannot be written', async () => {
    const outcome = await yinzheng(['open', story, '--port', '0', '--data', file('not-a-folder', '')])
    expect(outcome.err).toMatch(/cannot be written.*--data DIR or YINZHENG_DATA/)
    expect(outcome.status).toBe(1)
  })

  test('a database of a newer version is left alone', async () => {
    const data = join(folder, 'newer')
    mkdirSync(data)
    const database = openDatabase(join(data, 'yinzheng.db'))
    database.script('PRAGMA user_version = 1000')
    database.close()
    const outcome = await yinzheng(['open', story, '--port', '0', '--data', data])
    expect(outcome.err).toMatch(/newer Yinzheng.*nothing was changed.*Upgrade/)
    expect(outcome.status).toBe(1)
  })

  test('a database that is none', async () => {
    const outcome = await yinzheng(['open', story, '--port', '0', '--data', join(file('junk/yinzheng.db', '不是数据库。'.repeat(400)), '..')])
    expect(outcome.err).toMatch(/not a sound database.*backup/)
    expect(outcome.status).toBe(1)
  })
})

describe('lines in, lines out', () => {
  test('each line is answered in order with its id, a bad one too', async () => {
    const input = ['{"id":"a","text":"昨天有近30场演出。","reference":"2025-03-08"}', 'not json', '', '{"id":"c"}', '[1]', '{"id":"e","text":"1931年"}'].join('\n')
    const outcome = await yinzheng(['annotate', '--ndjson'], { input })
    const lines = linesOf(outcome)
    expect(lines.map((line) => line['id'])).toEqual(['a', null, 'c', null, 'e'])
    expect(lines.map((line) => (line['error'] as { code?: string } | undefined)?.code)).toEqual([undefined, 'bad-json-line', 'bad-request-line', 'bad-json-line', undefined])
    expect(lines[1]).toMatchObject({ line: 2 })
    expect(outcome.status).toBe(1)
  })

  test('no failure, status 0', async () => {
    expect((await yinzheng(['annotate', '--ndjson'], { input: '{"id":1,"text":"1931年"}\r\n' })).status).toBe(0)
  })

  test('evidence names the source that it stands in, at its offsets', async () => {
    const text = '灯塔将于3月15日重新向公众开放，每天限量接待400人。'
    const request = { id: 1, summary: '灯塔每天限量接待400人。', sources: [{ id: 's9', headline: '灯塔', datePublished: '2025-03-08', text }] }
    const [line] = linesOf(await yinzheng(['check', '--ndjson'], { input: JSON.stringify(request) }))
    const [sentence] = line!['sentences'] as readonly { verdict: string; findings: readonly { evidence: readonly { source: string; start: number; end: number; exact: string }[] }[] }[]
    const places = sentence!.findings.flatMap(({ evidence }) => evidence)
    expect(sentence!.verdict).toBe('supported')
    expect(places.length).toBeGreaterThan(0)
    for (const { source, start, end, exact } of places) expect([source, text.slice(start, end)]).toEqual(['s9', exact])
  })

  test('standard input is a document too', async () => {
    const outcome = await yinzheng(['read', '--ndjson', '-'], { input: STORY })
    expect(linesOf(outcome)[0]).toMatchObject({ file: '-', headline: '松湾灯塔修缮完成 周末重新开放' })
  })

  test('a large document goes to a worker, and comes back as a small one does', async () => {
    const [first, ...others] = STORY.split('\n').slice(0, -1)
    const more = Array.from({ length: 4000 }, (_, at) => `第${at + 1}级石阶由松湾古建队重新铺设，用的是从北坡采来的石料，铺完后由监理逐级检查并编号登记。`)
    const large = file('large.txt', [first, ...others, ...more].join('\n'))
    const [small, big] = await Promise.all([story, large].map(async (path) => linesOf(await yinzheng(['read', '--ndjson', path]))[0]!))
    expect(statSync(large).size).toBeGreaterThan(500_000)
    for (const field of ['headline', 'origin', 'datePublished', 'language']) expect(big![field]).toEqual(small![field])
    expect(big!['body']).toHaveLength((small!['body'] as unknown[]).length + 4000)
  })

  test('the dossier is one object', async () => {
    const [object] = linesOf(await yinzheng(['dossier', '--json', story]))
    expect(Object.keys(object!)).toEqual(expect.arrayContaining(['stories', 'timeline', 'figures', 'sources', 'mechanisms', 'outcomes', 'aliases', 'disagreements']))
  })
})

describe('for people', () => {
  test('yinzheng alone says what it does', async () => {
    const outcome = await yinzheng([])
    expect(outcome).toMatchObject({ status: 0, out: expect.stringContaining('Commands:') })
  })

  test('misuse is told apart from failure, with the likely word', async () => {
    expect(await yinzheng(['raed'])).toMatchObject({ status: 2, err: expect.stringContaining('Did you mean “read”') })
    expect(await yinzheng(['read'])).toMatchObject({ status: 2 })
    expect(await yinzheng(['read', '--ndjsn', story])).toMatchObject({ status: 2, err: expect.stringContaining('--ndjson') })
    expect(await yinzheng(['open', '--port', 'seven'])).toMatchObject({ status: 2, err: expect.stringContaining('--help') })
    expect(await yinzheng(['search', '渡轮', '--order', 'tide'])).toMatchObject({ status: 2, err: 'The value of “--order <order>” will not do. Expected: relevance, time.\nSee yinzheng search --help\n' })
  })

  test('two things that cannot both hold are refused, not one of them passed over', async () => {
    const both = expect.stringContaining('do not go together') as unknown
    expect(await yinzheng(['check', story, '--text', '灯塔', '--against', story])).toMatchObject({ status: 2, err: both })
    expect(await yinzheng(['check', story, '--ndjson'])).toMatchObject({ status: 2, err: both })
    expect(await yinzheng(['annotate', story, '--ndjson'])).toMatchObject({ status: 2, err: both })
    expect(await yinzheng(['read', story, '--html'])).toMatchObject({ status: 2, err: expect.stringContaining('--ndjson') })
  })

  test('a command of several shows its help when it stands alone', async () => {
    expect(await yinzheng(['key'])).toMatchObject({ status: 0, out: expect.stringContaining('Commands:'), err: '' })
  })

  test('it speaks the language of the locale, or the one asked for', async () => {
    expect((await yinzheng(['--help'], { lang: 'zh_CN.UTF-8' })).out).toContain('用法：')
    expect((await yinzheng(['--help'], { lang: 'zh_TW.UTF-8' })).out).toContain('選項：')
    expect((await yinzheng(['read', '--help', '--lang', 'zh-Hans'], { lang: 'C' })).out).toContain('选项：')
  })

  test('a checked summary shows the mark, the reason and the words of the article', async () => {
    const { out, status } = await yinzheng(['check', '--text', '灯塔每天限量接待400人。灯塔每天限量接待900人。', '--against', story], { lang: 'zh_CN.UTF-8' })
    expect(out).toContain('【有据】灯塔每天限量接待400人。')
    expect(out).toContain('【相悖】灯塔每天限量接待900人。')
    expect(out).toMatch(/摘要写900人；原文是400人/)
    expect(out).toContain('原文：')
    expect(status).toBe(0)
  })

  test('nothing that is piped carries colour, nor what a document tries to send to the terminal', async () => {
    const hostile = file('hostile.txt', STORY.replace('松湾灯塔修缮', '松湾\u001b[31m灯塔\u202e修缮'))
    const { out } = await yinzheng(['read', hostile])
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u001b\u202e]/)
  })

  test('a file name writes no line of its own, and sends nothing to the terminal', async () => {
    const { err } = await yinzheng(['read', file('灯\n完成: 全部有据\u001b[31m.txt', '')])
    // oxlint-disable-next-line no-control-regex
    expect(err).toMatch(/^[^\n\u001b]*灯 完成: 全部有据[^\n\u001b]*empty[^\n\u001b]*\n$/)
  })

  test('a reader who stops listening ends the work quietly', async () => {
    const child = spawn(process.execPath, ['bin/yinzheng.js', 'read', '--ndjson', ...Array.from({ length: 400 }, () => story)], { env: { ...process.env, LC_ALL: 'C' } })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect([status, err]).toEqual([0, ''])
  })

  test('open prints what it found and its address, and ends at Ctrl-C', async () => {
    const outcome = await yinzheng(['open', '--port', '0', '--data', join(folder, 'open-data')], { lang: 'zh_CN.UTF-8', stopAt: 'http://127.0.0.1:' })
    expect(outcome.out).toContain('【相悖】')
    expect(outcome.out).toContain('【未见】')
    expect(outcome.out).toContain('档案')
    expect(outcome.out).toMatch(/个网站 → \d+ 个来源/)
    expect(outcome.status).toBe(0)
  })
})

/** Node encodes no GB18030: the characters of these tests are looked up by decoding every two-byte code. */
function toGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  return Buffer.from([...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : codes.get(character) ?? [0x3f])))
}
