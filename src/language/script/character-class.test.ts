import fc from 'fast-check'
import { expect, test } from 'vitest'
import { characterClass } from './character-class.ts'

const CLASSES: readonly RegExp[] = [/\s/, /\d/, /[\p{L}\p{N}]/u]

test('a character is of a class when the pattern matches it alone', () => {
  for (const pattern of CLASSES) {
    const isOne = characterClass(pattern)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (let at = 0; at < text.length; at++) expect(isOne(text, at)).toBe(pattern.test(text[at]!))
    }))
  }
})

test('nothing stands outside a text', () => {
  const isAny = characterClass(/[^]/)
  expect([isAny('雨', -1), isAny('雨', 0), isAny('雨', 1)]).toEqual([false, true, false])
})
