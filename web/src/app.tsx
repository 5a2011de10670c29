import { useEffect, useRef } from 'preact/hooks'
import { CHECK, HOME, READ, route } from './route.ts'
import { useSignal } from './signal.ts'
import { chooseTheme, theme, type Theme } from './theme.ts'
import { ArticleView } from './views/article.tsx'
import { CheckView } from './views/check.tsx'
import { HomeView } from './views/home.tsx'
import { ReadView } from './views/read.tsx'
import { StoryView } from './views/story.tsx'
import { chooseLanguage, language, LANGUAGES, say } from './words/index.ts'

export function App() {
  useSignal(language)
  return (
    <>
      <a class="skip" href="#main" onClick={focusMain}>{say('skip')}</a>
      <Masthead />
      <Main />
    </>
  )
}

function focusMain(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function Masthead() {
  const here = useSignal(route)
  return (
    <header class="masthead">
      <a class="brand" href={HOME} lang="zh-Hans">印证</a>
      <nav>
        <a href={HOME} aria-current={here.view === 'home' ? 'page' : undefined}>{say('home')}</a>
        <a href={CHECK} aria-current={here.view === 'check' ? 'page' : undefined}>{say('check')}</a>
        <a href={READ} aria-current={here.view === 'read' ? 'page' : undefined}>{say('read')}</a>
      </nav>
      <LanguageChoice />
      <ThemeChoice />
    </header>
  )
}

function LanguageChoice() {
  const chosen = useSignal(language)
  return (
    <div class="choice" role="group" aria-label={say('language')}>
      {LANGUAGES.map(({ code, name }) => (
        <button type="button" key={code} lang={code} aria-pressed={chosen === code} onClick={() => chooseLanguage(code)}>{name}</button>
      ))}
    </div>
  )
}

function ThemeChoice() {
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

/** One view at a time. A new view starts at its top, and the keyboard with it. */
function Main() {
  const here = useSignal(route)
  const main = useRef<HTMLElement>(null)
  const place = here.view === 'article' || here.view === 'story' ? `${here.view}/${here.id}` : here.view
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [place])
  return (
    <main id="main" tabIndex={-1} ref={main} key={place}>
      {here.view === 'home' && <HomeView />}
      {here.view === 'article' && <ArticleView id={here.id} at={here.at} />}
      {here.view === 'story' && <StoryView id={here.id} />}
      {here.view === 'check' && <CheckView />}
      {here.view === 'read' && <ReadView />}
      {here.view === 'missing' && <p class="notice">{say('missing')} <a href={HOME}>{say('back')}</a></p>}
    </main>
  )
}
