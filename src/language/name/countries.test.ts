import { expect, test } from 'vitest'
import { toSimplified } from '../script/index.ts'
import { countries } from './countries.ts'

const namesIn = (locale: string, style: 'long' | 'short') => new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' })

test('countries are called as CLDR calls them, but for the few that another edition of it calls otherwise', () => {
  const [long, short, traditional] = [namesIn('zh-Hans', 'long'), namesIn('zh-Hans', 'short'), namesIn('zh-Hant', 'long')]
  const otherwise = countries().filter(({ code, forms, name, traditionalForms }) =>
    name !== short.of(code) || !forms.includes(long.of(code)!) || traditionalForms[0] !== toSimplified(traditional.of(code)!))
  expect(countries().length).toBeGreaterThan(240)
  expect(otherwise.length).toBeLessThanOrEqual(process.versions['cldr'] === '48.0' ? 0 : 12)
})

test('every country has a name of its own', () => {
  const names = countries().map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
