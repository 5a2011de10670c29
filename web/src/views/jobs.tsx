import { useEffect, useState } from 'preact/hooks'
import { type Answer, ask, type Job, useApi } from '../api.ts'
import { useConnected, useJobNews } from '../live.ts'
import { notify } from '../notice.ts'
import { Answered } from '../parts/answered.tsx'
import { localMoment } from '../parts/date.ts'
import { listLink, READ } from '../route.ts'
import { say } from '../words/index.ts'

/** Pages by their addresses, read in the background: how far each lot is, and what became of it. */
export function JobsView() {
  const [answer, retry] = useApi('GET /api/jobs', {})
  useEffect(() => {
    document.title = `${say('jobs')} · ${say('brand')}`
  }, [])
  return (
    <div class="page jobs-page">
      <h1>{say('jobs')}</h1>
      <p class="quiet">{say('jobsHint')} <a href={READ}>{say('readTitle')}</a></p>
      <Answered answer={answer} retry={retry}>{({ jobs }) => <Jobs first={jobs} />}</Answered>
    </div>
  )
}

function Jobs({ first }: { readonly first: readonly Job[] }) {
  const [jobs, setJobs] = useState(first)
  const take = (job: Job) => setJobs((known) => withNews(known, job))
  useJobNews(take)
  const takeAnswer = (job: Job) => setJobs((known) => withAnswer(known, job))
  useConnected(() => void ask('GET /api/jobs', {}).then((answer) => answer.state === 'ready' && answer.body.jobs.toReversed().forEach(takeAnswer)))
  const taken = (answer: Answer<Job>) => (answer.state === 'ready' ? takeAnswer(answer.body) : notify(answer.state === 'failed' ? answer.message : say('offline')))
  return (
    <>
      <AddressForm onAdded={takeAnswer} />
      {jobs.length === 0 && <p class="notice">{say('noJobs')}</p>}
      <ol class="jobs lines" aria-label={say('jobs')}>
        {jobs.map((job) => (
          <li key={job.id}>
            <OneJob
              job={job}
              onCancel={() => void ask('DELETE /api/jobs/{id}', { path: { id: job.id } }).then(taken)}
              onResume={() => void ask('POST /api/jobs/{id}/resume', { path: { id: job.id } }).then(taken)}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

const withNews = (known: readonly Job[], job: Job): readonly Job[] =>
  known.some(({ id }) => id === job.id) ? known.map((one) => (one.id === job.id ? job : one)) : [job, ...known]

/** An answer may come after the news of what happened since: then the news stays. */
function withAnswer(known: readonly Job[], job: Job): readonly Job[] {
  const before = known.find(({ id }) => id === job.id)
  return before && isBefore(job, before) ? known : withNews(known, job)
}

/** Within a millisecond a job may be asked for, begun and done. */
const STAGES: Readonly<Record<Job['state'], number>> = { waiting: 0, running: 1, done: 2, failed: 2, cancelled: 2 }

const isBefore = (job: Job, other: Job): boolean =>
  job.updatedAt === other.updatedAt ? STAGES[job.state] < STAGES[other.state] : job.updatedAt < other.updatedAt

function AddressForm({ onAdded }: { readonly onAdded: (job: Job) => void }) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState('')
  const add = async () => {
    const addresses = typed.split(/\s+/).filter((address) => address !== '')
    if (addresses.length === 0) return setProblem(say('addressesNeeded'))
    const answer = await ask('POST /api/jobs', { body: { addresses } })
    setProblem(answer.state === 'failed' ? answer.message : answer.state === 'offline' ? say('offline') : '')
    if (answer.state !== 'ready') return
    setTyped('')
    onAdded(answer.body)
  }
  return (
    <form class="job-form" onSubmit={(event) => { event.preventDefault(); void add() }}>
      <label class="field">{say('addresses')}<textarea rows={4} value={typed} placeholder={'https://…\nhttps://…'} onInput={(event) => setTyped(event.currentTarget.value)} /></label>
      <button type="submit" class="go">{say('addressesGo')}</button>
      {problem && <p class="problem" role="alert">{problem}</p>}
    </form>
  )
}

interface OneJobProps {
  readonly job: Job
  readonly onCancel: () => void
  readonly onResume: () => void
}

function OneJob({ job, onCancel, onResume }: OneJobProps) {
  const { state, progress, result, trouble } = job
  const goesOn = state === 'waiting' || state === 'running'
  return (
    <article class="job" aria-label={nameOf(job)} data-state={state}>
      <p class="job-name">{nameOf(job)} <span class="label">{say(`job-${state}`)}</span></p>
      {goesOn && progress && <progress value={progress.done} max={progress.of} aria-label={say('jobProgress', { done: progress.done, of: progress.of })} />}
      <p class="facts" role="status">
        {goesOn && progress && <span>{say('jobProgress', { done: progress.done, of: progress.of })}</span>}
        {goesOn && progress && <span class="address">{progress.name}</span>}
        {result && <span>{say('jobCame', { n: result.articles })}</span>}
        {result && result.articles > 0 && <a href={listLink({ kind: 'in', name: result.collection })}>{say('jobShow')}</a>}
        <time>{localMoment(job.updatedAt)}</time>
      </p>
      {trouble && <p class="problem">{trouble.message}</p>}
      {result && result.failed.length > 0 && (
        <details class="troubles"><summary>{say('jobMissed', { n: result.failed.length })}</summary><ul>{result.failed.map((name) => <li key={name} class="address">{name}</li>)}</ul></details>
      )}
      <div class="tools">
        {goesOn && <button type="button" onClick={onCancel}>{say('cancelJob')}</button>}
        {(state === 'failed' || state === 'cancelled') && <button type="button" onClick={onResume}>{say('resumeJob')}</button>}
      </div>
    </article>
  )
}

function nameOf({ asked: [first = '', ...others], askedCount }: Job): string {
  return others.length === 0 ? first : say('jobOthers', { name: first, n: askedCount })
}
