import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersWhole, type Endpoint, openEndpoint, refuses, streams } from './endpoint.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-judge-'))
let endpoint: Endpoint
beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/prepare.mjs'])
  endpoint = await openEndpoint()
})
afterAll(async () => {
  await endpoint.close()
  rmSync(folder, { recursive: true, force: true })
})

const KEY = 'sk-tide-table'
const story = join(folder, 'story.txt')
writeFileSync(story, `澜口渡轮首航 首日四千人乘坐
2031-05-04 09:30 来源：澜口晚报
澜口至芦洲的渡轮5月3日首航，首日运送旅客4200人次。渡轮由芦洲船厂建造，全长86米。
港务局5月4日更正说，首航当天运送旅客3100人次，此前公布的数字把船员和返程旅客算了进去。
芦洲的餐馆当天坐满了人，老板们说备下的鱼中午就卖完了。
责任编辑：韩露`)
const SUMMARY = '渡轮首航当天共运送4200人次旅客。首日运送旅客4200人次。'
const OPINION = JSON.stringify({ verdict: 'contradicted', source: 's1', quotation: '首航当天运送旅客3100人次，此前公布的数字把船员和返程旅客算了进去', explanation: '数字后来更正了' })

interface Outcome { readonly status: number | null; readonly out: string; readonly err: string }

function yinzheng(args: readonly string[], { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ['bin/yinzheng.js', ...args], { env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '', ...env } })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })))
}

const check = ['check', '--text', SUMMARY, '--against', story]
const withJudge = () => ['--judge', endpoint.url, '--judge-model', '小模型']

describe('check --judge', () => {
  test('says whose opinion it is, quotes the source, and keeps what our own check said', async () => {
    endpoint.answer(streams(OPINION))
    const { out, err, status } = await yinzheng([...check, ...withJudge()])
    expect(out).toMatch(/【相悖】渡轮首航当天共运送4200人次旅客。\s+→ 模型“小模型”认为原文不是这个意思[^】]*数字后来更正了。\s+原文：.*首航当天运送旅客3100人次/)
    expect(out).toContain('程序自己的核对是“有据”')
    expect(out).toContain('【有据】首日运送旅客4200人次。')
    expect(out).toContain('模型“小模型”看了 1 句，答了 1 句：不再算作有据 1 句')
    expect([err, status]).toEqual(['', 0])
  })

  test('takes its place from the environment; the key from nowhere else, and it is never printed', async () => {
    endpoint.answer(refuses(401, `Incorrect API key provided: ${KEY}`))
    const env = { YINZHENG_JUDGE: endpoint.url, YINZHENG_JUDGE_MODEL: '小模型', YINZHENG_JUDGE_KEY: KEY }
    const { out, err, status } = await yinzheng(check, { env })
    expect(endpoint.asked[0]!.headers.authorization).toBe(`Bearer ${KEY}`)
    expect(out + err).not.toContain(KEY)
    expect(err).toMatch(/结论以程序自己的核对为准。.*401.*YINZHENG_JUDGE_KEY/)
    expect([status, endpoint.asked.length]).toEqual([0, 1])
  })

  test('that cannot be reached leaves the result and the exit status as they are', async () => {
    const alone = await yinzheng(check)
    const { out, err, status } = await yinzheng([...check, '--judge', 'http://127.0.0.1:1', '--judge-model', '小模型'])
    expect(out.startsWith(alone.out)).toBe(true)
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/连不上模型服务“127\.0\.0\.1:1”/)])
    expect(status).toBe(0)
  })

  test('without a model, or at no address, is misuse', async () => {
    expect(await yinzheng([...check, '--judge', endpoint.url])).toMatchObject({ status: 2, err: expect.stringContaining('--judge-model') })
    expect(await yinzheng([...check, '--judge', 'localhost', '--judge-model', 'm'])).toMatchObject({ status: 2, err: expect.stringContaining('http://localhost:11434/v1') })
    expect(await yinzheng([...check, ...withJudge(), '--judge-timeout', 'soon'])).toMatchObject({ status: 2, err: expect.stringContaining('1–3600') })
  })
})

const line = (id: number) => `${JSON.stringify({ id, summary: SUMMARY, sources: [{ id: 'a', text: '澜口至芦洲的渡轮5月3日首航，首日运送旅客4200人次。\n港务局更正说，首航当天运送旅客3100人次，此前公布的数字把船员和返程旅客算了进去。' }] })}\n`
const lines = (outcome: Outcome) => outcome.out.trim().split('\n').map((one) => JSON.parse(one) as Record<string, unknown>)

describe('check --ndjson --judge', () => {
  test('adds to each line what the judge did', async () => {
    endpoint.answer(answersWhole(OPINION))
    const outcome = await yinzheng(['check', '--ndjson', ...withJudge()], { input: line(1) })
    const [answer] = lines(outcome)
    expect(answer).toMatchObject({ id: 1, judge: { by: '小模型', asked: 1, answered: 1, lowered: 1, explained: 0 } })
    const [sentence] = answer!['sentences'] as readonly { judged?: object; findings: readonly { reason: string; reasonArgs: object }[] }[]
    expect(sentence!.judged).toEqual({ by: '小模型', from: 'supported' })
    expect(sentence!.findings.at(-1)).toMatchObject({ reason: 'judge-disagrees', reasonArgs: { judge: '小模型', says: '数字后来更正了' } })
  })

  test('changes no line where the judge fails, says so once, and asks no more', async () => {
    endpoint.answer(refuses(403, 'no'))
    const input = [1, 2, 3, 4, 5].map(line).join('')
    const [alone, judged] = await Promise.all([yinzheng(['check', '--ndjson'], { input }), yinzheng(['check', '--ndjson', ...withJudge()], { input })])
    expect(lines(judged)).toEqual(lines(alone).map((answer) => ({ ...answer, judge: expect.anything() as unknown })))
    expect(lines(judged)[0]).toMatchObject({ judge: { answered: 0, error: { code: 'model-refused' } } })
    expect(judged.err.trim().split('\n')).toHaveLength(1)
    expect([judged.status, endpoint.asked.length]).toEqual([0, 1])
  })
})
