import { expect, test } from 'vitest'
import { segment } from './index.ts'

test('words cover the text and keep its own script', () => {
  const text = '國家主席在北京出席會議，談及經濟合作。'
  const words = segment(text)
  expect(words.map((word) => word.text).join('')).toBe(text)
  expect(words.every((word) => text.slice(word.start, word.end) === word.text)).toBe(true)
  expect(words.map((word) => word.text)).toContain('國家')
})
