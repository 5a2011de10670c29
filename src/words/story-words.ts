import type { Disagreement, FigureRelation, Outcome, Party, RelatedArticles, SourceFamily } from '../story/index.ts'
import type { Wording } from './speech.ts'

/** How the values of one figure stand to each other. */
export const FIGURE_WORDS: Readonly<Record<FigureRelation, Wording>> = {
  agree: { zh: '一致', en: 'agree' },
  revised: { zh: '后有更新', en: 'revised later' },
  conflict: { zh: '说法不一', en: 'sources differ' },
  'different-scope': { zh: '口径不同', en: 'different scope' },
  'single-source': { zh: '仅一个来源', en: 'one source only' },
}

/** By which rule articles were counted as one source. */
export const SOURCE_RULE_WORDS: Readonly<Record<SourceFamily['rule'], Wording>> = {
  'named-origin': { zh: '都写明出自同一来源', en: 'they name the same origin' },
  'same-body': { zh: '正文基本相同', en: 'their texts are nearly the same' },
  'same-house': { zh: '同一家媒体', en: 'the same publishing house' },
  'unknown-origin': { zh: '来源不明，不重复计数', en: 'origin unknown: not counted as independent' },
}

export const RELATED_WORDS: Readonly<Record<RelatedArticles['reason'], Wording>> = {
  'same-text': { zh: '正文基本相同', en: 'nearly the same text' },
  'same-origin': { zh: '同一来源', en: 'the same origin' },
  'same-event': { zh: '说的是同一件事', en: 'the same event' },
  earlier: { zh: '前情', en: 'what came before' },
  later: { zh: '后续', en: 'what came after' },
  'shared-names': { zh: '涉及相同的人或地方', en: 'the same people or places' },
}

export const OUTCOME_WORDS: Readonly<Record<Outcome['kind'], Wording>> = {
  document: { zh: '文件', en: 'document' },
  project: { zh: '项目', en: 'project' },
  initiative: { zh: '倡议', en: 'initiative' },
}

export const PARTY_WORDS: Readonly<Record<Party['kind'], Wording>> = {
  person: { zh: '人物', en: 'people' },
  country: { zh: '国家', en: 'countries' },
  place: { zh: '地方', en: 'places' },
  organisation: { zh: '机构', en: 'organisations' },
  event: { zh: '活动', en: 'events' },
  work: { zh: '文件与作品', en: 'works' },
  term: { zh: '用语', en: 'terms' },
}

export const DISAGREEMENT_WORDS: Readonly<Record<Disagreement['kind'], Wording>> = {
  figure: { zh: '数字', en: 'figure' },
  time: { zh: '时间', en: 'time' },
  place: { zh: '地点', en: 'place' },
  summary: { zh: '摘要', en: 'summary' },
}

/** Sites that showed a story, and writers that it goes back to. */
export const SOURCES_WORDS: Wording = { zh: '{publishers} 个网站 → {sources} 个来源', en: 'sites: {publishers} → sources: {sources}' }
