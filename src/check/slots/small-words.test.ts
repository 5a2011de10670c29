import { expect, test } from 'vitest'
import { alignStatement } from '../align-statement.ts'
import { checkSummary } from '../check-summary.ts'
import { prepareSource } from '../prepare-source.ts'
import { readStatements } from '../statement.ts'
import { missingSmallWords } from './small-words.ts'

const SOURCE = { id: 'a', headline: '临川县图书馆翻修', published: '2025-03-04', text: '临川县图书馆三月二日重新开放。馆长陆文说，翻修花了两年，有两名工人受轻伤。读者在门口排队。' }

const missing = (summary: string) => readStatements(summary).flatMap((statement) => missingSmallWords(alignStatement(statement, prepareSource(SOURCE)), [])).map(({ kind, term }) => `${kind} ${term.text}`)

test('words of how many, and of the way, that the source has nowhere are found', () => {
  expect(missing('多名工人在翻修中受轻伤。')).toEqual(['count 多名'])
  expect(missing('馆长陆文亲自在门口迎接。')).toEqual(['manner 亲自'])
})

test('a number is there in any spelling', () => {
  expect(missing('两位工人受轻伤。')).toEqual([])
  expect(missing('三位馆长说。')).toEqual(['count 三位'])
})

test('words that only point, and those of the teller, are none', () => {
  expect(missing('这次翻修之后，一座图书馆逐步开放。')).toEqual([])
})

test('a small word alone takes no support away', () => {
  expect(checkSummary('多名工人在翻修中受轻伤。', [SOURCE]).map(({ verdict }) => verdict)).toEqual(['supported'])
})
