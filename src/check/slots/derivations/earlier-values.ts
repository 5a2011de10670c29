import { changeOf, type Derived, type Figure, isWritten, pairsOf, type Scene, written } from './derivation.ts'
import { isMeasuredBy, isOfTheSameTime, statedPeriod } from './periods.ts'

/** A change in percentage points is one of a share; the change of an amount may be told in percent of what it was. */
function before(level: Figure, change: Figure, way: 'up' | 'down'): number | undefined {
  const sign = way === 'up' ? -1 : 1
  // 少近三千 leaves its unit to the level
  if ((change.dimension === level.dimension || change.dimension === 'number') && change.quantity.kind !== 'percent') return level.value + sign * change.value
  if (change.dimension === 'percentage-point' && level.dimension === 'percent') return level.value + sign * change.value
  if (change.quantity.kind === 'percent' && level.dimension !== 'percent') return level.value / (1 - (sign * change.value) / 100)
  return undefined
}

/** What stood before a told change: 74万辆，比前年少了11万辆 was 85万辆; 减持2.1个百分点后仍持股14.3% was 16.4%. */
export function earlierValuesIn(scene: Scene): readonly Derived[] {
  return pairsOf(scene.figures).flatMap(([one, other]) => [[one, other], [other, one]] as const).flatMap(([level, change]): Derived[] => {
    const way = changeOf(scene.source, change) ?? (isAcquired(scene.source.folded, level, change) ? 'up' : undefined)
    if (way === undefined || level.dimension !== scene.dimension || (changeOf(scene.source, level) !== undefined && !isOfRate(scene, level, change)) || (!FROM.test(scene.before) && isOfTheSameTime(scene, level)) || isParted(scene, level, change)) return []
    const value = before(level, change, way)
    return value !== undefined && isWritten(scene, value, change.quantity.kind === 'percent') ? [{ from: [level, change], sum: written(level, way === 'up' ? '−' : '+', change), isOfItsTime: isOfBase(scene, level, change) }] : []
  })
}

/** 购置48台，总数将达到210台. */
const isAcquired = (folded: string, { quantity: level }: Figure, { quantity: change }: Figure): boolean =>
  change.end < level.start && ACQUIRED.test(folded.slice(Math.max(0, change.start - 6), change.start)) && /(?:达到?|增至|增加到|总数为|共有)$/.test(folded.slice(change.end, level.start))
const ACQUIRED = /(?:购[置买入]|新[购增建添开]|引进|增[设购]|添置|加装|调来)[了入]?$/

/** 同比上涨2.1%，涨幅比上月收窄0.3个百分点: the change is one of the rate, which is the level here. */
const isOfRate = ({ source: { folded } }: Scene, { quantity: level }: Figure, { quantity: change, dimension }: Figure): boolean =>
  dimension === 'percentage-point' && level.end < change.start && /[涨升增降跌减]幅|增速|增长率|^，?[比较][^，。；]*$/.test(folded.slice(level.end, change.start))

/** 12月涨幅由2.4%回落: the time is that of the change, not of what was before it. */
const FROM = /[由从]$/

/** 营收846亿元，增长18.6%；研发投入61亿元，增长5%: a change is of the figure next to it; not 7.98万元、8.98万元，各低了6000元. */
function isParted({ source: { quantities, folded } }: Scene, { quantity: level }: Figure, { quantity: change }: Figure): boolean {
  const [from, to] = level.start < change.start ? [level.end, change.start] : [change.end, level.start]
  return !EACH.test(folded.slice(from, to)) && quantities.some(({ kind, unit, start, end }) => kind === level.kind && unit === level.unit && start >= from && end <= to)
}

const EACH = /[各均都][^，。；]{0,5}$/

function isOfBase(scene: Scene, level: Figure, change: Figure): boolean {
  const stated = statedPeriod(scene)
  return stated !== undefined && isMeasuredBy(scene, stated, level, change)
}

/** What a told change leads to: 原价2999元, 降300元 is 2699元 now; 8亿立方米, 削减10% is 7.2亿. */
export function laterValuesIn(scene: Scene): readonly Derived[] {
  return pairsOf(scene.figures).flatMap(([level, change]): Derived[] => {
    const way = changeOf(scene.source, change) ?? (CUT.test(scene.source.folded.slice(Math.max(0, change.quantity.start - 6), change.quantity.start)) ? 'down' : undefined)
    if (way === undefined || level.dimension !== scene.dimension || changeOf(scene.source, level) !== undefined) return []
    const sign = way === 'up' ? 1 : -1
    const share = change.quantity.kind === 'percent' && level.dimension !== 'percent'
    const value = share ? level.value * (1 + (sign * change.value) / 100) : change.dimension === level.dimension ? level.value + sign * change.value : undefined
    return value !== undefined && isWritten(scene, value, share) ? [{ from: [level, change], sum: share ? written(level, `× (1 ${way === 'up' ? '+' : '−'}`, `${change.quantity.text})`) : written(level, way === 'up' ? '+' : '−', change) }] : []
  })
}

const CUT = /(?:削减|缩减|压减|扣减|扣除|打折)[了各]{0,2}$/

/** 2023年51万人次，只有2015年的四成七: 2015年 had 108万. */
export function wholesIn(scene: Scene): readonly Derived[] {
  return pairsOf(scene.figures, 0).flatMap(([part, share]): Derived[] => {
    if (part.dimension !== scene.dimension || share.quantity.kind !== 'percent' || share.value <= 0 || isOfTheSameTime(scene, part)) return []
    const isOf = /(?:相当于|只有|仅为|仅有|不足)[^，。；]{1,12}的$/.test(scene.source.folded.slice(Math.max(0, share.quantity.start - 18), share.quantity.start))
    return isOf && isWritten(scene, (part.value * 100) / share.value, true) ? [{ from: [part, share], sum: written(part, '÷', share), isOfItsTime: isOfBase(scene, part, share) }] : []
  })
}
