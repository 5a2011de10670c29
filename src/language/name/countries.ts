import { toSimplified } from '../script/index.ts'
import { MORE_COUNTRY_NAMES, STATE_WORDS } from './official-country-names.ts'

export interface Country {
  readonly code: string
  readonly name: string
  readonly kind: 'country' | 'place' | 'organisation'
  /** All its names, simplified. */
  readonly forms: readonly string[]
  /** Names of Taiwan usage, folded: `哈萨克`, `狮子山`. Some are other words elsewhere. */
  readonly traditionalForms: readonly string[]
}

/** Codes of CLDR that are no country: pseudo-locales, unknown, and codes given up for others. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set(['XA', 'XB', 'ZZ', 'QO', 'EZ', 'UK', 'DD', 'FX', 'SU', 'BU', 'CS', 'YU', 'TP', 'VD', 'YD', 'ZR', 'RH', 'NH', 'HV', 'DY', 'AN', 'CQ', 'IC', 'EA'])
const KINDS: Readonly<Record<string, Country['kind']>> = { EU: 'organisation', UN: 'organisation', HK: 'place', MO: 'place', TW: 'place', AQ: 'place' }

let table: readonly Country[] | undefined

/** Every country of ISO 3166 with its Chinese names. Source: CLDR, as Node carries it (Intl.DisplayNames). */
export function countries(): readonly Country[] {
  table ??= regionCodes().flatMap((code) => readCountry(code) ?? [])
  return table
}

function regionCodes(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !NOT_COUNTRIES.has(code))
}

const namesIn = (locale: string, style: 'long' | 'short') => new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' })
let displays: { readonly long: Intl.DisplayNames; readonly short: Intl.DisplayNames; readonly traditional: Intl.DisplayNames } | undefined

function readCountry(code: string): Country | undefined {
  displays ??= { long: namesIn('zh-Hans', 'long'), short: namesIn('zh-Hans', 'short'), traditional: namesIn('zh-Hant', 'long') }
  const long = displays.long.of(code)
  if (long === undefined) return undefined
  const name = displays.short.of(code) ?? long
  const traditional = toSimplified(displays.traditional.of(code) ?? long)
  return {
    code,
    name,
    kind: KINDS[code] ?? 'country',
    forms: [...new Set([name, long, ...(MORE_COUNTRY_NAMES[code] ?? [])])],
    traditionalForms: [traditional],
  }
}

let stateName: RegExp | undefined

/** Matches the rest of a long form at a position: `共和国` after `哈萨克斯坦`; not `共和党`. Sticky. */
export function stateWordsAt(text: string, at: number): number {
  stateName ??= new RegExp(STATE_WORDS, 'y')
  stateName.lastIndex = at
  return stateName.test(text) ? stateName.lastIndex : at
}
