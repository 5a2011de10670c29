import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Speech } from '../../words/index.ts'
import { barLine } from './progress.ts'
import { readerLanguage } from './reader-speech.ts'
import { openTerminal, plain } from './terminal.ts'
import { displayWidth, padded, wrap } from './width.ts'

const english: Speech = { language: 'en' }

/** A stream that remembers what was written to it. */
function stream(isTTY: boolean, columns?: number) {
  const written: string[] = []
  const fake = { isTTY, columns, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream
  return { fake, text: () => written.join('') }
}

describe('width', () => {
  test('a Han character takes two columns, an accent none', () => {
    expect([displayWidth('印证'), displayWidth('ab'), displayWidth('é'), displayWidth('「灯」')]).toEqual([4, 2, 1, 6])
    expect(displayWidth('\u001b[31m印\u001b[39m')).toBe(2)
    expect(padded('印证', 6)).toBe('印证  ')
  })

  test('no line begins with a closing mark, or ends with an opening one', () => {
    expect(wrap('灯塔将重新开放，每天限量（四百人）。', 14)).toEqual(['灯塔将重新开', '放，每天限量', '（四百人）。'])
  })

  test('a Latin word is not cut', () => {
    expect(wrap('the lighthouse opens on Saturday', 16)).toEqual(['the lighthouse', 'opens on', 'Saturday'])
  })

  test('wrapping loses no character but the spaces at the ends of lines', () => {
    const alphabet = fc.constantFrom('灯', '塔', '，', '。', '（', '）', 'a', 'bc', ' ', '12', '“', '”')
    fc.assert(fc.property(fc.array(alphabet, { maxLength: 60 }), fc.integer({ min: 10, max: 40 }), (parts, width) => {
      const text = parts.join('')
      expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }))
  })
})

const paintOn = (isTTY: boolean, env = {}) => openTerminal({ speech: english, stdout: stream(isTTY, 80).fake, env }).paint('jade', 'x')

describe('a terminal', () => {
  test('is painted, anything else is not, and NO_COLOR is respected', () => {
    expect(paintOn(true)).toBe('\u001b[32mx\u001b[39m')
    expect(paintOn(false)).toBe('x')
    expect(paintOn(true, { NO_COLOR: '1' })).toBe('x')
    expect(paintOn(true, { TERM: 'dumb' })).toBe('x')
  })

  test('lines are wrapped to its width, each with the indent', () => {
    const out = stream(true, 30)
    openTerminal({ speech: english, stdout: out.fake, env: {} }).print('灯塔将于三月十五日重新向公众开放，每天限量接待四百人。', 4)
    expect(out.text().split('\n').slice(0, -1).every((line) => line.startsWith('    ') && displayWidth(line) <= 30)).toBe(true)
  })

  test('words of a document cannot move its cursor or turn its writing round', () => {
    expect(plain('灯\u001b]0;title\u0007塔\u202e\r')).toBe('灯]0;title塔')
  })
})

test('the bar never leaves its line', () => {
  const line = barLine({ done: 3, of: 12, name: '新闻/松湾灯塔修缮完成周末重新开放.html' }, 50)
  expect(line).toContain('3/12')
  expect(displayWidth(line)).toBeLessThan(50)
})

test('the language is what --lang says, else what the locale says', () => {
  expect(readerLanguage(['read', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).toBe('en')
  expect(readerLanguage(['--lang=zh-Hant'], {})).toBe('zh-Hant')
  expect(readerLanguage([], { LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' })).toBe('zh-Hant')
  expect(readerLanguage([], { LC_MESSAGES: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en')
})
