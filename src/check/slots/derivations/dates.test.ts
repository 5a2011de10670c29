import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../../article/index.ts'
import { checkSummary } from '../../check-summary.ts'

const PAGE: SourceText = {
  id: 'brief', published: '2031-08-20',
  text: `砚港市从8月25日起对全市140家茶楼开展为期一个月的检查。
青岬隧道8月12日贯通，施工历时六年。“白鲨号”货轮8月18日上午8时20分驶离砚港，五十分钟后抵达柳岛。
三天前，“白鲨号”在柳岛外海搁浅两小时，无人受伤。
气象台预计，8月27日20时起砚港降雨，雨将持续超过40个小时。
柳岛的渡轮客运量从1995年的3万人次增长到2030年的26万人次。`,
}
const verdict = (summary: string) => checkSummary(summary, [PAGE]).map((sentence) => sentence.verdict).join()

describe('dates that follow from a date and a spell', () => {
  test.each([
    '茶楼检查将持续到9月下旬。', '青岬隧道的施工始于2025年。', '“白鲨号”货轮上午9时10分左右抵达柳岛。', '三天前的“白鲨号”搁浅没有人受伤。',
  ])('%s', (summary) => expect(verdict(summary)).toBe('supported'))
  test.each([
    '茶楼检查将持续到10月下旬。', '青岬隧道的施工始于2021年。', '“白鲨号”货轮上午10时30分左右抵达柳岛。', '青岬隧道2037年贯通。', '四天前的“白鲨号”搁浅没有人受伤。', '砚港的降雨将持续到8月29日早晨。', '2004年，柳岛的渡轮客运量增长。',
  ])('not: %s', (summary) => expect(verdict(summary)).not.toBe('supported'))
})
