// A peer behind the command line that the scorers drive.
//   node --import tsx bench/peers/annotate.ts recognizers < lines.ndjson
import { readFileSync } from 'node:fs'
import { chrono } from './chrono.ts'
import { recognizers } from './recognizers.ts'

interface Line { readonly id: string; readonly text: string; readonly reference?: string }

const [name] = process.argv.slice(2)
const { annotate } = name === 'chrono' ? chrono() : recognizers()
for (const line of readFileSync(0, 'utf8').split('\n').filter((one) => one.trim() !== '')) {
  const { id, text, reference = new Date().toISOString() } = JSON.parse(line) as Line
  const at = reference.length === 10 ? `${reference}T00:00:00` : reference
  console.log(JSON.stringify({ id, ...annotate(text, at), names: [] }))
}
