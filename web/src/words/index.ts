import { signal } from '../signal.ts'
import en from './en.json'
import hans from './zh-hans.json'
import hant from 'virtual:words-zh-hant'

export type Language = 'zh-Hans' | 'zh-Hant' | 'en'
export type Word = keyof typeof hans

const WORDS: Readonly<Record<Language, Readonly<Record<Word, string>>>> = { 'zh-Hans': hans, 'zh-Hant': hant, en }

export const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'zh-Hans', name: '简' },
  { code: 'zh-Hant', name: '繁' },
  { code: 'en', name: 'EN' },
]

/** The reader's choice, else what the browser asks for. */
function initialLanguage(): Language {
  const chosen = localStorage.getItem('language')
  if (chosen === 'zh-Hans' || chosen === 'zh-Hant' || chosen === 'en') return chosen
  const asked = navigator.language.toLowerCase()
  if (/^zh-(hant|tw|hk|mo)/.test(asked)) return 'zh-Hant'
  return asked.startsWith('zh') ? 'zh-Hans' : 'en'
}

export const language = signal<Language>(initialLanguage())

export function chooseLanguage(code: Language): void {
  localStorage.setItem('language', code)
  document.documentElement.lang = code
  language.set(code)
}

/** In: a word's key and what fills its braces. Out: the reader's words. */
export function say(word: Word, filling: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[language.value][word].replace(/\{(\w+)\}/g, (_, name: string) => String(filling[name] ?? ''))
}
