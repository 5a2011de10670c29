import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../article/index.ts'
import { checkSummary } from '../check-summary.ts'

const BRIEF: SourceText = {
  id: 'brief', published: '2031-05-20',
  text: `台风过后，棠江县倒塌房屋36间、严重受损720间。全县转移2.9万人，其中墨溪镇1.2万人、柳渡镇0.8万人。
第一次洪峰5月12日到达，水位61.4米；第二次洪峰5月15日到达，水位63.8米。
Lark 5 由 2,100 元降至 1,900 元，Lark 5 Max 由 3,300 元降至 2,800 元。
两种水泵功率分别为15千瓦和22千瓦，每小时分别排水400立方米和650立方米。`,
}
const verdict = (summary: string) => checkSummary(summary, [BRIEF])[0]!.verdict

describe('a figure and its siblings in a list', () => {
  test.each(['棠江县有36间房屋倒塌。', '墨溪镇转移了1.2万人。', '第一次洪峰水位61.4米。', 'Lark 5 降到了1900元。'])('%s is borne out', (summary) => expect(verdict(summary)).toBe('supported'))
  test.each(['棠江县有720间房屋倒塌。', '墨溪镇转移了0.8万人。', '第一次洪峰水位63.8米。', 'Lark 5 降到了2800元。'])('%s is not', (summary) => expect(verdict(summary)).not.toBe('supported'))
})
