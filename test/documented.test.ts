import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from '../src/cli/program.ts'
import { openTerminal } from '../src/cli/terminal/terminal.ts'
import { openLibrary } from '../src/flow/index.ts'
import { clientTypes } from '../scripts/make-client.ts'
import { createApp } from '../src/server/index.ts'

const commands = readFileSync('docs/commands.md', 'utf8')
const api = readFileSync('docs/api.md', 'utf8')

const terminal = openTerminal({ speech: { language: 'en' } })
const program = createProgram({ terminal, today: '2026-01-01' })

/** The part of docs/commands.md about a command, its title included. */
const sectionOf = (name: string) => commands.split(/^(?=## )/m).find((section) => section.startsWith(`## ${name}\n`)) ?? ''

/** Its own, and those of its parts: `key add`. */
const optionsOf = (command: Command): readonly string[] => [
  ...command.options.map(({ long }) => long ?? '').filter((long) => long !== '--lang'),
  ...command.commands.flatMap(optionsOf),
]

test('every command has its section', () => {
  const names = program.commands.map((command) => command.name())
  expect(names.length).toBeGreaterThanOrEqual(5)
  expect(names.filter((name) => sectionOf(name) === '')).toEqual([])
})

test('every option stands in the section of its command', () => {
  const missing = program.commands.flatMap((command) =>
    optionsOf(command).filter((option) => !sectionOf(command.name()).includes(option)).map((option) => `${command.name()} ${option}`),
  )
  expect(missing).toEqual([])
})

test('options that every command has are named once', () => {
  for (const option of [...program.options.map(({ long }) => long ?? ''), '--help']) expect(commands).toContain(option)
})

test('no section speaks of an option that is not there', () => {
  const stale = program.commands.flatMap((command) => {
    const known = new Set([...optionsOf(command), '--lang', '--help'])
    return [...sectionOf(command.name()).matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([option]) => option).filter((option) => !known.has(option))
  })
  expect(stale).toEqual([])
})

test('every route of the OpenAPI document stands in docs/api.md, and no other', async () => {
  const library = await openLibrary({ folder: ':memory:' })
  const response = await createApp({ library }).request('/api/openapi.json', { headers: { Host: 'localhost' } })
  const document = (await response.json()) as { paths: Record<string, Record<string, unknown>> }
  await library.close()
  const routes = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
  const documented = [...api.matchAll(/^\| `((?:GET|POST|PUT|DELETE) [^`]+)`/gm)].map(([, route]) => route)
  expect(documented.toSorted()).toEqual(routes.toSorted())
})

test('the page’s types are those of the OpenAPI document (npm run client)', async () => {
  expect(readFileSync('web/src/api-types.ts', 'utf8')).toBe(await clientTypes())
})

test('every export of the library stands in docs/api.md', () => {
  const door = readFileSync('src/index.ts', 'utf8')
  const names = [...door.matchAll(/export (?:type )?\{([^}]*)\}/g)]
    .flatMap(([, list]) => list!.split(','))
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => name !== '')
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name) => !new RegExp(`(?<![\\w])${name}(?![\\w])`).test(api))).toEqual([])
})

test('the example of the library in docs/api.md names only what is exported', () => {
  const [, imported] = /import \{ ([^}]+) \} from 'yinzheng'/.exec(api.slice(api.indexOf('```js')))!
  const door = readFileSync('src/index.ts', 'utf8')
  for (const name of imported!.split(',')) expect(door).toContain(name.trim())
})
