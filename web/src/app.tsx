import { useLayoutEffect, useRef } from 'preact/hooks'
import { loginNeeded } from './api.ts'
import { LanguageChoice, ThemeChoice } from './parts/appearance.tsx'
import { KeyHelp } from './parts/key-help.tsx'
import { NoticeLine } from './parts/notice-line.tsx'
import { CHECK, HOME, listLink, READ, route, type Route, SEARCH, SETTINGS, STORIES, SUBSCRIPTIONS } from './route.ts'
import { useSignal } from './signal.ts'
import { ArticleView } from './views/article.tsx'
import { CheckView } from './views/check.tsx'
import { InboxView } from './views/inbox.tsx'
import { JobsView } from './views/jobs.tsx'
import { LoginView } from './views/login.tsx'
import { ReadView } from './views/read.tsx'
import { SearchView } from './views/search.tsx'
import { SettingsView } from './views/settings.tsx'
import { StoriesView } from './views/stories.tsx'
import { StoryView } from './views/story.tsx'
import { SubscriptionsView } from './views/subscriptions.tsx'
import { language, say, type Word } from './words/index.ts'

export function App() {
  useSignal(language)
  return (
    <>
      <a class="skip" href="#main" onClick={focusMain}>{say('skip')}</a>
      <Masthead />
      <Main />
      <NoticeLine />
      <KeyHelp />
    </>
  )
}

function focusMain(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

const WAYS: readonly { readonly link: string; readonly word: Word; readonly view: Route['view'] }[] = [
  { link: HOME, word: 'home', view: 'inbox' },
  { link: STORIES, word: 'stories', view: 'stories' },
  { link: SEARCH, word: 'search', view: 'search' },
  { link: SUBSCRIPTIONS, word: 'subscriptions', view: 'subscriptions' },
  { link: CHECK, word: 'check', view: 'check' },
  { link: READ, word: 'read', view: 'read' },
  { link: SETTINGS, word: 'settings', view: 'settings' },
]

function Masthead() {
  const here = useSignal(route)
  return (
    <header class="masthead">
      <a class="brand" href={HOME} lang="zh-Hans">印证</a>
      <nav aria-label={say('ways')}>
        {WAYS.map(({ link, word, view }) => <a key={view} href={link} aria-current={here.view === view || (here.view === 'jobs' && view === 'read') ? 'page' : undefined}>{say(word)}</a>)}
      </nav>
      <LanguageChoice />
      <ThemeChoice />
    </header>
  )
}

/** What makes two places two views. */
function keyOf(here: Route): string {
  if (here.view === 'article' || here.view === 'story') return `${here.view}/${here.id}`
  return here.view === 'inbox' ? listLink(here.list) : here.view
}

/** One view at a time. A new view starts at its top, and the keyboard with it. */
function Main() {
  const here = useSignal(route)
  const mustLogIn = useSignal(loginNeeded)
  const main = useRef<HTMLElement>(null)
  const place = mustLogIn ? 'login' : keyOf(here)
  const first = useRef(true)
  // Before a part of the view takes the keyboard for itself.
  useLayoutEffect(() => {
    if (first.current) first.current = false
    else main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [place])
  return (
    <main id="main" tabIndex={-1} ref={main} key={place}>
      {mustLogIn ? <LoginView /> : <View here={here} />}
    </main>
  )
}

function View({ here }: { readonly here: Route }) {
  switch (here.view) {
    case 'inbox': return <InboxView list={here.list} />
    case 'stories': return <StoriesView />
    case 'article': return <ArticleView id={here.id} at={here.at} />
    case 'story': return <StoryView id={here.id} />
    case 'search': return <SearchView query={here.query} />
    case 'subscriptions': return <SubscriptionsView />
    case 'check': return <CheckView />
    case 'jobs': return <JobsView />
    case 'read': return <ReadView />
    case 'settings': return <SettingsView />
    case 'missing': return <p class="notice">{say('missing')} <a href={HOME}>{say('back')}</a></p>
  }
}
