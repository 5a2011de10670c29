import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesError } from '../../bench/claims/claim-kinds.ts'
import { isFaithful, isHeldOut, isUnfaithful, readClaims } from '../../bench/claims/read-claims.ts'
import type { SourceText } from '../article/index.ts'
import { sentences } from '../language/index.ts'
import { checkSummary } from './check-summary.ts'
import type { Verdict } from './finding.ts'
import { gravest } from './judge-statement.ts'

const verdictOf = (summary: string, ...sources: readonly SourceText[]): Verdict => gravest(checkSummary(summary, sources).map(({ verdict }) => verdict))

const claims = readClaims().filter((claim) => !isHeldOut(claim) && !claim.disputable)

describe('faithful sentences', () => {
  const verdicts = claims.filter(isFaithful).map(({ summary, sources }) => ({ summary, verdict: verdictOf(summary, ...sources) }))
  const share = (verdict: Verdict) => verdicts.filter((one) => one.verdict === verdict).length / verdicts.length

  test('at most 1 % are called contradicted', () => {
    expect(share('contradicted')).toBeLessThanOrEqual(0.01)
  })

  test('at most 20 % are not found', () => {
    expect(share('not-found')).toBeLessThanOrEqual(0.2)
  })
})

describe('unfaithful sentences', () => {
  const judged = claims.filter(isUnfaithful).map((claim) => ({ claim, sentences: checkSummary(claim.summary, claim.sources) }))
  const caught = judged.filter(({ sentences: found }) => found.some(({ verdict }) => verdict !== 'supported'))

  test('at least 76 % are caught', () => {
    expect(caught.length / judged.length).toBeGreaterThanOrEqual(0.76)
  })

  test('of these at least 85 % for the right kind of reason', () => {
    const right = caught.filter(({ claim, sentences: found }) =>
      found.some(({ findings }) => findings.some(({ kind, verdict }) => verdict !== 'supported' && namesError(claim.kind, kind))))
    expect(right.length / caught.length).toBeGreaterThanOrEqual(0.85)
  })
})

describe('a word that no source has', () => {
  const pier: SourceText = { id: 'pier', published: '2025-04-02', text: '白螺港新码头3月30日启用，可停靠5万吨货轮。港务局局长苗岸说，码头工期比计划短两个月。' }
  const codesOf = (summary: string) => checkSummary(summary, [pier]).flatMap(({ findings }) => findings.filter(({ verdict }) => verdict !== 'supported').map(({ reason }) => reason.code))

  test('is only marked where it may be the teller’s own', () => {
    expect(verdictOf('白螺港新码头3月30日揭幕启用，可停靠5万吨货轮。', pier)).toBe('supported')
  })

  test('takes the support away where it carries the sentence', () => {
    expect(verdictOf('港务局局长苗岸说，码头发生过塌方。', pier)).toBe('not-found')
    expect(codesOf('港务局局长苗岸说，码头发生过塌方。')).toContain('words-not-found')
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

const told = (source: SourceText) => sentences(source.text)

describe('laws', () => {
  const articles = [...new Set(claims.flatMap(({ sources }) => sources))]
  const article = fc.constantFrom(...articles)
  const claim = fc.constantFrom(...claims)

  test('every span is a slice of the text that it names', () => {
    fc.assert(fc.property(claim, ({ summary, sources }) => {
      for (const sentence of checkSummary(summary, sources)) {
        expect(summary.slice(sentence.start, sentence.end)).toBe(sentence.text)
        for (const { start, end, text, evidence } of sentence.findings) {
          expect(summary.slice(start, end)).toBe(text)
          for (const shown of evidence) {
            expect(sources.find(({ id }) => id === shown.article)?.text.slice(shown.start, shown.end)).toBe(shown.exact)
            expect(shown.exact.length).toBeLessThanOrEqual(200)
          }
        }
      }
    }), { numRuns: 120 })
  })

  test('a sentence of the article itself is supported', () => {
    fc.assert(fc.property(article, fc.nat(), (source, at) => {
      const all = told(source)
      expect(verdictOf(all[at % all.length]!.text, source)).toBe('supported')
    }), { numRuns: 80 })
  })

  test('with one digit swapped it is not', () => {
    const digits = articles.flatMap((source) => told(source).flatMap(({ text }) => [...text.matchAll(/\d/g)].map(({ index }) => ({ source, text, index }))))
    fc.assert(fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), ({ source, text, index }, step) => {
      const digit = (Number(text[index]) + step) % 10
      const swapped = `${text.slice(0, index)}${digit}${text.slice(index + 1)}`
      expect([swapped, verdictOf(swapped, source)]).not.toEqual([swapped, 'supported'])
    }), { numRuns: 200 })
  })

  test('an unrelated article takes no support away', () => {
    fc.assert(fc.property(claim, article, ({ summary, sources }, other) => {
      fc.pre(!sources.includes(other) && verdictOf(summary, ...sources) === 'supported')
      expect(verdictOf(summary, ...sources, other)).toBe('supported')
    }), { numRuns: 80 })
  })
})

test('a name that only an article of something else has bears nothing out, and the reason says where it is', () => {
  const ferry: SourceText = { id: 'ferry', text: '渡轮公司总经理韩拾明说，试航期为三个月，单程票价18元。' }
  const dam: SourceText = { id: 'dam', text: '海湾商报讯（记者 高晓溪）石门电站在水道西岸动工，装机容量为三万千瓦。' }
  const [sentence] = checkSummary('渡轮公司总经理高晓溪表示，单程票价18元。', [ferry, dam])
  expect(sentence?.verdict).toBe('not-found')
  expect(sentence?.findings.map(({ reason }) => reason.code)).toContain('name-of-another')
})

test('公司 means the company of its own article, also beside another article that calls its own so', () => {
  const shop: SourceText = { id: 'shop', text: '青禾超市总裁区明表示，公司今年计划新开25家社区店，同时关闭约20家大卖场。', published: '2025-03-27' }
  const notice: SourceText = { id: 'notice', text: '禾桥科技股份有限公司（以下简称“公司”）公告称，公司今年已向用户发送短信。', published: '2025-03-28' }
  const findings = checkSummary('公司计划今年开25家社区店。', [shop, notice]).flatMap((sentence) => sentence.findings)
  expect(findings.map(({ kind }) => kind)).not.toContain('organisation')
})
