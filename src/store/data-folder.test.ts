import { expect, test } from 'vitest'
import { dataFolder } from './data-folder.ts'

const linux = { platform: 'linux', home: '/home/mei' } as const

test('--data comes before YINZHENG_DATA, and that before the usual place', () => {
  expect(dataFolder({ ...linux, option: '/a', env: { YINZHENG_DATA: '/b' } })).toBe('/a')
  expect(dataFolder({ ...linux, env: { YINZHENG_DATA: '/b', XDG_DATA_HOME: '/c' } })).toBe('/b')
})

test('each platform has its usual place', () => {
  expect(dataFolder({ ...linux, env: {} })).toBe('/home/mei/.local/share/yinzheng')
  expect(dataFolder({ ...linux, env: { XDG_DATA_HOME: '/c' } })).toBe('/c/yinzheng')
  expect(dataFolder({ platform: 'darwin', home: '/Users/mei', env: {} })).toBe('/Users/mei/Library/Application Support/yinzheng')
  expect(dataFolder({ platform: 'win32', home: '/mei', env: { APPDATA: '/mei/Roaming' } })).toBe('/mei/Roaming/yinzheng')
})
