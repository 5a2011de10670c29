import { type Command, Option } from 'commander'
import type { Library } from '../../flow/index.ts'
import type { Scope } from '../../store/index.ts'
import { trouble, troubleOf } from '../../trouble/index.ts'
import { complain, type Door } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { plainLine } from '../terminal/terminal.ts'

/** Named here, for a command that only prints its help opens no store. */
const SCOPES = Object.keys({ read: true, write: true, admin: true } satisfies Readonly<Record<Scope, true>>)

interface DataOption {
  readonly data?: string
}

/** Keys for programs: made, listed, taken back. */
export function addKey(program: Command, door: Door): void {
  const { terminal } = door
  const command = program.command('key').description(terminal.tell(HELP.key))
  speakHelp(command, terminal, ['yinzheng key add phone --scope write', 'yinzheng key list', 'yinzheng key remove 5f1c09ab33de'])
  const data = () => new Option('--data <folder>', terminal.tell(HELP.data))
  const add = command
    .command('add')
    .description(terminal.tell(HELP.keyAdd))
    .argument('<name>', terminal.tell(HELP.keyName))
    .addOption(new Option('--scope <scope>', terminal.tell(HELP.keyScope)).choices(SCOPES).default('read'))
    .addOption(data())
    .action((name: string, options: DataOption & { readonly scope: Scope }) =>
      withPeople(options, door, async (people) => {
        const { key } = await people.addKey(name, options.scope)
        terminal.print(key)
        terminal.complain(terminal.tell(SAY.keyOnce))
      }),
    )
  const list = command
    .command('list')
    .description(terminal.tell(HELP.keyList))
    .addOption(data())
    .action((options: DataOption) => withPeople(options, door, (people) => printKeys(people, door)))
  const remove = command
    .command('remove')
    .description(terminal.tell(HELP.keyRemove))
    .argument('<id>', terminal.tell(HELP.keyId))
    .addOption(data())
    .action((id: string, options: DataOption) =>
      withPeople(options, door, async (people) => {
        if (!(await people.dropKey(id))) complain(trouble('id-unknown', { name: id, command: 'yinzheng key list' }), door)
        else await printKeys(people, door)
      }),
    )
  for (const part of [add, list, remove]) speakHelp(part, terminal, [])
}

async function printKeys(people: Library['people'], { terminal }: Door): Promise<void> {
  const keys = await people.keys()
  if (keys.length === 0) terminal.print(terminal.tell(SAY.noKeys))
  for (const { id, scope, usedOn = '-', name } of keys) terminal.print(`${id}  ${scope.padEnd(5)}  ${usedOn.padEnd(10)}  ${plainLine(name)}`)
}

async function withPeople({ data }: DataOption, door: Door, work: (people: Library['people']) => Promise<void>): Promise<void> {
  const { dataFolder, openLibrary } = await import('../../flow/index.ts')
  try {
    const library = await openLibrary({ folder: dataFolder({ option: data }), as: 'visitor' })
    await work(library.people).finally(() => library.close())
  } catch (error) {
    complain(troubleOf(error), door)
  }
}
