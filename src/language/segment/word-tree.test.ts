import { expect, test } from 'vitest'
import { emptyTree, enterWords, writeWholeTree } from './enter-words.ts'
import { childOf, readTree, type WordTree } from './word-tree.ts'

function nodeOf(tree: WordTree, word: string): number {
  let node = tree.firsts[word.charCodeAt(0)]!
  for (let at = 1; node > 0 && at < word.length; at++) node = childOf(tree, node, word.charCodeAt(at))
  return node
}

const entryOf = (tree: WordTree, word: string) => {
  const entry = tree.entries[nodeOf(tree, word)]!
  return entry === 0 ? undefined : { tag: tree.tagNames[tree.tags[entry]!], log: tree.logs[entry] }
}

test('the dictionary as a file has the words that are entered one first character at a time', () => {
  const [whole, growing] = [readTree(writeWholeTree()), emptyTree()]
  for (const first of '龟海一A') enterWords(growing, first.charCodeAt(0))
  for (const word of ['海', '海水', '海上', '海底捞针', '一心一意', '一', 'AB']) expect(entryOf(whole, word)).toEqual(entryOf(growing, word))
  expect(entryOf(whole, '海水')).toEqual({ tag: 'n', log: Math.log(1590) })
  expect(entryOf(whole, '海底捞')).toBeUndefined()
  expect(nodeOf(whole, '海底捞')).toBeGreaterThan(0)
})

test('what begins no word has no node, and a word does not go on into those of the next first character', () => {
  const tree = readTree(writeWholeTree())
  expect(tree.firsts['，'.charCodeAt(0)]).toBe(-1)
  expect(nodeOf(tree, '海水一')).toBe(0)
  expect(nodeOf(tree, '海一龟')).toBe(0)
})
