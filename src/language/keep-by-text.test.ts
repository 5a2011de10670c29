import { expect, test } from 'vitest'
import { keepByText } from './keep-by-text.ts'

function counted(mostCharacters: number) {
  const worked: string[] = []
  const ask = keepByText((text) => {
    worked.push(text)
    return { length: text.length }
  }, mostCharacters)
  return { ask, worked }
}

test('the same text is worked on once, and gives the same answer', () => {
  const { ask, worked } = counted(100)
  expect(ask('江上大雾')).toBe(ask('江上大雾'))
  expect(worked).toEqual(['江上大雾'])
})

test('answers of more text than is kept are let go', () => {
  const { ask, worked } = counted(6)
  for (const text of ['江上大雾', '渡轮停航', '江上大雾']) ask(text)
  expect(worked).toEqual(['江上大雾', '渡轮停航', '江上大雾'])
})

test('a text that is longer than all that is kept does not drive out the others', () => {
  const { ask, worked } = counted(6)
  for (const text of ['江上大雾', '江上大雾，渡轮停航', '江上大雾']) ask(text)
  expect(worked).toEqual(['江上大雾', '江上大雾，渡轮停航'])
})
