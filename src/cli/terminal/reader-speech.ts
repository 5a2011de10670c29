import { languageOfTag, type ReaderLanguage } from '../../words/index.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Which language does the reader read?
 *
 * In: the arguments as typed (`--lang` must be known before the help is written), and the environment. Out: `--lang`, else the locale
 * (LC_ALL, LC_MESSAGES, LANG; where there is none, the system's). `C` and `POSIX` are English.
 */
export function readerLanguage(args: readonly string[], env: Environment = process.env): ReaderLanguage {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale
  return languageOfTag(askedFor(args) ?? locale)
}

function askedFor(args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith('--lang='))
  const at = args.indexOf('--lang')
  return joined?.slice('--lang='.length) ?? (at >= 0 ? args[at + 1] : undefined)
}
