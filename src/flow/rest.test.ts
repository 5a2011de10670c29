import { expect, test } from 'vitest'
import { keepGoing } from './rest.ts'

test('what goes on in the background goes on after a fault, and ends when it has nothing to do', async () => {
  const faults: unknown[] = []
  let tries = 0
  const work = async () => {
    tries += 1
    if (tries < 3) throw new Error('full')
  }
  await keepGoing(work, { signal: new AbortController().signal, sleep: async () => undefined, onFault: (error) => faults.push(error) })
  expect([tries, faults.length]).toEqual([3, 2])
})

test('and ends with the library, in the middle of its rest', async () => {
  const ending = new AbortController()
  let tries = 0
  const work = async () => {
    tries += 1
    throw new Error('full')
  }
  await keepGoing(work, { signal: ending.signal, sleep: async () => ending.abort() })
  expect(tries).toBe(1)
})
