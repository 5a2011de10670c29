import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The library's file in its data folder. */
export const DATABASE_NAME = 'yinzheng.db'

export interface DataFolderOptions {
  /** `--data DIR`. */
  readonly option?: string | undefined
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly platform?: NodeJS.Platform
  readonly home?: string
}

/**
 * Where does the library live?
 *
 * Out: an absolute path: `--data`, else `YINZHENG_DATA`, else the platform's usual place (XDG Base Directory; Apple's Application Support;
 * %APPDATA%).
 */
export function dataFolder({ option, env = process.env, platform = process.platform, home = homedir() }: DataFolderOptions = {}): string {
  const asked = option || env['YINZHENG_DATA']
  return asked ? resolve(asked) : join(usualPlace(env, platform, home), 'yinzheng')
}

function usualPlace(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming')
  return env['XDG_DATA_HOME'] || join(home, '.local', 'share')
}
