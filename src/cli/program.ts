import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { addAnnotate } from './commands/annotate.ts'
import { addBackup } from './commands/backup.ts'
import { addCheck } from './commands/check.ts'
import { addDiscover } from './commands/discover.ts'
import { addDossier } from './commands/dossier.ts'
import { addExport } from './commands/export.ts'
import { addFeed } from './commands/feed.ts'
import { addImport } from './commands/import.ts'
import { addKey } from './commands/key.ts'
import { addOpen } from './commands/open.ts'
import { addOpenApi } from './commands/openapi.ts'
import { addPassword } from './commands/password.ts'
import { addRead } from './commands/read.ts'
import { addRestore } from './commands/restore.ts'
import { addSearch } from './commands/search.ts'
import type { Door } from './door.ts'
import { speakHelp } from './help.ts'
import { HELP } from './messages.ts'

/** The whole command line. Commands load what they need when they run, not before. */
export function createProgram(door: Door): Command {
  const { terminal } = door
  const program = new Command('yinzheng')
    .description(terminal.tell(HELP.product))
    .version(packageVersion(), '-v, --version', terminal.tell(HELP.version))
    .helpCommand('help [command]', terminal.tell(HELP.help))
  speakHelp(program, terminal, [
    'yinzheng open',
    'yinzheng read page.html',
    'yinzheng check summary.txt --against page.html',
    'yinzheng dossier news/',
  ])
  for (const add of [addRead, addDiscover, addCheck, addDossier, addAnnotate, addOpen, addSearch, addFeed, addExport, addImport, addPassword, addKey, addOpenApi, addBackup, addRestore]) add(program, door)
  return program
}

/** The package's own, whether run from `src` or from `dist`. */
function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return manifest.version
}
