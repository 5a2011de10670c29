import type { Mechanism } from '../api.ts'
import { say } from '../words/index.ts'
import { Quoted } from './evidence.tsx'

interface MechanismsProps {
  readonly mechanisms: readonly Mechanism[]
  readonly nameOf: (article: string) => string | undefined
}

export function Mechanisms({ mechanisms, nameOf }: MechanismsProps) {
  return (
    <>
      {mechanisms.map((mechanism) => (
        <div class="mechanism" key={mechanism.name}>
          <h3>{mechanism.name}</h3>
          <dl>
            {mechanism.members.length > 0 && <Row name={say('members')}>{mechanism.members.join('、')}</Row>}
            {mechanism.levels.length > 0 && <Row name={say('levels')}>{mechanism.levels.map((level) => (level.since ? `${level.level}（${say('since')} ${level.since}）` : level.level)).join('、')}</Row>}
            {mechanism.meetings.length > 0 && (
              <Row name={say('meetings')}>
                {mechanism.meetings.map((meeting) => <span class="meeting" key={meeting.year}>{meeting.year} {meeting.place ?? meeting.host ?? ''}</span>)}
              </Row>
            )}
            {mechanism.rotation && <Row name={say('rotation')}><Quoted evidence={mechanism.rotation.rule} from={nameOf(mechanism.rotation.rule.article)} /></Row>}
            {mechanism.next.length > 0 && (
              <Row name={say('next')}>
                <span class="inferred-note">{say('inferred')}</span>
                {mechanism.next.map((next) => <span class="meeting inferred" key={next.year}>{next.year} {next.host}</span>)}
              </Row>
            )}
          </dl>
        </div>
      ))}
    </>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return <div class="row"><dt>{name}</dt><dd>{children}</dd></div>
}
