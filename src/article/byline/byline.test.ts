import { describe, expect, test } from 'vitest'
import { personNames, readByline, readDateline, readSignature, readStamp, statedDates } from './index.ts'

describe('a byline names people by their part', () => {
  test.each([
    ['来源：河湾晚报 作者：林雨 责任编辑：周舟', { origin: '河湾晚报', authors: ['林雨'], editors: ['周舟'] }],
    ['來源：河灣晚報　記者：林雨', { origin: '河灣晚報', authors: ['林雨'], editors: [] }],
    ['来源:河湾日报2031-04-02 09:12', { origin: '河湾日报', authors: [], editors: [] }],
    ['本报记者 林雨 周舟', { authors: ['林雨', '周舟'], editors: [] }],
    ['□ 本报记者 林雨', { authors: ['林雨'], editors: [] }],
    ['2031-04-01 10:12 港灣報／ 記者林雨／蘭港即時報導', { authors: ['林雨'], editors: [] }],
    ['本报记者林雨发自兰港', { authors: ['林雨'], editors: [] }],
    ['（责编：周舟、沈星）', { authors: [], editors: ['周舟', '沈星'] }],
    ['责任编辑：周舟_NB4425', { authors: [], editors: ['周舟'] }],
    ['[责任编辑：周舟 PK155]', { authors: [], editors: ['周舟'] }],
    ['采写：河湾晚报见习记者 林雨', { authors: ['林雨'], editors: [] }],
    ['文｜林 雨 编辑｜周舟', { authors: ['林雨'], editors: ['周舟'] }],
    ['编辑/周舟', { authors: [], editors: ['周舟'] }],
    ['责任编辑/校对：周舟', { authors: [], editors: ['周舟'] }],
    ['编辑 周舟 校对 沈星', { authors: [], editors: ['周舟'], others: ['沈星'] }],
    ['河湾社记者 林雨 摄', { authors: [], editors: [], others: ['林雨'] }],
    ['发表于2031-04-02 21:30 | 1164次阅读 | 来源河湾报 | 0 条评论 | 作者林雨', { origin: '河湾报', editors: [] }],
    ['执笔/小雨姐、周三郎&沈飞', { authors: ['小雨姐', '周三郎', '沈飞'], editors: [] }],
    ['执笔人：林雨 周舟星', { authors: ['林雨', '周舟星'], editors: [] }],
    ['rainy77 发表于 2031-4-2 11:46:00', { authors: ['rainy77'], editors: [] }],
    ['□林雨', { authors: ['林雨'], editors: [] }],
    ['撰文 | 阿·托卡林', { authors: ['阿·托卡林'], editors: [] }],
    ['By Jane Linden, Local Democracy Reporter', { authors: ['Jane Linden'], editors: [] }],
    ['By Jane Linden and Mark Ode, Harbour Wire | June 3, 2031', { authors: expect.arrayContaining(['Jane Linden', 'Mark Ode']), editors: [] }],
  ])('%s', (line, expected) => {
    expect(readByline(line)).toMatchObject(expected)
  })

  test.each(['记者调查', '记者从港务局获悉，首航定在周五', '作者：未知', '来源：网络', '他是一名作者', '编辑部的故事', '中文：渡轮', '联合国秘书长发言人表示', 'Powered by HarbourBlog 2.1', '■纪检监察', '作者： 访问统计：', '本文发表于2031-04-02', '来源：size="20"', '来源于生活'])('%s names nobody', (line) => {
    expect(readByline(line)).toMatchObject({ authors: [], editors: [], others: [] })
  })
})

describe('a dateline names the agency that sent it', () => {
  test.each([
    ['河湾社兰港4月2日电（记者林雨、周舟）渡轮昨天首航。', { origin: '河湾社', own: false, authors: ['林雨', '周舟'] }],
    ['本报讯 （实习记者 林雨 记者周舟）渡轮昨天首航。', { own: true, authors: ['林雨', '周舟'] }],
    ['河湾晚报讯（记者 林雨）渡轮', { origin: '河湾晚报', own: false, authors: ['林雨'] }],
    ['PORT LINDEN, Calif. (Harbour Wire) — The ferry sailed.', { origin: 'Harbour Wire', own: false, authors: [] }],
    ['港湾网4月2日消息 据船东介绍', { origin: '港湾网', own: false, authors: [] }],
    ['據河灣社蘭港電（記者 林雨）', { origin: '河灣社', own: false, authors: ['林雨'] }],
  ])('%s', (text, expected) => {
    expect(readDateline(text)).toMatchObject(expected)
  })

  test.each(['河湾社记者走进渡轮驾驶舱。', '据外媒报道，渡轮昨天首航。', '报社昨天通电话询问船东。', '渡轮昨天首航。'])('%s has none', (text) => {
    expect(readDateline(text)).toBeUndefined()
  })
})

describe('a signature closes a paragraph', () => {
  test.each([
    ['渡轮昨天首航。（记者 林雨）', ['林雨']],
    ['渡轮昨天首航。(林雨)', ['林雨']],
    ['市民十分满意。(文/图 林雨 周舟星)', ['林雨', '周舟星']],
    ['市民十分满意。（林雨 兰港报道）', ['林雨']],
    ['（林雨）', ['林雨']],
  ])('%s', (text, authors) => {
    expect(readSignature(text)?.byline.authors).toEqual(authors)
  })

  test.each(['渡轮昨天首航。（完）', '船票十五元（单位：元）', '港务局负责运营。（河湾市港务局）', '一位乘客（林女士）说，很方便。'])('%s has none', (text) => {
    expect(readSignature(text)).toBeUndefined()
  })
})

describe('names in a value', () => {
  test.each([
    ['林雨、周舟', ['林雨', '周舟']],
    ['林　雨 周舟星', ['林雨', '周舟星']],
    ['网络', []],
    ['zboy77', ['zboy77']],
    ['Jane Linden, Mark Ode', ['Jane Linden', 'Mark Ode']],
  ])('%s', (value, names) => {
    expect(personNames(value)).toEqual(names)
  })
})

describe('dates of a date line', () => {
  test.each([
    ['2031年04月02日07:48 | 来源', '2031-04-02T07:48:00+08:00', 'minute'],
    ['2031-4-2 07:48:09', '2031-04-02T07:48:09+08:00', 'second'],
    ['2031/04/02', '2031-04-02', 'day'],
    ['二版 2031.04.02 星期三 下午3:05', '2031-04-02T15:05:00+08:00', 'minute'],
    ['April 2, 2031 at 3:04 pm', '2031-04-02T15:04:00+08:00', 'minute'],
    ['2 Apr 2031', '2031-04-02', 'day'],
    ['Published 11:11 PM EST Nov 19, 2031', '2031-11-19T23:11:00-05:00', 'minute'],
    ['Updated 10:01 pm PST, Tuesday, April 1, 2031', '2031-04-01T22:01:00-08:00', 'minute'],
    ['二〇三一年四月二日', '2031-04-02', 'day'],
    ['二零三一年十一月三十日　星期日', '2031-11-30', 'day'],
    ['9/17/2031 5:54:13 AM', '2031-09-17T05:54:13+08:00', 'second'],
    ['31-04-02 23:16', '2031-04-02T23:16:00+08:00', 'minute'],
    ['04-02 12:00', '--04-02T12:00:00', 'minute'],
    ['4月2日 12:00', '--04-02T12:00:00', 'minute'],
  ])('%s', (line, at, precision) => {
    expect(statedDates(line)[0]).toMatchObject({ at, precision })
  })

  test.each(['2031-02-30', '比分 3-2 领先', '电话 0432-62099222', '4月2日举行', '1.25%至2.75%'])('%s states none', (line) => {
    expect(statedDates(line)).toEqual([])
  })
})

test.each([
  ['Wed, 02 Apr 2031 08:00:00 GMT', '2031-04-02T08:00:00+00:00', 'second'],
  ['02 Apr 31 08:00 +0800', '2031-04-02T08:00:00+08:00', 'minute'],
  ['2031-04-02T08:00:00.123+0800', '2031-04-02T08:00:00+08:00', 'second'],
  ['2031-04', '2031-04', 'month'],
  ['2031', '2031', 'year'],
  ['20310402', '2031-04-02', 'day'],
  ['Wed Apr 02 16:01:00 CST 2031', '2031-04-02T16:01:00+08:00', 'second'],
  ['1932860460', '2031-04-02T09:41:00+08:00', 'second'],
  ['2031年4月2日 16:01', '2031-04-02T16:01:00+08:00', 'minute'],
])('the stamp %s', (stamp, at, precision) => {
  expect(readStamp(stamp)).toEqual({ at, precision })
})

test.each(['', 'yesterday', '2031-13-40', 'Smarch 3, 2031', '12'])('%s is no stamp', (text) => {
  expect(readStamp(text)).toBeUndefined()
})

test.each(['（', ' (', '@', ' 编辑'])('Two hundred thousand times %j where an author should stand is nobody, and said so at once', (mark) => {
  expect(personNames(mark.repeat(200_000))).toEqual([])
})
