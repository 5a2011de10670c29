import type { Language } from '../../article/index.ts'

/** What the brief says in its own words. The figures, names and sentences are the articles'. */
export interface BriefWords {
  readonly latest: string
  readonly points: string
  readonly figures: string
  readonly differ: string
  readonly planned: string
  readonly reported: (source: string | undefined, day: string | undefined) => string
  /** One value of a figure: what was stated, by whom, as of when. */
  readonly value: (stated: string, source: string | undefined, day: string | undefined) => string
  /** Between names of sources. */
  readonly comma: string
  /** Values of one figure, in the order of their dates. */
  readonly row: (quantity: string, values: readonly string[]) => string
}

/** `2031-06-02` -> `2031年6月2日`. */
function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month === undefined ? '' : `${month}月`}${date === undefined ? '' : `${date}日`}`
}

const inBrackets = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join('，')

interface ChineseForms {
  readonly headings: Pick<BriefWords, 'latest' | 'points' | 'figures' | 'differ' | 'planned'>
  readonly from: string
  readonly report: string
}

function chinese({ headings, from, report }: ChineseForms): BriefWords {
  return {
    ...headings,
    comma: '、',
    reported: (source, day) => `${from}${source ?? ''}${day === undefined ? '' : chineseDay(day)}${report}，`,
    value: (stated, source, day) => {
      const told = inBrackets([source, day === undefined ? undefined : chineseDay(day)])
      return told === '' ? stated : `${stated}（${told}）`
    },
    row: (quantity, values) => `${quantity}：${values.join('；')}。`,
  }
}

const SIMPLIFIED = chinese({ headings: { latest: '最新进展', points: '要点', figures: '数字', differ: '说法不一', planned: '接下来' }, from: '据', report: '报道' })
const TRADITIONAL = chinese({ headings: { latest: '最新進展', points: '要點', figures: '數字', differ: '說法不一', planned: '接下來' }, from: '據', report: '報道' })

const ENGLISH: BriefWords = {
  latest: 'Latest',
  points: 'Key points',
  figures: 'Figures',
  differ: 'Where sources differ',
  planned: 'What comes next',
  comma: ', ',
  reported: (source, day) => `${[source, day].filter((part) => part !== undefined).join(', ')}: `,
  value: (stated, source, day) => {
    const from = [source, day].filter((part) => part !== undefined).join(', ')
    return from === '' ? stated : `${stated} (${from})`
  },
  row: (quantity, values) => `${quantity}: ${values.join('; ')}.`,
}

const WORDS: Readonly<Record<Language, BriefWords>> = { 'zh-Hans': SIMPLIFIED, 'zh-Hant': TRADITIONAL, en: ENGLISH, und: SIMPLIFIED }

export function briefWords(language: Language): BriefWords {
  return WORDS[language]
}
