/**
 * Made-up events and reports of them, the same every time: which reports tell one event is known.
 *
 * As in news, events of one field share its words, and differ in places, people, bodies, numbers and what is particular to them.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Article } from '../../src/article/index.ts'
import { numbersFrom } from './made-articles.ts'

const FIELDS = 60
const WORDS_OF_FIELD = 200
const SENTENCES = 20
const DAY_MS = 86_400_000
const LAST_DAY = Date.UTC(2026, 5, 1)

interface DictionaryWord {
  readonly word: string
  readonly count: number
  readonly tag: string
}

/** Words of jieba's dictionary (Sun Junyi, MIT), the frequent ones first. */
const dictionary: readonly DictionaryWord[] = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word = '']) => /^\p{Script=Han}{2,4}$/u.test(word))
  .map(([word = '', count = '', tag = '']) => ({ word, count: Number(count), tag }))
  .toSorted((a, b) => b.count - a.count)
const general = dictionary.slice(0, 3000)
const subjects = dictionary.slice(1000, 40_000).filter(({ tag }) => tag === 'n' || tag === 'vn' || tag === 'v')

const SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤'
const GIVEN = '明华国建文志伟红玉兰芳英海涛波浩宇轩晨曦雪梅春燕秋霞俊杰鹏飞鸿雁立新永强德福安康宁静思远致诚信义礼仁和平顺利达成功业兴旺盛昌隆瑞祥云月星辰山川河岳松柏竹菊'
const PLACE = '临平安宁清远长兴永丰高阳新城东西南北石溪云岭白沙黄梅青田金沙大通广德宝应海门龙泉凤台鹤山鹿港松江柳河桃源梨树杏花竹溪兰考荷塘'
const KINDS = ['市', '县', '区', '镇']
const BODIES = ['局', '公司', '协会', '医院', '大学', '法院', '集团', '研究所']

const pick = <Item>(next: () => number, items: ArrayLike<Item>): Item => items[Math.floor(next() * items.length)]!
/** The frequent ones oftener, as in any language (Zipf). */
const ranked = (next: () => number, words: readonly DictionaryWord[]) => words[Math.floor(words.length ** next()) - 1]?.word ?? words[0]!.word
const many = <Item>(count: number, make: () => Item): readonly Item[] => Array.from({ length: count }, make)

const fields: readonly (readonly DictionaryWord[])[] = Array.from({ length: FIELDS }, (_, field) => {
  const next = numbersFrom(field * 104_729 + 7)
  return many(WORDS_OF_FIELD, () => pick(next, subjects))
})

interface Event {
  readonly field: readonly DictionaryWord[]
  readonly day: number
  readonly places: readonly string[]
  readonly people: readonly string[]
  readonly body: string
  /** What is particular to it. */
  readonly own: readonly string[]
}

function eventOf(number: number): Event {
  const next = numbersFrom(number * 15_485_863 + 11)
  const places = many(2, () => `${pick(next, PLACE)}${pick(next, PLACE)}${pick(next, KINDS)}`)
  return {
    field: fields[Math.floor(next() * FIELDS)]!,
    day: LAST_DAY - Math.floor(next() * 365) * DAY_MS,
    places,
    people: many(3, () => `${pick(next, SURNAMES)}${pick(next, GIVEN)}${pick(next, GIVEN)}`),
    body: `${places[0]!.slice(0, 2)}${ranked(next, subjects)}${pick(next, BODIES)}`,
    own: many(10, () => pick(next, subjects).word),
  }
}

function sentenceOf({ field, places, people, body, own }: Event, next: () => number): string {
  const words = many(6 + Math.floor(next() * 8), () => (next() < 0.35 ? ranked(next, field) : next() < 0.25 ? pick(next, own) : ranked(next, general)))
  const about = next()
  const head = about < 0.25 ? `${pick(next, people)}说，` : about < 0.5 ? `${pick(next, places)}` : about < 0.6 ? body : ''
  return `${head}${words.slice(0, 5).join('')}，${words.slice(5).join('')}${Math.floor(next() * 900) + 10}${pick(next, field).word}。`
}

function reportWith(id: string, event: Event, sentences: readonly string[], next: () => number): Article {
  const headline = `${pick(next, event.places)}${pick(next, event.own)}${ranked(next, event.field)} ${pick(next, event.own)}${ranked(next, general)}`
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 3) }, (_, index) => sentences.slice(index * 3, index * 3 + 3).join(''))
  return {
    id, headline, authors: [], editors: [], language: 'zh-Hans', blocks: paragraphs.map((text) => ({ type: 'paragraph', text })), abstracts: [], keywords: [],
    images: [], removed: [], joins: [], published: { at: new Date(event.day).toISOString().slice(0, 10), precision: 'day', from: 'feed' },
  }
}

const sentencesOf = (event: Event, count: number, next: () => number) => many(count, () => sentenceOf(event, next))

/** In: numbers of an event and of a report of it. Out: the report, in words of its own. */
export function madeReport(event: number, report: number): Article {
  const next = numbersFrom(event * 2_750_159 + report * 49_979_687 + 3)
  const about = eventOf(event)
  return reportWith(`event ${event} report ${report}`, about, sentencesOf(about, SENTENCES, next), next)
}

/** In: the same, and a share. Out: a report under a headline of its own that has this share of the other's sentences, and others for the rest. */
export function madeReprint(event: number, report: number, overlap: number): Article {
  const original = madeReport(event, report)
  const next = numbersFrom(event * 32_452_843 + report * 67_867_967 + 5)
  const about = eventOf(event)
  const sentences = original.blocks.flatMap(({ text }) => text.split(/(?<=。)/))
  const others = new Set<number>()
  while (others.size < Math.round(sentences.length * (1 - overlap))) others.add(Math.floor(next() * sentences.length))
  const fresh = sentencesOf(about, others.size, next)
  const mixed = sentences.map((sentence, index) => (others.has(index) ? fresh[[...others].indexOf(index)]! : sentence))
  return reportWith(`reprint of event ${event} report ${report}`, about, mixed, next)
}
