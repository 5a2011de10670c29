export { readHtml, type ReadHtmlOptions } from './read-html.ts'
export { type FragmentOptions, type HtmlFragment, readHtmlFragment } from './read-fragment.ts'
export { explainHtml } from './explain-html.ts'
export { displayPage } from './display-page.ts'
