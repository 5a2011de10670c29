import { expect, test } from 'vitest'
import { isOtherTurn } from './other-turn.ts'

test.each([
  ['首日运送旅客', '次日运送旅客', true], ['运送旅客', '次日运送旅客', true], ['运送旅客', '首日运送旅客', false], ['开航次日', '第二天', false],
  ['三季度亏损', '前三季度亏损', true], ['上半年盈利', '上半年盈利，下半年亏损', false], ['运送旅客', '运送旅客', false], ['预售价', '正式售价', true],
  ['夜间交易走高', '日间盘走低', true], ['交易走高', '日间盘走低', false], ['上午九时开闸', '上午停航', false],
])('what is told of %s may not be what is told of %s: %s', (stated, told, isOther) => {
  expect(isOtherTurn(stated, told)).toBe(isOther)
})
