import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { plainLine } from '../terminal/terminal.ts'

interface BackupOptions {
  readonly data?: string
  readonly replace?: boolean
}

const BYTES_OF_MEGABYTE = 1e6

export function addBackup(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('backup')
    .description(terminal.tell(HELP.backup))
    .argument('<file>', terminal.tell(HELP.backupFile))
    .option('--data <folder>', terminal.tell(HELP.data))
    .option('--replace', terminal.tell(HELP.backupReplace))
    .action((file: string, options: BackupOptions) => backup(file, options, door))
  speakHelp(command, terminal, ['yinzheng backup ~/yinzheng-2026-11-21.db'])
}

async function backup(name: string, { data, replace = false }: BackupOptions, { terminal }: Door): Promise<void> {
  const { backUp, dataFolder } = await import('../../flow/index.ts')
  const { file, articles, bytes } = backUp(dataFolder({ option: data }), name, { replace })
  terminal.print(terminal.tell(SAY.backedUp, { file: plainLine(file), articles, megabytes: Math.ceil(bytes / BYTES_OF_MEGABYTE) }))
}
