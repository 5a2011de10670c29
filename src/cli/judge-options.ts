import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Judge } from '../check/index.ts'
import { troubleOf } from '../trouble/index.ts'
import type { ReaderLanguage } from '../words/index.ts'
import { complain, type Door, MISUSED } from './door.ts'
import { HELP } from './messages.ts'
import type { Terminal } from './terminal/terminal.ts'

/** As typed, or from the environment. */
export interface JudgeOptions {
  readonly judge?: string
  readonly judgeModel?: string
  /** Seconds. */
  readonly judgeTimeout?: number
}

const LONGEST_SECONDS = 3600

/** The options of a command that may ask a model. The key has none: it would stand in the history of the shell. */
export function addJudgeOptions(command: Command, { tell }: Pick<Terminal, 'tell'>): Command {
  return command
    .addOption(new Option('--judge <url>', tell(HELP.judge)).env('YINZHENG_JUDGE'))
    .addOption(new Option('--judge-model <name>', tell(HELP.judgeModel)).env('YINZHENG_JUDGE_MODEL'))
    .addOption(new Option('--judge-timeout <seconds>', tell(HELP.judgeTimeout)).env('YINZHENG_JUDGE_TIMEOUT').argParser(parseSeconds))
}

function parseSeconds(text: string): number {
  const seconds = Number(text)
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > LONGEST_SECONDS) throw new InvalidArgumentError(`1–${LONGEST_SECONDS}`)
  return seconds
}

/** In: the options. Out: the judge they ask for, by the language it explains in; none by default; `misused`, and the reader is told, where they do not go together. */
export async function judgesOf({ judge: url, judgeModel: model = '', judgeTimeout }: JudgeOptions, door: Door): Promise<((language: ReaderLanguage) => Judge) | undefined | 'misused'> {
  if (url === undefined || url === '') return undefined
  const { modelJudge } = await import('../flow/index.ts')
  const key = process.env['YINZHENG_JUDGE_KEY']
  const settings = { url, model, ...(key !== undefined && key !== '' && { key }), ...(judgeTimeout !== undefined && { timeoutMs: judgeTimeout * 1000 }) }
  try {
    modelJudge(settings)
    return (language) => modelJudge({ ...settings, language })
  } catch (error) {
    complain(troubleOf(error), door, { status: MISUSED })
    return 'misused'
  }
}
