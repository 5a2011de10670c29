import { useSignal } from '../signal.ts'
import { chooseTheme, theme, type Theme } from '../theme.ts'
import { chooseLanguage, language, LANGUAGES, say } from '../words/index.ts'

export function LanguageChoice() {
  const chosen = useSignal(language)
  return (
    <div class="choice" role="group" aria-label={say('language')}>
      {LANGUAGES.map(({ code, name }) => (
        <button type="button" key={code} lang={code} aria-pressed={chosen === code} onClick={() => chooseLanguage(code)}>{name}</button>
      ))}
    </div>
  )
}

export function ThemeChoice() {
  const chosen = useSignal(theme)
  return (
    <label class="theme">
      <span class="unseen">{say('theme')}</span>
      <select value={chosen} onChange={(event) => chooseTheme(event.currentTarget.value as Theme)}>
        <option value="auto">{say('themeAuto')}</option>
        <option value="light">{say('themeLight')}</option>
        <option value="dark">{say('themeDark')}</option>
      </select>
    </label>
  )
}
