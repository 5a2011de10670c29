import { describe, expect, test } from 'vitest'
import { figure } from '../../../test/figures.ts'
import { toTraditional } from '../../language/index.ts'
import { decodeBytes } from './decode-bytes.ts'

type Label = 'utf-8' | 'gb18030' | 'gbk' | 'gb2312' | 'big5' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'shift_jis' | 'euc-kr' | 'iso-8859-1'

/** Every pair of bytes of a double-byte charset that stands for one character, from the platform's table; the first pair of a character stays. */
function pairsOf(label: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label)
  const pairs = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if ([...text].length === 1 && text !== '\ufffd' && !pairs.has(text)) pairs.set(text, [lead, trail])
    }
  }
  return pairs
}

const tables = { gb18030: pairsOf('gb18030'), big5: pairsOf('big5') }

/** Four bytes of GB18030 by their place in its linear order. */
const fourBytes = (place: number) => [0x81 + Math.floor(place / 12_600), 0x30 + (Math.floor(place / 1260) % 10), 0x81 + (Math.floor(place / 10) % 126), 0x30 + (place % 10)]

function encode(text: string, label: Label): Uint8Array {
  if (label === 'utf-8') return new TextEncoder().encode(text)
  if (label.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le')
    return label === 'utf-16be' ? bytes.swap16() : bytes
  }
  const table = label === 'big5' ? tables.big5 : tables.gb18030
  return Uint8Array.from([...text].flatMap((character) => {
    const code = character.codePointAt(0)!
    const bytes = code < 0x80 ? [code] : table.get(character)
    if (!bytes) throw new Error(`${character} is not in ${label}`)
    return bytes
  }))
}

/** Around the character stands what tells the charset beyond doubt. */
const MARKED = (label: string) => `<meta charset="${label}">`

describe('every character of a charset’s index', () => {
  test.each(['gb18030', 'big5'] as const)('of %s, two bytes', (label) => {
    const lead = encode(MARKED(label), 'utf-8')
    const expected = new TextDecoder(label)
    const wrong: string[] = []
    let count = 0
    let lost = 0
    // A row at a time, as on a page: 0x40 to 0xfe after each first byte.
    for (let first = 0x81; first <= 0xfe; first++) {
      const row = Array.from({ length: 0xbf }, (_, index) => [first, 0x40 + index]).filter((pair) => !expected.decode(Uint8Array.from(pair)).includes('\ufffd'))
      if (row.length === 0) continue
      count += row.length
      const want = expected.decode(Uint8Array.from(row.flat())).replaceAll('\u2215', label === 'big5' ? '／' : '\u2215')
      const { text } = decodeBytes(Uint8Array.from([...lead, ...row.flat()]), label)
      if (text.slice(lead.length) === want) continue
      wrong.push(first.toString(16))
      lost += row.length
    }
    figure('charactersDecoded', count - lost)
    figure('charactersMisdecoded', lost)
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(label === 'big5' ? 18_000 : 23_900)
  })

  test('of GB18030, four bytes: the whole of Unicode', () => {
    const expected = new TextDecoder('gb18030')
    const lead = encode(MARKED('gb18030'), 'utf-8')
    let count = 0
    let lost = 0
    for (const [from, until] of [[0, 39_420], [189_000, 1_237_576]] as const) {
      for (let at = from; at < until; at += 40_000) {
        const bytes = new Uint8Array(lead.length + 4 * Math.min(40_000, until - at))
        bytes.set(lead)
        for (let place = at; place < Math.min(at + 40_000, until); place++) bytes.set(fourBytes(place), lead.length + 4 * (place - at))
        const { text } = decodeBytes(bytes, 'gb18030')
        const characters = (bytes.length - lead.length) / 4
        count += characters
        if (text.slice(lead.length) !== expected.decode(bytes.subarray(lead.length))) lost += characters
      }
    }
    figure('charactersDecoded', count - lost)
    figure('charactersMisdecoded', lost)
    expect(lost).toBe(0)
    expect(count).toBe(39_420 + 1_048_576)
  })
})

/** Sentences of made-up news of many subjects, as pages have them: headlines, lists of names, figures, prose. */
const SENTENCES = [
  '望沙渡口恢复通航，首班渡轮载客86人。', '苍屿港务局局长何汀说，夜航从六月起恢复。', '护岸工程历时八个月，投资460万元。', '主队在加时赛中以三比二取胜，门将扑出两个点球。',
  '法院一审判决被告赔偿原告二十八万元，双方均表示上诉。', '台风“蒲公英”傍晚登陆，沿海五县转移居民三万余人。', '新款手机售价2999元起，下周五开卖。', '央行宣布下调存款准备金率零点五个百分点。',
  '研究人员在湖底发现一种从未记载的甲壳动物。', '图书馆周末延长开放时间到晚上十点。', '昨夜大雪，机场取消航班四十余架次。', '这部影片获得最佳导演和最佳摄影两个奖项。', '记者从教育局获悉，今年新建小学六所。',
  '油价连续三周下跌，司机们说终于松了口气。', '博物馆展出一千二百件青铜器，其中三件是首次公开。', '议会以微弱多数通过预算案。', '桥梁检测发现裂缝，即日起禁止重型货车通行。', '她用了十二年，把这片荒山种成了果园。',
  '暴雨红色预警', '渡轮停航', '何汀辞职', '股市收高', '地铁九号线通车', '医院缺床位', '冠军易主', '气温骤降', '茶农丰收', '警方通报案情',
] as const

/** Of the same kinds, written after the method was settled. */
const OTHER_SENTENCES = [
  '雾岭茶厂两名工人被困电梯一小时，消防员撬门救出。', '省队老将宣布退役，十七年间出场四百一十次。', '水库蓄水位降至警戒线以下，农户改种耐旱的高粱。', '初审认定合同无效，买家可收回定金。', '天文台公布彗星照片，尾巴长约两度。',
  '电动自行车新规下月施行，充电桩须装烟感器。', '粤剧名伶重登舞台，一票难求。', '卫生部门提醒：流感疫苗本周开打。', '快递小哥拾金不昧，失主送来锦旗。', '棋后卫冕', '山火蔓延', '学费上调', '鸟类迁徙', '纸价攀升', '演员猝逝', '隧道贯通',
] as const

const LATIN = [
  'Le ferry de Wangsha est de retour : la première traversée a transporté 86 passagers, a déclaré le maire.', 'Die Brücke bleibt für schwere Fahrzeuge gesperrt, sagte die Behörde am Mittwoch.',
  'El puerto volverá a abrir mañana después de ocho meses de obras, según la compañía.', 'The ferry’s back — “at last”, said the café’s owner.', 'A ponte será reaberta até junho, disse o porta-voz da região.',
] as const

/** What windows-1252 has beyond Latin-1, as far as these sentences need it. */
const CODE_1252: ReadonlyMap<string, number> = new Map([['’', 0x92], ['“', 0x93], ['”', 0x94], ['—', 0x97]])

/** A small generator of numbers, so that every run has the same cases. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

interface Case {
  readonly written: Label
  readonly label: string
  readonly place: string
  readonly text: string
}

const CHINESE: readonly Label[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']
const LABELS = ['utf-8', 'gbk', 'gb2312', 'gb18030', 'big5', 'iso-8859-1', 'windows-1252', 'shift_jis', 'euc-kr', 'utf-16', 'x-nonsense', ''] as const
const LENGTHS = [4, 6, 8, 12, 20, 40, 120, 600] as const
const PLACES = ['header', 'meta', 'both', 'late meta'] as const

function casesOf(sentences: readonly string[]): readonly Case[] {
  const chance = numbers(4)
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(chance.next().value! * values.length)]!
  const textOf = (written: Label, length: number) => {
    let text = ''
    while (text.length < length) text += pick(sentences)
    const cut = text.slice(0, length)
    return written === 'big5' ? [...toTraditional(cut)].filter((character) => character < '\x80' || tables.big5.has(character)).join('') : cut
  }
  return CHINESE.flatMap((written) => LABELS.flatMap((label) => LENGTHS.flatMap((length) => PLACES.map((place) => ({ written, label, place, text: textOf(written, length) })))))
}

function pageOf({ written, label, place, text }: Case): Uint8Array {
  const meta = label === '' ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`
  const filling = '<script>var a = 1;</script>'.repeat(40)
  const html = `<html><head>${place === 'meta' || place === 'both' ? meta : ''}</head><body>${place === 'late meta' ? filling + meta : ''}<p>${text}</p></body></html>`
  return encode(html, written)
}

describe('a page that lies about its charset', () => {
  test.each([['these', SENTENCES], ['other', OTHER_SENTENCES]])('is read rightly by its bytes: %s texts', (_, sentences) => {
    const all = casesOf(sentences)
    const misread = all.filter((one) => {
      const { text } = decodeBytes(pageOf(one), one.place === 'header' || one.place === 'both' ? one.label : undefined)
      return !text.includes(`<p>${one.text}</p>`)
    })
    figure('lyingPagesRead', all.length - misread.length)
    figure('lyingPagesMisread', misread.length)
    expect(all.length).toBeGreaterThan(1500)
    expect(misread.length / all.length, JSON.stringify(misread.map(({ written, label, text }) => [written, label, text]).slice(0, 40))).toBeLessThanOrEqual(0.005)
  })

  test('also in a language with accents', () => {
    for (const text of LATIN) {
      const bytes = Uint8Array.from([...`<p>${text}</p>`].map((character) => CODE_1252.get(character) ?? character.charCodeAt(0)))
      for (const label of ['', 'utf-8', 'gbk', 'gb2312', 'big5', 'iso-8859-1']) expect([label, decodeBytes(bytes, label).text]).toEqual([label, `<p>${text}</p>`])
    }
  })
})

describe('broken sequences', () => {
  const text = SENTENCES.join('')

  test.each<Label>(['utf-8', 'gb18030', 'big5'])('of %s lose characters, not the page', (label) => {
    const whole = label === 'big5' ? toTraditional(text) : text
    const bytes = encode(`${MARKED(label)}<p>${whole}</p>`, label)
    const chance = numbers(7)
    for (let round = 0; round < 20; round++) {
      const patched = Uint8Array.from(bytes)
      for (let hit = 0; hit < 5; hit++) patched[60 + Math.floor(chance.next().value! * (bytes.length - 60))] = 0xff
      const kept = new Set(decodeBytes(patched, label).text)
      const lost = [...new Set(whole)].filter((character) => !kept.has(character))
      expect(lost.length).toBeLessThan(20)
    }
    expect(decodeBytes(bytes.subarray(0, bytes.length - 12)).charset.name).toBe(label)
  })

  test('an advertisement in another charset does not turn the page over', () => {
    const own = encode(`${MARKED('utf-8')}<p>${text}</p><div>`, 'utf-8')
    const strange = encode('买一送一，全场五折', 'gb18030')
    expect(decodeBytes(Uint8Array.from([...own, ...strange])).text).toContain(text)
  })
})

test('a byte order mark is believed before all else', () => {
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...encode('<meta charset="gbk"><p>渡轮</p>', 'utf-8')])
  expect(decodeBytes(marked, 'big5')).toMatchObject({ text: '<meta charset="gbk"><p>渡轮</p>', charset: { name: 'utf-8', from: 'bom' } })
})

test('what is rightly declared stays so, two characters long or two hundred', () => {
  for (const [label, text] of [['gb18030', '渡轮'], ['gb18030', '璺'], ['big5', '渡輪'], ['big5', '鑾'], ['utf-8', '渡']] as const) {
    expect(decodeBytes(encode(`<p>${text}</p>`, label), label)).toMatchObject({ text: `<p>${text}</p>`, charset: { name: label, from: 'header' } })
  }
})

test('a page whose text begins behind a hundred kilobytes of script is read, with a late meta tag or none', () => {
  const script = `<script>${'var tide = 1;'.repeat(9000)}</script>`
  for (const meta of ['', MARKED('gb2312'), MARKED('utf-8')]) expect(decodeBytes(encode(`${script}${meta}<p>望沙渡口恢复通航</p>`, 'gb18030')).text).toContain('望沙渡口恢复通航')
})
