import { expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'
import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('causes', {
  short: { mild: 2, otherKind: 1 },
  faithful: [
    ['subway', '2号线东延段因地质复杂推迟通车。'],
    ['fire', '电动车充电短路引发了火灾。'],
    ['rocket', '燃料阀门泄漏导致发射推迟。'],
    ['drought', '降雨使旱情有所缓解。'],
    ['school', '生源减少是撤并的主要原因。'],
    ['chip', '净利润下降源于研发费用大幅增加。'],
    ['storm', '高铁因台风停运。'],
    ['bank', '受消息影响，松岭元贬值。'],
  ],
  unfaithful: [
    ['subway', '2号线东延段因资金不足推迟通车。', 'cause', 'contradicted'],
    ['fire', '火灾由吸烟引起。', 'cause', 'contradicted'],
    ['rocket', '发射推迟是由于天气恶劣。', 'cause', 'contradicted'],
    ['school', '撤并是因为县财政困难。', 'cause', 'contradicted'],
    ['chip', '利润下降主要是因为汽车芯片销量下滑。', 'cause', 'contradicted'],
    ['merger', '因股价下跌，云砚集团决定收购蓝湾酒店。', 'cause', 'not-found'],
    ['museum', '由于参观人数太多，旧馆将改造为文物修复中心。', 'cause', 'not-found'],
    ['handball', '由于路淮表现不佳，灰鹭队险些输球。', 'cause', 'not-found'],
    ['rocket', '资金短缺导致“飞燕三号”推迟发射。', 'cause', 'contradicted'],
    ['drought', '由于水稻减产，抗旱应急响应降为四级。', 'cause', 'not-found'],
  ],
})

const WALL = '澜桥镇一座仓库10日上午有12名工人在搬运货物，外墙突然坍塌，2人被压伤，送医后一人回家。镇政府责令仓库停用。现场已封闭。'
const verdict = (text: string, summary: string) => checkSummary(summary, [{ id: 'wall', published: '2031-11-12', text }])[0]!.verdict

test('送医后 and 责令 in the same sentences make nothing the cause of anything', () => {
  expect(verdict(WALL, '外墙坍塌是因为工人搬运货物。')).toBe('not-found')
  expect(verdict(WALL.replace('突然', '因暴雨'), '外墙坍塌是因为暴雨。')).toBe('supported')
})
