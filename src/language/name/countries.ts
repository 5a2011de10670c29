import { MORE_COUNTRY_NAMES, STATE_WORDS } from './official-country-names.ts'
import { TERRITORIES } from './territory-table.ts'

export interface Country {
  readonly code: string
  readonly name: string
  readonly kind: 'country' | 'place' | 'organisation'
  /** All its names, simplified. */
  readonly forms: readonly string[]
  /** Names of Taiwan usage, folded: `哈萨克`, `狮子山`. Some are other words elsewhere. */
  readonly traditionalForms: readonly string[]
}

const KINDS: Readonly<Record<string, Country['kind']>> = { EU: 'organisation', UN: 'organisation', HK: 'place', MO: 'place', TW: 'place', AQ: 'place' }

let table: readonly Country[] | undefined

/** Every country of ISO 3166 with its Chinese names. Source: CLDR, and the Foreign Ministry's list for what it has not. */
export function countries(): readonly Country[] {
  table ??= TERRITORIES.trim().split('\n').map(readCountry)
  return table
}

function readCountry(row: string): Country {
  const [code = '', name = '', long, traditional] = row.split('|')
  return {
    code,
    name,
    kind: KINDS[code] ?? 'country',
    forms: [...new Set([name, long || name, ...(MORE_COUNTRY_NAMES[code] ?? [])])],
    traditionalForms: [traditional || name],
  }
}

let stateName: RegExp | undefined

/** Matches the rest of a long form at a position: `共和国` after `哈萨克斯坦`; not `共和党`. Sticky. */
export function stateWordsAt(text: string, at: number): number {
  stateName ??= new RegExp(STATE_WORDS, 'y')
  stateName.lastIndex = at
  return stateName.test(text) ? stateName.lastIndex : at
}
