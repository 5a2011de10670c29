import { signal } from '../signal.ts'
import type { ApiLanguage } from '../../../src/server/api.ts'
import en from './en.json'
import hans from './zh-hans.json'
import hant from 'virtual:words-zh-hant'

export type Word = keyof typeof hans

const WORDS: Readonly<Record<ApiLanguage, Readonly<Record<Word, string>>>> = { 'zh-Hans': hans, 'zh-Hant': hant, en }

export const LANGUAGES: readonly { readonly code: ApiLanguage; readonly name: string }[] = [
  { code: 'zh-Hans', name: '简' },
  { code: 'zh-Hant', name: '繁' },
  { code: 'en', name: 'EN' },
]

/** The reader's choice, else what the browser asks for. */
function initialLanguage(): ApiLanguage {
  const chosen = localStorage.getItem('language')
  if (chosen === 'zh-Hans' || chosen === 'zh-Hant' || chosen === 'en') return chosen
  const asked = navigator.language.toLowerCase()
  if (/^zh-(hant|tw|hk|mo)/.test(asked)) return 'zh-Hant'
  return asked.startsWith('zh') ? 'zh-Hans' : 'en'
}

export const language = signal<ApiLanguage>(initialLanguage())

export function chooseLanguage(code: ApiLanguage): void {
  localStorage.setItem('language', code)
  document.documentElement.lang = code
  language.set(code)
}

/** In: a word's key and what fills its braces. Out: the reader's words. */
export function say(word: Word, filling: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[language.value][word].replace(/\{(\w+)\}/g, (_, name: string) => String(filling[name] ?? ''))
}
