import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isFaithful, isUnfaithful, readClaims } from '../bench/claims/read-claims.ts'

const claims = readClaims()

describe('the claims of bench/claims', () => {
  test('keep their form, 150 faithful and 150 unfaithful ones or more', () => {
    expect(claims.filter(isFaithful).length).toBeGreaterThanOrEqual(150)
    expect(claims.filter(isUnfaithful).length).toBeGreaterThanOrEqual(150)
  })

  test('none stands there twice', () => {
    const rows = claims.map(({ subject, summary }) => `${subject}: ${summary}`)
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([])
  })

  test('whatever the article says, the row shows in its words: only what it is silent of has none', () => {
    expect(claims.filter(({ verdict, evidence }) => verdict !== 'not-found' && evidence.length === 0).map(({ id }) => id)).toEqual([])
  })

  test('wrong words are not the whole sentence', () => {
    expect(claims.filter(isUnfaithful).filter(({ span, summary }) => span.length >= summary.length).map(({ id }) => id)).toEqual([])
  })
})

const ARTICLES = 'bench/claims/articles'
const bare = (text: string) => text.replace(/<[^>]+>|&nbsp;|[\s　]/g, '')

/** Texts of the example collection stand here as a person reads them; the scrambled columns (14) were put in order by hand. */
const copies = readdirSync(ARTICLES).flatMap((name) => {
  const [, example, body = ''] = /^example: (.+)\n---\n(.*)$/ms.exec(readFileSync(`${ARTICLES}/${name}`, 'utf8')) ?? []
  return example === undefined || example.startsWith('14-') ? [] : [{ name, example, paragraphs: body.trim().split(/\n+/) }]
})

test.each(copies)('$name says what examples/strait/$example says', ({ example, paragraphs }) => {
  const bytes = readFileSync(`examples/strait/${example}`)
  const text = bare(new TextDecoder(bytes.includes('charset=gb2312') ? 'gb18030' : 'utf-8').decode(bytes))
  expect(paragraphs.filter((paragraph) => !text.includes(bare(paragraph)))).toEqual([])
})
