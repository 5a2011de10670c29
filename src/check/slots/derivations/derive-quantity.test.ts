import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../../article/index.ts'
import { checkSummary } from '../../check-summary.ts'
import type { ReasonCode } from '../../finding.ts'

const source = (text: string): SourceText => ({ id: 'brief', published: '2031-05-20', text })

const HARBOUR = source(`澜口港5月18日启用新码头，岸线由320米加长到450米，年吞吐能力从60万箱升至90万箱。
港务局说，新码头有岸桥14台，其中9台已经投用。建设资金8亿元，近一半来自银行贷款。
澜口、芦洲、棠浦三地的渔船今后可在此卸货。去年全港渔获4.2万吨，比前年少了0.6万吨。
每卸一吨鱼，码头收费20元。5月18日首日卸货，5月20日港务局公布首批数字：芦洲渔船卸货310吨，棠浦渔船卸货190吨。`)
const COURT = source('诉讼费由周棠负担七成，其余由柳渡公司负担。柳渡公司股东去年减持3个百分点后，仍持有21%的股份。')

const figure = (summary: string, from: SourceText) => checkSummary(summary, [from]).flatMap(({ findings }) => findings).filter(({ kind }) => kind === 'quantity').at(-1)

describe('a figure that follows from figures of the source', () => {
  const ROWS: readonly [string, SourceText, ReasonCode, string][] = [
    ['新码头岸线加长了130米。', HARBOUR, 'follows-by-difference', '450米 − 320米'],
    ['新码头岸桥还有5台没有投用。', HARBOUR, 'follows-by-remainder', '14台 − 9台'],
    ['澜口港吞吐能力增长了五成。', HARBOUR, 'follows-by-share', '(90万箱 − 60万箱) ÷ 60万箱'],
    ['前年全港渔获4.8万吨。', HARBOUR, 'follows-by-change', '4.2万吨 + 0.6万吨'],
    ['芦洲和棠浦渔船首批卸货合计500吨。', HARBOUR, 'follows-by-sum', '310吨 + 190吨'],
    ['诉讼费的三成由柳渡公司负担。', COURT, 'follows-by-remainder', '100% − 七成'],
    ['减持之前，柳渡公司股东持有24%的股份。', COURT, 'follows-by-change', '21% + 3个百分点'],
  ]
  test.each(ROWS)('%s', (summary, from, code, sum) => {
    const found = figure(summary, from)
    expect([found?.verdict, found?.reason]).toEqual(['supported', { code, args: { stated: found?.text, source: sum } }])
    for (const { start, end, exact } of found!.evidence) expect(from.text.slice(start, end)).toBe(exact)
  })
})

describe('a figure that no rule gives', () => {
  const ROWS: readonly [string, SourceText][] = [
    ['新码头岸线加长了140米。', HARBOUR],
    ['新码头岸桥还有6台没有投用。', HARBOUR],
    ['澜口港吞吐能力增长了八成。', HARBOUR],
    ['前年全港渔获3.6万吨。', HARBOUR],
    ['芦洲和棠浦渔船首批卸货合计600吨。', HARBOUR],
    ['诉讼费的四成由柳渡公司负担。', COURT],
    ['减持之前，柳渡公司股东持有18%的股份。', COURT],
  ]
  test.each(ROWS)('%s', (summary, from) => expect(figure(summary, from)?.verdict).not.toBe('supported'))

  test('a change is no level: 最长70天，可延长30天 gives no 40天', () => {
    expect(figure('对该公司的调查可延长40天。', source('对该公司的调查最长70天，可延长30天。'))?.verdict).not.toBe('supported')
  })
})

describe('a spell between two days', () => {
  const FAIR = source('棠浦书展8月20日晚开幕。截至22日24时，累计入场3.1万人次。书展8月25日公布首批获奖名单。9月2日，主办方傍晚6时10分收到通知，但坦承直到8时20分才转发给各展台。')
  test.each(['开幕两天后，棠浦书展累计入场3.1万人次。', '棠浦书展开幕五天后公布首批获奖名单。', '主办方收到通知两个多小时后才转发给各展台。'])('%s', (summary) =>
    expect(checkSummary(summary, [FAIR]).flatMap(({ findings }) => findings).find(({ kind }) => kind === 'quantity')?.verdict).toBe('supported'))
  test.each(['开幕四天后，棠浦书展累计入场3.1万人次。', '棠浦书展开幕七天后公布首批获奖名单。', '主办方收到通知四个多小时后才转发给各展台。'])('not: %s', (summary) =>
    expect(checkSummary(summary, [FAIR]).flatMap(({ findings }) => findings).find(({ kind }) => kind === 'quantity')?.verdict).not.toBe('supported'))
})
