import { expect, test } from 'vitest'
import { checkSummary } from '../index.ts'
import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('words in quotation marks', {
  short: { notFound: 2, mild: 1 },
  faithful: [
    ['handball', '丁启说：“我们在体能上输了。”'],
    ['handball', '丁启称球队“没有输掉斗志”。'],
    ['vaccine', '谷雨桐说：“疫苗不能替代灭蚊。”'],
    ['vaccine', '“疫苗不能替代灭蚊”，谷雨桐表示。'],
    ['handball', '丁启赛后表示，球队输在体能，但斗志没有输。'],
    ['storm', '台风名为“海葵花”。'],
    ['rocket', '穹顶动力推迟了“飞燕三号”的首飞。'],
    ['summit', '会议通过“汐港宣言”。'],
  ],
  unfaithful: [
    ['handball', '丁启说：“我们在技术上输了。”', 'quotation', 'contradicted'],
    ['handball', '丁启赛后表示：“我们输掉了斗志。”', 'quotation', 'contradicted'],
    ['handball', '沈桐说：“我对不起球迷。”', 'quotation', 'not-found'],
    ['vaccine', '谷雨桐说：“疫苗完全可以替代灭蚊。”', 'quotation', 'contradicted'],
    ['vaccine', '谷雨桐说：“接种必须尽快完成。”', 'quotation', 'not-found'],
    ['merger', '俞见山说：“我们绝不裁员。”', 'quotation', 'not-found'],
    ['rocket', '闻笛说：“火箭没有受损。”', 'quotation', 'not-found'],
    ['school', '卓大姐说：“我们不同意撤并。”', 'quotation', 'not-found'],
    ['chip', '乔牧野称：“我们永远不会去海外建厂。”', 'quotation', 'not-found'],
  ],
})

const SPEECH = '芦方在声明中称，协议“是起点而非终点”。预报员说，台风“来得猛，走得也快”。'
const verdict = (summary: string) => checkSummary(summary, [{ id: 'speech', published: '2031-11-02', text: SPEECH }])[0]!.verdict

test('words in marks inside reported speech are very words too', () => {
  expect(verdict('芦方称，协议“是终点而非起点”。')).not.toBe('supported')
  expect(verdict('预报员形容台风“来得猛，走得慢”。')).not.toBe('supported')
  expect(verdict('芦方称，协议“是起点而非终点”。')).toBe('supported')
})
