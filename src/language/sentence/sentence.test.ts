import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectWithin } from '../../../test/processor-time.ts'
import { clauses, sentences } from './index.ts'

const texts = (text: string) => sentences(text).map((sentence) => sentence.text)

test('a stop inside quotation marks ends a sentence only when nobody goes on speaking', () => {
  expect(texts('他说：“来吧。”大家笑了。')).toEqual(['他说：“来吧。”', '大家笑了。'])
  expect(texts('“来吧。”他说。大家笑了。')).toEqual(['“来吧。”他说。', '大家笑了。'])
  expect(texts('“先修堤。再修路。”市长表示。')).toEqual(['“先修堤。再修路。”市长表示。'])
  expect(texts('他说：“先修堤。”市长表示，路也要修。')).toEqual(['他说：“先修堤。”', '市长表示，路也要修。'])
  expect(texts('他说：“先修堤。”，市长点头。')).toEqual(['他说：“先修堤。”，市长点头。'])
})

test('decimals and addresses hold no stop, a line break always ends', () => {
  expect(texts('涨幅3.5%。\n第二段')).toEqual(['涨幅3.5%。', '第二段'])
  expect(texts('The ferry ran. It was late.')).toEqual(['The ferry ran.', 'It was late.'])
})

test('an unclosed quotation mark does not swallow the rest', () => {
  expect(texts('“来吧。大家笑了。\n第二段。')).toEqual(['“来吧。', '大家笑了。', '第二段。'])
})

test('clauses are cut at commas, not inside numbers or quotations', () => {
  expect(clauses('疏散12,034人,他说：“快，走。”随后返回').map((clause) => clause.text)).toEqual(['疏散12,034人,', '他说：', '“快，走。”', '随后返回'])
})

const PIECES = fc.constantFrom('他说', '：', '“', '”', '。', '！', '…', '（', '）', '，', '、', '——', ' ', '\n', '3.5', 'The end.', 'Next', '「', '」', '；', '《', '》')

test('sentences and clauses slice, go forward, and leave out nothing but white space', () => {
  fc.assert(fc.property(fc.array(PIECES, { maxLength: 24 }).map((all) => all.join('')), (text) => {
    for (const spans of [sentences(text), clauses(text)]) {
      expect(spans.map((span) => text.slice(span.start, span.end))).toEqual(spans.map((span) => span.text))
      expect(spans.every((span, index) => span.start >= (spans[index - 1]?.end ?? 0))).toBe(true)
      expect(spans.map((span) => span.text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    }
  }))
})

test('a page of marks that never close is read in one pass', () => {
  expectWithin(2000, () => expect(sentences('“（来'.repeat(60_000))).toHaveLength(1))
})
