import type { Core } from './core.ts'
import type { Slots } from './join-atoms.ts'

/** `每年9月`, `常年11月19日`, `每到年底`, `每周一至周五`, `每天9时至17时`: no one year or day is meant. */
const HABIT = /(?:[常往历]年的?|每年(?:的|到了?)?|每[当逢到](?:临近)?|每[天日晚早月]?的?|(?:周|星期)[一二三四五六日天](?:至|到|-|—)(?:周|星期)?[一二三四五六日天][ (（]?(?:[上下]午)?|每逢?(?:周|星期)[一二三四五六日天末]?(?:[至到、和及](?:周|星期)?[一二三四五六日天])*[至到、和及的]?)$/
/** `事发当天`, `签约次日`: the day of that event, which need not be the one named last. */
const EVENT = new RegExp(`(?:${[
  '[事案]发', '事故', '事件', '婚礼', '[比决]赛', '[高中]?考', '考试', '[开闭]幕', '仪式', '上市', '开业', '首播', '[公上首]映', '国庆', '春节', '中秋', '节日',
  '[入出住]院', '签约', '通报', '[去逝]世', '落成', '开[工盘庭学]', '投产', '发布会?', '投票', '[选大]举?选?举', '大选', '手术', '爆炸', '地震', '火灾', '生日', '出发', '活动',
  '演唱会', '通[车航]', '宣判', '庭审', '协议', '[入离]职', '失[踪联]', '出事', '启程', '[到抵]达', '返回', '结婚', '会面', '会谈', '登陆', '[会赛战婚产术]后',
].join('|')})的?$`)
/** `比去年`, `较上年`: a measure, not where the story goes on. */
const COMPARISON = /(?:[较比]|相比于?|高于|低于|超过)$/
/** `停办20年后` counts from when it stopped; `三年后，` and `将于三年后` from what was named or from now. */
const BOUND_COUNT = /[一-龥](?<![在于到将约但而则仅])$/
/** The longest of the words above, 每周一、周三和, and a 的. */
const TAIL_LENGTH = 12
const OPEN_QUOTE = /[“「][^”」]*$/

/**
 * What the words before an expression take from its value.
 *
 * In: a resolved expression, the sentence up to it. Out: the same; or without a value; or marked as assumed (今天 in somebody's mouth).
 */
export function weighDoubts(core: Core, slots: Slots, before: string): Core {
  if (core.kind === 'duration' || core.kind === 'set') return core
  const tail = before.slice(-TAIL_LENGTH)
  if (HABIT.test(tail) && !core.stated.includes('year')) return ofHabit(core, slots)
  if (countsForward(slots) && BOUND_COUNT.test(tail)) return withoutValue(core, core.timex.replace(/\d/g, 'X'))
  if (slots.day && 'offset' in slots.day) {
    if (slots.day.from === 'context' && EVENT.test(tail)) return withoutValue(core, 'XXXX-XX-XX')
    if (slots.day.from === 'reference' && OPEN_QUOTE.test(before)) return { ...core, assumed: true }
  }
  return COMPARISON.test(tail) ? { ...core, carries: false } : core
}

const countsForward = ({ year, month, week, day }: Slots): boolean =>
  [year, month, week, day].some((piece) => piece && 'offset' in piece && 'count' in piece && piece.offset > 0)

function withoutValue({ kind, anchor, stated }: Core, timex: string): Core {
  return { kind, timex, anchor: { kind: 'stated' }, stated: anchor.kind === 'stated' ? stated : [], inferred: [] }
}

/** `XXXX-09`, `XXXX-WXX-5`, `T09/T17`. */
function ofHabit({ timex, stated }: Core, slots: Slots): Core {
  if (slots.lunar || slots.holiday) return { kind: 'set', timex: 'XXXX-XX-XX', anchor: { kind: 'stated' }, stated: [], inferred: [] }
  const hasDate = Object.keys(slots).some((slot) => slot !== 'part' && slot !== 'clock')
  const clock = hasDate ? timex : timex.replaceAll(/\d{4}-\d\d-\d\d(?=T)/g, '')
  const pattern = slots.weekday ? `XXXX-WXX-${slots.weekday.weekday}` : clock.replaceAll(stated.includes('month') || !stated.includes('day') ? /(?<![\d-])\d{4}(?=-|\/|$)/g : /(?<![\d-])\d{4}-\d\d(?=-|\/|$)/g, stated.includes('month') || !stated.includes('day') ? 'XXXX' : 'XXXX-XX')
  return { kind: 'set', timex: pattern, anchor: { kind: 'stated' }, stated, inferred: [] }
}
