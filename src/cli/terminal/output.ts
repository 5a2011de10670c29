import { once } from 'node:events'

/** Writes one line, and waits where the reader is slower than we are. */
export async function writeLine(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
}

/** `yinzheng read … | head -1`: when nobody listens any more, the work is over; that is no failure. */
export function endWhenNobodyListens(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
}
