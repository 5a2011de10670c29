import { CommanderError } from 'commander'
import { troubleOf } from '../trouble/index.ts'
import { complain, fail, MISUSED } from './door.ts'
import { commandNamed, misuseMessage } from './help.ts'
import { createProgram } from './program.ts'
import { endWhenNobodyListens } from './terminal/output.ts'
import { readerLanguage } from './terminal/reader-speech.ts'
import { openTerminal } from './terminal/terminal.ts'

const args = process.argv.slice(2)
const terminal = openTerminal({ speech: { language: readerLanguage(args) } })
const door = { terminal, today: new Date().toISOString().slice(0, 10) }

endWhenNobodyListens()
const program = createProgram(door)
try {
  if (args.length === 0) program.outputHelp()
  else await program.parseAsync(args, { from: 'user' })
} catch (error) {
  if (error instanceof CommanderError) {
    const message = misuseMessage(error, commandNamed(program, args), terminal)
    if (message !== undefined) {
      terminal.complain(message)
      fail(MISUSED)
    }
  } else {
    complain(troubleOf(error), door)
  }
}
