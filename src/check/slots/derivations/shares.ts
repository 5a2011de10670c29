import { changeBefore, changeOf, type Derived, type Figure, isWritten, pairsOf, type Scene, written } from './derivation.ts'
import { restBehind } from './references.ts'

interface Range {
  readonly least: number
  readonly most: number
}

/** The ratio that is stated, with how far it may be off: 六成, 三分之一, 三倍多, 40%. `翻了一倍` is a growth by one, 增长两倍 by two. */
function ratioOf({ stated: { kind, value, modifier, place, text } }: Scene): Range | undefined {
  const scale = kind === 'percent' ? 100 : kind === 'multiple' || kind === 'fraction' ? 1 : 0
  if (scale === 0) return undefined
  const step = kind === 'fraction' ? 0.03 : (kind === 'percent' ? (place ?? 1) : 1) / scale
  const exact = kind === 'multiple' && text.startsWith('翻') ? value - 1 : value / scale
  const half = kind === 'multiple' ? 0.05 : kind === 'fraction' ? step : step / 2 + 1e-9
  const far = kind === 'fraction' && value === 0.5 ? HALF_FAR : step
  if (modifier === 'over' || modifier === 'at-least') return { least: exact, most: exact + far }
  if (modifier === 'under' || modifier === 'nearly' || modifier === 'at-most') return { least: exact - far, most: exact }
  return { least: exact - (modifier === 'about' ? ABOUT * step : half), most: exact + (modifier === 'about' ? ABOUT * step : half) }
}

/** 过半 is said up to 60% and a little. */
const HALF_FAR = 0.12
/** 约48% is not said of 48.7%. */
const ABOUT = 0.6

/** `上涨了一倍`, `高出一倍多`: the share is of what there was before. */
const GROWS = /[涨升增翻]|高出?|多出/
const FALLS = /[降跌减缩]|少|低/
/** Not 超过一半的人支持涨价. */
const CLOSE = 8
/** Measured against figures that an article seldom gives. */
const YEAR_ON_YEAR = /同比|环比|按年|按月/

const WEIGHED: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'duration', 'number'])

/** Two figures of one sort that give a stated share or multiple: 31 of 52 are 六成; from 1元 to 2元 is 翻了一倍. */
export function sharesIn(scene: Scene): readonly Derived[] {
  const ratio = ratioOf(scene)
  if (!ratio || YEAR_ON_YEAR.test(scene.clause)) return []
  const around = `${scene.before.slice(-CLOSE)}${scene.stated.text}${scene.behind.slice(0, 2)}`
  const grown = GROWS.test(around) ? 1 : FALLS.test(around) ? -1 : 0
  const plain = scene.figures.filter(({ quantity, value }) => value > 0 && WEIGHED.has(quantity.kind))
  return pairsOf(plain, 0).flatMap(([one, other]): Derived[] => {
    if (one.dimension !== other.dimension || one.value === other.value || [one, other].some((figure) => changeOf(scene.source, figure) !== undefined)) return []
    if (grown !== 0 && !isNext(plain, one, other)) return []
    const [small, great] = one.value < other.value ? [one, other] : [other, one]
    const value = grown !== 0 ? (grown * (other.value - one.value)) / one.value : scene.stated.kind === 'multiple' ? great.value / small.value : small.value / great.value
    if (value < ratio.least || value > ratio.most || (grown === 0 && isOfSibling(scene, small))) return []
    return [{ from: [one, other], sum: grown !== 0 ? `(${written(other, '−', one)}) ÷ ${one.quantity.text}` : scene.stated.kind === 'multiple' ? written(great, '÷', small) : written(small, '÷', great) }]
  })
}

/** What is told of one part of a whole and not of another. */
const STANCE = /反对|赞成|同意|支持|弃权|死亡|遇难|受伤|失联|失踪|获救|幸存|不合格|合格|阳性|阴性|[男女][性子]/g

/** 14人同意、5人反对 of 25人: that more than half are against does not follow from the 14. */
function isOfSibling({ source, clause, figures }: Scene, part: Figure): boolean {
  const labelOf = ({ quantity }: Figure) => /^[^，。；、]{0,12}/.exec(source.folded.slice(quantity.end))![0]
  return (clause.match(STANCE) ?? []).some((word) => !labelOf(part).includes(word) && figures.some((other) => other !== part && other.sentence === part.sentence && labelOf(other).includes(word)))
}

/** 由1元调到2元、4元调到5元: growth is from a figure to the next of its sort. */
const isNext = (figures: readonly Figure[], one: Figure, other: Figure): boolean => figures.filter(({ dimension }) => dimension === one.dimension).indexOf(other) === figures.filter(({ dimension }) => dimension === one.dimension).indexOf(one) + 1

/** 高了110% is 高出一倍多. */
export function growthsIn(scene: Scene): readonly Derived[] {
  const ratio = ratioOf(scene)
  if (!ratio || scene.stated.kind !== 'multiple' || !GROWS.test(scene.clause)) return []
  return scene.figures.filter((figure) => figure.dimension === 'percent' && changeOf(scene.source, figure) === 'up' && figure.value / 100 >= ratio.least && figure.value / 100 <= ratio.most)
    .map((figure) => ({ from: [figure], sum: figure.quantity.text }))
}

/** 19亿元, of which 近三分之一: 约6亿元; 12400名, 各占一半: 6200. */
export function partsIn(scene: Scene): readonly Derived[] {
  return pairsOf(scene.figures).flatMap(([one, other]) => [[one, other], [other, one]] as const).flatMap(([whole, share]): Derived[] => {
    if (whole.dimension !== scene.dimension || share.dimension !== 'percent' || whole.dimension === 'percent' || changeOf(scene.source, share) !== changeStated(scene)) return []
    if (restBehind(scene, share) || IS_OF_OTHER.test(scene.source.folded.slice(Math.max(0, share.quantity.start - 16), share.quantity.start))) return []
    const isRough = scene.stated.modifier !== undefined || (scene.stated.place ?? 1) > 1
    if (isLoose(share) && !isRough && share.value !== 50) return []
    return isWritten(scene, (whole.value * share.value) / 100, isLoose(share) && isRough) ? [{ from: [whole, share], sum: written(whole, '×', share) }] : []
  })
}

/** 年产量9万吨，将减少四成: of what is 减少3.6万吨 the share is a change as well. */
const changeStated = ({ alignment: { statement }, stated }: Scene) => changeBefore(statement.folded, { start: stated.start - statement.start, text: stated.text })

/** 12元，是注射疫苗的六成: the share is of another thing, not of the 12元. */
const IS_OF_OTHER = /(?:是|相当于|只有|仅为)[^，。；\d]{2,12}的$/

const isLoose = ({ quantity }: Figure) => quantity.kind === 'fraction' || quantity.modifier !== undefined || quantity.text.includes('成')

/** 每贬值1%，减少约0.7亿元 is 1.4亿元 for 2%: two figures of the statement stand as two of the source do. */
export function ratesIn(scene: Scene): readonly Derived[] {
  return pairsOf(scene.figures, 0).flatMap(([per, amount]): Derived[] => {
    if (amount.clause - per.clause > 1 || !/每[^，。；]{0,6}$/.test(scene.source.folded.slice(Math.max(0, per.quantity.start - 8), per.quantity.start))) return []
    return scene.beside.flatMap(({ dimension, value }): Derived[] => {
      if (value <= 0 || per.value <= 0 || amount.value <= 0) return []
      const [units, result] = dimension === per.dimension ? [value / per.value, amount.value * (value / per.value)] : [value / amount.value, per.value * (value / amount.value)]
      const [from, to] = dimension === per.dimension ? [per, amount] : [amount, per]
      return dimension === from.dimension && to.dimension === scene.dimension && units > 1 && isWritten(scene, result) ? [{ from: [per, amount], sum: written(to, '×', String(Number(units.toPrecision(6)))) }] : []
    })
  })
}
