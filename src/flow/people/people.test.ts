import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../store/index.ts'
import { hashPassword, isPassword } from './password.ts'
import { type People, peopleOf } from './people.ts'

const DAY_MS = 86_400_000
let clock = Date.parse('2026-03-01T08:00:00Z')
let store: Store
let people: People
beforeEach(async () => {
  store = await openStore(':memory:')
  people = peopleOf(store, () => new Date(clock))
})
afterEach(() => store.close())

describe('a password', () => {
  test('is kept as a salted hash that it alone fits', async () => {
    const [one, other] = await Promise.all([hashPassword('河湾的渡轮'), hashPassword('河湾的渡轮')])
    expect(one).not.toBe(other)
    expect(one).not.toContain('渡轮')
    expect(await isPassword('河湾的渡轮', one)).toBe(true)
    expect(await isPassword('河湾的渡船', one)).toBe(false)
    expect(await isPassword('', one)).toBe(false)
    expect(await isPassword('河湾的渡轮', 'md5$1')).toBe(false)
  })

  test('is the same typed full-width', async () => {
    expect(await isPassword('ferry２０２６', await hashPassword('ferry2026'))).toBe(true)
  })

  test.each([['七个字不够长吧'.slice(0, 7), 'password-too-short'], ['长'.repeat(1001), 'password-too-long']])('%s is refused', async (password, code) => {
    await expect(people.setPassword(password)).rejects.toMatchObject({ trouble: { code } })
    expect(await people.hasPassword()).toBe(false)
  })
})

describe('a session', () => {
  test('begins with the password and lasts thirty days', async () => {
    expect(await people.logIn('')).toBeUndefined()
    await people.setPassword('河湾的渡轮六点开')
    expect(await people.logIn('河湾的渡轮七点开')).toBeUndefined()
    const { token } = (await people.logIn('河湾的渡轮六点开'))!
    expect(await people.session(token)).toBeDefined()
    clock += 31 * DAY_MS
    expect(await people.session(token)).toBeUndefined()
  })

  test('ends when the owner leaves, and with the password', async () => {
    await people.setPassword('河湾的渡轮六点开')
    const [one, other] = [(await people.logIn('河湾的渡轮六点开'))!, (await people.logIn('河湾的渡轮六点开'))!]
    await people.logOut(one.token)
    expect([await people.session(one.token), (await people.session(other.token)) !== undefined]).toEqual([undefined, true])
    await people.setPassword('河湾的渡轮八点开')
    expect(await people.session(other.token)).toBeUndefined()
  })
})

test('a key opens what it was made for, and is kept by nobody', async () => {
  const { key, ...made } = await people.addKey('手机', 'write')
  expect(key).toMatch(/^yz_[\w-]{43}$/)
  expect(await people.keyOf(key)).toMatchObject({ id: made.id, scope: 'write', name: '手机' })
  expect(await people.keyOf(`${key}x`)).toBeUndefined()
  expect(JSON.stringify(await people.keys())).not.toContain(key)
  expect(await people.dropKey(made.id)).toBe(true)
  expect(await people.keyOf(key)).toBeUndefined()
})
