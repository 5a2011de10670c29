import type { Party } from '../api.ts'
import { say, type Word } from '../words/index.ts'

const KINDS: readonly Party['kind'][] = ['person', 'organisation', 'country', 'place', 'event', 'work', 'term']
const MOST = 16

export function Parties({ parties }: { readonly parties: readonly Party[] }) {
  return (
    <dl class="parties">
      {KINDS.map((kind) => {
        const own = parties.filter((party) => party.kind === kind).toSorted((a, b) => b.mentions - a.mentions)
        return own.length > 0 && (
          <div class="row" key={kind}>
            <dt>{say(kind satisfies Word)}</dt>
            <dd><PartyList parties={own.slice(0, MOST)} />{own.length > MOST && <details><summary>+{own.length - MOST}</summary><PartyList parties={own.slice(MOST)} /></details>}</dd>
          </div>
        )
      })}
    </dl>
  )
}

function PartyList({ parties }: { readonly parties: readonly Party[] }) {
  return (
    <ul>
      {parties.map((party) => {
        const others = party.forms.filter((form) => form !== party.canonical)
        return (
          <li key={party.canonical}>
            <b>{party.canonical}</b>{party.mentions > 1 && <small> {party.mentions}</small>}
            {others.length > 0 && <span class="quiet"> {say('alsoCalled')} {others.slice(0, 6).join('、')}</span>}
          </li>
        )
      })}
    </ul>
  )
}
