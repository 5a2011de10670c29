import { describe, expect, test } from 'vitest'
import { type MadeFont, type MadePage, makePdf, setColumn } from './made-pdf.fixture.ts'
import { readPdf } from './read-pdf.ts'

const P = [
  '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长12公里，每天往返八班，票价两元。',
  '市交通局局长林雨说，渡轮由苍屿船厂建造，可载客300人，今年内还将增加两艘。“老人和学生减半。”他说。',
  '停航期间，两岸居民改走上游的铁桥，单程要多花四十分钟，码头边的小店也大多关了门。',
  '新船采用电力推进，充一次电可以往返六趟，噪声比旧船低一半，船上设有母婴室和自行车停放区。',
]
const T = ['河灣市昨天下午舉行渡輪首航儀式，市民在碼頭排起長隊，這條航線全長12公里，每天往返八班。']

const read = async (pages: readonly MadePage[], encoding: MadeFont['encoding'] = 'subset') =>
  (await readPdf({ name: 'a.pdf', bytes: makePdf(pages, { encoding }), fetchedAt: '2031-05-04' })).document

const paragraphs = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

describe('fonts', () => {
  test.each<[MadeFont['encoding'], readonly string[]]>([
    ['subset', P], ['UniGB-UCS2-H', P], ['UniGB-UTF16-H', P], ['GBK-EUC-H', P], ['GB-EUC-H', P], ['UniCNS-UCS2-H', T], ['ETen-B5-H', T],
  ])('%s: paragraphs come out whole', async (encoding, texts) => {
    const { text } = await read([setColumn(texts, { x: 72, top: 700, measure: 36 })], encoding)
    expect(paragraphs(text)).toEqual(texts)
  })

  test('columns that are read from top to bottom, the right one first', async () => {
    const columns = ['河湾市昨天下午举行渡轮', '首航仪式，市民在码头排', '起长队。']
    const { text } = await read([columns.map((column, at) => ({ text: column, x: 500 - at * 20, y: 700 }))], 'UniGB-UCS2-V')
    expect(paragraphs(text)).toEqual([columns.join('')])
  })

  test('radicals that a browser wrote for the ideographs they look like can be searched for', async () => {
    expect(paragraphs((await read([[{ text: '2031年5⽉，市⺠在码头排起⻓队，码头边的店关了⻔。', x: 72, y: 700 }]])).text)).toEqual(['2031年5月，市民在码头排起长队，码头边的店关了门。'])
  })
})

describe('two columns', () => {
  const left = setColumn(P.slice(0, 2), { x: 72, top: 700, measure: 18 })
  const right = setColumn(P.slice(2), { x: 310, top: 700, measure: 18 })
  const title = { text: '河湾渡轮恢复通航', x: 180, y: 760, size: 24 }

  test('written one after the other', async () => {
    const { text, title: found } = await read([[title, ...left, ...right]])
    expect(paragraphs(text)).toEqual(['河湾渡轮恢复通航', ...P])
    expect(found).toBe('河湾渡轮恢复通航')
  })

  test('written line by line across both', async () => {
    const across = [...left, ...right].toSorted((a, b) => b.y - a.y || a.x - b.x)
    expect(paragraphs((await read([[title, ...across]])).text)).toEqual(['河湾渡轮恢复通航', ...P])
  })

  test('a sentence that goes on in the next column is one', async () => {
    const lines = setColumn(P, { x: 0, top: 0, measure: 18 })
    const half = Math.ceil(lines.length / 2) - 1
    const set = lines.map((line, at) => ({ ...line, x: line.x + (at < half ? 72 : 310), y: 700 - (at < half ? at : at - half) * 18 }))
    expect(lines[half]!.x).toBe(0)
    expect(paragraphs((await read([set])).text)).toEqual(P)
  })

  test('of a table are rows, not columns', async () => {
    const rows = [['航线', '班次'], ['南岸', '八班'], ['北岸', '六班'], ['东岸', '四班'], ['西岸', '两班'], ['江心', '一班']]
    const { text } = await read([[...setColumn([P[0]!], { x: 72, top: 760, measure: 36 }), ...rows.flatMap(([a, b], at) => [{ text: a!, x: 72, y: 700 - at * 18 }, { text: b!, x: 300, y: 700 - at * 18 }])]])
    expect(paragraphs(text).slice(1)).toEqual(rows.map((row) => row.join('\t')))
  })
})

/** With a running head, and its number. */
const framed = (body: MadePage, page: number): MadePage => [{ text: '望沙晚报　2031年5月4日', x: 72, y: 810, size: 9 }, ...body, { text: `- ${page} -`, x: 280, y: 30, size: 9 }]

describe('pages', () => {
  const LONG = `${P[0]!.slice(0, -1)}，${P[1]}`
  const lines = setColumn([LONG], { x: 72, top: 700, measure: 36 })
  const cut: readonly MadePage[] = [framed([...setColumn([P[2]!], { x: 72, top: 760, measure: 36 }), ...lines.slice(0, 1)], 3), framed([...lines.slice(1).map((line) => ({ ...line, y: line.y + 60 })), ...setColumn([P[3]!], { x: 72, top: 600, measure: 36 })], 4)]

  test('running heads and page numbers stand apart, and the sentence that they cut is whole', async () => {
    const { text, apart } = await read(cut)
    expect(paragraphs(text)).toEqual([P[2], LONG, P[3]])
    expect(apart).toEqual([
      { text: '望沙晚报 2031年5月4日', reason: 'repeat' }, { text: '- 3 -', reason: 'footer' }, { text: '望沙晚报 2031年5月4日', reason: 'repeat' }, { text: '- 4 -', reason: 'footer' },
    ])
  })

  test('a page that ends with a number keeps it: nothing counts up', async () => {
    const { text } = await read([setColumn([P[0]!, '12'], { x: 72, top: 700, measure: 36 }), setColumn([P[1]!, '300'], { x: 72, top: 700, measure: 36 })])
    expect(paragraphs(text)).toEqual([P[0], '12', P[1], '300'])
  })

  test('what is written across the page is no line of it', async () => {
    const { text, apart } = await read([[...setColumn(P, { x: 72, top: 700, measure: 36 }), { text: '内部资料', x: 200, y: 300, size: 60, slanted: true }]])
    expect(paragraphs(text)).toEqual(P)
    expect(apart).toEqual([{ text: '内部资料', reason: 'repeat' }])
  })
})

test('the lines of a list’s item hang, and are one', async () => {
  const lines = ['• 渡轮由苍屿船厂建造，可载客300人，今年内还将增加两艘，到时候每半小时一班，夜', '航也要恢复。', '• 票价两元。']
  const { text } = await read([lines.map((line, at) => ({ text: line, x: line.startsWith('•') ? 72 : 90, y: 700 - at * 18 }))])
  expect(paragraphs(text)).toEqual([lines[0]! + lines[1]!, lines[2]])
})

test('English words keep their space, and one that was hyphenated is one', async () => {
  const lines = ['The ferry across the Hewan river opened on Monday, two years after the inter-', 'national work began, and carried three hundred people on its first day, the', 'town said.']
  const { text } = await read([lines.map((line, at) => ({ text: line, x: 72, y: 700 - at * 18 }))])
  expect(paragraphs(text)).toEqual(['The ferry across the Hewan river opened on Monday, two years after the international work began, and carried three hundred people on its first day, the town said.'])
})
