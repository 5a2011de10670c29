import { expect, test } from 'vitest'
import { bareText } from './bare-text.ts'
import { findOtherFigures } from './find-other-figures.ts'

const source = bareText('试验共纳入2400名60岁以上志愿者，随访18个月。')
const figuresOf = (text: string) => findOtherFigures(source, bareText(text))?.figures.map(({ start, end }) => text.slice(start, end))

test.each([
  ['试验共纳入2400名40岁以上志愿者，随访18个月。', ['40']],
  ['试验共纳入2700名60岁以上志愿者，随访16个月。', ['2700', '16']],
])('%s: %s stand in the place of other figures', (text, figures) => {
  expect(figuresOf(text)).toEqual(figures)
})

test.each(['试验共纳入2400名60岁以上志愿者，随访18个月。', '试验随访了12个月，共有2400人。'])('%s: the same figures, or another sentence', (text) => {
  expect(figuresOf(text)).toBeUndefined()
})
