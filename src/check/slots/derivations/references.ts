import { bindingAt } from '../../align-statement.ts'
import { clauseAt } from '../../prepare-source.ts'
import { type Derived, type Figure, type Input, isWritten, pairsOf, type Scene, written } from './derivation.ts'

/** `超警戒水位2.6米`, `比纪录高出0.3米`: how far above a thing. */
const ABOVE = /(?:超[出过]?|高[出于]|比)([^，。；\d]{2,14}?)(?:高出?|多出?|慢了?|晚了?|长了?)?[约近]?$/
/** `距满水位只剩0.7米`, `离纪录还差3米`: how far below it. */
const BELOW = /(?:距离?|离|低于|比)([^，。；\d]{2,14}?)(?:只|仅|还|尚)?(?:[剩差欠]|快了?|低了?|少了?|节[省约]了?|便宜了?|[缩减]短?[小少]?了?)?[约近]?$/
const REACH = 18

/** 水位88.1米，超警戒水位2.6米: the mark is 85.5米. 水位247.3米，距满水位只剩0.7米: that is 248米. */
export function marksIn(scene: Scene): readonly Derived[] {
  const { source, clause } = scene
  return pairsOf(scene.figures, 0).flatMap(([level, apart]): Derived[] => {
    if (level.dimension !== scene.dimension || apart.dimension !== scene.dimension || !isNext(scene, level, apart)) return []
    const before = source.folded.slice(Math.max(level.quantity.end, apart.quantity.start - REACH), apart.quantity.start)
    const isNamed = (pattern: RegExp) => clause.includes(pattern.exec(before)?.[1] ?? NO_NAME)
    // 比纪录少 tells which way by itself
    if (isNamed(ABOVE) && !/[低少]了?[约近]?$/.test(before)) return isWritten(scene, level.value - apart.value) ? [{ from: [level, apart], sum: written(level, '−', apart) }] : []
    return isNamed(BELOW) && !/[年月季周]|同期/.test(BELOW.exec(before)?.[1] ?? '') && !/[高多]了?[约近]?$/.test(before) && isWritten(scene, level.value + apart.value) ? [{ from: [level, apart], sum: written(level, '+', apart) }] : []
  })
}

/** Stands in no clause. */
const NO_NAME = '\n'

const isNext = ({ figures }: Scene, one: Figure, other: Figure): boolean => !figures.some(({ quantity, dimension }) => dimension === one.dimension && quantity.start > one.quantity.start && quantity.start < other.quantity.start)

/** `是注射疫苗的六成左右`, `相当于上届的两倍`. */
const OF = /(?:是|为|有|于|达到)([^，。；\d]{2,12}?)的$/
/** `比报告的估计多了一倍`. */
const MORE = /比([^，。；\d]{2,14}?)(?:增加|增长|高出?|多出?)了?$/
const LESS = /比([^，。；\d]{2,14}?)(?:减少|下降|低|少)了?$/

/** 12元，是另一种的六成: the other one costs 20元. 40万，比估计多了一倍: the estimate was 20万. */
export function comparedIn(scene: Scene): readonly Derived[] {
  const { source, clause } = scene
  return pairsOf(scene.figures).flatMap(([amount, share]): Derived[] => {
    const ratio = share.quantity.kind === 'percent' ? share.value / 100 : share.quantity.kind === 'multiple' || share.quantity.kind === 'fraction' ? share.value : 0
    if (amount.dimension !== scene.dimension || amount.dimension === 'percent' || ratio <= 0 || !isNext(scene, amount, share)) return []
    const before = source.folded.slice(Math.max(amount.quantity.end, share.quantity.start - REACH - 4), share.quantity.start)
    const named = (pattern: RegExp) => pattern.exec(before)?.[1]?.replaceAll('的', '')
    const factor = isIn(clause, named(OF)) ? ratio : isIn(clause, named(MORE)) ? 1 + grownBy(share, ratio) : isIn(clause, named(LESS)) ? 1 - ratio : 0
    return factor > 0 && isWritten(scene, amount.value / factor, true) ? [{ from: [amount, share], sum: written(amount, '÷', factor === ratio ? share : String(Number(factor.toPrecision(6)))) }] : []
  })
}

const isIn = (clause: string, name: string | undefined): boolean => name !== undefined && clause.replaceAll('的', '').includes(name)

/** 多了一倍 is 1 more; a reader of figures may give it as 2 of what was. */
const grownBy = ({ quantity }: Figure, ratio: number): number => (/^[一1]倍/.test(quantity.text) ? 1 : ratio)

const REST = /(?:其余|剩余|余下|其他|其它)([^，。；]{2,30})/

/**
 * 58亿元，其中现金支付14.5亿元，其余以股份支付: 43.5亿元 in shares. 9.2万元，甲负担六成，其余由乙负担: 3.68万元 for 乙. So with several parts:
 * 22,310人，其中全程9,120人，半程8,690人，其余参加欢乐跑.
 */
export function restsIn(scene: Scene): readonly Derived[] {
  return scene.figures.flatMap((whole, at): readonly Derived[] => {
    if (whole.dimension !== scene.dimension || whole.quantity.kind === 'percent') return []
    const behind = scene.figures.slice(at + 1).filter(({ sentence }) => sentence === whole.sentence)
    return [behind.filter(({ quantity }) => quantity.kind === 'percent'), behind.filter(({ dimension }) => dimension === scene.dimension)].flatMap((parts) => parts.flatMap((_last, count) => restOf(scene, whole, parts.slice(0, count + 1))))
  })
}

function restOf(scene: Scene, whole: Figure, parts: readonly Figure[]): readonly Derived[] {
  const isShare = parts[0]!.quantity.kind === 'percent'
  const taken = parts.reduce((sum, { value }) => sum + value, 0)
  const rest = isShare ? (whole.value * (100 - taken)) / 100 : whole.value - taken
  if (rest <= 0 || !isWritten(scene, rest, isShare)) return []
  const told = restBehind(scene, parts.at(-1)!)
  const less = parts.flatMap((part) => ['−', part])
  return told ? [{ from: [whole, ...parts, told], sum: isShare ? written(whole, '× (100%', ...less, ')') : written(whole, ...less) }] : []
}

/** In: a scene and a part. Out: what the source says of the rest, right behind the part, where it has a word of the statement that the part has not. */
export function restBehind({ source, alignment, stated, clause }: Scene, part: Figure): Input | undefined {
  const { start, end } = source.sentences[part.sentence]!
  const behind = source.folded.slice(part.quantity.end, end)
  const match = REST.exec(behind)
  if (!match || /\d/.test(behind.slice(0, match.index))) return undefined
  const own = source.folded.slice(Math.max(start, part.quantity.start - REACH), part.quantity.end + match.index)
  const words = match[1]!
  const tells = Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2)).some((pair) => clause.includes(pair) && !own.includes(pair))
  const from = part.quantity.end + match.index
  const quantity = { start: from, end: from + match[0].length, text: source.text.slice(from, from + match[0].length) }
  return tells ? { quantity, sentence: part.sentence, binding: bindingAt(alignment, stated, clauseAt(source, from)) } : undefined
}

/** 三颗卫星，单星重85公斤: together 255公斤. 其中30亩, 每亩补偿600元: 1.8万元 for the 30亩. */
export function productsIn(scene: Scene): readonly Derived[] {
  const { source: { folded }, clause, beside } = scene
  const together = /总|合计|一共|共/.test(clause) ? pairsOf(scene.figures, 0).flatMap(([count, each]): Derived[] => {
    if (count.quantity.kind !== 'count' || each.dimension !== scene.dimension || count.value < 2 || count.dimension === each.dimension) return []
    const isEach = /[单每][\u4e00-\u9fff]{1,5}$|各[\u4e00-\u9fff]{0,3}$/.test(folded.slice(Math.max(0, each.quantity.start - 7), each.quantity.start))
    return isEach && isWritten(scene, count.value * each.value) ? [{ from: [count, each], sum: written(count, '×', each) }] : []
  }) : []
  return [...together, ...beside.flatMap((count) => pricedIn(scene, count))]
}

/** So many of what the statement counts beside the figure, at what the source gives for each: 每亩补偿600元. */
function pricedIn(scene: Scene, { quantity: { unit, text }, value }: Scene['beside'][number]): readonly Derived[] {
  return scene.figures.flatMap((each): Derived[] => {
    if (each.dimension !== scene.dimension || value < 2 || unit === '') return []
    const isEach = new RegExp(`每一?${unit}[^，。；\\d]{0,8}$`).test(scene.source.folded.slice(Math.max(0, each.quantity.start - REACH), each.quantity.start))
    return isEach && isWritten(scene, value * each.value) ? [{ from: [each], sum: `${text} × ${each.quantity.text}` }] : []
  })
}

/** 卖出6.4万辆，亏损23亿元: 每卖一辆亏约3.6万元. */
export function averagesIn(scene: Scene): readonly Derived[] {
  return pairsOf(scene.figures, 0).flatMap(([one, other]) => [[one, other], [other, one]] as const).flatMap(([sum, count]): Derived[] =>
    sum.dimension === scene.dimension && /^(?:count|measure)$/.test(count.quantity.kind) && count.value > 1 && sum.dimension !== count.dimension && scene.clause.includes(count.quantity.unit) && isWritten(scene, sum.value / count.value, true)
      ? [{ from: [sum, count], sum: written(sum, '÷', count) }] : [])
}
