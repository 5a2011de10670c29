import { type Command, CommanderError, Option } from 'commander'
import { HEADINGS, HELP, MISUSE, SAY } from './messages.ts'
import type { Terminal } from './terminal/terminal.ts'
import { displayWidth, wrap } from './terminal/width.ts'

/** Lets commander speak the reader's language, and count a Han character as two columns. */
export function speakHelp(command: Command, terminal: Terminal, examples: readonly string[]): Command {
  return command
    .helpOption('-h, --help', terminal.tell(HELP.help))
    .addOption(new Option('--lang <tag>', terminal.tell(HELP.lang)))
    .addHelpText('after', examplesText(terminal, examples))
    .configureHelp({
      displayWidth,
      helpWidth: terminal.width,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
      styleTitle: (title) => terminal.paint('bold', HEADINGS[title] ? terminal.tell(HEADINGS[title]) : title),
    })
    .exitOverride()
    // Help that a bare `yinzheng feed` gives is an answer, no complaint.
    .configureOutput({ outputError: () => undefined, writeErr: (text) => void process.stdout.write(text) })
}

function examplesText(terminal: Terminal, examples: readonly string[]): string {
  if (examples.length === 0) return ''
  const title = terminal.paint('bold', terminal.tell(HEADINGS['Examples:']!))
  return `\n${title}\n${examples.map((example) => `  ${example}`).join('\n')}\n`
}

/**
 * In: what commander threw, and the command that was asked for, `yinzheng feed add`. Out: what to tell the reader; undefined where it only showed its
 * help or version.
 */
export function misuseMessage(error: CommanderError, command: string, terminal: Terminal): string | undefined {
  if (error.exitCode === 0 || error.code === 'commander.help') return undefined
  const { message } = error
  // `error: unknown option '--ndjsn'\n(Did you mean --ndjson?)`
  const name = /'([^']+)'/.exec(message)?.[1] ?? message.replace(/^error: /, '')
  const meant = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1]
  // `error: option '--port <number>' argument '99999' is invalid. 0–65535`; `… is invalid. Allowed choices are read, write.`
  const wanted = /is invalid\. (?:Allowed choices are )?(.+?)\.?$/.exec(message)?.[1]
  const said = terminal.tell(MISUSE[error.code] ?? SAY.misuse, { name })
  const hints = [meant && terminal.tell(SAY.didYouMean, { name: meant }), wanted && terminal.tell(SAY.wanted, { name: wanted })]
  return `${[said, ...hints].filter(Boolean).join(terminal.speech.language === 'en' ? ' ' : '')}\n${terminal.tell(SAY.seeHelp, { command })}`
}

/** In: the program, and the words after its name. Out: the command that they name, as it is typed: `yinzheng feed add`. */
export function commandNamed(program: Command, args: readonly string[]): string {
  const [command, ...names] = args.reduce<readonly Command[]>((path, word) => {
    const part = path.at(-1)!.commands.find((one) => one.name() === word)
    return part ? [...path, part] : path
  }, [program])
  return [command!.name(), ...names.map((one) => one.name())].join(' ')
}
