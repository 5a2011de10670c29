import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../words/index.ts'

interface ConfirmButtonProps {
  /** What will happen, as a question. */
  readonly question: string
  readonly onConfirm: () => void
  readonly children: ComponentChildren
}

/** What cannot be taken back is asked about first, where the reader pressed. */
export function ConfirmButton({ question, onConfirm, children }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) no.current?.focus()
  }, [isAsking])
  if (!isAsking) return <button type="button" onClick={() => setAsking(true)}>{children}</button>
  const confirm = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <span class="confirm" role="group" aria-label={question}>
      <span>{question}</span>
      <button type="button" class="yes" onClick={confirm}>{say('yes')}</button>
      <button type="button" ref={no} onClick={() => setAsking(false)}>{say('no')}</button>
    </span>
  )
}
