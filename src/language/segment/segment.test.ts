import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment, segmentFolded } from './index.ts'

test('words cover the text and keep its own script', () => {
  const text = '國家主席在北京出席會議，談及經濟合作。'
  const words = segment(text)
  expect(words.map((word) => word.text).join('')).toBe(text)
  expect(words.every((word) => text.slice(word.start, word.end) === word.text)).toBe(true)
  expect(words.map((word) => word.text)).toContain('國家')
})

const jieba = Jieba.withDict(dict)
const asJieba = (text: string) => jieba.tag(text, true).map(({ word, tag }) => `${word}/${tag}`)
const ours = (text: string) => segmentFolded(text).map(({ text: word, tag }) => `${word}/${tag}`)

test.each([
  '海澜市政府12月3日召开发布会，市长李明轩表示，云桥新区已投入1,200.5万元，占比达35.6%。',
  '澜江队以3比1击败望海队，前锋古扎尔·麦尔丹梅开二度，晋级八强。\r\n　（记者 欧阳若岚）',
  'iPhone 15 Pro起售价5,999元，C++与GPT-4o、U盘、4S店的#1 a.b_c龘𠮷㐀①２',
  '乾隆年间的鬻书人、郗鉴与爨底下村，𬭎字难认。',
])('cuts and tags as jieba does: %s', (text) => {
  expect(ours(text)).toEqual(asJieba(text))
})

const pieces = fc.constantFrom(...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装', 'A', '3', '.', '%', ' ', '，', '。')

test('cuts any run of common characters as jieba does', () => {
  fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')), (text) => {
    expect(segmentFolded(text).map((word) => word.text)).toEqual(jieba.cut(text, true))
  }), { numRuns: 60, seed: 7 })
})
