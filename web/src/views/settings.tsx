import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useApi } from '../api.ts'
import { ApiKeys } from '../parts/api-keys.tsx'
import { LanguageChoice, ThemeChoice } from '../parts/appearance.tsx'
import { BringBack } from '../parts/bring-back.tsx'
import { LibraryLimits } from '../parts/limits.tsx'
import { OwnerPassword } from '../parts/owner-password.tsx'
import { helpShown } from '../keyboard.ts'
import { say, type Word } from '../words/index.ts'

export function SettingsView() {
  useEffect(() => {
    document.title = `${say('settings')} · ${say('brand')}`
  }, [])
  return (
    <div class="page settings-page">
      <h1>{say('settings')}</h1>
      <Part word="appearance">
        <div class="tools"><LanguageChoice /><ThemeChoice /><button type="button" onClick={() => helpShown.set(true)}>{say('keys')}</button></div>
      </Part>
      <Part word="password"><OwnerPassword /></Part>
      <Part word="apiKeys"><ApiKeys /></Part>
      <Part word="judge"><JudgePart /></Part>
      <Part word="limits"><LibraryLimits /></Part>
      <Part word="data"><DataPart /></Part>
    </div>
  )
}

function Part({ word, children }: { readonly word: Word; readonly children: ComponentChildren }) {
  return <section class="part" aria-labelledby={`part-${word}`}><h2 id={`part-${word}`}>{say(word)}</h2>{children}</section>
}

function JudgePart() {
  const [answer] = useApi('GET /api/settings', {})
  const judge = answer.state === 'ready' ? answer.body.judge : undefined
  return <p>{judge ? say('judgeIs', { by: judge.by, at: judge.at ?? judge.by }) : <>{say('judgeNone')} <code>yinzheng open --judge</code></>}</p>
}

const COMMANDS: readonly (readonly [command: string, word: Word])[] = [['yinzheng backup', 'backupHint'], ['yinzheng restore', 'restoreHint']]

function DataPart() {
  return (
    <>
      <p>{say('dataHint')}</p>
      <dl class="commands">{COMMANDS.map(([command, word]) => <div key={command}><dt><code>{command}</code></dt><dd>{say(word)}</dd></div>)}</dl>
      <p><a href="/api/export" download="yinzheng.ndjson">{say('exportAll')}</a> · <a href="/api/subscriptions.opml" download="yinzheng.opml">{say('opmlOut')}</a> · <a href="/api/openapi.json">{say('apiDocument')}</a></p>
      <BringBack />
    </>
  )
}
