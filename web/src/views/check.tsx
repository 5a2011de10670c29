import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Checked, CheckedSentence, CheckRequest, JudgeReport } from '../api.ts'
import { type Answer, ask, useApi } from '../api.ts'
import { Answered } from '../parts/answered.tsx'
import { ArticleChoice, type Choosable } from '../parts/article-choice.tsx'
import { CheckedText } from '../parts/checked-text.tsx'
import { Grounds } from '../parts/grounds.tsx'
import { language, say } from '../words/index.ts'

/** Paste a summary, choose what it should rest on, read the marks. */
export function CheckView() {
  const [summary, setSummary] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choosable>>(new Map())
  const [own, setOwn] = useState({ text: '', date: '' })
  const [problem, setProblem] = useState('')
  const [wantsJudge, setWantsJudge] = useState(false)
  const [asked, setAsked] = useState('')
  const [answer, setAnswer] = useState<Answer<Checked>>()

  const submit = async () => {
    const missing = summary.trim() === '' ? say('checkNeedsSummary') : chosen.size === 0 && own.text.trim() === '' ? say('checkNeedsSource') : ''
    setProblem(missing)
    if (missing !== '') return
    setAsked(summary)
    setAnswer({ state: 'loading' })
    setAnswer(await ask('POST /api/check', { body: requestOf(summary, chosen, own, wantsJudge) }))
  }
  return (
    <div class="page check-page">
      <h1>{say('checkTitle')}</h1>
      <p class="quiet">{say('checkHint')}</p>
      <form onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <label class="field">{say('checkSummary')}<textarea rows={6} value={summary} onInput={(event) => setSummary(event.currentTarget.value)} /></label>
        <ArticleChoice chosen={chosen} onChoose={setChosen} />
        <details class="own">
          <summary>{say('checkOwnText')}</summary>
          <label class="field">{say('original')}<textarea rows={6} value={own.text} onInput={(event) => setOwn({ ...own, text: event.currentTarget.value })} /></label>
          <label class="field">{say('checkOwnDate')}<input type="date" value={own.date} onInput={(event) => setOwn({ ...own, date: event.currentTarget.value })} /></label>
        </details>
        <JudgeChoice wanted={wantsJudge} onWant={setWantsJudge} />
        {problem && <p class="problem" role="alert">{problem}</p>}
        <button type="submit" class="go">{say('checkGo')}</button>
      </form>
      {answer && <Answered answer={answer} retry={() => void submit()} waiting="checking">{(body) => <Result summary={asked} checked={body} />}</Answered>}
    </div>
  )
}

function requestOf(summary: string, chosen: ReadonlyMap<string, Choosable>, own: { text: string; date: string }, judge: boolean): CheckRequest {
  const text = own.text.trim()
  return {
    summary,
    articles: [...chosen.keys()],
    ...(judge && { judge }),
    texts: text === '' ? [] : [{ text, ...(own.date !== '' && { datePublished: own.date }) }],
  }
}

/** Asked for each time: words leave this machine only where the reader says so. */
function JudgeChoice({ wanted, onWant }: { readonly wanted: boolean; readonly onWant: (wanted: boolean) => void }) {
  const [answer] = useApi('GET /api/settings', {})
  const judge = answer.state === 'ready' ? answer.body.judge : undefined
  if (!judge) return null
  return (
    <label class="pick judge">
      <input type="checkbox" checked={wanted} onChange={(event) => onWant(event.currentTarget.checked)} />
      <span>{say('checkJudge', { by: judge.by, at: judge.at ?? judge.by })}</span>
    </label>
  )
}

function Result({ summary, checked }: { readonly summary: string; readonly checked: Checked }) {
  const [chosen, setChosen] = useState<CheckedSentence>()
  const close = useCallback(() => setChosen(undefined), [])
  // On a phone the grounds rise over the lower half: the sentence stays in sight.
  useEffect(() => document.querySelector('.sentence[data-chosen]')?.scrollIntoView({ block: 'nearest' }), [chosen])
  const names = new Map(checked.sources.map((source) => [source.id, source.headline]))
  return (
    <section class="summary result" aria-live="polite">
      <h2>{say('result')}</h2>
      {checked.judge && <JudgeReport report={checked.judge} />}
      <CheckedText text={summary} sentences={checked.sentences} chosen={chosen} onChoose={setChosen} controls="grounds" />
      <Grounds id="grounds" sentence={chosen} nameOf={(id) => names.get(id)} showHere={() => undefined} onClose={close} />
    </section>
  )
}

function JudgeReport({ report }: { readonly report: JudgeReport }) {
  const { by, asked, answered, lowered, explained, trouble } = report
  return (
    <>
      <p class="quiet">{asked === 0 && !trouble ? say('judgeIdle', { by }) : say('judgeTally', { by, asked, answered, lowered, explained })}</p>
      {trouble && <p class="problem" role="alert">{say('judgeFailed')}{language.value === 'en' ? ' ' : ''}{trouble.message}</p>}
    </>
  )
}
