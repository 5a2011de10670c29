// Makes src/language/segment/character-table.ts from the character model that jieba's ports share (hmm_model.utf8, in cppjieba's `dict`).
//   node scripts/make-word-model.mjs hmm_model.utf8 > src/language/segment/character-table.ts
import { readFileSync } from 'node:fs'
import process from 'node:process'

/** Printable, and none that a string of TypeScript must escape. */
const ALPHABET = [...Array(94).keys()].map((index) => String.fromCharCode(33 + index)).filter((character) => !'\'"`$\\{}'.includes(character)).join('')
const STEPS_PER_NAT = 400
const LINE = 132

const lines = readFileSync(process.argv[2], 'utf8').split('\n')
const STATES = ['B', 'E', 'M', 'S']
const emissions = new Map()
for (const [index, state] of STATES.entries()) {
  const row = lines[lines.indexOf(`#${state}`, lines.indexOf('#prob_emit 4 lines')) + 1]
  for (const entry of row.split(',')) {
    const [character, logarithm] = entry.split(':')
    if (!/^[\u4e00-\u9fd5]$/.test(character)) continue
    const all = emissions.get(character) ?? [undefined, undefined, undefined, undefined]
    all[index] = Number(logarithm)
    emissions.set(character, all)
  }
}

function digits(logarithm) {
  if (logarithm === undefined) return '  '
  const steps = Math.round(-logarithm * STEPS_PER_NAT)
  if (steps >= ALPHABET.length ** 2) throw new Error(`too improbable: ${logarithm}`)
  return ALPHABET[Math.floor(steps / ALPHABET.length)] + ALPHABET[steps % ALPHABET.length]
}

const sorted = [...emissions].toSorted(([a], [b]) => (a < b ? -1 : 1))
const inWords = sorted.filter(([, all]) => all.slice(0, 3).some((value) => value !== undefined)).map(([character, all]) => character + all.map(digits).join(''))
const alone = sorted.filter(([, all]) => all.slice(0, 3).every((value) => value === undefined)).map(([character, all]) => character + digits(all[3]))

const rows = (entries, width) => {
  const perLine = Math.floor(LINE / width)
  return Array.from({ length: Math.ceil(entries.length / perLine) }, (_, line) => `  '${entries.slice(line * perLine, (line + 1) * perLine).join('')}',`).join('\n')
}

console.log(`/**
 * How probable each character is at the beginning, at the end and in the middle of a word, and as a word: a log-probability each, in two
 * digits of ALPHABET, in steps of 1/${STEPS_PER_NAT} of a nat downwards; two spaces where the model has none. Made by scripts/make-word-model.mjs.
 * Source: jieba's hidden Markov model (Sun Junyi, MIT), as cppjieba ships it (hmm_model.utf8, in nodejieba 3.5.8).
 */
export const ALPHABET = '${ALPHABET}'
export const STEPS_PER_NAT = ${STEPS_PER_NAT}

/** Character, then begin, end, middle, alone. */
export const IN_WORDS = [
${rows(inWords, 9)}
].join('')

/** Characters that the model knows only as words of their own: character, then alone. */
export const ALONE = [
${rows(alone, 3)}
].join('')`)
