import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuotes } from './index.ts'

/** `他 说 “来吧。”`: speaker, verb, words; direct ones in marks. */
const read = (text: string) =>
  findQuotes(text).map(({ kind, speaker, verb, text: words }) =>
    [speaker?.text ?? '-', verb?.text ?? '-', kind === 'direct' ? `“${words}”` : words].join(' '))

describe('direct speech', () => {
  test.each([
    ['他说：“来吧。”大家笑了。', ['他 说 “来吧。”']],
    ['“我们会赢。”主教练赵大海赛后说。', ['主教练赵大海 说 “我们会赢。”']],
    ['“这座桥，”工程师何平说，“是我们一锤一锤敲出来的。”', ['工程师何平 说 “这座桥，”', '工程师何平 说 “是我们一锤一锤敲出来的。”']],
    ['長大後我想去外國，小明對記者說：「我要讀大學，還要讀博士。」', ['小明 說 “我要讀大學，還要讀博士。”']],
    ['專家認為 " 這次試航很成功，可以載客 "。', ['專家 認為 “這次試航很成功，可以載客”']],
    ['李明：“我不同意这个说法。”', ['李明 - “我不同意这个说法。”']],
    ['周宁对孩子们表示欢迎：“欢迎到海边来。”', ['周宁 表示 “欢迎到海边来。”']],
    ['“大桥通车那天，我哭了。”座谈会上，养护工何平回忆道。', ['养护工何平 回忆道 “大桥通车那天，我哭了。”']],
    ['发言人告诉《海澜晨报》记者：“船已靠岸，人都平安。”', ['发言人 告诉 “船已靠岸，人都平安。”']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('reported speech', () => {
  test.each([
    ['16日，外交部发言人李明在例行记者会上表示，双方将继续合作，并强调，谈判不会中断。', ['外交部发言人李明 表示 双方将继续合作', '外交部发言人李明 强调 谈判不会中断']],
    ['海澜社岚城3月5日电（记者王文）气象台首席周宁介绍，明天有大雨。雨后会降温。', ['气象台首席周宁 介绍 明天有大雨']],
    ['气象专家建议市民减少外出。他的建议很好。', ['气象专家 建议 市民减少外出']],
    ['王强赛后透露球队将补强后卫。', ['王强 透露 球队将补强后卫']],
    ['警方称事故原因仍在调查。法院认为，被告人构成犯罪。', ['警方 称 事故原因仍在调查', '法院 认为 被告人构成犯罪']],
    ['在谈到未来时，她表示希望留在球队。', ['她 表示 希望留在球队']],
    ['对此，公司回应称，产品没有问题。', ['公司 回应称 产品没有问题']],
    ['约九成的受访者认为票价合理。', ['约九成的受访者 认为 票价合理']],
    ['市长陈立新指出，要推进“三横四纵”建设。', ['市长陈立新 指出 要推进“三横四纵”建设']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('whose words the sentence says they are', () => {
  test.each([
    ['公告显示，公司全年营收86亿元。', ['公告 显示 公司全年营收86亿元']],
    ['据海澜社报道，列车已恢复运行。', ['海澜社 报道 列车已恢复运行']],
    ['根据央行的说法，利率不会上调。雨停了。', ['央行 说法 利率不会上调']],
    ['用教练的话说，“防守赢得冠军”。', ['教练 话说 “防守赢得冠军”']],
    ['据水务局工程师时宁介绍，水位已回落。', ['水务局工程师时宁 介绍 水位已回落']],
    ['岚方对此表示赞赏，并指出双方互信不断加深。', ['岚方 指出 双方互信不断加深']],
    ['法院审理查明，被告人收受财物百万元。', ['法院 查明 被告人收受财物百万元']],
    ['对于质疑，该公司回应说，产品没有缺陷。', ['该公司 回应说 产品没有缺陷']],
    ['根据规定，车辆限行。据悉，雨停了。有关报道，很多。', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

const meant = (text: string) => findQuotes(text).flatMap(({ named, speaker }) => (named ? [`${speaker!.text}=${named.text}`] : []))

describe('whom a pronoun before a verb of saying means', () => {
  test.each([
    ['市长林海川6日表示，新桥将于年底通车。他说，资金已经到位。', ['他=林海川']],
    ['“我们会赢。”队长罗启航说，“球迷值得这场胜利。”他表示，下一场更难。', ['他=罗启航']],
    ['教练赵大海称赞门将钟岳。他说，球队很团结。', ['他=赵大海']],
    ['市民贺先生到场。主任殷若兰表示，床位够用。\n她还说，药品充足。', ['她=殷若兰']],
    ['气象专家祝捷透露，台风路径罕见。该专家提醒，居民应减少外出。', ['该专家=祝捷']],
    ['星澜科技有限公司召回手机。对此，该公司回应称，问题已经解决。', ['该公司=星澜科技有限公司']],
    ['雨下了一夜。他说，路很滑。', []],
    ['市长林海川到场。\n雨停了。\n路通了。\n他说，很好。', []],
  ])('%s', (text, expected) => {
    expect(meant(text)).toEqual(expected)
  })
})

describe('no quotation', () => {
  test.each([
    '共建“一带一路”倡议', '被称为“小水电之父”的老人', '一般来说，雨后会降温。', '据说，他走了。', '他写的小说，卖得很好。', '学校名称，沿用至今。', '他所说的，大家都懂。', '产品符合环保要求才能上市。', '会议提出修改建议十二条。',
    '大会提出“五水共治”。', '船长拒绝透露，也没有否认。', '这次访问，成果丰硕。',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

test('an opening mark that nothing closes swallows nothing', () => {
  expect(read('他说：“来吧。\n市长表示，桥已通车。')).toContain('市长 表示 桥已通车')
})

const pieces = fc.constantFrom('他', '说', '：', '“', '”', '，', '。', '市长表示', '「', '」', '\n', '桥已通车', '"', '称', '并', '强调', ' ', '告诉记者')
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))

test('offsets slice, quotes are in order, a speaker never lies in the words of the quote', () => {
  fc.assert(fc.property(texts, (text) => {
    let last = 0
    for (const quote of findQuotes(text)) {
      for (const span of [quote, quote.speaker, quote.verb, quote.named]) if (span) expect(text.slice(span.start, span.end)).toBe(span.text)
      expect(quote.start).toBeGreaterThanOrEqual(last)
      expect(quote.speaker && quote.speaker.start < quote.end && quote.speaker.end > quote.start).not.toBe(true)
      last = quote.start
    }
  }))
})
