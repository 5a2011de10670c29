import { setImmediate as tick } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { movingPlace, openHostQueue } from './host-queue.ts'

test('so many at a time for each host, the others in the order of asking', async () => {
  const queue = openHostQueue({ perHost: 2 })
  const begun: string[] = []
  const leaves = new Map<string, () => void>()
  const ask = async (name: string, host: string) => {
    leaves.set(name, await queue.enter(host))
    begun.push(name)
  }
  const asking = ['a1', 'a2', 'a3', 'a4', 'b1'].map((name) => ask(name, name[0]!))
  await tick()
  expect(begun).toEqual(['a1', 'a2', 'b1'])
  leaves.get('a2')!()
  leaves.get('a2')!()
  await tick()
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3'])
  leaves.get('a1')!()
  await Promise.all(asking)
  expect(begun.at(-1)).toBe('a4')
  for (const name of ['a3', 'a4', 'b1']) leaves.get(name)!()
  await Promise.all([queue.enter('a'), queue.enter('a')])
})

test('who gives up waiting leaves the line, and keeps nobody else in it', async () => {
  const queue = openHostQueue({ perHost: 1 })
  const leave = await queue.enter('a')
  const patience = new AbortController()
  const impatient = queue.enter('a', patience.signal)
  const patient = queue.enter('a')
  patience.abort(new Error('tired'))
  await expect(impatient).rejects.toThrow('tired')
  leave()
  await patient
  await expect(queue.enter('a', patience.signal)).rejects.toThrow('tired')
})

test('two that are sent to each other’s hosts do not wait for each other for ever', async () => {
  const queue = openHostQueue({ perHost: 1 })
  const [one, other] = [movingPlace(queue), movingPlace(queue)]
  await Promise.all([one.moveTo('a'), other.moveTo('b')])
  await Promise.all([one.moveTo('b'), other.moveTo('a')])
  await one.moveTo('b')
  one.leave()
  one.leave()
  other.leave()
  await Promise.all([queue.enter('a'), queue.enter('b')])
})
