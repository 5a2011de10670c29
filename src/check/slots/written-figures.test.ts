import { expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const source = {
  id: 'a', headline: '蓝鲟港马拉松收到报名表1.9万份', published: '2024-03-12',
  text: '蓝鲟港马拉松组委会周二说，女选手占全部报名者的51%。去年的比赛由索伦堡96跑团夺得团体冠军，颁奖持续了3个多小时。'
    + '去年索伦堡96跑团有20人参赛，18人到达终点，15人获奖。起跑仪式将于10日上午举行。8时30分，礼炮在栈桥鸣响。报名者中的外地选手上万人。',
}
const verdictOf = (sentence: string) => checkSummary(sentence, [source])[0]!.findings.filter(({ kind, text }) => (kind === 'quantity' || kind === 'time') && /\d/.test(text)).map(({ text, verdict }) => `${text} ${verdict}`)

test.each([
  ['女选手约占全部报名者的约50%。', '约50% supported'],
  ['女选手占全部报名者的约48%。', '约48% not-found'],
  ['夺得团体冠军的是索伦堡96队。', '96队 supported'],
  ['索伦堡96人参赛。', '96人 contradicted'],
  ['夺得团体冠军的是索伦堡69队。', '69队 not-found'],
  ['外地选手有1万余人。', '1万余人 supported'],
  ['颁奖持续了3小时。', '3小时 supported'],
  ['马拉松收到报名表1.9万份。', '1.9万份 supported'],
  ['礼炮于9日8时30分在栈桥鸣响。', '9日8时30分 not-found'],
])('how a figure is written may differ, what it says may not: %s', (sentence, expected) => {
  expect(verdictOf(sentence)).toContain(expected)
})
