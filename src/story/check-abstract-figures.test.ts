import { expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findMisstatedFigures } from './check-abstract-figures.ts'

const article = studyText('岚鸥队末轮战平青岬礁石队，以66分屈居第二。首周卖出的门票是上季同期的1.6倍，与他同时登场的还有6名新人。')
const wrong = (summary: string) => findMisstatedFigures(studyText(summary), article).map(({ values }) => values.map(({ stated }) => stated))

test('a summary that states another figure in the same place is in conflict with its article', () => {
  expect(wrong('岚鸥队末轮战平青岬礁石队，以64分位居第二。')).toEqual([['64分', '66分']])
  expect(wrong('首周卖出的门票是上季同期的2.6倍。')).toEqual([['2.6倍', '1.6倍']])
})

test('a summary that is right, or speaks of something else, is in conflict with nothing', () => {
  expect(wrong('岚鸥队战平礁石队，66分排名第二；首周门票是上季同期的1.6倍。')).toEqual([])
  expect(wrong('礁石队全年只丢了12分。')).toEqual([])
})
