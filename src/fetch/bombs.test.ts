import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { figure } from '../../test/figures.ts'
import { fetchCapture } from './index.ts'

const MB = 1 << 20
const CAP = 8 * MB
const zeros = Buffer.alloc(100 * MB)

const BODIES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  'a hundred megabytes of nothing behind gzip': packed('gzip', () => gzipSync(zeros, { level: 1 })),
  'behind deflate': packed('deflate', () => deflateSync(zeros, { level: 1 })),
  'behind brotli': packed('br', () => brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
  'behind gzip in gzip': packed('gzip, gzip', () => gzipSync(gzipSync(zeros, { level: 1 }))),
  'behind gzip in brotli': packed('gzip, br', () => brotliCompressSync(gzipSync(zeros, { level: 1 }))),
  'of an honest length that is too long': (response) => response.writeHead(200, { 'content-length': zeros.length }).end(zeros),
  'a body without end': (response) => {
    const more = () => {
      while (!response.destroyed && response.write(zeros.subarray(0, MB)));
    }
    response.writeHead(200).on('drain', more)
    more()
  },
}

function packed(coding: string, pack: () => Uint8Array) {
  let bytes: Uint8Array | undefined
  return (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding }).end((bytes ??= pack()))
}

let server: Server
let base = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice(1))
    if (path === 'warm') return void response.end('<p>渡轮</p>')
    if (path === 'never') return
    if (path === 'drips') return drip(response)
    if (path === 'drips its headers') return dripHeaders(response)
    BODIES[path]?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await fetchCapture(`${base}/warm`, { privateHosts: ['127.0.0.1'] })
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A byte now and then, so that nothing ever waits for long. */
function drip(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/html' })
  const timer = setInterval(() => response.write('.'), 20)
  response.on('close', () => clearInterval(timer))
}

function dripHeaders(response: ServerResponse) {
  response.socket?.write('HTTP/1.1 200 OK\r\n')
  const timer = setInterval(() => response.socket?.write('x-more: 1\r\n'), 20)
  response.on('close', () => clearInterval(timer))
}

interface Taken {
  readonly ms: number
  /** Of the processor, for both ends of the line. */
  readonly busyMs: number
  readonly bytes: number
}

const used = () => process.memoryUsage().heapUsed + process.memoryUsage().external

/** What it took at most, heap and buffers, over what there was before. */
async function taking(work: () => Promise<unknown>): Promise<Taken> {
  const before = used()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, used())), 1)
  const [began, idle] = [performance.now(), process.cpuUsage()]
  await work()
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(idle)
  clearInterval(timer)
  return { ms, busyMs: (user + system) / 1000, bytes: Math.max(most, used()) - before }
}

/** Of the times the least counts, the clock’s or the processor’s, of the memory the most: a busy machine makes a try long, and never short. */
const TRIES = 3

const options = { privateHosts: ['127.0.0.1'], maxBytes: CAP }

describe('a body that is too large', () => {
  test.each(Object.keys(BODIES))('%s is given up in time, and nothing is kept of it', async (name) => {
    // The server packs it once.
    await fetchCapture(`${base}/${encodeURIComponent(name)}`, { ...options, maxBytes: 1 })
    const tries: Taken[] = []
    for (let turn = 0; turn < TRIES; turn++) {
      let outcome: unknown
      tries.push(await taking(async () => (outcome = await fetchCapture(`${base}/${encodeURIComponent(name)}`, options))))
      expect(outcome).toMatchObject({ code: 'document-too-large', args: { limit: CAP } })
    }
    const ms = Math.min(...tries.flatMap((taken) => [taken.ms, taken.busyMs]))
    const bytes = Math.max(...tries.map((taken) => taken.bytes))
    figure('bombMs', ms)
    figure('bombOverMb', (bytes - CAP) / MB)
    // Some 20 MB; how soon what is no longer needed goes is the machine's affair.
    expect(bytes).toBeLessThan(CAP + 48 * MB)
    // Eight megabytes are unpacked in some 20 ms; the machine of the tests may be busy.
    expect(ms).toBeLessThan(1000)
  })
})

async function codeOf(path: string, timeoutMs: number): Promise<unknown> {
  const outcome = await fetchCapture(`${base}/${encodeURIComponent(path)}`, { ...options, timeoutMs })
  return 'code' in outcome ? outcome.code : outcome
}

test.each([
  ['never', 'fetch-timeout'],
  ['drips', 'body-late'],
  ['drips its headers', 'fetch-timeout'],
])('a host that %s has no more than its time', async (path, code) => {
  const tries: number[] = []
  const codes: unknown[] = []
  for (let turn = 0; turn < TRIES; turn++) {
    const { ms } = await taking(async () => codes.push(await codeOf(path, 500)))
    tries.push(ms)
  }
  const ms = Math.min(...tries)
  figure('lateMs', ms - 500)
  // On a busy machine the time may be up before the headers are there.
  expect(codes).toContain(code)
  expect(ms).toBeGreaterThanOrEqual(490)
  // Alone on its machine it is late by some 10 ms.
  expect(ms).toBeLessThan(500 + 1000)
})

test('retries and redirects stand under the same time', async () => {
  let asked = 0
  const faulty = createServer((_, response) => void setTimeout(() => response.writeHead(asked++ % 2 === 0 ? 302 : 500, { location: '/' }).end(), 100))
  await new Promise<void>((resolve) => faulty.listen(0, '127.0.0.1', resolve))
  // Each alone is answered in its time, and so the last answer would be the outcome.
  expect(await fetchCapture(`http://127.0.0.1:${(faulty.address() as AddressInfo).port}/`, { ...options, timeoutMs: 600 })).toMatchObject({ code: 'fetch-timeout' })
  faulty.closeAllConnections()
  faulty.close()
})
