import type { ServerResponse } from 'node:http'
import { type AddressInfo, isIPv4 } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { TroubleError, trouble } from '../trouble/index.ts'
import { type AppOptions, createApp } from './app.ts'
import { SECURITY_HEADERS } from './api/guard.ts'

export interface ServeOptions extends Omit<AppOptions, 'loopback'> {
  /** 0 takes any that is free. */
  readonly port: number
  /** Loopback only, unless the reader names another. */
  readonly host?: string
}

export interface Serving {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Listens; resolves once requests are answered.
 *
 * Rejects with TroubleError `port-in-use`; `password-needed` where other machines could reach a library that has no password, by its address or through a proxy.
 */
export async function serve({ port, host = '127.0.0.1', ...options }: ServeOptions): Promise<Serving> {
  const { hosts: names = [] } = options
  await requirePassword({ host, ...options })
  const loopback = staysHere(host, names)
  const hosts = [...names, host.includes(':') ? `[${host}]` : host]
  const server = createAdaptorServer({ fetch: createApp({ ...options, hosts, loopback }).fetch })
  // What is no sound request never reaches the app: its refusal is guarded here.
  server.prependListener('request', (_, response: ServerResponse) => response.setHeaders(new Map(SECURITY_HEADERS)))
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenTrouble(error, port)))
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`, close: () => closed(server) })
    })
  })
}

/** Throws TroubleError `password-needed` where other machines could reach a library that has no password. */
export async function requirePassword({ host = '127.0.0.1', hosts = [], library }: Pick<ServeOptions, 'host' | 'hosts' | 'library'>): Promise<void> {
  if (staysHere(host, hosts) || (await library.people.hasPassword())) return
  throw new TroubleError(trouble('password-needed', { host: hosts[0] ?? host }))
}

/** Under another name it is reached through a proxy: then all the world comes from this machine. */
const staysHere = (host: string, hosts: readonly string[]) => isLoopback(host) && hosts.every(isLoopback)

/** `127.0.0.1`, `127.8.0.1`, `::1`, `localhost`; not `0.0.0.0`, not `127.0.0.1.example`. */
const isLoopback = (host: string) => host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))

function listenTrouble(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined
  const taken = code === 'EADDRINUSE' || code === 'EACCES'
  return taken ? new TroubleError(trouble('port-in-use', { port, other: port < 65_000 ? port + 1 : 7070 }), { cause: error }) : error
}

function closed(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // A browser keeps its connections open; without this the process would wait for them.
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
