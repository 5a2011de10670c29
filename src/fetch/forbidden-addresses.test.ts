import type { LookupAddress } from 'node:dns'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { figure } from '../../test/figures.ts'
import { fetchCapture, openHostQueue, postJson } from './index.ts'

/**
 * A sentinel listens on the loopback interface, and a wire-tap hears of every connection that this process attempts, to whatever address:
 * over all the spellings, names and detours below, nothing may reach either.
 */
const attempts: string[] = []
let knocks = 0
const sentinels: Server[] = []
let port = 0

/** What the names of these tests resolve to, one answer after the other; the last one stays. */
const names = new Map<string, LookupAddress[][]>()

vi.mock('node:dns', async (original) => {
  const dns = await original<typeof import('node:dns')>()
  const lookup = (name: string, options: object, callback: (error: Error | null, addresses?: LookupAddress[]) => void) => {
    const answers = names.get(name)
    if (!answers) return dns.lookup(name, options as never, callback as never)
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!
    setImmediate(() => callback(null, answer))
  }
  return { ...dns, lookup, default: { ...dns, lookup } }
})

const tap = (message: unknown) => {
  ;(message as { socket: Socket }).socket.on('connectionAttempt', (address: string) => attempts.push(address))
}

beforeAll(async () => {
  for (const host of ['127.0.0.1', '::1']) {
    const sentinel = createServer((_, response) => void response.end('the sentinel was reached'))
    sentinel.on('connection', () => knocks++).on('error', () => undefined)
    sentinels.push(sentinel)
    await new Promise<void>((resolve) => sentinel.listen(port, host, resolve).once('error', () => resolve()))
    port ||= (sentinel.address() as AddressInfo).port
  }
  subscribe('net.client.socket', tap)
})

afterAll(() => {
  unsubscribe('net.client.socket', tap)
  for (const sentinel of sentinels) sentinel.close()
})

beforeEach(() => {
  attempts.length = 0
  knocks = 0
})

/** First, last and inner addresses of every block of IPv4 that is not public. Source: the IANA registry of special-purpose addresses. */
const IPV4 = [
  '0.0.0.0', '0.0.0.1', '0.255.255.255', '10.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.0', '100.64.0.1', '100.127.255.255', '127.0.0.0', '127.0.0.1',
  '127.1.2.3', '127.255.255.254', '127.255.255.255', '169.254.0.1', '169.254.169.254', '169.254.255.255', '172.16.0.0', '172.16.0.1', '172.31.255.255',
  '192.0.0.0', '192.0.0.8', '192.0.0.170', '192.0.2.1', '192.88.99.1', '192.168.0.0', '192.168.1.1', '192.168.255.255', '198.18.0.0', '198.19.255.255',
  '198.51.100.7', '203.0.113.9', '224.0.0.1', '232.1.1.1', '239.255.255.255', '240.0.0.1', '247.9.9.9', '255.255.255.254', '255.255.255.255',
]

const octetsOf = (address: string) => address.split('.').map(Number)
const numberOf = (address: string) => octetsOf(address).reduce((sum, octet) => sum * 256 + octet, 0)
const hex = (value: number, digits = 0) => value.toString(16).padStart(digits, '0')

/** Every way of writing an IPv4 address that some program takes. */
function spellingsOf4(address: string): readonly string[] {
  const octets = octetsOf(address)
  const [a = 0, b = 0, c = 0, d = 0] = octets
  const whole = numberOf(address)
  return [
    address, `${address}.`, `${whole}`, `0x${hex(whole)}`, `0X${hex(whole).toUpperCase()}`, `0${whole.toString(8)}`,
    octets.map((octet) => `0x${hex(octet)}`).join('.'), octets.map((octet) => `0${octet.toString(8)}`).join('.'), octets.map((octet) => `000${octet.toString(8)}`).join('.'),
    `${a}.${b}.${c * 256 + d}`, `${a}.${(b << 16) + c * 256 + d}`, `0x${hex(a)}.${(b << 16) + c * 256 + d}`,
    address.replaceAll('.', '。'), [...address].map((mark) => (mark === '.' ? '．' : String.fromCharCode(mark.charCodeAt(0) + 0xfee0))).join(''),
    [...address].map((mark) => `%${hex(mark.charCodeAt(0))}`).join(''),
  ]
}

/** Every way of carrying an IPv4 address in one of IPv6. */
function carriersOf(address: string): readonly string[] {
  const [a = 0, b = 0, c = 0, d = 0] = octetsOf(address)
  const [high, low] = [hex(a * 256 + b), hex(c * 256 + d)]
  const hidden = [hex((a * 256 + b) ^ 0xffff), hex((c * 256 + d) ^ 0xffff)]
  return [
    `::ffff:${address}`, `::ffff:${high}:${low}`, `::FFFF:${high}:${low}`, `0:0:0:0:0:ffff:${high}:${low}`, `::${address}`, `::ffff:0:${address}`, `64:ff9b::${address}`, `64:ff9b::${high}:${low}`,
    `64:ff9b:1::${address}`, `64:ff9b:1:${high}:${low}::`, `2002:${high}:${low}::1`, `2001:0:1:2:3:4:${hidden[0]}:${hidden[1]}`, `fe80::5efe:${address}`,
  ]
}

const IPV6 = [
  '::', '::1', '0:0:0:0:0:0:0:1', '0000:0000:0000:0000:0000:0000:0000:0001', '::0:1', '100::1', '2001::1', '2001:2::1', '2001:10::1', '2001:20::1', '2001:1ff::1', '2001:db8::1', '2001:0db8:ffff::1',
  '2002::1', '2002:7f00:1::', '2620:4f:8000::1', '3fff::1', '3fff:fff::1', '5f00::1', 'fc00::1', 'fd00::1', 'fdff:ffff::1', 'fe80::1', 'febf::1', 'fec0::1', 'ff00::1', 'ff02::1', 'ff0e::1', '4000::1', '8000::1',
]

const withPort = (host: string) => `http://${host}:${port}/`

const literals = () => [
  ...IPV4.flatMap(spellingsOf4).map(withPort),
  ...IPV4.flatMap(carriersOf).map((address) => withPort(`[${address}]`)),
  ...IPV6.flatMap((address) => [withPort(`[${address}]`), withPort(`[${address.toUpperCase()}]`)]),
  ...['fe80::1%lo', 'fe80::1%25lo', '::1%25lo'].map((address) => withPort(`[${address}]`)),
  ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'ｌｏｃａｌｈｏｓｔ', 'ip6-localhost'].map(withPort),
  ...['user:secret@', 'example.org@', 'example.org:80@', '8.8.8.8%20@'].map((login) => withPort(`${login}127.0.0.1`)),
  `http:\\\\127.0.0.1:${port}\\`, `http:127.0.0.1:${port}`, `HTTP://127.0.0.1:${port}`, `https://127.0.0.1:${port}/`, `http://127.0.0.1:${port}#@example.org`, `http://127.0.0.1:${port}?@example.org`,
  ...['ftp', 'ws', 'gopher', 'file', 'data', 'javascript', 'blob:http', 'unix', 'dict'].map((scheme) => `${scheme}://127.0.0.1:${port}/`),
]

/** What is no address at all fails before: `http://[fe80::1%lo]/`. */
const FORBIDDEN = /^(?:address-forbidden|fetch-failed|host-unknown)$/

async function refused(urls: readonly string[], ask: (url: string) => Promise<object>, codes = FORBIDDEN): Promise<readonly string[]> {
  figure('addressesTried', urls.length)
  const outcomes = await Promise.all(urls.map(async (url) => [url, await ask(url)] as const))
  return outcomes.flatMap(([url, outcome]) => ('code' in outcome && codes.test(String(outcome.code)) ? [] : [`${url}: ${JSON.stringify(outcome)}`]))
}

function nothingWasReached() {
  figure('addressesReached', attempts.length + knocks)
  expect({ attempts, knocks }).toEqual({ attempts: [], knocks: 0 })
}

test('the sentinel and the tap hear what does connect', async () => {
  expect(await fetchCapture(withPort('127.0.0.1'), { privateHosts: ['127.0.0.1'] })).toHaveProperty('bytes')
  expect({ attempts, knocks }).toEqual({ attempts: ['127.0.0.1'], knocks: 1 })
})

test('an address that is not public is never connected to, however it is written', async () => {
  const urls = literals()
  expect(urls.length).toBeGreaterThan(1000)
  expect(await refused(urls, (url) => fetchCapture(url, { timeoutMs: 60_000 }))).toEqual([])
  nothingWasReached()
})

test('nor is it posted to', async () => {
  expect(await refused(literals(), (url) => postJson(url, {}, async () => ({}), { timeoutMs: 60_000 }))).toEqual([])
  nothingWasReached()
})

test('a name of such an address is no way round', async () => {
  const addresses = [...IPV4, ...IPV4.flatMap(carriersOf), ...IPV6]
  const urls = addresses.map((address, index) => {
    names.set(`inside-${index}.example`, [[{ address, family: address.includes(':') ? 6 : 4 }]])
    return withPort(`inside-${index}.example`)
  })
  expect(await refused(urls, (url) => fetchCapture(url, { timeoutMs: 60_000 }), /^address-forbidden$/)).toEqual([])
  nothingWasReached()
})

test('of a name with public and private addresses, none but the public one is tried', async () => {
  names.set('both.example', [[{ address: '127.0.0.1', family: 4 }, { address: '203.0.114.1', family: 4 }, { address: '::1', family: 6 }]])
  await fetchCapture(withPort('both.example'), { timeoutMs: 300 })
  expect(knocks).toBe(0)
  expect(attempts.filter((address) => address !== '203.0.114.1')).toEqual([])
})

test('a name that answers otherwise the second time is asked once for each connection, and that answer is the one checked', async () => {
  const turns = ['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254']
  for (const [index, address] of turns.entries()) {
    names.set(`turning-${index}.example`, [[{ address: '203.0.114.1', family: 4 }], [{ address, family: address.includes(':') ? 6 : 4 }]])
    const url = withPort(`turning-${index}.example`)
    await fetchCapture(url, { timeoutMs: 200 })
    expect(await fetchCapture(url, { timeoutMs: 60_000 })).toMatchObject({ code: 'address-forbidden' })
  }
  expect(knocks).toBe(0)
  expect(attempts.filter((address) => address !== '203.0.114.1')).toEqual([])
})

const STATUSES = [301, 302, 303, 307, 308]

test('a redirect is no way round, whatever its status', async () => {
  const targets = [...literals().filter((_, index) => index % 12 === 0), '//127.0.0.1/', 'http://turned.example/']
  names.set('turned.example', [[{ address: '127.0.0.1', family: 4 }]])
  const open = createServer((request, response) => {
    const [status, index] = (request.url ?? '').slice(1).split('/').map(Number)
    const location = targets[index!]!
    response.writeHead(status!, { location: encodeURI(location).replaceAll('%25', '%') }).end()
  })
  await new Promise<void>((resolve) => open.listen(0, '127.0.0.1', resolve))
  // The way out that was opted in: a name, of which the addresses below are not a part.
  names.set('open.example', [[{ address: '127.0.0.1', family: 4 }]])
  const base = `http://open.example:${(open.address() as AddressInfo).port}`
  const queue = openHostQueue({ perHost: 100 })
  const urls = STATUSES.flatMap((status) => targets.map((_, index) => `${base}/${status}/${index}`))
  expect(urls.length).toBeGreaterThan(400)
  expect(await refused(urls, (url) => fetchCapture(url, { privateHosts: ['open.example'], timeoutMs: 60_000, queue }))).toEqual([])
  figure('addressesReached', knocks + attempts.length - urls.length)
  expect({ attempts: attempts.length, knocks }).toEqual({ attempts: urls.length, knocks: 0 })
  open.close()
})

test('an inner host that was opted in is not where a public page may send us', async () => {
  expect(await fetchCapture(withPort('127.0.0.1'), { privateHosts: ['nas.lan'], timeoutMs: 60_000 })).toMatchObject({ code: 'address-forbidden' })
  const { openedHosts } = await import('./guarded-agent.ts')
  expect([...openedHosts(['nas.lan'], 'https://example.org/')]).toEqual([])
  expect([...openedHosts(['NAS.lan.'], 'http://nas.LAN:8080/')]).toEqual(['nas.lan'])
})

test('a page that asks a browser to go on is not followed', async () => {
  const page = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', refresh: `0; url=http://localhost:${port}/` })
    response.end(`<meta http-equiv="refresh" content="0; url=http://localhost:${port}/"><p>Moved.`)
  })
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  expect(await fetchCapture(`http://127.0.0.1:${(page.address() as AddressInfo).port}/`, { privateHosts: ['127.0.0.1'] })).toHaveProperty('bytes')
  expect(knocks).toBe(0)
  page.close()
})

test('a proxy that the environment names is not used', async () => {
  const proxy = `http://127.0.0.1:${port}`
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'NODE_USE_ENV_PROXY']) vi.stubEnv(name, name.startsWith('NODE') ? '1' : proxy)
  names.set('public.example', [[{ address: '203.0.114.1', family: 4 }]])
  await fetchCapture('http://public.example/', { timeoutMs: 200 })
  await fetchCapture('http://inside-0.example/', { timeoutMs: 200 })
  vi.unstubAllEnvs()
  expect(knocks).toBe(0)
  expect(attempts.filter((address) => address !== '203.0.114.1')).toEqual([])
})

test('a try after a failure is checked like the first', async () => {
  let asked = 0
  const faulty = createServer((_, response) => void response.writeHead(asked++ === 0 ? 500 : 302, { location: withPort('localhost') }).end())
  await new Promise<void>((resolve) => faulty.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(faulty.address() as AddressInfo).port}/`
  expect(await fetchCapture(url, { privateHosts: ['127.0.0.1'] })).toMatchObject({ code: 'address-forbidden' })
  expect({ asked, knocks }).toEqual({ asked: 2, knocks: 0 })
  faulty.close()
})

test.each([22, 25, 110, 143, 6000, 6667])('port %i, of mail, terminals and screens, is not spoken to', async (unwebly) => {
  expect(await fetchCapture(`http://127.0.0.1:${unwebly}/`, { privateHosts: ['127.0.0.1'] })).toMatchObject({ code: 'address-forbidden' })
  nothingWasReached()
})
