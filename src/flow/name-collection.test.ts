import { expect, test } from 'vitest'
import { nameCollection } from './name-collection.ts'

test.each([
  [['/news/ferry'], 'ferry'],
  [['https://river.example/a'], 'https://river.example/a'],
  [['/news/ferry/a.html', '/news/ferry/b.html'], 'ferry'],
  [['https://river.example/1', 'https://river.example/2', 'https://river.example/3'], 'river.example'],
  [['https://river.example/1', '/news/notes.txt'], 'river.example · notes.txt'],
  [['https://a.example/1', 'https://b.example/1', 'https://c.example/1', 'https://d.example/1'], 'a.example · b.example · c.example · …'],
  [['http://[', 'https://river.example/2'], 'http://[ · river.example'],
  [['-'], '-'],
])('the collection of %j is called %s', (places, name) => {
  expect(nameCollection(places)).toBe(name)
})
