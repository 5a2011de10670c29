import type { Trouble } from '../trouble/index.ts'
import { sayTrouble, type Wording } from '../words/index.ts'
import { plainLine, type Terminal } from './terminal/terminal.ts'

/** Exit statuses: 1 where some of the work failed, 2 where the command was misused. */
export const FAILED = 1
export const MISUSED = 2

/** What every command is given. */
export interface Door {
  readonly terminal: Terminal
  /** ISO date: today. */
  readonly today: string
}

/** In: a trouble. Out: the sentence for it in one line, safe to print. */
export const troubleMessage = (trouble: Trouble, { speech }: Pick<Terminal, 'speech'>) => plainLine(sayTrouble(trouble, speech))

/** The error of an NDJSON line. */
export const errorOf = (trouble: Trouble, terminal: Terminal) =>
  ({ code: trouble.code, message: troubleMessage(trouble, terminal), args: trouble.args })

/** Says what is wrong, on standard error, and lets the exit status say so too. The rest of the work goes on. */
export function complain(trouble: Trouble, { terminal }: Door, { about, status = FAILED }: { about?: string; status?: number } = {}): void {
  const said = troubleMessage(trouble, terminal)
  // Most sentences name what they are about; it need not stand there twice.
  const subject = about === undefined || said.includes(`“${plainLine(about)}”`) ? '' : `${plainLine(about)}: `
  terminal.complain(`${subject}${said}`)
  fail(status)
}

/** Says what is amiss without failing: what was asked for has been done all the same. */
export function warn(trouble: Trouble, { terminal }: Door, wording: Wording): void {
  terminal.complain(plainLine(terminal.tell(wording, { message: troubleMessage(trouble, terminal) })))
}

export function fail(status: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), status)
}
