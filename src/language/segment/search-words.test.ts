import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchAlternatives, searchPairs, searchWords } from './index.ts'

test.each([
  ['长江大桥通行', ['长江大桥', '长江', '大桥', '通行']],
  ['李明轩说', ['李明', '明轩']],
  ['中哈关系', ['中哈', '关系']],
  ['c919首飞', ['c919', '首飞']],
  ['ferry in gpt-4.5', ['ferry', 'in', 'gpt', '4', '5']],
])('%s has the words %j', (text, words) => {
  expect(searchWords(text)).toEqual(expect.arrayContaining(words))
})

test.each([
  ['渡轮的价', '的'],
  ['中国会议', '国会'],
])('%s has no word %s', (text, word) => {
  expect(searchWords(text)).not.toContain(word)
})

test('a title is found by every two characters and every one', () => {
  expect(searchPairs('渡轮a停')).toEqual(['渡轮', '渡', '轮', '停'])
  expect(searchPairs('𠮷野家')).toEqual(['𠮷野', '野家', '𠮷', '野', '家'])
})

test.each([
  ['渡轮', [['渡轮']]],
  ['哈萨克斯坦', [['哈萨克斯坦']]],
  ['渡轮停航', [['渡轮停航'], ['渡轮', '停航']]],
  ['gpt4', [['gpt4']]],
])('%s is looked for as %j', (run, alternatives) => {
  expect(searchAlternatives(run)).toEqual(alternatives)
})

test('every word of a text finds it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'长江大桥渡轮停航的在中哈国会议李明轩a1，'), maxLength: 30 })
  fc.assert(
    fc.property(text, (written) => {
      const words = new Set(searchWords(written))
      return [...words].every((word) => searchAlternatives(word).some((all) => all.length > 0 && all.every((one) => words.has(one))))
    }),
  )
})
