import { expect, test } from 'vitest'
import type { FeedEntry } from '../page.ts'
import { identifyEntries } from './identify-entries.ts'

const entry = (fields: Partial<FeedEntry>): FeedEntry => ({ authors: [], categories: [], images: [], ...fields })

test('an entry is known by its GUID, else by its address', () => {
  expect(identifyEntries([entry({ id: 'a', url: 'https://a.example/1' }), entry({ url: 'https://a.example/2' })])).toEqual(['a', 'https://a.example/2'])
})

test('a feed that gives every item one GUID is known by addresses, one that gives them one address by GUIDs', () => {
  expect(identifyEntries([entry({ id: 'a', url: 'u1' }), entry({ id: 'a', url: 'u2' })])).toEqual(['u1', 'u2'])
  expect(identifyEntries([entry({ id: 'a', url: 'u' }), entry({ id: 'b', url: 'u' })])).toEqual(['a', 'b'])
})

test('a feed that gives every item one GUID and one address is known by what the items say', () => {
  const entries = ['首航', '停航', '复航'].map((title) => entry({ id: 'g', url: 'u', title }))
  expect(identifyEntries(entries)).toEqual(['g 首航', 'g 停航', 'g 复航'])
  expect(identifyEntries(entries.toReversed())).toEqual(['g 复航', 'g 停航', 'g 首航'])
  const dated = ['1', '2'].map((published) => entry({ url: 'u', title: '快讯', published }))
  expect(identifyEntries(dated)).toEqual(['u 快讯 1', 'u 快讯 2'])
})

test('items without anything but their text, and items alike in all, are told apart', () => {
  const ids = identifyEntries([entry({ content: '一' }), entry({ content: '二' }), entry({ content: '二' })])
  expect(new Set(ids).size).toBe(3)
  expect(ids[2]).toBe(`${ids[1]} #2`)
  expect(identifyEntries([entry({ content: '零' }), entry({ content: '一' })])[1]).toBe(ids[0])
})
