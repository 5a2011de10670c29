import { expect, test } from 'vitest'
import { onceEach } from './once-each.ts'

test('each thing is asked about once, even where there is no answer', () => {
  const asked: string[] = []
  const ask = onceEach((thing: string) => {
    asked.push(thing)
    return thing === '无' ? undefined : thing.length
  })
  expect(['无', '两个', '无', '两个'].map(ask)).toEqual([undefined, 2, undefined, 2])
  expect(asked).toEqual(['无', '两个'])
})
