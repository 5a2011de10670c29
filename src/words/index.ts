/** Words at the edge: codes to sentences, in 简体, 繁體 and English. */
export { type Arguments, languageOfTag, type ReaderLanguage, say, type Speech, type Wording } from './speech.ts'
export { REASON_WORDS, VERDICT_WORDS } from './reason-words.ts'
export { REMOVAL_WORDS } from './removal-words.ts'
export { DISAGREEMENT_WORDS, FIGURE_WORDS, OUTCOME_WORDS, PARTY_WORDS, RELATED_WORDS, SOURCE_RULE_WORDS } from './story-words.ts'
export { countPublishers, saySources } from './say-sources.ts'
export { sayReason } from './say-reason.ts'
export { sayTrouble } from './say-trouble.ts'
export { TROUBLE_WORDS } from './trouble-words.ts'
