import { useState } from 'preact/hooks'
import { type ArticleVersion, useApi } from '../api.ts'
import { say, type Word } from '../words/index.ts'
import { Answered } from './answered.tsx'
import { localMoment } from './date.ts'

interface VersionsProps {
  readonly id: string
  readonly version: number
}

/** What the article said before: asked for when the reader wants to know. */
export function Versions({ id, version }: VersionsProps) {
  const [isOpen, setOpen] = useState(false)
  if (version < 2) return null
  return (
    <details class="versions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('changedTimes', { n: version - 1 })}</summary>
      {isOpen && <VersionList id={id} />}
    </details>
  )
}

function VersionList({ id }: { readonly id: string }) {
  const [answer, retry] = useApi('GET /api/articles/{id}/versions', { path: { id } })
  return <Answered answer={answer} retry={retry}>{({ versions }) => <ol>{versions.toReversed().map((version) => <li key={version.version}><Changes version={version} /></li>)}</ol>}</Answered>
}

const FIELDS: readonly (readonly [field: 'headline' | 'origin' | 'published', word: Word])[] = [['headline', 'headline'], ['published', 'published'], ['origin', 'origin']]

function Changes({ version: { version, keptAt, changes } }: { readonly version: ArticleVersion }) {
  return (
    <section>
      <h3>{say('version', { n: version })} <small>{localMoment(keptAt)}</small></h3>
      {!changes && <p class="quiet">{say('firstVersion')}</p>}
      {FIELDS.map(([field, word]) => changes?.[field] && <p key={field}><b>{say(word)}</b> <del>{changes[field].from}</del> <ins>{changes[field].to}</ins></p>)}
      {changes?.paragraphs.map((change, index) => (
        <p key={index} class="change">
          <b>{say(`paragraph-${change.kind}`)}</b>
          {change.from !== undefined && <del>{change.from}</del>}
          {change.to !== undefined && (change.kind === 'moved' ? <span>{change.to}</span> : <ins>{change.to}</ins>)}
        </p>
      ))}
    </section>
  )
}
