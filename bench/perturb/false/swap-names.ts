import type { FindingKind } from '../../../src/check/index.ts'
import { type NameKind, type NameMention, segment, type Span } from '../../../src/language/index.ts'
import { type Perturbation, putAt, type Rewording } from '../perturbation.ts'
import { shuffled } from '../random.ts'
import { inside, type Study } from '../study.ts'

interface NameGroup {
  readonly kind: string
  readonly of: readonly NameKind[]
  readonly findings: readonly FindingKind[]
  /** Nobody's names; ours. */
  readonly invented: readonly string[]
}

const GROUPS: readonly NameGroup[] = [
  { kind: 'person', of: ['person'], findings: ['person', 'name', 'attribution', 'role'], invented: ['段知衡', '卢映川', '闻若棠', '屈鸿声', '郁庭芳'] },
  { kind: 'place', of: ['place', 'country'], findings: ['place', 'organisation', 'name', 'role'], invented: ['临浦市', '曲台县', '宛岭', '苍屏镇', '东汀湾'] },
  { kind: 'organisation', of: ['organisation'], findings: ['organisation', 'place', 'name', 'attribution', 'role'], invented: ['远岭集团', '沐川大学', '拾光科技', '砚山委员会', '青柯银行'] },
]

const pairsOf = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
const shareWords = (one: string, other: string) => pairsOf(one).some((pair) => other.includes(pair))
/** 澄州市 beside 城北区, the one in the other: an exchange may leave the sentence true. */
const areJoined = (text: string, one: string, other: string) => [one + other, other + one, `${one}的${other}`, `${one}（${other}`, `${other}（${one}`].some((words) => text.includes(words))

/** Names of the sentence that stand by themselves, no word cut: seen twice or with a title, so that a slip of the recogniser is not tried. */
function ownNames(passage: Span, { names }: Study, of: readonly NameKind[]): readonly NameMention[] {
  const edges = new Set(segment(passage.text).flatMap(({ start, end }) => [start, end]))
  return inside(names, passage).filter(({ kind, text, canonical, title, start, end }) =>
    of.includes(kind) && text.length > 1 && passage.text.indexOf(text) === passage.text.lastIndexOf(text) && edges.has(start) && edges.has(end)
    && (title !== undefined || names.filter((other) => other.canonical === canonical).length > 1))
}

function strangers(mention: NameMention, passage: Span, { names, text }: Study, of: readonly NameKind[]): readonly string[] {
  const others = names.filter((other) => of.includes(other.kind) && other.text.length > 1 && other.canonical !== mention.canonical
    && !shareWords(other.text + other.canonical, passage.text + mention.canonical) && !areJoined(text, mention.text, other.text))
  return shuffled([...new Set(others.map((other) => other.text))], passage.text).slice(0, 2)
}

const swapWith = (passage: Span, mentions: readonly NameMention[], others: (mention: NameMention) => readonly string[]): readonly Rewording[] =>
  mentions.flatMap((mention) => others(mention).map((other) => putAt(passage.text, mention.start, mention.end, other)))

/** A name put for another one of the article, and a made-up one put for it. */
export const SWAPPED_NAMES: readonly Perturbation[] = GROUPS.flatMap(({ kind, of, findings, invented }): readonly Perturbation[] => [
  { kind, isTrue: false, findings, reword: (passage, study) => swapWith(passage, ownNames(passage, study, of), (mention) => strangers(mention, passage, study, of)) },
  {
    kind: `${kind}, made up`, isTrue: false, findings,
    reword: (passage, study) => swapWith(passage, ownNames(passage, study, of), () => shuffled(invented.filter((name) => !study.text.includes(name)), passage.text).slice(0, 1)),
  },
])

/** Words between two names that the first does to the second: `A以3比0击败B`, `A应B`, `A昨天向B`; not `A会见B`, which goes both ways, nor `A和C击败B`. */
const ONE_WAY = new RegExp(
  '^(?:[^，。；：、和与同跟及的“”]{0,8}?(?:击败|战胜|逆转|力克|险胜|大胜|完胜|淘汰|不敌|负于|输给|惜败|起诉|控告|指控|批评|指责|谴责|警告|收购|并购|入股|投资|资助|援助|支援|救助|邀请|任命|处罚|逮捕|拘留|'
  + '袭击|攻击|追尾|赔偿|超过|领先|取代|接替|制裁|支持|反对|访问|抵达|前往|致信|致电|祝贺|通知|要求|委托|授权|隶属|赠送|租借|欠|借给|售予|移交给|转会)了?|[^，。；：、和与同跟及的“”]{0,4}(?:应|向|(?<![面相敌应])对|从|给|由|被|经))$',
)
const SAME_KIND: readonly (readonly NameKind[])[] = [['person'], ['place', 'country', 'organisation']]

export const swapRoles: Perturbation = {
  kind: 'role',
  isTrue: false,
  findings: ['role', 'person', 'place', 'organisation', 'name', 'attribution'],
  reword: (passage, study) => {
    const names = inside(study.names, passage).filter(({ text }) => text.length > 1)
    return names.slice(0, -1).flatMap((first, at) => {
      const second = names[at + 1]!
      const between = passage.text.slice(first.end, second.start)
      const alike = SAME_KIND.some((kinds) => kinds.includes(first.kind) && kinds.includes(second.kind))
      if (!alike || shareWords(first.text, second.text) || !ONE_WAY.test(between)) return []
      return [{ ...putAt(passage.text, first.start, second.end, second.text + between + first.text), was: first.text + between + second.text }]
    })
  },
}
