import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Model, openModel } from '../../src/model/index.ts'
import { TroubleError } from '../../src/trouble/index.ts'
import {
  answersWhole, callsTools, closesInTheMiddle, type Endpoint, endsTooEarly, EVENTS, hangs, hangsAfterAWord, JSON_TYPE, type Manner, neverStops, openEndpoint,
  redirectsTo, refuses, sends, streams, streamsInCrumbs,
} from './endpoint.ts'

let endpoint: Endpoint
let elsewhere: Endpoint
beforeAll(async () => {
  ;[endpoint, elsewhere] = await Promise.all([openEndpoint(), openEndpoint()])
})
afterAll(() => Promise.all([endpoint.close(), elsewhere.close()]))

const KEY = 'sk-tide-table'
const WORDS = '渡轮首日运送旅客4200人次。'
const asks = [{ role: 'user', content: '渡轮？' }] as const
const model = (change: Partial<Parameters<typeof openModel>[0]> = {}): Model => openModel({ url: endpoint.url, model: 'small', key: KEY, timeoutMs: 5000, ...change })

async function troubleWith(manners: readonly Manner[], change: Partial<Parameters<typeof openModel>[0]> = {}) {
  endpoint.answer(...manners)
  const error: unknown = await model(change).complete(asks).then((text) => new Error(`answered: ${text}`), (reason: unknown) => reason)
  if (!(error instanceof TroubleError)) throw error
  return error.trouble
}

describe('a model that answers', () => {
  test.each([
    ['in a stream', streams(WORDS)],
    ['in a stream of crumbs', streamsInCrumbs(WORDS)],
    ['in one object, though a stream was asked for', answersWhole(WORDS)],
    ['in parts of text', sends(JSON.stringify({ choices: [{ message: { content: [{ type: 'text', text: WORDS }] } }] }), JSON_TYPE)],
  ])('%s is heard whole', async (_, manner) => {
    endpoint.answer(manner)
    expect(await model().complete(asks)).toBe(WORDS)
  })

  test('is told the model, the words and the key, and nothing of ours beside', async () => {
    endpoint.answer(streams(WORDS))
    await model().complete(asks)
    const [{ path, method, headers, body }] = endpoint.asked as [Endpoint['asked'][number]]
    expect([method, path, headers.authorization]).toEqual(['POST', '/v1/chat/completions', `Bearer ${KEY}`])
    expect(body).toEqual({ model: 'small', messages: asks, stream: true, temperature: 0, max_tokens: 2000 })
  })

  test('without a key gets none', async () => {
    endpoint.answer(streams(WORDS))
    await openModel({ url: endpoint.url, model: 'small' }).complete(asks)
    expect(endpoint.asked[0]!.headers.authorization).toBeUndefined()
  })

  test('is heard as it speaks', async () => {
    const heard: string[] = []
    endpoint.answer(streams(WORDS))
    await model().complete(asks, { onText: (text) => heard.push(text) })
    expect([heard.length > 3, heard.join('')]).toEqual([true, WORDS])
  })

  test.each([
    ['429 with a time to wait', refuses(429, 'slow down', { 'retry-after': '0' })],
    ['429 with a date to wait for', refuses(429, 'slow down', { 'retry-after': new Date(0).toUTCString() })],
    ['500', refuses(500, 'the tide table is upside down')],
    ['503', refuses(503, 'loading model')],
  ])('after %s is asked again', async (_, manner) => {
    endpoint.answer(manner, streams(WORDS))
    expect(await model().complete(asks)).toBe(WORDS)
    expect(endpoint.asked).toHaveLength(2)
  })
})

/** What an endpoint does, the trouble that it is, and how often it was asked. */
const TROUBLES: readonly (readonly [title: string, manner: Manner, code: string, times: number])[] = [
  ['refuses the key', refuses(401, `Incorrect API key provided: ${KEY}`), 'model-refused', 1],
  ['does not know the model', refuses(404, 'model not found'), 'model-refused', 1],
  ['sends elsewhere', (response, asked) => redirectsTo(`${elsewhere.url}/chat/completions`)(response, asked), 'model-refused', 1],
  ['is always too busy', refuses(429, 'slow down', { 'retry-after': '0' }), 'model-busy', 3],
  ['wants an hour', refuses(503, 'later', { 'retry-after': '3600' }), 'model-busy', 1],
  ['sends JSON cut short in an event', sends('data: {"choices":[{"delta":{"content":"渡"\n\ndata: [DONE]\n\n'), 'model-garbled', 1],
  ['sends events that are no JSON', sends('data: 渡轮\n\n'), 'model-garbled', 1],
  ['sends a page', sends('<!doctype html><title>login</title>', { 'content-type': 'text/html' }), 'model-garbled', 1],
  ['sends JSON of another kind', sends('{"ok":true}', JSON_TYPE), 'model-garbled', 1],
  ['sends lists for objects', sends('{"choices":[[],3]}', JSON_TYPE), 'model-garbled', 1],
  ['sends nothing', sends('', JSON_TYPE), 'model-garbled', 1],
  ['sends no event', sends(': ping\n\n', EVENTS), 'model-garbled', 1],
  ['says nothing', streams(''), 'model-garbled', 1],
  ['fails in a stream that began well', sends('data: {"error":{"message":"out of memory"}}\n\n'), 'model-garbled', 1],
  ['calls tools', callsTools, 'model-garbled', 1],
  ['ends too early', endsTooEarly, 'model-garbled', 1],
  ['sends a hundred megabytes', neverStops, 'model-garbled', 1],
  ['closes in the middle', closesInTheMiddle, 'model-unreachable', 1],
]

describe('an endpoint that', () => {
  test.each(TROUBLES)('%s is a trouble', async (_, manner, code, times) => {
    expect((await troubleWith([manner])).code).toBe(code)
    expect(endpoint.asked).toHaveLength(times)
  })

  test.each([['hangs', hangs], ['hangs after a word', hangsAfterAWord]])('%s is given up in time', async (_, manner) => {
    const begun = performance.now()
    expect((await troubleWith([manner], { timeoutMs: 300 })).code).toBe('model-timeout')
    // By itself it waits for a minute.
    expect(performance.now() - begun).toBeLessThan(30_000)
  })

  test('repeats the key has it hidden', async () => {
    expect(await troubleWith([refuses(401, `Incorrect API key provided: ${KEY}.`)])).toMatchObject({ args: { reason: 'Incorrect API key provided: ….', status: 401 } })
  })

  test('sends elsewhere does not get the key sent there', async () => {
    elsewhere.answer(streams(WORDS))
    await troubleWith([redirectsTo(`${elsewhere.url}/chat/completions`)])
    expect(elsewhere.asked).toEqual([])
  })

  test('is not there is a trouble', async () => {
    expect(await troubleWith([], { url: 'http://127.0.0.1:1/v1' })).toMatchObject({ code: 'model-unreachable', args: { host: '127.0.0.1:1' } })
  })

  test('is not waited for once nobody wants the answer', async () => {
    endpoint.answer(hangs)
    const wanted = new AbortController()
    const answer = model().complete(asks, { signal: wanted.signal })
    setTimeout(() => wanted.abort(), 50)
    await expect(answer).rejects.toBeInstanceOf(TroubleError)
  })
})

test.each([
  ['http://localhost:11434', 'http://localhost:11434/v1/chat/completions'],
  ['https://models.example/v1/', 'https://models.example/v1/chat/completions'],
  ['https://models.example/openai/chat/completions?api-version=2', 'https://models.example/openai/chat/completions?api-version=2'],
])('%s is the base of an endpoint', (url) => {
  expect(openModel({ url, model: 'small' }).host).toBe(new URL(url).host)
})

test.each(['', 'localhost:11434', 'file:///etc/passwd', 'http://lin:secret@models.example/v1'])('%j is no address of an endpoint', (url) => {
  try {
    openModel({ url, model: 'small' })
    expect.unreachable()
  } catch (error) {
    expect((error as TroubleError).trouble.code).toBe('model-address')
    expect(JSON.stringify((error as TroubleError).trouble)).not.toContain('secret')
  }
})

test('a model without a name is not asked', () => {
  expect(() => openModel({ url: endpoint.url, model: ' ' })).toThrow('model-unnamed')
})
