import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Abstract, Article, CheckedSentence, Evidence } from '../api.ts'
import { useApi } from '../api.ts'
import { Answered } from '../parts/answered.tsx'
import { ArticleBar } from '../parts/article-bar.tsx'
import { ArticleBody } from '../parts/article-body.tsx'
import { CheckedText, tellingFindings, VerdictWord } from '../parts/checked-text.tsx'
import { publishedText } from '../parts/date.ts'
import { Grounds } from '../parts/grounds.tsx'
import { type Highlighting, HighlightList, SelectionBar, useHighlights } from '../parts/highlights.tsx'
import { NextArticle, usePlaceInList } from '../parts/next-article.tsx'
import { Thread } from '../parts/thread.tsx'
import { Versions } from '../parts/versions.tsx'
import { articleLink, storyLink, type Place } from '../route.ts'
import { say } from '../words/index.ts'

export function ArticleView({ id, at }: { readonly id: string; readonly at: Place | undefined }) {
  usePlaceInList(id)
  const [answer, retry] = useApi('GET /api/articles/{id}', { path: { id } })
  return <Answered answer={answer} retry={retry}>{(article) => <KeptReader key={article.id} article={article} at={at} />}</Answered>
}

/** An article of the library, with what the reader did with it. */
function KeptReader({ article, at }: { readonly article: Article; readonly at: Place | undefined }) {
  const highlighting = useHighlights(article)
  return <Reader article={article} at={at} highlighting={highlighting} />
}

interface ReaderProps {
  readonly article: Article
  readonly at: Place | undefined
  /** Not there for an article that is not kept. */
  readonly highlighting?: Highlighting
}

/** Summary beside article: a click on a mark lays the band over its evidence and goes there. */
export function Reader({ article, at, highlighting }: ReaderProps) {
  const [chosen, setChosen] = useState<CheckedSentence>()
  const [shown, setShown] = useState<readonly Place[]>(at ? [at] : [])
  useEffect(() => {
    document.title = `${article.headline ?? say('noHeadline')} · ${say('brand')}`
  }, [article])
  useEffect(() => intoView('.band'), [shown])
  const choose = useCallback((sentence: CheckedSentence | undefined) => {
    setChosen(sentence)
    setShown(sentence ? placesIn(article.id, sentence) : [])
  }, [article.id])
  const close = useCallback(() => {
    intoView('.sentence[data-chosen]')
    choose(undefined)
  }, [choose])
  const showHere = (evidence: Evidence) => (evidence.article === article.id ? () => setShown([evidence]) : undefined)
  const highlights = highlighting?.highlights ?? []
  const hasSide = article.abstracts.length > 0 || article.keyPoints.length > 0 || highlights.length > 0
  return (
    <article class={hasSide ? 'reader with-side' : 'reader'}>
      <div class="top">
        <Head article={article} />
        {highlighting && <ArticleBar id={article.id} copies={article.reprints.map((one) => one.article)} />}
        <VerdictChanges article={article} />
      </div>
      {hasSide && (
        <aside class="side">
          {article.abstracts.map((abstract) => <Summary key={abstract.text} abstract={abstract} chosen={chosen} onChoose={choose} />)}
          <Grounds id="grounds" sentence={chosen} nameOf={() => undefined} showHere={showHere} onClose={close} />
          <KeyPoints article={article} onShow={(place) => setShown([place])} />
          {highlighting && <HighlightList {...highlighting} onShow={(place) => setShown([place])} />}
        </aside>
      )}
      <div class="text">
        <TextFrom article={article} />
        <ArticleBody blocks={article.blocks} lang={article.language} shown={shown} highlighted={highlights.filter(({ lost }) => !lost)} />
        <Foot article={article} />
        {highlighting && <NextArticle id={article.id} />}
      </div>
      {highlighting && <SelectionBar text={article.text} onAdd={highlighting.add} />}
      {chosen && <Thread from=".sentence[data-chosen]" to=".band" />}
    </article>
  )
}

function placesIn(article: string, sentence: CheckedSentence): readonly Place[] {
  return tellingFindings(sentence).flatMap((finding) => finding.evidence).filter((evidence) => evidence.article === article)
}

function intoView(selector: string): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
}

/** Of an entry that its feed cuts short; silent where its page says no more than the feed. */
function TextFrom({ article: { fullText } }: { readonly article: Article }) {
  if (!fullText || (fullText.from === 'feed' && !fullText.trouble)) return null
  if (fullText.from === 'page') return <p class="quiet">{say('textOfPage')}</p>
  return <p class="quiet">{say('textOfFeed')} {fullText.trouble?.message}</p>
}

interface SummaryProps {
  readonly abstract: Abstract
  readonly chosen: CheckedSentence | undefined
  readonly onChoose: (sentence: CheckedSentence | undefined) => void
}

function Summary({ abstract, chosen, onChoose }: SummaryProps) {
  return (
    <section class="summary">
      <h2>{say(abstract.origin === 'ai' ? 'summaryAi' : 'summary')}</h2>
      <p class="quiet">{say('summaryNote')}</p>
      <CheckedText text={abstract.text} sentences={abstract.sentences} chosen={chosen} onChoose={onChoose} controls="grounds" />
    </section>
  )
}

function KeyPoints({ article, onShow }: { readonly article: Article; readonly onShow: (place: Place) => void }) {
  if (article.keyPoints.length === 0) return null
  return (
    <section class="key-points">
      <h2>{say('keyPoints')} <small>{say('keyPointsNote')}</small></h2>
      <ul lang={article.language === 'und' ? undefined : article.language}>
        {article.keyPoints.map((point) => (
          <li key={point.text}>
            <button type="button" class="plain" onClick={() => point.evidence[0] && onShow(point.evidence[0])}>{point.text}</button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Head({ article }: { readonly article: Article }) {
  const inferred = article.published?.inferred
  const lang = article.language === 'und' ? undefined : article.language
  return (
    <header class="head">
      {article.kicker && <p class="side-title" lang={lang}>{article.kicker}</p>}
      <h1 lang={lang}>{article.headline ?? say('noHeadline')}</h1>
      {article.subtitle && <p class="side-title" lang={lang}>{article.subtitle}</p>}
      <dl class="byline">
        <Fact name={say('published')}>{publishedText(article.published)}{inferred && <span class="quiet"> {inferred.because === undefined ? say('inferredYearByClock') : say('inferredYear', { because: inferred.because })}</span>}</Fact>
        {article.publisher && <Fact name={say('publisher')}>{article.publisher}</Fact>}
        {article.origin && <Fact name={say('origin')}>{article.origin}</Fact>}
        {article.authors.length > 0 && <Fact name={say('authors')}>{article.authors.join('、')}</Fact>}
        {article.editors.length > 0 && <Fact name={say('editors')}>{article.editors.join('、')}</Fact>}
      </dl>
      <p class="ways">
        {article.url && /^https?:/i.test(article.url) && <a href={article.url} target="_blank" rel="noopener noreferrer">{say('openOriginal')}</a>}
        {article.story && <a href={storyLink(article.story)}>{say('itsDossier')}</a>}
      </p>
    </header>
  )
}

/** Sentences of its summaries that its new text judges otherwise. */
function VerdictChanges({ article }: { readonly article: Article }) {
  if (article.verdictChanges.length === 0) return null
  return (
    <section class="verdict-changes" aria-label={say('verdictChanges')}>
      <h2>{say('verdictChanges')}</h2>
      <ul>{article.verdictChanges.map((one) => <li key={`${one.abstract} ${one.sentence}`}><VerdictWord verdict={one.from} /> → <VerdictWord verdict={one.to} /> {one.text}</li>)}</ul>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>
}

function Foot({ article }: { readonly article: Article }) {
  const joins = article.joins.filter((join) => join.made)
  return (
    <footer class="foot">
      {article.keywords.length > 0 && <p class="tags">{article.keywords.map((keyword) => <span key={keyword}>{keyword}</span>)}</p>}
      {article.related.length > 0 && (
        <section>
          <h2>{say('related')}</h2>
          <ul class="related">
            {article.related.slice(0, 8).map((one) => (
              <li key={one.article}><a href={articleLink(one.article)}>{one.headline ?? one.article}</a> <span class="quiet">{one.reasonText}</span></li>
            ))}
          </ul>
        </section>
      )}
      {article.reprints.length > 0 && (
        <section>
          <h2>{say('reprints', { n: article.reprints.length })}</h2>
          <ul class="related">{article.reprints.map((one) => <li key={one.article}><span class="quiet">{one.publisher ?? one.url ?? ''}</span> <a href={articleLink(one.article)}>{one.headline ?? say('noHeadline')}</a></li>)}</ul>
        </section>
      )}
      <Versions id={article.id} version={article.version} />
      {joins.length > 0 && (
        <details>
          <summary>{say('joins', { n: joins.length })}</summary>
          <ul>{joins.map((join) => <li key={join.left}>{join.left.slice(-16)}<b class="seam">｜</b>{join.right.slice(0, 16)}</li>)}</ul>
        </details>
      )}
      {article.removed.length > 0 && (
        <details>
          <summary>{say('removed', { n: article.removed.length })}</summary>
          <ul>{article.removed.map((one, index) => <li key={index}><b>{one.reasonText}</b> {one.text.slice(0, 120)}</li>)}</ul>
        </details>
      )}
    </footer>
  )
}
