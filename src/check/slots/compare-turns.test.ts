import { expect, test } from 'vitest'
import { checkSummary } from '../index.ts'

const told = (summary: string) => checkSummary(summary, [{ id: 'turns', published: '2031-11-02', text: '从下届起，决赛由三番棋改为五番棋，用时由3小时减为2小时。' }])[0]!.verdict

test('a change the other way round is none that the source tells', () => {
  expect(told('决赛将由五番棋改为三番棋。')).not.toBe('supported')
  expect(told('决赛将由三番棋改为五番棋。')).toBe('supported')
  expect(told('用时由2小时增为3小时。')).not.toBe('supported')
})

test('shares in round words change as others do', () => {
  const [sentence] = checkSummary('车规业务占比将由三成降至8%。', [{ id: 'shares', published: '2031-11-02', text: '他预计，车规业务占比将由目前的8%提高到三成左右。' }])
  expect(sentence!.verdict).not.toBe('supported')
})
