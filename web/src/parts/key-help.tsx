import { useEffect, useRef } from 'preact/hooks'
import { helpShown, useKeys } from '../keyboard.ts'
import { useSignal } from '../signal.ts'
import { say, type Word } from '../words/index.ts'

const KEYS: readonly (readonly [keys: readonly string[], word: Word])[] = [
  [['j', 'k'], 'keyMove'],
  [['o'], 'keyOpen'],
  [['s'], 'star'],
  [['l'], 'keepLater'],
  [['m'], 'keyRead'],
  [['A'], 'keyReadHere'],
  [['r'], 'reload'],
  [['h'], 'keyHighlight'],
  [['u'], 'keyBack'],
  [['/'], 'search'],
  [['?'], 'keyHelp'],
]

/** The keys, on a sheet of their own. */
export function KeyHelp() {
  const isShown = useSignal(helpShown)
  const dialog = useRef<HTMLDialogElement>(null)
  useKeys({ '?': () => helpShown.set(true) })
  useEffect(() => {
    if (isShown) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isShown])
  return (
    <dialog class="keys" ref={dialog} aria-labelledby="keys-title" onClose={() => helpShown.set(false)}>
      <header><h2 id="keys-title">{say('keys')}</h2><button type="button" class="close" onClick={() => helpShown.set(false)}>{say('close')}</button></header>
      <dl>
        {KEYS.map(([keys, word]) => <div key={word}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{say(word)}</dd></div>)}
      </dl>
    </dialog>
  )
}
