import { isPlainlyAffirmed } from '../../vocabulary/negation.ts'
import { changeOf, type Derived, type Figure, type Input, isWritten, pairsOf, type Scene, written } from './derivation.ts'
import { bestPlaces, sidesCompared } from './sides.ts'

/** `提高到4299元` tells what it came to, not by how much. */
const CAME_TO = /[增降升减涨跌调改提扩缩][^，。；]{0,3}[到至为成]$/
/** 百分点 lie between two shares. */
const isOfKind = ({ stated, dimension }: Scene, figure: Figure) =>
  stated.kind === 'percentage-point' ? figure.dimension === 'percent' : stated.kind !== 'percent' && figure.dimension === dimension

const levels = (scene: Scene): readonly Figure[] => scene.figures.filter((figure) => isOfKind(scene, figure) && changeOf(scene.source, figure) === undefined)

/** What lies between two levels: 从4999元降至4299元 is 700元 less. A change told as such is no level: 最长70天，可延长30天 gives no 40天. */
export function differencesIn(scene: Scene): readonly Derived[] {
  if (CAME_TO.test(scene.before)) return []
  const signed = levels(scene).map((figure) => (isLoss(scene, figure) ? { ...figure, value: -figure.value } : figure))
  return [...pairsOf(signed), ...alikePairs(scene, signed), ...sidedPairs(scene, signed)].flatMap(([one, other]): Derived[] => {
    const [great, small] = one.value > other.value ? [one, other] : [other, one]
    return !areOfTwoThings(scene, one, other) && isWritten(scene, great.value - small.value) ? [{ from: [one, other], sum: written(great, small.value < 0 ? '+' : '−', small) }] : []
  })
}

/** 净利润10.2亿元，去年同期为亏损1.6亿元: what was lost lies below nothing. */
const isLoss = ({ source }: Scene, { quantity }: Figure): boolean => /(?:亏损|净亏|亏|赤字)(?:额|为|了|达|约){0,2}$/.test(source.folded.slice(Math.max(0, quantity.start - 6), quantity.start))

/** So surely two figures that stand far apart are bound, if the same word stands right behind both, and in the statement: 2人死亡, 17人死亡. */
const APART = 0.4

const wordBehind = ({ source }: Scene, { quantity }: Figure) => source.folded.slice(quantity.end, quantity.end + 2)

/** 2人死亡、64人受伤: people of whom different things are told are not set against each other, unless the statement has both words. */
function areOfTwoThings(scene: Scene, one: Figure, other: Figure): boolean {
  const [a, b] = [wordBehind(scene, one), wordBehind(scene, other)]
  return PEOPLE.test(scene.stated.unit) && [a, b].every((word) => /^[\u4e00-\u9fff]{2}$/.test(word)) && a !== b && !(scene.clause.includes(a) && scene.clause.includes(b))
}

const PEOPLE = /^[人名例位]$/

function alikePairs(scene: Scene, figures: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  const { clause } = scene
  const behind = (figure: Figure) => wordBehind(scene, figure)
  const able = figures.filter((figure) => figure.binding >= APART && /^[\u4e00-\u9fff]{2}$/.test(behind(figure)) && clause.includes(behind(figure)))
  return able.flatMap((one, at) => able.slice(at + 1).filter((other) => other.sentence - one.sentence > 1 && behind(one) === behind(other)).map((other) => [one, other] as const))
}

/** 新标本比旧标本短8厘米: the figures that the source has for each of the two, wherever they stand. */
function sidedPairs({ alignment, stated }: Scene, figures: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  const sides = sidesCompared(alignment, stated)
  if (!sides) return []
  const [ones, others] = [sides.one, sides.other].map((side) => bestPlaces(side, stated, figures, 'figure').map((figure) => ({ ...figure, binding: Math.max(figure.binding, SIDED) })))
  return ones!.flatMap((one) => others!.flatMap((other): (readonly [Figure, Figure])[] => (one.quantity === other.quantity || one.dimension !== other.dimension ? [] : [[one, other]])))
}

const SIDED = 0.5

/** Figures that follow each other in one sentence, put together: 6.1万人、4.4万人 are 10.5万人. */
export function sumsIn(scene: Scene): readonly Derived[] {
  if (scene.stated.kind === 'percentage-point') return []
  const like = scene.figures.filter((figure) => figure.dimension === scene.dimension)
  return like.flatMap((first, at): readonly Derived[] => {
    const runs = like.slice(at, at + LONGEST_RUN).filter(({ sentence, quantity }) =>
      sentence === first.sentence && (quantity === first.quantity || !/其中/.test(scene.source.folded.slice(first.quantity.end, quantity.start))))
    return runs.flatMap((_last, length): readonly Derived[] => {
      const run = runs.slice(0, length + 1)
      const sum = run.reduce((total, { value }) => total + value, 0)
      return run.length > 1 && isWritten(scene, sum) ? [{ from: run, sum: written(...run.flatMap((figure, place) => (place === 0 ? [figure] : ['+', figure]))) }] : []
    })
  })
}

/** 倒塌41间、严重受损870间、一般受损2300余间 are 3200间倒塌或受损: the statement names what each of them is of. */
export function sumsOfNamedIn(scene: Scene): readonly Derived[] {
  const isNamed = ({ quantity: { start, end } }: Input) => [scene.source.folded.slice(Math.max(0, start - 2), start), scene.source.folded.slice(end, end + 2)]
    .some((label) => /^[\u4e00-\u9fff]{2}$/.test(label) && scene.clause.includes(label))
  return sumsIn(scene).filter(({ from }) => from.every(isNamed))
}

const LONGEST_RUN = 6

const GENERAL = 'count 个'

/** A part taken from the whole before it: 14个乡镇中9个 leaves 5. */
export function remaindersIn(scene: Scene): readonly Derived[] {
  // 14个乡镇中有9个: the part leaves its noun to the whole
  const like = scene.figures.filter((figure) => (figure.dimension === scene.dimension || figure.dimension === GENERAL) && figure.quantity.kind !== 'percent')
  return [...partedIn(scene, like), ...pairsOf(like).flatMap(([whole, part]): Derived[] =>
    whole.dimension === scene.dimension && whole.value > part.value && isGreatest(like, whole) && part.value !== scene.value && isWritten(scene, whole.value - part.value) ? [{ from: [whole, part], sum: written(whole, '−', part) }] : [])]
}

/** 首印2000套，其中500套赠予学校: 1500套 are for something else, of which the statement tells with none of the words for the part. */
export function partsLeftIn(scene: Scene): readonly Derived[] {
  const { source: { folded }, clause } = scene
  return pairsOf(scene.figures, 0).flatMap(([whole, part]): Derived[] => {
    const before = /其中([^，。；\d]{0,6})$/.exec(folded.slice(whole.quantity.end, part.quantity.start))?.[1]
    if (before === undefined || whole.dimension !== scene.dimension || part.dimension !== scene.dimension) return []
    const behind = folded.slice(part.quantity.end, scene.source.sentences[part.sentence]!.end)
    if (/\d|其余|剩/.test(behind)) return []
    const told = before + /^[^，。；]*/.exec(behind)![0]
    const isOfPart = Array.from({ length: Math.max(0, told.length - 1) }, (_, at) => told.slice(at, at + 2)).some((pair) => clause.includes(pair))
    return !isOfPart && isWritten(scene, whole.value - part.value) ? [{ from: [whole, part], sum: written(whole, '−', part) }] : []
  })
}

/** 12.8万人，其中甲6.1万人、乙4.4万人: elsewhere 2.3万人, where the statement names 甲 and 乙 as those left out. */
function partedIn(scene: Scene, like: readonly Figure[]): readonly Derived[] {
  return like.flatMap((whole, at): Derived[] => {
    const parts = like.slice(at + 1).filter(({ sentence, value }) => sentence === whole.sentence && value < whole.value)
    const isParted = parts.length > 1 && /其中/.test(scene.source.folded.slice(whole.quantity.end, parts[0]!.quantity.start))
    const rest = whole.value - parts.reduce((sum, { value }) => sum + value, 0)
    return isParted && rest > 0 && isWritten(scene, rest) ? [{ from: [whole, ...parts], sum: written(whole, ...parts.flatMap((part) => ['−', part])) }] : []
  })
}

/** 5人中4人获救、1人失联: the four are no whole from which the one is taken. */
const isGreatest = (like: readonly Figure[], whole: Figure): boolean => like.every(({ sentence, value }) => sentence !== whole.sentence || value <= whole.value)

/** 六成由甲负担，其余由乙负担: 乙 has four tenths. */
export function remainingSharesIn(scene: Scene): readonly Derived[] {
  const { stated, source, value } = scene
  if (stated.kind !== 'percent') return []
  const shares = scene.figures.filter(({ dimension }) => dimension === 'percent')
  return shares.flatMap((first, at): Derived[] => {
    const run = shares.slice(at).filter(({ sentence }) => sentence === first.sentence)
    const rest = 100 - run.reduce((sum, share) => sum + share.value, 0)
    const behind = source.folded.slice(run.at(-1)!.quantity.end, source.sentences[first.sentence]?.end ?? 0)
    const isRounded = Math.abs(rest - value) <= (stated.modifier === 'about' ? 5 : 1e-9)
    return /其余|剩余|其他|另外/.test(behind + scene.clause) && isRounded ? [{ from: run, sum: written('100%', ...run.flatMap((share) => ['−', share])) }] : []
  })
}

/** 参保率为68%: 三成多 have none. One of the two shares is denied, the other affirmed, and both are of one whole. */
export function deniedSharesIn(scene: Scene): readonly Derived[] {
  const { stated, source, clause } = scene
  if (stated.kind !== 'percent') return []
  return scene.figures.flatMap((share): Derived[] => {
    const told = source.clauses[share.clause]!.folded
    if (share.quantity.kind !== 'percent' || isPlainlyAffirmed(clause) === isPlainlyAffirmed(told) || changeOf(source, share) !== undefined) return []
    return isWritten(scene, 100 - share.value) ? [{ from: [share], sum: written('100%', '−', share) }] : []
  })
}
