import { render } from 'preact'
import { App } from './app.tsx'
import { theme } from './theme.ts'
import { language } from './words/index.ts'
import './styles/page.css'
import './styles/lists.css'
import './styles/marks.css'
import './styles/article.css'
import './styles/story.css'
import './styles/print.css'

document.documentElement.lang = language.value
document.documentElement.dataset['theme'] = theme.value
render(<App />, document.getElementById('app')!)
