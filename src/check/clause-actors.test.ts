import { describe, expect, test } from 'vitest'
import { actorAt, agentOf } from './clause-actors.ts'
import { prepareSource } from './prepare-source.ts'

const actorsOf = (text: string) => {
  const source = prepareSource({ id: text, text })
  return source.clauses.map((_, at) => actorAt(source, at)?.core ?? '-')
}

describe('whom a clause tells of', () => {
  test.each([
    ['交易完成后，董事长陈立新持有9%的股份，成为第二大股东。', ['-', '陈立新', '陈立新']],
    ['应急管理局7日公布了结果，并处以罚款。', ['应急管理局', '应急管理局']],
    ['方案一：票价两元；方案二：按里程计价。', ['方案一', '方案一', '方案二', '方案二']],
    ['双方同意，年底复航。', ['-', '-']],
    ['市长林海川到场。他宣布，新桥通车。', ['林海川', '林海川', '-']],
  ])('%s', (text, expected) => {
    expect(actorsOf(text)).toEqual(expected)
  })

  test('the party behind the mark of the agent', () => {
    expect(agentOf('受理费由岚州银行负担六成', 0, [])?.core).toBe('岚州银行')
    expect(agentOf('起火的理由是短路', 0, [])).toBeUndefined()
  })
})
