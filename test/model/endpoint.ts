import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the endpoint was asked. */
export interface Asked {
  readonly path: string
  readonly method: string
  readonly headers: IncomingMessage['headers']
  readonly body: { readonly model?: string; readonly stream?: boolean; readonly messages?: readonly { readonly role: string; readonly content: string }[] }
}

export type Manner = (response: ServerResponse, asked: Asked) => void

/** A real HTTP server that speaks the chat/completions protocol, or does to it what a test wants. No model is behind it. */
export interface Endpoint {
  readonly url: string
  readonly asked: readonly Asked[]
  /** From now on it answers so; of several, one after the other, and the last for ever. */
  readonly answer: (...manners: readonly Manner[]) => void
  readonly close: () => Promise<void>
}

export async function openEndpoint(): Promise<Endpoint> {
  const asked: Asked[] = []
  let manners: readonly Manner[] = []
  const server = createServer((request, response) => {
    let said = ''
    request.on('data', (part: Buffer) => (said += part.toString()))
    request.on('end', () => {
      const one = { path: request.url ?? '', method: request.method ?? '', headers: request.headers, body: said === '' ? {} : (JSON.parse(said) as Asked['body']) }
      asked.push(one)
      const [manner, ...more] = manners
      if (more.length > 0) manners = more
      manner?.(response, one)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answer: (...next) => {
      asked.length = 0
      manners = next
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const chunk = (delta: object, finish: string | null = null) => `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
export const EVENTS = { 'content-type': 'text/event-stream; charset=utf-8' }
export const JSON_TYPE = { 'content-type': 'application/json' }

/** A few characters at a time, as models speak. */
export const streams = (text: string): Manner => (response) => {
  response.writeHead(200, EVENTS)
  response.write(': welcome\n\n')
  response.write(chunk({ role: 'assistant', content: '' }))
  for (let at = 0; at < text.length; at += 3) response.write(chunk({ content: text.slice(at, at + 3) }))
  response.write(chunk({}, 'stop'))
  response.end(`data: ${JSON.stringify({ choices: [], usage: { total_tokens: 9 } })}\n\ndata: [DONE]\n\n`)
}

/** Bytes cut in the middle of characters, and lines that end in CR LF. */
export const streamsInCrumbs = (text: string): Manner => (response) => {
  const bytes = Buffer.from(`${chunk({ content: text })}data:[DONE]\n\n`.replaceAll('\n', '\r\n'))
  response.writeHead(200, EVENTS)
  const send = (at: number) => (at < bytes.length ? void response.write(bytes.subarray(at, at + 7), () => setImmediate(send, at + 7)) : void response.end())
  send(0)
}

export const answersWhole = (text: string): Manner => (response) =>
  void response.writeHead(200, JSON_TYPE).end(JSON.stringify({ object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }] }))

export const refuses = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Manner => (response) =>
  void response.writeHead(status, { ...JSON_TYPE, ...headers }).end(JSON.stringify({ error: { message, type: 'error', code: null } }))

export const sends = (body: string, headers: Readonly<Record<string, string>> = EVENTS): Manner => (response) => void response.writeHead(200, headers).end(body)

export const hangs: Manner = () => undefined

export const hangsAfterAWord: Manner = (response) => {
  response.writeHead(200, EVENTS)
  response.write(chunk({ content: '{"verdict":' }))
}

export const closesInTheMiddle: Manner = (response) => {
  response.writeHead(200, EVENTS)
  response.write(chunk({ content: '{"verdict":"contradicted",' }), () => response.destroy())
}

export const endsTooEarly: Manner = (response) => void response.writeHead(200, EVENTS).end(chunk({ content: '{"verdict":"contradicted",' }))

export const callsTools: Manner = (response) => {
  const call = { index: 0, id: 'call_1', type: 'function', function: { name: 'read_file', arguments: '{"path":"/etc/passwd"}' } }
  response.writeHead(200, EVENTS).end(`${chunk({ tool_calls: [call] })}${chunk({}, 'tool_calls')}data: [DONE]\n\n`)
}

/** 100 MB, as long as anyone listens. */
export const neverStops: Manner = (response) => {
  response.writeHead(200, EVENTS)
  const piece = chunk({ content: '渡'.repeat(20_000) })
  let left = 100_000_000
  const send = () => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length
      if (!response.write(piece)) return void response.once('drain', send)
    }
    response.end()
  }
  send()
}

export const redirectsTo = (location: string): Manner => (response) => void response.writeHead(307, { location }).end()
