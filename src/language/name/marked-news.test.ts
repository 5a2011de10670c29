import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findNames } from './index.ts'

/** `[p 某人]`, `[l 某地]`, `[o 某机构]`: sentences of news with their names marked; those under `## unseen` were not looked at while the rules were written. */
const SENTENCES = readFileSync(new URL('marked-news.txt', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('##'))
const KINDS: Readonly<Record<string, string>> = { person: 'p', place: 'l', country: 'l', organisation: 'o' }

function measure(kind: string): { readonly recall: number; readonly precision: number } {
  let [marked, found, right] = [0, 0, 0]
  for (const line of SENTENCES) {
    const gold: string[] = []
    const text = line.replace(/^\w+\s/, '').replaceAll(/\[([plowe]) ([^\]]+)\]/g, (_all, own: string, name: string) => {
      if (own === kind) gold.push(name)
      return name
    })
    const names = findNames(text).filter((name) => KINDS[name.kind] === kind && name.text.length > 1).map((name) => name.text)
    marked += gold.length
    found += names.length
    for (const name of names) {
      const at = gold.indexOf(name)
      if (at < 0) continue
      gold.splice(at, 1)
      right++
    }
  }
  return { recall: right / marked, precision: right / found }
}

test.each([['people', 'p', 0.71, 0.93], ['places', 'l', 0.78, 0.92], ['organisations', 'o', 0.66, 0.88]] as const)('%s of sentences from any field of news are found, and little else', (_kind, sign, recall, precision) => {
  const figures = measure(sign)
  expect(figures.recall).toBeGreaterThanOrEqual(recall)
  expect(figures.precision).toBeGreaterThanOrEqual(precision)
})
