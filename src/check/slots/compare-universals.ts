import { spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { citeSentence } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { CONDITION } from '../vocabulary/clause-marks.ts'
import { nearest } from './nearest.ts'

/**
 * Of all of them, wherever it is said: 全部, 各个, 全县, 全国各地; not 全部门, 所有权, 全长, 全省最大, nor the 都 and 均 that any teller puts in.
 * 全国运动会, 全国公安机关 are whose they are, 全部精力, 所有相关方 how it is put.
 */
const EVERY = /全部(?!门|精力|身心|心思)|所有(?!制|权|者|人|相关|有关)|各个|每[一]?个|全体|全数|悉数|一律|全(?=[县市省区镇村校厂院州乡员](?!.{0,2}[最首第])|国(?:各|所有|范围|上下))/
/** By these, and by two or more of a kind, a source may say as much. */
const MAY_BE_EVERY = /全|所有|[各每]|一律|[均都皆共]|悉数|无一|[两双]|统一|无例外|百分之百|100%/
/** It holds whatever happens: 无论是否获批, 一律, 均可申请; not 均价. */
const WHATEVER = /无论|不论|不管|无条件|一律|均可(?!能)/
const SAID_AS_IF = /视情况|视[^，。；]{1,12}而定/
/** So many sentences about the statement are looked at. */
const ABOUT = 2

/**
 * 全县学校停课 where the sentences about it say of no whole; 无论…都会 where the one about it hangs on an 如果. Without support: compareScope and
 * compareMarks say when the source tells of a part.
 */
export function compareUniversals(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  return [everyOne(alignment), whatever(alignment)].flatMap((finding) => (finding && !before.some((other) => other.verdict !== 'supported' && other.start < finding.end && finding.start < other.end) ? [finding] : []))
}

const sentencesAbout = ({ source, ranking }: Alignment, most: number): readonly string[] =>
  ranking.slice(0, most).map(({ sentence }) => source.folded.slice(source.sentences[sentence]!.start, source.sentences[sentence]!.end))

function everyOne(alignment: Alignment): Finding | undefined {
  const { statement } = alignment
  const match = EVERY.exec(statement.folded)
  const about = sentencesAbout(alignment, ABOUT)
  if (!match || about.length === 0 || about.some((words) => MAY_BE_EVERY.test(words))) return undefined
  const place = placeOf(alignment, match)
  return { ...place, kind: 'quantity', verdict: 'not-found', reason: { code: 'words-not-found', args: { stated: place.text } }, evidence: nearest(alignment) }
}

function whatever(alignment: Alignment): Finding | undefined {
  const { statement, source, ranking } = alignment
  const match = WHATEVER.exec(statement.folded)
  const [best] = ranking
  const [words] = sentencesAbout(alignment, 1)
  const condition = words === undefined || CONDITION.test(statement.folded) ? undefined : (CONDITION.exec(words) ?? SAID_AS_IF.exec(words))
  if (!match || !best || !condition) return undefined
  const place = placeOf(alignment, match)
  const reason = { code: 'condition-dropped' as const, args: { stated: place.text, source: /^[^，。；]*/.exec(words!.slice(condition.index))![0] } }
  return { ...place, kind: 'modality', verdict: 'not-found', reason, evidence: citeSentence(source, best.sentence) }
}

function placeOf({ statement }: Alignment, { index, 0: word }: RegExpExecArray) {
  const { text } = spanOf(statement.text, index, index + word.length)
  return { start: index + statement.start, end: index + word.length + statement.start, text }
}
