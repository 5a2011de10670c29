import { fold } from '../../../language/index.ts'
import { escapeAttribute, escapeText, type HtmlPage, parseHtml } from '../../../page/index.ts'
import { readStamp } from '../../byline/index.ts'
import { splitTitle } from '../../furniture/split-title.ts'
import { weightOf } from '../weigh-line.ts'
import { pageState } from './page-state.ts'
import { stateArticle, type StateArticle } from './state-article.ts'

/** Who shows this much needs no looking into its scripts. */
const SHOWS_ENOUGH = 400
/** What a page shows is a scrap beside this many times as much. */
const FULLER = 2.5
const SAMPLE = 12
const SUMMARY_SAMPLE = 24

/**
 * A page whose scripts make its article: the same page, as it stands once they have run.
 *
 * In: a page, and what its markup shows: the title it declares, its body's text. Out: the page with the article from its data set in; nothing where it shows enough, or
 * its data hold no article, or another than the one shown.
 */
export function revealState(page: HtmlPage, title: string | undefined, shown: string): HtmlPage | undefined {
  const weight = weightOf(shown)
  if (page.source === undefined || weight > SHOWS_ENOUGH) return undefined
  const article = stateArticle(pageState(page.source), title)
  if (!article || weightOf(article.content.replace(/<[^>]*>/g, '')) < weight * FULLER || !tellsTheSame(article, title, shown)) return undefined
  const { source } = page
  const end = source.toLowerCase().lastIndexOf('</body')
  const root = parseHtml(source.slice(0, end < 0 ? source.length : end) + written(article))
  return 'code' in root ? undefined : { ...page, root, source: '' }
}

const squash = (text: string) => fold(text).replace(/<[^>]*>|[\s\p{P}]+/gu, '')

/** What is shown begins the article, or shares its title; a page that shows nothing shows nothing else. */
function tellsTheSame(article: StateArticle, title: string | undefined, shown: string): boolean {
  const text = squash(article.content)
  const lines = shown.split('\n').map(squash).filter((line) => line.length >= SAMPLE)
  if (lines.some((line) => text.includes(line.slice(0, SAMPLE)))) return true
  const [own, declared] = [squash(article.title ?? ''), squash(title === undefined ? '' : splitTitle(title).headline)]
  return (own.length >= 4 && declared.length >= 4 && (declared.includes(own) || own.includes(declared))) || lines.length === 0
}

/** As a page would show it. */
function written({ content, title, published, author, source, editor, summary }: StateArticle): string {
  const stamp = published === undefined ? undefined : readStamp(published)
  // Systems fill a summary with the text's first words.
  const opens = summary === undefined || squash(content).includes(squash(summary).replace(/\.+$|…+$/u, '').slice(0, SUMMARY_SAMPLE))
  const body = /<(?:p|div|br|section|h\d)\b/i.test(content) ? content : content.split(/\n+/).map((text) => `<p>${/<\w/.test(text) ? text : escapeText(text)}</p>`).join('')
  return `<article>${title === undefined ? '' : `<h1>${escapeText(title)}</h1>`}${stamp ? `<time datetime="${escapeAttribute(stamp.at)}" itemprop="datePublished"></time>` : ''}`
    + `${lineFor('来源', source)}${lineFor('作者', author)}${opens ? '' : `<div class="summary">${escapeText(summary)}</div>`}<div itemprop="articleBody">${body}</div>${lineFor('责任编辑', editor)}</article>`
}

/** `记者 林雨`, `作者：林雨`: it says itself what it is. */
const LABELLED = /：|^(?:By\s|(?:本报|見習|见习)?(?:记者|記者))/iu

function lineFor(label: string, value: string | undefined): string {
  return value === undefined ? '' : `<div>${escapeText(LABELLED.test(value) ? value : `${label}：${value}`)}</div>`
}
