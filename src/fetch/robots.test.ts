import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../test/processor-time.ts'
import { robotRules } from './robots.ts'

const may = (text: string, path: string) => robotRules(text).mayFetch(`https://river.example${path}`)

describe('what a site lets programs fetch', () => {
  test.each([
    ['nothing is said', '', '/a', true],
    ['all is closed', 'User-agent: *\nDisallow: /', '/a', false],
    ['an empty rule closes nothing', 'User-agent: *\nDisallow:', '/a', true],
    ['what is said to another', 'User-agent: OtherBot\nDisallow: /', '/a', true],
    ['what is said to us by name, whatever is said to all', 'User-agent: *\nDisallow: /\n\nUser-agent: Yinzheng/0.1\nAllow: /', '/a', true],
    ['the longer rule holds', 'User-agent: *\nDisallow: /news\nAllow: /news/today', '/news/today/1', true],
    ['the longer rule holds, the other way', 'User-agent: *\nAllow: /news\nDisallow: /news/print', '/news/print/1', false],
    ['of two as long, what allows', 'User-agent: *\nDisallow: /news\nAllow: /news', '/news/1', true],
    ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['all of it', 'User-agent: *\nDisallow: /a$', '/a', false],
    ['more than all of it', 'User-agent: *\nDisallow: /a$', '/ab', true],
    ['not the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x=1', true],
    ['a remark', 'User-agent: * # all\nDisallow: /print/ # no prints', '/print/1', false],
    ['several names over one group', 'User-agent: a\nUser-agent: *\nDisallow: /x', '/x', false],
    ['a rule before any name', 'Disallow: /\nUser-agent: a\nDisallow: /', '/x', true],
    ['signs of patterns are letters', 'User-agent: *\nDisallow: /a(b', '/a(b', false],
  ])('%s', (_, text, path, expected) => {
    expect(may(text, path)).toBe(expected)
  })

  test('how long to wait between two requests, within reason', () => {
    expect(robotRules('User-agent: *\nCrawl-delay: 5').pauseMs).toBe(5000)
    expect(robotRules('User-agent: *\nCrawl-delay: 86400').pauseMs).toBe(30_000)
    expect(robotRules('').pauseMs).toBe(0)
  })

  test('a file made to hold us up does not', () => {
    const evil = `User-agent: *\n${`Disallow: /${'*a'.repeat(200)}b$\n`.repeat(5000)}`
    expectWithin(2000, () => may(evil, `/${'a'.repeat(3000)}`))
  })
})
