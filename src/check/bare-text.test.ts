import { expect, test } from 'vitest'
import { bareText, findVerbatim } from './bare-text.ts'

const find = (whole: string, part: string) => {
  const place = findVerbatim(bareText(whole), bareText(part))
  return place && whole.slice(place.start, place.end)
}

test('a sentence is found through other marks and line breaks', () => {
  expect(find('大桥于九月通车，\n全长1280米。', '大桥于九月通车，全长1280米')).toBe('大桥于九月通车，\n全长1280米')
})

test('a number is not found inside a longer one', () => {
  expect(find('事故造成15人受伤。', '5人受伤')).toBeUndefined()
  expect(find('比分是3:21，全场沸腾。', '比分是3:2')).toBeUndefined()
})

test('one end of a range does not stand in it word for word', () => {
  const whole = bareText('成人票价80元至120元，儿童免票。')
  expect(findVerbatim(whole, bareText('成人票价80元'))).toBeUndefined()
  expect(findVerbatim(whole, bareText('成人票价80元至120元'))).toBeDefined()
})
