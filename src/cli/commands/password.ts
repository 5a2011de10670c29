import type { Command } from 'commander'
import { trouble, troubleOf } from '../../trouble/index.ts'
import { complain, type Door } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { readSecret } from '../terminal/read-secret.ts'

interface PasswordOptions {
  readonly data?: string
  readonly remove?: boolean
}

export function addPassword(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('password')
    .description(terminal.tell(HELP.password))
    .option('--remove', terminal.tell(HELP.passwordRemove))
    .option('--data <folder>', terminal.tell(HELP.data))
    .action((options: PasswordOptions) => changePassword(options, door))
  speakHelp(command, terminal, ['yinzheng password', 'yinzheng password < secret.txt', 'yinzheng password --remove'])
}

async function changePassword({ data, remove = false }: PasswordOptions, door: Door): Promise<void> {
  const { dataFolder, openLibrary } = await import('../../flow/index.ts')
  const { terminal } = door
  try {
    const password = remove ? undefined : await askTwice(door)
    if (password === 'mismatch') return complain(trouble('password-mismatch'), door)
    const library = await openLibrary({ folder: dataFolder({ option: data }), as: 'visitor' })
    try {
      await library.people.setPassword(password)
    } finally {
      await library.close()
    }
    terminal.print(terminal.tell(remove ? SAY.passwordRemoved : SAY.passwordSet))
  } catch (error) {
    complain(troubleOf(error), door)
  }
}

/** On a terminal nothing is shown while it is typed, so it is typed twice; from a pipe it is the first line. */
async function askTwice({ terminal }: Door): Promise<string | 'mismatch'> {
  const first = await readSecret(terminal.tell(SAY.newPassword))
  if (!process.stdin.isTTY) return first
  return (await readSecret(terminal.tell(SAY.againPassword))) === first ? first : 'mismatch'
}
