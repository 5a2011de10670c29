import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** In: what to ask. Out: the line that was typed, of which the terminal shows nothing; without a terminal the first line of standard input. */
export async function readSecret(question: string): Promise<string> {
  const interactive = process.stdin.isTTY
  if (interactive) process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: interactive })
  try {
    return await new Promise((resolve) => lines.once('line', resolve).once('close', () => resolve('')))
  } finally {
    lines.close()
    if (interactive) process.stderr.write('\n')
  }
}
