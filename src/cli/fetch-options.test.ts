import { Command } from 'commander'
import { afterEach, expect, test } from 'vitest'
import { addFetchOptions, type FetchOptions, privateHostsOf } from './fetch-options.ts'
import { openTerminal } from './terminal/terminal.ts'

afterEach(() => void delete process.env['YINZHENG_PRIVATE_HOSTS'])

function hostsOf(...args: readonly string[]): readonly string[] {
  const command = addFetchOptions(new Command().argument('[names...]').exitOverride().configureOutput({ outputError: () => undefined }), openTerminal({ speech: { language: 'en' } }))
  return privateHostsOf(command.parse(args, { from: 'user' }).opts<FetchOptions>())
}

test('hosts are named one by one, or all in the environment; what is typed counts', () => {
  expect(hostsOf()).toEqual([])
  expect(hostsOf('--private-host', 'nas.lan', 'http://nas.lan/a', '--private-host=192.168.1.7')).toEqual(['nas.lan', '192.168.1.7'])
  process.env['YINZHENG_PRIVATE_HOSTS'] = 'nas.lan, wiki.lan,'
  expect(hostsOf()).toEqual(['nas.lan', 'wiki.lan'])
  expect(hostsOf('--private-host', '10.0.0.2')).toEqual(['10.0.0.2'])
})

test.each([['NAS.lan:8080', 'nas.lan'], ['http://nas.lan/a', 'nas.lan'], ['::1', '[::1]'], ['[fd00::7]:80', '[fd00::7]'], ['2130706433', '127.0.0.1']])('%s is %s', (typed, host) => {
  expect(hostsOf('--private-host', typed)).toEqual([host])
})

test.each(['*', '192.168.*', '10.0.0.0/8', 'a b', 'user@nas.lan'])('“%s” names no host', (name) => {
  expect(() => hostsOf('--private-host', name)).toThrow()
})
