import { expect, test } from 'vitest'
import { checkSummary } from '../index.ts'

const TEXT = '芦方要求尽快讨论渔业配额，茶叶关税明年再谈。新船由芦洲船厂研制，澜口船校负责培训。教练拒绝评论红牌判罚。澜航维持全年4200班的目标。船长没有回应暗礁是否也是搁浅的原因之一。'
const verdict = (summary: string) => checkSummary(summary, [{ id: 'a', published: '2031-11-02', text: TEXT }])[0]!.verdict

test('another noun before the same noun is another thing', () => {
  expect(verdict('芦方要求尽快讨论茶叶配额。')).not.toBe('supported')
  expect(verdict('芦方要求尽快讨论渔业配额。')).toBe('supported')
})

test('who did it, behind 由', () => {
  expect(verdict('新船由澜口船校研制。')).not.toBe('supported')
  expect(verdict('新船由芦洲船厂研制。')).toBe('supported')
})

test('what was refused, kept or left open is not told as done', () => {
  expect(verdict('教练猛烈抨击红牌判罚。')).not.toBe('supported')
  expect(verdict('教练不愿评论红牌判罚。')).not.toBe('contradicted')
  expect(verdict('澜航将上调全年4200班的目标。')).not.toBe('supported')
  expect(verdict('澜航没有改变全年4200班的目标。')).not.toBe('contradicted')
  expect(verdict('暗礁确实也是搁浅的原因之一。')).not.toBe('supported')
})

const GAME = '裁判说，罗舟的官子在同龄人中最好，布局还欠火候。航道下游发现唐代码头遗址。年代由澜口实验室用锆石测定，骨骼另行研究。'
const told = (summary: string) => checkSummary(summary, [{ id: 'b', published: '2031-11-02', text: GAME }])[0]!.verdict

test('of two things in one sentence the other one; another find; another means', () => {
  expect(told('裁判称赞罗舟的布局在同龄人中最好。')).not.toBe('supported')
  expect(told('裁判称赞罗舟的官子在同龄人中最好。')).toBe('supported')
  expect(told('发现的是一处唐代城墙遗址。')).not.toBe('supported')
  expect(told('年代是用骨骼测定的。')).not.toBe('supported')
})

const SOMEBODY = '火灾造成4人受伤，其中3人为工人，另有1名消防员在灭火时被坠物砸伤左臂。'
const who = (summary: string) => checkSummary(summary, [{ id: 'c', published: '2031-11-02', text: SOMEBODY }])[0]!.verdict

test('somebody, told by what he is', () => {
  expect(who('一名工人被坠物砸伤左臂。')).not.toBe('supported')
  expect(who('一名消防员被坠物砸伤左臂。')).toBe('supported')
  expect(who('一名男子被坠物砸伤左臂。')).not.toBe('contradicted')
})
