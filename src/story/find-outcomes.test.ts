import { describe, expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findEnumerations } from './find-enumerations.ts'
import { findOutcomes } from './find-outcomes.ts'
import { dateAt } from './govern-times.ts'

const outcomes = (text: string) => findOutcomes([studyText(text, { published: '2025-06-20' })], dateAt).map(({ kind, name, date }) => [kind, name, date])

describe('documents', () => {
  test('are named with the day they were signed', () => {
    expect(outcomes('6月18日，岚州与青岬签署《岚青供水协议》和《岚青航运备忘录》。')).toEqual([['document', '《岚青供水协议》', '2025-06-18'], ['document', '《岚青航运备忘录》', '2025-06-18']])
  })

  test('without a title are known by what they are', () => {
    expect(outcomes('双方达成和解协议，诉讼撤回。')).toEqual([['document', '和解协议', undefined]])
  })

  test('are not songs: 发表 goes with any work', () => {
    expect(outcomes('歌手发表新曲《晚风》。')).toEqual([])
  })
})

describe('projects', () => {
  test('are named by what was opened, not by where or when', () => {
    expect(outcomes('岚江大桥6月18日在白塔镇通车。')).toEqual([['project', '岚江大桥', '2025-06-18']])
  })

  test('are not what is only planned', () => {
    expect(outcomes('青岬大桥预计明年3月通车。')).toEqual([])
  })

  test('keep both halves of a pair', () => {
    expect(outcomes('市长出席新图书馆和档案馆落成仪式。')).toEqual([['project', '新图书馆和档案馆', undefined]])
  })
})

const points = (text: string) => findEnumerations(studyText(text)).map(({ name, count, points: all }) => [name, count, all])

describe('counted lists', () => {
  test('are told by their numbers', () => {
    expect(points('她提出三点建议：一要多种树，二要少挖沙，三要修好闸门。')).toEqual([['三点建议', 3, ['一要多种树', '二要少挖沙', '三要修好闸门']]])
  })

  test('may stand before the words that count them', () => {
    expect(points('坚持节水、坚持清污、坚持还绿，这“三个坚持”写进了村规。')).toEqual([['三个坚持', 3, ['坚持节水', '坚持清污', '坚持还绿']]])
  })

  test('have no points when the text gives fewer than it announces', () => {
    expect(points('她提出四点建议：一要多种树，二要少挖沙。')).toEqual([['四点建议', 4, []]])
  })
})
