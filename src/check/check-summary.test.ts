import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceText } from '../article/index.ts'
import { sentences } from '../language/index.ts'
import { checkSummary } from './check-summary.ts'
import type { Verdict } from './finding.ts'
import { gravest } from './judge-statement.ts'
import { ARTICLES } from './pairs/articles.ts'
import { FAITHFUL } from './pairs/faithful.ts'
import { UNFAITHFUL } from './pairs/unfaithful.ts'

const verdictOf = (summary: string, ...sources: readonly SourceText[]): Verdict => gravest(checkSummary(summary, sources).map(({ verdict }) => verdict))

describe('faithful sentences', () => {
  const verdicts = FAITHFUL.map(([article, sentence]) => ({ sentence, verdict: verdictOf(sentence, ARTICLES[article]) }))

  test('none is called contradicted', () => {
    expect(verdicts.filter(({ verdict }) => verdict === 'contradicted')).toEqual([])
  })

  test('at most 15 % are not found', () => {
    expect(verdicts.filter(({ verdict }) => verdict === 'not-found').length / verdicts.length).toBeLessThanOrEqual(0.15)
  })
})

describe('unfaithful sentences', () => {
  const judged = UNFAITHFUL.map((row) => ({ row, sentences: checkSummary(row.sentence, [ARTICLES[row.article]]) }))
  const caught = judged.filter(({ sentences: found }) => found.some(({ verdict }) => verdict !== 'supported'))

  test('at least 90 % are caught', () => {
    expect(caught.length / judged.length).toBeGreaterThanOrEqual(0.9)
  })

  test('of these at least 85 % for the right kind of reason', () => {
    const right = caught.filter(({ row, sentences: found }) =>
      found.some(({ findings }) => findings.some(({ kind, verdict }) => kind === row.kind && verdict !== 'supported')))
    expect(right.length / caught.length).toBeGreaterThanOrEqual(0.85)
  })
})

const ferry: SourceText = {
  id: 'ferry',
  published: '2025-06-17',
  text: '6月16日，市长高岭抵达白沙市，出席第二届海湾城市论坛。论坛每两年举办一次。2025年4月，筹备会议在松港召开。2023年5月，首届论坛在松港举行。',
}

describe('a year that the source leaves to its readers', () => {
  const [sentence] = checkSummary('2024年6月，市长高岭访问白沙市，出席第二届海湾城市论坛。', [ferry])
  const finding = sentence?.findings.find(({ kind }) => kind === 'time')

  test('contradicts another year, with the year made explicit', () => {
    expect(sentence?.verdict).toBe('contradicted')
    expect(finding).toMatchObject({ text: '2024年6月', verdict: 'contradicted', reason: { code: 'other-time', args: { stated: '2024年6月', source: '2025年6月16日' } } })
  })

  test('is shown with the sentence of the event and the one that gives the year', () => {
    expect(finding?.evidence.map(({ exact }) => exact)).toEqual([expect.stringContaining('6月16日'), expect.stringContaining('2025年4月')])
  })
})

describe('an earlier occasion of the same sort', () => {
  const storm: SourceText = {
    id: 'storm', published: '2025-09-03', headline: '台风掠过南滩湾',
    text: '第9号台风3日凌晨掠过南滩湾，全市停电两小时，没有人员伤亡。去年9月，第12号台风曾造成4人受伤。',
  }

  test('bears out nothing of this one, of which the article says that nobody was hurt', () => {
    expect(verdictOf('台风造成4人受伤。', storm)).toBe('contradicted')
  })

  test('bears out what is told of that occasion', () => {
    expect(verdictOf('去年9月，第12号台风曾造成4人受伤。', storm)).toBe('supported')
  })
})

test('what is left open is not decided', () => {
  const ruling: SourceText = { id: 'ruling', text: '家属代表宋晴表示，家属将研究判决书后再决定是否申请抗诉。' }
  expect(verdictOf('家属代表宋晴表示，将提起抗诉。', ruling)).toBe('not-found')
})

describe('several sources', () => {
  const first: SourceText = { id: 'first', text: '临川大桥全长1280米，于2021年9月通车，总投资12亿元。' }
  const second: SourceText = { id: 'second', text: '临川大桥全长1380米，于2021年9月通车，总投资12亿元。' }

  test('one that supports is enough, and the other is told of', () => {
    const [sentence] = checkSummary('临川大桥全长1280米。', [first, second])
    expect(sentence?.verdict).toBe('supported')
  })

  test('what none of them has is not supported', () => {
    expect(verdictOf('临川大桥全长1480米。', first, second)).not.toBe('supported')
  })

  test('each half of a sentence may stand in another', () => {
    const opened: SourceText = { id: 'opened', text: '临川大桥于2021年9月通车。' }
    const built: SourceText = { id: 'built', text: '临川大桥总投资12亿元。' }
    expect(verdictOf('临川大桥于2021年9月通车，总投资12亿元。', opened, built)).toBe('supported')
  })
})

const told = (name: keyof typeof ARTICLES) => sentences(ARTICLES[name].text)

describe('laws', () => {
  const names = Object.keys(ARTICLES) as (keyof typeof ARTICLES)[]
  const article = fc.constantFrom(...names)
  const pair = fc.constantFrom(...FAITHFUL, ...UNFAITHFUL.map((row) => [row.article, row.sentence] as const))

  test('every span is a slice of the text that it names', () => {
    fc.assert(fc.property(pair, ([name, summary]) => {
      for (const sentence of checkSummary(summary, [ARTICLES[name]])) {
        expect(summary.slice(sentence.start, sentence.end)).toBe(sentence.text)
        for (const { start, end, text, evidence } of sentence.findings) {
          expect(summary.slice(start, end)).toBe(text)
          for (const shown of evidence) {
            expect(ARTICLES[name].text.slice(shown.start, shown.end)).toBe(shown.exact)
            expect(shown.exact.length).toBeLessThanOrEqual(200)
          }
        }
      }
    }), { numRuns: 120 })
  })

  test('a sentence of the article itself is supported', () => {
    fc.assert(fc.property(article, fc.nat(), (name, at) => {
      const all = told(name)
      expect(verdictOf(all[at % all.length]!.text, ARTICLES[name])).toBe('supported')
    }), { numRuns: 80 })
  })

  test('with one digit swapped it is not', () => {
    const digits = names.flatMap((name) => told(name).flatMap(({ text }) => [...text.matchAll(/\d/g)].map(({ index }) => ({ name, text, index }))))
    fc.assert(fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), ({ name, text, index }, step) => {
      const digit = (Number(text[index]) + step) % 10
      const swapped = `${text.slice(0, index)}${digit}${text.slice(index + 1)}`
      expect([swapped, verdictOf(swapped, ARTICLES[name])]).not.toEqual([swapped, 'supported'])
    }), { numRuns: 200 })
  })

  test('an unrelated article takes no support away', () => {
    fc.assert(fc.property(pair, article, ([name, summary], other) => {
      fc.pre(other !== name && verdictOf(summary, ARTICLES[name]) === 'supported')
      expect(verdictOf(summary, ARTICLES[name], ARTICLES[other])).toBe('supported')
    }), { numRuns: 80 })
  })
})
