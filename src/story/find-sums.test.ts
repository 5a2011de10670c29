import { describe, expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findSums } from './find-sums.ts'

const sums = (text: string) => findSums(studyText(text)).map(({ relation, values }) => [relation, ...values.map(({ stated, value }) => `${stated}=${value}`)])

describe('counts that a text bears out by itself', () => {
  test('a list has as many points as it announces', () => {
    expect(sums('通知提出两项要求：其一，查清原因；其二，公布进度。')).toEqual([['agree', '两项要求=2', '其一，查清原因；其二，公布进度=2']])
  })

  test('games won, drawn and lost are the games played', () => {
    expect(sums('两队交手12场，岚鸥队5胜4平3负。')).toEqual([['agree', '12场=12', '5胜4平3负=12']])
    expect(sums('两队交手13场，岚鸥队5胜4平3负。')).toEqual([])
  })

  test('a part stands beside its whole, as another scope', () => {
    expect(sums('抽检了40台水泵，有6台温度超标。')).toEqual([['different-scope', '40台=40', '6台=6']])
  })
})
