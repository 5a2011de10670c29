import { describe, expect, test } from 'vitest'
import { checkSummary } from './check-summary.ts'
import { gravest } from './judge-statement.ts'

const verdictOf = (text: string, summary: string) => gravest(checkSummary(summary, [{ id: 'one', published: '2024-05-06', text }]).map(({ verdict }) => verdict))

describe('a denial told of another one', () => {
  test.each([
    ['东区的路灯没有修好，西区的路灯昨天修好了。', '西区的路灯修好了。'],
    ['前两次试飞没有成功，第三次终于成功入轨。', '第三次试飞成功。'],
    ['工信部门没有批准甲型号上路，乙型号获准在三个区测试。', '甲型号没能获准上路。'],
    ['其他候选人没有出席辩论，只有现任市长宗白到场。', '宗白出席了辩论。'],
    ['林秋说，她的同事周末都可以休息，不用加班，而自己却要守到深夜。', '林秋周末要加班。'],
    ['只有一名球员没有归队，其余都已归队。', '大部分球员已经归队。'],
    ['除了北线，其他线路没有恢复运营。', '北线恢复运营。'],
  ])('%s does not deny %s', (text, summary) => expect(verdictOf(text, summary)).not.toBe('contradicted'))

  test.each([
    ['东区的路灯没有修好。', '东区的路灯修好了。'],
    ['第二次试飞没有成功。', '第二次试飞成功。'],
    ['甲型号没有获准上路。', '甲型号获准上路。'],
  ])('%s denies %s', (text, summary) => expect(verdictOf(text, summary)).toBe('contradicted'))
})

describe('a time of day without a day', () => {
  test.each([
    ['水库5日21时开始泄洪。', '水库21时开始泄洪。'],
    ['水库5日晚上9时开始泄洪。', '水库9点开始泄洪。'],
    ['行李转盘下午3时10分恢复运转。', '行李转盘3点10分恢复运转。'],
  ])('%s bears out %s', (text, summary) => expect(verdictOf(text, summary)).toBe('supported'))

  test.each([
    ['水库5日21时开始泄洪。', '水库20时开始泄洪。'],
    ['水库5日晚上9时开始泄洪。', '水库上午9点开始泄洪。'],
    ['水库5日21时开始泄洪。', '水库4日21时开始泄洪。'],
  ])('%s does not bear out %s', (text, summary) => expect(verdictOf(text, summary)).toBe('contradicted'))
})

describe('what is told of another part of the sentence', () => {
  test.each([
    ['首相签署了贸易协定，渔业协定则没有签成。', '渔业协定没能签署。'],
    ['小说英文版只卖了八千册，法文版尚未出版。', '英文版已经出版。'],
    ['央行上月减息0.25个百分点，这次没有再减。', '央行这次没有减息。'],
    ['5月3日至5日，花市共接待游客12万人次，其中4日4.6万人次。', '5月4日，花市接待游客4.6万人次。'],
    ['医院现有床位1200张，扩建后将增加到1800张。', '扩建完成后，医院床位达1800张。'],
    ['董事会以5比4通过收购案，两名独立董事投了反对票。', '四名董事反对收购。'],
    ['警方说，甲车司机未受伤，乙车司机轻伤。', '事故造成一人轻伤。'],
    ['农业局说，柚子占农损的六成五，河口乡最为严重，占全县农损的近半。', '柚子损失占全县农损的三分之二。'],
  ])('%s does not deny %s', (text, summary) => expect(verdictOf(text, summary)).not.toBe('contradicted'))

  test.each([
    ['第一次洪峰19日22时通过水文站，水位86.4米；第二次洪峰21日6时通过，水位88.1米。', '第一次洪峰21日6时通过水文站。'],
    ['首相没有签署渔业协定。', '首相签署了渔业协定。'],
    ['小说法文版尚未出版。', '法文版已经出版。'],
  ])('%s denies %s', (text, summary) => expect(verdictOf(text, summary)).toBe('contradicted'))
})
