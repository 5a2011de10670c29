import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, scriptOf } from './index.ts'

test('the particle 著 is 着, the writing of books is not', () => {
  expect(fold('他們望著海，承載著希望')).toBe('他们望着海，承载着希望')
  expect(fold('這部名著的著者著有兩書，成就卓著，聞名於世')).toBe('这部名著的著者著有两书，成就卓著，闻名于世')
})

test('traditional text and full-width digits fold to one spelling of the same length', () => {
  expect(fold('２０２５年５月，5天4夜裏直達里海')).toBe('2025年5月，5天4夜里直达里海')
})

test('a word that keeps its traditional form keeps it', () => {
  expect(fold('乾隆年間，天氣乾燥')).toBe('乾隆年间，天气干燥')
})

test('the script of a text is told by the characters that only it has', () => {
  expect(scriptOf('國家主席出席會議')).toBe('zh-Hant')
  expect(scriptOf('国家主席出席会议')).toBe('zh-Hans')
  expect(scriptOf('A ferry across the strait')).toBe('en')
  expect(scriptOf('123')).toBe('und')
})

test('folding keeps every offset and changes nothing the second time', () => {
  const text = fc.string({ unit: fc.constantFrom(...'裏里後后麵面１２.，。乾隆軟體A𠮷臺台') })
  fc.assert(fc.property(text, (raw) => fold(raw).length === raw.length && fold(fold(raw)) === fold(raw)))
})
