import { expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findEvents } from './find-events.ts'
import { titleEvent } from './title-event.ts'

const titlesOf = (text: string, published = '2025-08-28') => findEvents(studyText(text, { published })).map((mention) => titleEvent([mention]))

test.each([
  ['without its time', '青岬队8月11日在岚州球场击败南屏队。', '青岬队在岚州球场击败南屏队'],
  ['with the subject before a bracket', '岚州市港务管理局（以下简称“港务局”）25日约谈青岬船厂。', '岚州市港务管理局约谈青岬船厂'],
  ['with what was announced', '8月6日，联赛委员会认定，青岬队派出了未注册的后卫。', '联赛委员会认定，青岬队派出了未注册的后卫'],
  ['without the invitation', '8月6日，应岚州市邀请，青岬队启程前往岚州集训。', '青岬队启程前往岚州集训'],
  ['with the occasion that held the day', '总经理卢秉在8月7日的说明会上承认，材料晚交了一天。', '总经理卢秉在说明会上承认，材料晚交了一天'],
  ['with the mark that its name begins with', '8月9日，“岚江一号”从岚州东港试航。', '“岚江一号”从岚州东港试航'],
  ['with the time, where a verb needs it', '火灾发生于7月9日。', '火灾发生于7月9日'],
  ['with whom the clause before names', '新码头原定9月开放，现推迟到11月。', '新码头原定9月开放，现推迟到11月'],
  ['with the deed after which more came', '7月18日签约之后，他用半个赛季打入14球。', '签约之后，他用半个赛季打入14球'],
  ['in traditional script as well', '當地時間8月4日下午，青岬隊在嵐州簽署協議並發表講話。', '青岬隊在嵐州簽署協議並發表講話'],
])('a title reads by itself, %s', (_, text, title) => expect(titlesOf(text).at(-1)).toBe(title))

test('a title that is too long ends at a word, with its marks in pairs', () => {
  const [title] = titlesOf('8月9日，岚州市和青岬市在联席会议上共同签署《岚江下游水资源统一调度与生态补偿长期合作框架协议》。')
  expect(title!.length).toBeLessThanOrEqual(30)
  expect(title).toMatch(/^岚州市和青岬市.*…$/)
  expect(title!.split('《').length).toBe(title!.split('》').length)
})
