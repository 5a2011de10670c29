import { expect, test } from 'vitest'
import type { SourceText } from '../../article/index.ts'
import { checkSummary } from '../check-summary.ts'

const PAGE: SourceText = {
  id: 'brief', published: '2031-10-28',
  text: `棠浦去年接待露营客42万人，比前年少了8万人。老牌帐篷“青穹3”上周降了200元，现价1,300元。
2030年5月，汀溪旅社以违约为由起诉露营地，索赔90万元。今年9月，棠浦区法院一审判令露营地赔偿30万元并公开道歉。`,
}
const verdict = (summary: string) => checkSummary(summary, [PAGE]).map((sentence) => sentence.verdict).join()

test('by how much something changed does not vie with what it is', () => {
  expect(verdict('棠浦去年的露营客人数比前年少了8万人。')).toBe('supported')
  expect(verdict('“青穹3”降价后卖1300元。')).toBe('supported')
  expect(verdict('棠浦去年的露营客人数比前年少了42万人。')).not.toBe('supported')
})

test('a figure stands with the sentence that tells all the rest', () => {
  expect(verdict('汀溪旅社2030年5月以违约为由起诉露营地，要求赔偿90万元。')).toBe('supported')
  expect(verdict('汀溪旅社2030年5月以违约为由起诉露营地，要求赔偿60万元。')).not.toBe('supported')
})

test('from one hour to another is not the other way round', () => {
  const LATE: SourceText = { id: 'late', published: '2031-10-28', text: '棠浦地铁宣布，2号线末班车自11月1日起由22时10分推迟至22时50分。' }
  expect(checkSummary('2号线末班车由22时10分推迟至22时50分。', [LATE])[0]!.verdict).toBe('supported')
  expect(checkSummary('2号线末班车由22时50分提前至22时10分。', [LATE])[0]!.verdict).not.toBe('supported')
})

const told = (text: string, summary: string) => checkSummary(summary, [{ id: 'meals', published: '2031-08-30', text }])[0]!.verdict

test('what a figure changed from is not what it came to', () => {
  const once = '云渡中学的学生餐费从9月起由每天18元降到16元。'
  expect(told(once, '云渡中学的学生餐费将涨到每天18元。')).toBe('not-found')
  expect(told(once, '云渡中学的学生餐费将降到每天16元。')).toBe('supported')
  expect(told(once.replace('从9月', '去年由每天15元涨到18元，从9月'), '云渡中学的学生餐费去年涨到每天18元。')).toBe('supported')
})
