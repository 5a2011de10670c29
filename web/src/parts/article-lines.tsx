import { useEffect } from 'preact/hooks'
import type { InboxRow } from '../api.ts'
import { byStory } from '../choices.ts'
import { useKeys } from '../keyboard.ts'
import { changeArticles, lastRead, withCopies } from '../reading-list.ts'
import { articleLink, goTo, storyLink } from '../route.ts'
import { useSignal } from '../signal.ts'
import { type Counts, useVerdictCounts } from '../verdict-counts.ts'
import { language, say } from '../words/index.ts'
import { listedDate } from './date.ts'
import { sourceName } from './source-name.ts'
import { VerdictCounts } from './verdict-counts.tsx'

/** A calm list to go through by keyboard: j k o s l m, A for all up to here. */
export function ArticleLines({ rows }: { readonly rows: readonly InboxRow[] }) {
  const groups = useSignal(byStory) ? storiesOf(rows) : rows.map((row) => [row])
  const shown = groups.flat()
  const countsOf = useVerdictCounts(shown)
  useEffect(comeBack, [])
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    o: () => withRow(shown, (row) => goTo(articleLink(row.id))),
    s: () => withRow(shown, toggle('starred')),
    l: () => withRow(shown, toggle('later')),
    m: () => withRow(shown, toggle('read')),
    A: () => withRow(shown, (row) => void changeArticles(shown.slice(0, shown.indexOf(row) + 1).flatMap(withCopies), { read: true })),
  })
  return <ol class="lines">{groups.map((group) => <li key={group[0]!.id}><Group rows={group} countsOf={countsOf} /></li>)}</ol>
}

/** What belongs to one story stands under the first of it that comes. */
function storiesOf(rows: readonly InboxRow[]): readonly (readonly InboxRow[])[] {
  return [...Map.groupBy(rows, ({ id, story }) => story ?? id).values()]
}

interface GroupProps {
  readonly rows: readonly InboxRow[]
  readonly countsOf: (row: InboxRow) => Counts | undefined
}

function Group({ rows: [first, ...rest], countsOf }: GroupProps) {
  if (!first) return null
  return (
    <>
      <Line row={first} counts={countsOf(first)} />
      {rest.length > 0 && <BriefLines rows={rest.slice(0, SHOWN_OF_STORY)} countsOf={countsOf} />}
      {rest.length > SHOWN_OF_STORY && <details class="more-of-story"><summary>{say('moreOfStory', { n: rest.length - SHOWN_OF_STORY })}</summary><BriefLines rows={rest.slice(SHOWN_OF_STORY)} countsOf={countsOf} /></details>}
    </>
  )
}

const SHOWN_OF_STORY = 3

function BriefLines({ rows, countsOf }: GroupProps) {
  return <ol class="same-story" aria-label={say('sameStory')}>{rows.map((row) => <li key={row.id}><Line row={row} counts={countsOf(row)} brief /></li>)}</ol>
}

const LINE = 'a.line'

/** A list that one comes back to goes on where one left it; after the page has gone to its top. */
function comeBack(): void {
  requestAnimationFrame(() => {
    const line = lastRead.value === '' ? undefined : document.querySelector<HTMLElement>(`${LINE}[data-id="${CSS.escape(lastRead.value)}"]`)
    line?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'center' })
    lastRead.set('')
  })
}

function move(by: number): void {
  const lines = [...document.querySelectorAll<HTMLElement>(LINE)].filter((line) => line.checkVisibility())
  const at = lines.findIndex((line) => line === document.activeElement)
  const next = lines[at < 0 ? (by > 0 ? 0 : lines.length - 1) : Math.min(Math.max(at + by, 0), lines.length - 1)]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

function withRow(rows: readonly InboxRow[], act: (row: InboxRow) => void): void {
  const id = document.activeElement instanceof HTMLElement && document.activeElement.matches(LINE) ? document.activeElement.dataset['id'] : undefined
  const row = rows.find((one) => one.id === id)
  if (row) act(row)
}

const toggle = (what: 'later' | 'read' | 'starred') => (row: InboxRow) =>
  void changeArticles(what === 'read' ? withCopies(row) : [row.id], { [what]: !row[what] })

interface LineProps {
  readonly row: InboxRow
  /** Of the summaries that it came with. */
  readonly counts: Counts | undefined
  readonly brief?: boolean
}

function Line({ row, counts, brief = false }: LineProps) {
  const from = sourceName(row)
  const lang = row.language === 'und' ? undefined : row.language
  return (
    <article class={brief ? 'entry brief' : 'entry'} data-read={row.read ? '' : undefined}>
      <a class="line" href={articleLink(row.id)} data-id={row.id}>
        <span class="headline" lang={lang}>{!row.read && <span class="unseen">{say('unreadMark')} </span>}{row.headline ?? say('noHeadline')}</span>
        {!brief && row.excerpt && <span class="excerpt" lang={lang}>{row.excerpt}</span>}
      </a>
      <p class="facts">
        <span>{from}</span>
        {row.origin && row.origin !== from && <span>{say('originIs', { name: row.origin })}</span>}
        <time>{listedDate(row)}</time>
        {row.version > 1 && <span>{say('changed')}</span>}
        {row.copies.length > 0 && <span>{say('alsoCarriedBy', { names: namesOf(row) })}</span>}
        {row.story && !brief && <a href={storyLink(row.story)}>{say('itsDossier')}</a>}
        {counts && <VerdictCounts counts={counts} />}
        {[...row.marks, ...row.tags].map((name) => <span key={name} class="label">{name}</span>)}
      </p>
      <p class="acts">
        <button type="button" aria-pressed={row.starred} title={say('star')} onClick={() => toggle('starred')(row)}><span aria-hidden="true">{row.starred ? '★' : '☆'}</span><span class="unseen">{say('star')}</span></button>
        <button type="button" aria-pressed={row.later} title={say('keepLater')} onClick={() => toggle('later')(row)}><span aria-hidden="true">{row.later ? '◆' : '◇'}</span><span class="unseen">{say('keepLater')}</span></button>
      </p>
    </article>
  )
}

const NAMED = 3

function namesOf({ copies }: InboxRow): string {
  const names = [...new Set(copies.map(({ name }) => name))]
  const shown = names.slice(0, NAMED).join(language.value === 'en' ? ', ' : '、')
  return names.length > NAMED ? say('andMore', { names: shown, n: names.length }) : shown
}
