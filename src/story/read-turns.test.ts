import { describe, expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { readTurns } from './read-turns.ts'

const turns = (text: string) => {
  const article = studyText(text, { published: '2025-06-20' })
  return readTurns(article, article.sentences[0]!)
}

describe('turns as a sentence lists them', () => {
  test('the years that it names, and the list that follows, round and round', () => {
    expect(turns('四座城市挨个接手，去年在青岬，今年到白塔，往后依次是赤岭、岚州，走完一圈再从青岬排起。')).toEqual({
      known: [{ year: 2024, host: '青岬' }, { year: 2025, host: '白塔' }], order: ['青岬', '白塔', '赤岭', '岚州'], isRound: true,
    })
  })

  test('odd and even years', () => {
    expect(turns('展会逢单年在青岬、逢双年在白塔举办。')?.byParity).toEqual({ odd: '青岬', even: '白塔' })
  })

  test('in the order of a list that says so; after the last, nothing is known', () => {
    expect(turns('论坛由青岬、白塔、赤岭依次承办。')).toMatchObject({ order: ['青岬', '白塔', '赤岭'], isRound: false })
  })
})

test('hosts in turn without an order are no list of turns; nor is a list that is not as long as it says', () => {
  expect(turns('论坛由青岬、白塔、赤岭轮流承办。')).toBeUndefined()
  expect(turns('五座城市轮流承办，往后依次是赤岭、岚州。')).toBeUndefined()
})
