import { type Command, InvalidArgumentError, Option } from 'commander'
import { HELP } from './messages.ts'
import type { Terminal } from './terminal/terminal.ts'

/** As typed, or from the environment. */
export interface FetchOptions {
  readonly privateHost?: readonly string[]
}

/** The option of every command that may fetch. It can be given several times; the environment's names are parted by commas. */
export function addFetchOptions(command: Command, { tell }: Pick<Terminal, 'tell'>): Command {
  return command.addOption(new Option('--private-host <name>', tell(HELP.privateHost)).env('YINZHENG_PRIVATE_HOSTS').argParser(addHosts))
}

function addHosts(text: string, known: readonly string[] | undefined): readonly string[] {
  return [...(known ?? []), ...text.split(',').map((name) => name.trim()).filter((name) => name !== '').map(hostName)]
}

/** `nas.lan`, `192.168.1.7`, `nas.lan:8080`, `http://nas.lan/a`, `::1`; not `192.168.*`, `10.0.0.0/8`. */
function hostName(text: string): string {
  const bare = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).host : text
  const address = /^[\da-f:]*:[\da-f:]*:[\da-f:.]*$/i.test(bare) ? `[${bare}]` : bare
  if (!URL.canParse(`http://${address}/`) || /[*?%\s@/]/.test(address)) throw new InvalidArgumentError('nas.lan')
  return new URL(`http://${address}/`).hostname
}

/** In: the options of a command. Out: the hosts that were opted in. */
export const privateHostsOf = ({ privateHost = [] }: FetchOptions): readonly string[] => privateHost
