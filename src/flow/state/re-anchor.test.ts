import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reAnchor } from './re-anchor.ts'

const TEXT = '望沙湾海事局5日说，渡轮自当日下午起停航。\n预计停航两天，市民可改乘云桥线。\n海事局提醒，渡轮恢复的时间另行通知。'
const CONTEXT = 24

/** A highlight as it was made in the text, of the last such words. */
function made(exact: string, text = TEXT) {
  const start = text.lastIndexOf(exact)
  const end = start + exact.length
  return { start, end, exact, prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) }
}

const found = (exact: string, text: string) => {
  const place = reAnchor(made(exact), text)
  return place && text.slice(place.start, place.end)
}

describe('a highlight in a new version', () => {
  test.each([
    ['moves with its words', '预计停航两天', `更正：\n${TEXT}`, '预计停航两天'],
    ['stays, though what is around it was rewritten', '市民可改乘云桥线', '市民可改乘云桥线，渡轮停航。', '市民可改乘云桥线'],
    ['is known though some of it changed', '预计停航两天，市民可改乘云桥线', TEXT.replace('两天', '三天'), '预计停航三天，市民可改乘云桥线'],
    ['is known though words came in', '渡轮恢复的时间另行通知', TEXT.replace('恢复的时间', '恢复的具体时间'), '渡轮恢复的具体时间另行通知'],
    ['is lost with its sentence', '市民可改乘云桥线', TEXT.replace('市民可改乘云桥线。', ''), undefined],
    ['is not another place with the same short words', '渡轮', '公司说，渡轮票价不变。', undefined],
    ['is lost in an empty text', '渡轮恢复的时间', '', undefined],
  ])('%s', (_, exact, text, expected) => {
    expect(found(exact, text)).toBe(expected)
  })

  test('of the same words in two places, the one with the same surroundings', () => {
    const place = reAnchor(made('渡轮'), `渡轮票价不变。${TEXT}`)
    expect(place?.start).toBe(`渡轮票价不变。${TEXT}`.lastIndexOf('渡轮'))
  })

  test('a long one is known by its ends', () => {
    const long = Array.from({ length: 60 }, (_, number) => `第${number}段，渡轮停航。`).join('')
    const text = `更正。${long.replace('第30段，渡轮停航。', '第30段，渡轮照常。')}完。`
    const place = reAnchor({ ...made(long, long), start: 0 }, text)
    expect(place && text.slice(place.start, place.end)).toBe(text.slice(3, -2))
  })
})

const sentence = fc.string({ unit: fc.constantFrom(...'天地人海山水风云日月星辰一二三四五六七八'), minLength: 8, maxLength: 30 }).map((words) => `${words}。`)

test('after edits elsewhere it is found where its words are', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 3, maxLength: 8 }), fc.nat(), sentence, sentence, (sentences, pick, before, after) => {
      const text = sentences.join('')
      const chosen = sentences[pick % sentences.length]!
      fc.pre(text.split(chosen).length === 2)
      const at = text.indexOf(chosen)
      const place = { start: at, end: at + chosen.length, exact: chosen, prefix: text.slice(Math.max(0, at - CONTEXT), at), suffix: text.slice(at + chosen.length, at + chosen.length + CONTEXT) }
      const edited = `${before}${text}${after}`
      fc.pre(edited.split(chosen).length === 2)
      const moved = reAnchor(place, edited)
      return moved !== undefined && edited.slice(moved.start, moved.end) === chosen
    }),
  )
})

test('whatever the texts, a place lies within the text', () => {
  const any = fc.string({ unit: fc.constantFrom(...'渡轮停航。ab'), maxLength: 40 })
  fc.assert(
    fc.property(any, any, any, any, (exact, prefix, suffix, text) => {
      const place = reAnchor({ start: 0, end: exact.length, exact, prefix, suffix }, text)
      return place === undefined || (place.start >= 0 && place.start <= place.end && place.end <= text.length)
    }),
  )
})
