import type { Language } from '../article/index.ts'
import { scriptOf, toSimplified, toTraditional } from '../language/index.ts'
import type { DraftSentence } from './draft.ts'

/** In: a text, a language. Out: the text in that language's script; a conversion that would move offsets is not made. */
export function inScript(text: string, language: Language): string {
  const script = scriptOf(text)
  if (script === language || script === 'en' || (language !== 'zh-Hans' && language !== 'zh-Hant')) return text
  const converted = language === 'zh-Hant' ? toTraditional(text) : toSimplified(text)
  return converted.length === text.length ? converted : text
}

/** The sentence in the script of the draft; its evidence stays as its article has it. */
export function sentenceInScript(sentence: DraftSentence, language: Language): DraftSentence {
  const text = inScript(sentence.text, language)
  if (text === sentence.text) return sentence
  const findings = sentence.checked.findings.map((finding) => ({ ...finding, text: text.slice(finding.start, finding.end) }))
  return { ...sentence, text, checked: { ...sentence.checked, text, findings } }
}
