import { expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findFoundings } from './find-foundings.ts'

const texts = (...all: string[]) => all.map((text, index) => studyText(text, { published: '2025-06-20' }, `a${index}`))
const apart = { areOneText: () => false }

test('two texts that give one year of beginning agree', () => {
  const [row, ...others] = findFoundings(texts('岚江大桥2009年建成，是岚州第一座斜拉桥。', '岚江大桥长486米，2009年通车。'), apart)
  expect(others).toEqual([])
  expect(row).toMatchObject({ relation: 'agree', values: [{ value: 2009, article: 'a0' }, { value: 2009, article: 'a1' }] })
})

test('two things begun in one year are not one, nor are two prints of one text two', () => {
  expect(findFoundings(texts('岚江大桥2009年建成。', '青岬灯塔2009年建成。'), apart)).toEqual([])
  expect(findFoundings(texts('岚江大桥2009年建成。', '岚江大桥2009年建成。'), { areOneText: () => true })).toEqual([])
})
