import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { plainLine } from '../terminal/terminal.ts'

export function addRestore(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('restore')
    .description(terminal.tell(HELP.restore))
    .argument('<file>', terminal.tell(HELP.restoreFile))
    .option('--data <folder>', terminal.tell(HELP.data))
    .action((file: string, { data }: { readonly data?: string }) => restoreFrom(file, data, door))
  speakHelp(command, terminal, ['yinzheng restore ~/yinzheng-2026-11-21.db'])
}

async function restoreFrom(file: string, data: string | undefined, { terminal }: Door): Promise<void> {
  const { dataFolder, restore } = await import('../../flow/index.ts')
  const { articles, before } = restore(dataFolder({ option: data }), file, { now: new Date() })
  terminal.print(terminal.tell(SAY.restored, { file: plainLine(file), articles }))
  if (before !== undefined) terminal.print(terminal.tell(SAY.beforeRestore, { file: plainLine(before) }))
}
