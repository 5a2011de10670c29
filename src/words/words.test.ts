import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toTraditional } from '../language/index.ts'
import type { TroubleCode } from '../trouble/index.ts'
import {
  DISAGREEMENT_WORDS, FIGURE_WORDS, languageOfTag, OUTCOME_WORDS, PARTY_WORDS, REASON_WORDS, RELATED_WORDS, REMOVAL_WORDS, sayReason, saySources,
  sayTrouble, SOURCE_RULE_WORDS, type Speech, TROUBLE_WORDS, VERDICT_WORDS, type Wording,
} from './index.ts'

const simplified: Speech = { language: 'zh-Hans' }
const traditional: Speech = { language: 'zh-Hant' }
const english: Speech = { language: 'en' }

/** `trouble('http-status', { url: url.href, status })`: the code, and what stands between the braces. */
const CALL = /\btrouble\('([a-z-]+)'(?:, \{([^{}]*)\})?/g

const family = (origin: string, publishers: readonly string[], articles: readonly string[]) => ({ origin, publishers, articles, rule: 'named-origin' as const })

const TABLE_HEAD = `/**
 * Our own sentences in 繁體, by their wording in 简体: so that no door has to load the converter, a third of a second, to speak.
 * Written by words.test.ts from the converter (\`npx vitest run src/words -u\`), and held to it.
 */
export const TRADITIONAL: Readonly<Record<string, string>> = `

const TABLES: readonly (readonly [string, Readonly<Record<string, Wording>>])[] = Object.entries({
  DISAGREEMENT_WORDS, FIGURE_WORDS, OUTCOME_WORDS, PARTY_WORDS, REASON_WORDS, RELATED_WORDS, REMOVAL_WORDS, SOURCE_RULE_WORDS, TROUBLE_WORDS, VERDICT_WORDS,
})

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

describe('a reason', () => {
  test('says what the summary has and what the source has', () => {
    const args = { stated: '2024年6月', source: '2025年6月16日' }
    expect(sayReason({ code: 'other-time', args }, simplified)).toBe('摘要写2024年6月；原文此事在2025年6月16日。')
    expect(sayReason({ code: 'other-time', args }, english)).toBe('The summary has 2024年6月; the source dates this 2025年6月16日.')
  })

  test('leaves out the half that is not known', () => {
    expect(sayReason({ code: 'other-time', args: { stated: '2024年' } }, simplified)).toBe('摘要写2024年。')
  })

  test('in 繁體 converts our words and never the quoted ones', () => {
    expect(sayReason({ code: 'other-person', args: { stated: '刘云', source: '刘芸' } }, traditional)).toBe('摘要寫的是刘云；原文是刘芸。')
  })

  test('quotes without the marks that a stretch was cut out with, and not a page', () => {
    const said = sayReason({ code: 'roles-swapped', args: { stated: '甲队逆转乙队。', source: '\n乙队逆转甲队，' } }, simplified)
    expect(said).toBe('摘要写“甲队逆转乙队”；原文里双方的位置相反：“乙队逆转甲队”。')
    expect(sayReason({ code: 'words-not-said', args: { stated: '渡'.repeat(500) } }, simplified).length).toBeLessThan(90)
  })

  test('does not set words against the same words', () => {
    expect(sayReason({ code: 'other-direction', args: { stated: '裁员', source: '裁员' } }, simplified)).toBe('摘要写“裁员”。')
  })

  test('of a judge is marked as the judge’s, and its note is left out where there is none', () => {
    const args = { judge: '小模型', says: '数字后来更正了。' }
    expect(sayReason({ code: 'judge-disagrees', args }, simplified)).toBe('模型“小模型”认为原文不是这个意思，因此不再算作有据；它的说明（不是原文）：数字后来更正了。')
    expect(sayReason({ code: 'judge-disagrees', args: { judge: 'small' } }, english)).toBe('The model “small” reads the source otherwise, so this no longer counts as supported.')
  })

  /** `  | 'other-time' // {stated, source}`: the code, and what it is given. */
  const CODES = [...readFileSync('src/check/finding.ts', 'utf8').matchAll(/^  \| '([a-z-]+)' \/\/ (?:\{([^}]*)\})?/gm)].filter(([, code = '']) => code in REASON_WORDS)

  test('has a sentence for every code, that says all that the code is given', () => {
    expect(CODES.map(([, code]) => code).toSorted()).toEqual(Object.keys(REASON_WORDS).toSorted())
    for (const [, code, given = ''] of CODES) {
      const { zh, en } = REASON_WORDS[code as keyof typeof REASON_WORDS]
      const wanted = given.split(', ').filter((name) => name !== '')
      for (const words of [zh, en]) expect([code, names(words)]).toEqual([code, expect.arrayContaining(wanted.filter((name) => code !== 'event-not-found' || name !== 'stated'))])
      expect(sayReason({ code: code as keyof typeof REASON_WORDS, args: {} }, english)).toMatch(/^[“A-Z].*[.…]$/)
    }
  })
})

describe.each(TABLES)('%s', (_, table) => {
  test('has the same arguments in both languages', () => {
    for (const [code, { zh, en }] of Object.entries(table)) expect([code, names(en)]).toEqual([code, names(zh)])
  })

  test('never calls anything true, false, right or wrong', () => {
    for (const [code, { zh, en }] of Object.entries(table)) {
      expect([code, zh]).not.toEqual([code, expect.stringMatching(/错误|正确|真实|虚假|属实|谣言/)])
      expect([code, en]).not.toEqual([code, expect.stringMatching(/\b(?:true|false|wrong|correct|incorrect|fake|lie)\b/i)])
    }
  })
})

test('every sentence of ours stands in 繁體 as the converter writes it (run vitest with -u after a change of words)', async () => {
  const sources = ['src/words', 'src/cli'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  const sentences = sources
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/\bzh:\s*'((?:[^'\\]|\\.)*)'/g)].map(([, zh]) => zh!))
  const rows = [...new Set(sentences)].toSorted().filter((zh) => toTraditional(zh) !== zh).map((zh) => `  '${zh}': '${toTraditional(zh)}',\n`)
  expect(rows.length).toBeGreaterThan(150)
  await expect(`${TABLE_HEAD}{\n${rows.join('')}}\n`).toMatchFileSnapshot('traditional.ts')
})

test('every trouble says what to do: its last sentence asks for something', () => {
  for (const [code, { zh }] of Object.entries(TROUBLE_WORDS)) expect([code, zh]).toEqual([code, expect.stringMatching(/请|能读的有|不接受/)])
})

test('every trouble that the program makes has the arguments that its sentence needs', () => {
  const calls = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(join('src', name), 'utf8').matchAll(CALL)])
  expect(calls.length).toBeGreaterThan(20)
  for (const [call, code, given = ''] of calls) {
    const args = Object.fromEntries(given.split(',').map((part) => [part.split(':')[0]!.trim(), 1_000_000]))
    expect([call, sayTrouble({ code: code as TroubleCode, args }, english)]).not.toEqual([call, expect.stringContaining('…')])
  }
})

test('sites and sources are counted apart', () => {
  const sources = [family('云庐社', ['甲网', '乙网', '丙网'], ['1', '2', '3']), family('沙渠报', ['甲网', '沙渠报'], ['4', '5']), family('不明', [], ['6'])]
  expect(saySources(sources, simplified)).toBe('5 个网站 → 3 个来源')
})

test('a locale gives a language', () => {
  const languages = ['zh_CN.UTF-8', 'zh-TW', 'zh_HK', 'zh-Hant-MO', 'zh', 'en_GB.UTF-8', 'C', 'POSIX', 'zha']
  expect(languages.map(languageOfTag)).toEqual(['zh-Hans', 'zh-Hant', 'zh-Hant', 'zh-Hant', 'zh-Hans', 'en', 'en', 'en', 'en'])
})
