import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP } from '../messages.ts'

export function addOpenApi(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('openapi')
    .description(terminal.tell(HELP.openapi))
    .action(() => printDocument(door))
  speakHelp(command, terminal, ['yinzheng openapi > openapi.json'])
}

async function printDocument({ terminal }: Door): Promise<void> {
  const [{ openLibrary }, { createApp, openApiDocument }] = await Promise.all([import('../../flow/index.ts'), import('../../server/index.ts')])
  const library = await openLibrary({ folder: ':memory:' })
  terminal.print(JSON.stringify(openApiDocument(createApp({ library })), undefined, 2))
  await library.close()
}
