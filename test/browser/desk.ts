import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser']
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The built program serving some documents, and a browser to look at it. */
export interface Desk {
  readonly url: string
  readonly browser: Browser
  close(): Promise<void>
}

/** Starts Chromium: once more where it does not start, as it happens on a machine that has just installed it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find((path) => existsSync(path))
  if (!executablePath) throw new Error('no Chromium: apt-get install chromium')
  const launch = () => chromium.launch({ executablePath, args: QUIET, timeout: 90_000 })
  return launch().catch(launch)
}

/** In: documents to read, none for the example; further options of `open`. Out: the desk, once it answers. */
export async function openDesk(documents: readonly string[] = [], options: readonly string[] = []): Promise<Desk> {
  const data = await mkdtemp(join(tmpdir(), 'yinzheng-desk-'))
  const program = spawn(process.execPath, ['bin/yinzheng.js', 'open', ...documents, '--port', '0', '--data', data, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await addressOf(program)
  const browser = await openBrowser()
  return {
    url,
    browser,
    async close() {
      await browser.close()
      // It writes as long as it lives.
      const ended = once(program, 'exit')
      if (program.exitCode === null && program.signalCode === null && program.kill()) await ended
      await rm(data, { recursive: true, force: true })
    },
  }
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    }
    program.stdout!.on('data', listen)
    program.stderr!.on('data', listen)
    program.on('exit', (status) => reject(new Error(`the desk ended with ${status}: ${said}`)))
  })
}

export interface Screen {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
}

/** A fresh page in Chinese; whatever it asks of another host is noted in `strangers`, every error in `errors`. */
export async function newPage(desk: Desk, { width = 1440, height = 900, theme = 'light' }: Screen = {}) {
  const context = await desk.browser.newContext({ viewport: { width, height }, colorScheme: theme, locale: 'zh-CN', reducedMotion: 'reduce' })
  context.setDefaultTimeout(90_000)
  const page = await context.newPage()
  const strangers: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(desk.url) && !request.url().startsWith('data:')) strangers.push(request.url())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return { page, strangers, errors }
}

/** Goes to a view and waits until nothing on it is waiting any more. */
export async function visit(page: Page, desk: Desk, hash: string): Promise<void> {
  await page.goto(`${desk.url}/${hash}`)
  await page.waitForSelector('main > *')
  await page.waitForFunction(() => !document.querySelector('.waiting'))
}

/** The id of the article whose headline holds some words. */
export async function articleWith(desk: Desk, words: string): Promise<string> {
  const response = await fetch(`${desk.url}/api/articles?limit=500`)
  const { articles } = (await response.json()) as { articles: readonly { id: string; headline?: string }[] }
  const found = articles.find(({ headline }) => headline?.includes(words))
  if (!found) throw new Error(`no article with ${words}`)
  return found.id
}

/** The id of the largest story. */
export async function largestStory(desk: Desk): Promise<string> {
  const response = await fetch(`${desk.url}/api/stories`)
  const { stories } = (await response.json()) as { stories: readonly { id: string; articles: number }[] }
  return stories.toSorted((a, b) => b.articles - a.articles)[0]!.id
}
