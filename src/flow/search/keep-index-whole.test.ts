import { expect, test } from 'vitest'
import { keepIndexWhole } from './keep-index-whole.ts'

test('the index is put together in short steps with rests between them, and looked at again later', async () => {
  const left = [true, true, false, false]
  const ending = new AbortController()
  const told: string[] = []
  await keepIndexWhole({
    mergeIndex: async () => {
      told.push('step')
      return left.shift() ?? false
    },
  }, {
    signal: ending.signal,
    sleep: async (ms) => {
      told.push(ms >= 60_000 ? 'wait' : 'rest')
      if (left.length === 0) ending.abort()
    },
  })
  expect(told).toEqual(['wait', 'step', 'rest', 'step', 'rest', 'step', 'wait', 'step', 'wait'])
})
