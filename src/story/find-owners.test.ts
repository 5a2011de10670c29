import { describe, expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { areApart, findOwners, isSameOwner } from './find-owners.ts'

const owners = (text: string) => {
  const article = studyText(text)
  return findOwners(article, 0, article.text.length)
}

describe('whose figure it is', () => {
  test('a side is an owner though no list of names has it', () => {
    expect(owners('岚鸥队积41分。').some((owner) => owner.endsWith('岚鸥队') || owner.endsWith('鸥队'))).toBe(true)
  })

  test('`该队` and `两队` are nobody in particular', () => {
    expect(owners('该队积41分，两队同分。')).toEqual([])
  })
})

test('a short form and the full name are one owner, another side is not', () => {
  expect(isSameOwner('礁石队', '青岬礁石足球俱乐部')).toBe(true)
  expect(isSameOwner('礁石队', '岚鸥队')).toBe(false)
  expect(areApart(new Set(['礁石队']), new Set(['岚鸥队']))).toBe(true)
  expect(areApart(new Set(['礁石队']), new Set())).toBe(false)
})
