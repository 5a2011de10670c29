import { expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const TEXT = '临川交易所周三收盘时股市小幅下跌，成交清淡。分析人士说，投资者在等待央行的消息。另据本报记者报道，县里的农产品展览本周闭幕，二十家企业到场。有三家来自国际知名的商会，其余都是本地的。'
const marked = (summary: string) => checkSummary(summary, [{ id: 'a', headline: '临川收盘', published: '2025-03-05', text: TEXT }])
  .flatMap(({ findings }) => findings).filter(({ verdict }) => verdict !== 'supported').map(({ text }) => text)

test('two words that the source has, but tells of apart, are marked where a summary joins them', () => {
  expect(marked('国际股市周三小幅下跌。')).toContain('国际股市')
})

test('the word alone is as the source has it', () => {
  expect(marked('股市周三小幅下跌。')).toEqual([])
})
