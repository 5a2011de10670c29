// Writes src/language/name/territory-table.ts: the Chinese names of the world's territories, from CLDR as this Node carries it.
// Run after a new CLDR: `npm run build && node scripts/make-territories.mjs`. Made beforehand, since Intl takes a tenth of a second to open.
import { writeFileSync } from 'node:fs'
import { toSimplified } from '../dist/language/index.js'

/** Codes of CLDR that are no country: pseudo-locales, unknown, and codes given up for others. */
const NOT_COUNTRIES = new Set('XA XB ZZ QO EZ UK DD FX SU BU CS YU TP VD YD ZR RH NH HV DY AN CQ IC EA'.split(' '))
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => !NOT_COUNTRIES.has(code))

const namesIn = (locale, style) => new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' })
const [long, short, traditional] = [namesIn('zh-Hans', 'long'), namesIn('zh-Hans', 'short'), namesIn('zh-Hant', 'long')]

const rows = CODES.filter((code) => long.of(code) !== undefined).map((code) => {
  const name = short.of(code) ?? long.of(code)
  return [code, name, long.of(code), toSimplified(traditional.of(code) ?? long.of(code))].map((form, at) => (at > 1 && form === name ? '' : form)).join('|').replace(/\|+$/, '')
})

writeFileSync(new URL('../src/language/name/territory-table.ts', import.meta.url), `/**
 * Territories of ISO 3166: code, everyday name, long name and the name of Taiwan usage in simplified script where they differ.
 * Source: CLDR ${process.versions.cldr} (Unicode licence), written by scripts/make-territories.mjs.
 */
export const TERRITORIES = \`
${rows.join('\n')}
\`
`)
