import type { ReasonCode, Verdict } from '../check/index.ts'
import type { Wording } from './speech.ts'

/** The words of the verdicts. They say how a sentence stands to its source, and nothing about the world. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Wording>> = {
  supported: { zh: '有据', en: 'supported' },
  contradicted: { zh: '相悖', en: 'contradicted' },
  'not-found': { zh: '未见', en: 'not found' },
}

/** Why a finding says what it says. `{stated}`: the summary's words; `{source}`: the source's; `{judge}`: a model's name, `{says}`: its words. */
export const REASON_WORDS: Readonly<Record<ReasonCode, Wording>> = {
  stated: { zh: '原文有此说', en: 'the source says so' },
  follows: { zh: '由原文可以推算', en: 'it follows from the source' },
  'follows-by-sum': { zh: '原文的数加起来是{stated}：{source}', en: 'the source’s figures come to {stated}: {source}' },
  'follows-by-difference': { zh: '原文两数相差{stated}：{source}', en: 'two figures of the source are {stated} apart: {source}' },
  'follows-by-remainder': { zh: '原文的总数减去一部分，余下{stated}：{source}', en: 'the source’s whole less the part leaves {stated}: {source}' },
  'follows-by-change': { zh: '由原文所说的增减算出{stated}：{source}', en: 'the change that the source tells gives {stated}: {source}' },
  'follows-by-share': { zh: '由原文的数按比例算出{stated}：{source}', en: 'the source’s figures give {stated} by share: {source}' },
  'follows-by-rate': { zh: '由原文每单位的数算出{stated}：{source}', en: 'the source’s rate gives {stated}: {source}' },
  'follows-by-count': { zh: '原文列出的数起来是{stated}：{source}', en: 'the source names as many as {stated}: {source}' },
  'follows-by-dates': { zh: '原文两个时间相隔{stated}：{source}', en: 'two times of the source are {stated} apart: {source}' },
  'other-time': { zh: '摘要写{stated}；原文此事在{source}', en: 'the summary has {stated}; the source dates this {source}' },
  'other-quantity': { zh: '摘要写{stated}；原文是{source}', en: 'the summary has {stated}; the source has {source}' },
  'other-ordinal': { zh: '摘要写{stated}；原文是{source}', en: 'the summary has {stated}; the source has {source}' },
  'other-person': { zh: '摘要写的是{stated}；原文是{source}', en: 'the summary names {stated}; the source names {source}' },
  'other-place': { zh: '摘要写在{stated}；原文在{source}', en: 'the summary places this in {stated}; the source in {source}' },
  'other-organisation': { zh: '摘要写的是{stated}；原文是{source}', en: 'the summary names {stated}; the source names {source}' },
  'other-name': { zh: '摘要写的是{stated}；原文是{source}', en: 'the summary names {stated}; the source names {source}' },
  'roles-swapped': {
    zh: '摘要写“{stated}”；原文里双方的位置相反：“{source}”',
    en: 'the summary has “{stated}”; in the source the two sides are the other way round: “{source}”',
  },
  negated: { zh: '“{stated}”一事，摘要与原文一正一反；原文是“{source}”', en: 'of “{stated}” one affirms what the other denies; the source has “{source}”' },
  'other-modality': {
    zh: '“{stated}”是已经、将要还是可能，摘要与原文说的不同；原文是“{source}”',
    en: 'whether “{stated}” is done, planned or only possible, the two do not agree; the source has “{source}”',
  },
  'other-direction': { zh: '摘要写“{stated}”；原文是“{source}”', en: 'the summary has “{stated}”; the source has “{source}”' },
  'other-speaker': { zh: '摘要说是{stated}的话；原文是{source}说的', en: 'the summary gives the words to {stated}; the source to {source}' },
  'other-scope': { zh: '摘要写“{stated}”；原文说的范围不同：“{source}”', en: 'the summary has “{stated}”; the source speaks of another part: “{source}”' },
  'other-order': { zh: '摘要写“{stated}”；原文的先后相反：“{source}”', en: 'the summary has “{stated}”; the source has the order the other way round: “{source}”' },
  'other-cause': { zh: '摘要写的原因是{stated}；原文写的是“{source}”', en: 'the summary gives {stated} as the cause; the source has “{source}”' },
  'condition-dropped': { zh: '摘要写“{stated}”；原文只说可能，或附有条件：“{source}”', en: 'the summary has “{stated}”; the source calls it possible, or ties it to a condition: “{source}”' },
  'time-elsewhere': { zh: '原文提到“{stated}”，说的是另一件事', en: 'the source names “{stated}”, of something else' },
  'quantity-elsewhere': { zh: '原文提到“{stated}”，说的是另一件事', en: 'the source names “{stated}”, of something else' },
  'name-of-another': { zh: '原文提到“{stated}”，说的是另一件事', en: 'the source names “{stated}”, of something else' },
  'name-elsewhere': {
    zh: '原文提到“{stated}”，说的是另一件事；这件事上原文是“{source}”',
    en: 'the source names “{stated}”, in another matter; in this one it has “{source}”',
  },
  'time-not-found': { zh: '“{stated}”这个时间，原文里找不到', en: 'the time “{stated}” is not in the source' },
  'quantity-not-found': { zh: '“{stated}”这个数，原文里找不到', en: 'the figure “{stated}” is not in the source' },
  'ordinal-not-found': { zh: '“{stated}”这个次序，原文里找不到', en: 'the rank or number “{stated}” is not in the source' },
  'name-not-found': { zh: '“{stated}”这个名称，原文里找不到', en: 'the name “{stated}” is not in the source' },
  'words-not-said': { zh: '原文里没有“{stated}”这句话', en: 'the source has no such words: “{stated}”' },
  'speaker-not-found': { zh: '原文没有说这是{stated}的话', en: 'the source does not give these words to {stated}' },
  'superlative-not-found': { zh: '“{stated}”的说法原文里没有', en: 'the source does not say “{stated}”' },
  'cause-not-stated': { zh: '原文没有说两者有因果；摘要写“{stated}”', en: 'the source states no such cause; the summary has “{stated}”' },
  'words-not-found': { zh: '“{stated}”的意思，原文里找不到', en: 'the source says nothing of “{stated}”' },
  'wording-not-found': { zh: '原文没有“{stated}”这个说法，请留意', en: 'the source does not put it as “{stated}”: worth a look' },
  'event-not-found': { zh: '这句话原文里找不到', en: 'the source has nothing that this sentence could rest on' },
  'sources-disagree': {
    zh: '各来源说法不一；摘要写“{stated}”，有来源这样说；另有来源说“{source}”',
    en: 'the sources differ; the summary has “{stated}”, as one of them does; another has “{source}”',
  },
  'judge-disagrees': {
    zh: '模型“{judge}”认为原文不是这个意思，因此不再算作有据；它的说明（不是原文）：{says}',
    en: 'the model “{judge}” reads the source otherwise, so this no longer counts as supported; its note (not the source’s words): {says}',
  },
  'judge-explains': { zh: '模型“{judge}”的说明（不是原文）：{says}', en: 'a note by the model “{judge}” (not the source’s words): {says}' },
}
