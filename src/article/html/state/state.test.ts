import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageState } from './page-state.ts'
import { readLiteral } from './read-literal.ts'
import { stateArticle } from './state-article.ts'

const LEDE = '沙渠的渡船周五起改走北航道，船程多出十二分钟。航运站说，南航道的浮标要在枯水期前换完，预计三周。'
const MORE = '每天早上坐六点四十那班船的学生，家长已经接到短信；票价不变，仍是两元。'

describe('a value that a script writes down', () => {
  test.each([
    ['{"a":1,"b":[true,null]}', { a: 1, b: [true, undefined] }],
    ["{title:'渡船',paid:!1,at:void 0,'x-y':.5}", { title: '渡船', paid: false, at: undefined, 'x-y': 0.5 }],
    ['{t:"\\u6e21\\u8239\\x21",n:[1,2,],}', { t: '渡船!', n: [1, 2] }],
    ['{at:new Date("2033-03-22"),e:e.id,o:JSON.parse("{\\"k\\":[1]}")}', { at: '2033-03-22', e: undefined, o: { k: [1] } }],
  ])('%s', (source, value) => {
    expect(readLiteral(source, 0)?.value).toEqual(value)
  })

  test.each(['{a:function(){return 1}}', '{a b}', '[1,', '{"open', 'x(1,2)'])('no literal: %s', (source) => {
    expect(readLiteral(source, 0)).toBeUndefined()
  })

  test('JSON is read as JSON is', () => {
    fc.assert(fc.property(fc.dictionary(fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))), (value) => {
      expect(readLiteral(JSON.stringify(value), 0)?.value).toEqual(JSON.parse(JSON.stringify(value)))
    }))
  })

  test('deep nesting and endless openings cost no more than their length', () => {
    expect(readLiteral('['.repeat(100_000), 0)).toBeUndefined()
    expect(pageState(`<script>${'x={a:["。",'.repeat(50_000)}</script>`)).toEqual([])
  })
})

describe('the data of a page', () => {
  test.each([
    ['assigned, in code around it', `<script>!function(){window.__S__={"t":"${LEDE}"};run(1)}()</script>`],
    ['JSON written as an address is', `<script type="application/json">${encodeURIComponent(JSON.stringify({ t: LEDE }))}</script>`],
    ['returned by a function', `<script>window.N=(function(a){return {t:"${LEDE}",id:a}}(1))</script>`],
  ])('%s', (_, html) => {
    expect(JSON.stringify(pageState(html))).toContain(LEDE)
  })

  test('React streams texts by their bytes, and names them elsewhere', () => {
    const stream = `1:{"body":"$7"}\n7:T${new TextEncoder().encode(LEDE).length.toString(16)},${LEDE}8:{"last":1}\n`
    const html = [stream.slice(0, 30), stream.slice(30)].map((part) => `<script>self.__next_f.push(${JSON.stringify([1, part])})</script>`).join('')
    expect(pageState(html)).toEqual([[{ body: LEDE }, { last: 1 }]])
  })

  test('linked data and code without prose are passed over', () => {
    expect(pageState(`<script type="application/ld+json">{"t":"${LEDE}"}</script><script>var a={b:1}</script>`)).toEqual([])
  })
})

describe('which of the data is the article', () => {
  test('the longest prose, with the names and the date beside it', () => {
    const data = { page: { article: { title: '渡船改走北航道', source: '沙渠航讯', pubTime: '2033-03-22 07:15', author: { name: '林雨' }, content: `<p>${LEDE}</p><p>${MORE}</p>` }, notice: { content: LEDE } } }
    expect(stateArticle([data], undefined)).toMatchObject({ content: `<p>${LEDE}</p><p>${MORE}</p>`, title: '渡船改走北航道', source: '沙渠航讯', published: '2033-03-22 07:15', author: '林雨' })
  })

  test('one under the title that the page bears comes before a longer one', () => {
    const data = [{ title: '往年的渡船', content: LEDE + MORE + LEDE }, { title: '渡船改走北航道', content: LEDE }]
    expect(stateArticle(data, '渡船改走北航道_沙渠航讯')?.title).toBe('渡船改走北航道')
  })

  test('pieces are put together; a list of other articles is none', () => {
    expect(stateArticle([{ blocks: [{ type: 'text', value: LEDE }, { type: 'text', value: MORE }] }], undefined)?.content).toBe(`<p>${LEDE}</p>\n<p>${MORE}</p>`)
    expect(stateArticle([{ list: [{ title: '甲', content: '短。' }, { title: '乙', content: '短。' }] }], undefined)).toBeUndefined()
  })

  test('what readers say, and what they agree to, is no article', () => {
    expect(stateArticle([{ comments: [{ id: 1, content: LEDE }] }, { policy: { text: LEDE } }], undefined)).toBeUndefined()
  })
})
