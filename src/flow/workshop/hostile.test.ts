import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Capture } from '../../fetch/index.ts'
import { openWorkshop } from './workshop.ts'

const MB = 1 << 20
const STORY = '<h1>望沙渡口恢复通航</h1><p>2031-05-04 09:30 来源：望沙晚报</p><p>望沙渡口5月4日上午恢复通航，首班渡轮载客86人。停航期间，两岸居民改走上游的铁桥。</p>'

/** Without any order, and the same at each run. */
const noise = (length: number): Uint8Array => createHash('shake256', { outputLength: length }).update('noise').digest()

const entities = (levels: number) =>
  `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "渡轮">${Array.from({ length: levels }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join('')}]>`

/** Nothing of a feed's size or shape is left out: what is asked is that it ends, soon, in a reading or a trouble. */
const HOSTILE: Readonly<Record<string, () => string | Uint8Array>> = {
  'a hundred thousand divs, one in the other': () => '<div>'.repeat(100_000) + STORY,
  'ten thousand tables': () => '<table><tr><td>'.repeat(10_000) + STORY,
  'lists in lists': () => '<ul><li>'.repeat(20_000) + STORY,
  'formats that never end': () => Array.from({ length: 20_000 }, (_, index) => `<font a${index}><p>潮`).join('') + STORY,
  'links in links': () => `${'<a href="/">'.repeat(20_000)}潮${STORY}`,
  'misnested formats': () => '<b><p></b><i></p>'.repeat(10_000) + STORY,
  'text before tables': () => '<table>潮'.repeat(10_000) + STORY,
  'drawings in drawings': () => '<svg><foreignObject>'.repeat(30_000) + STORY,
  'templates in templates': () => '<template>'.repeat(30_000) + STORY,
  'a tag of fifty thousand attributes': () => `<div ${Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ')}>${STORY}`,
  'an attribute of ten megabytes': () => `<div class="${'x'.repeat(4 * MB)}">${STORY}`,
  'a tag that never closes': () => `<div ${'a '.repeat(300_000)}`,
  'two million brackets': () => '<'.repeat(2 * MB),
  'comments that never close': () => '<!--'.repeat(300_000),
  'meta tags without end': () => '<meta charset='.repeat(100_000),
  'references': () => `<p>${'&amp;'.repeat(300_000)}</p>`,
  'two hundred thousand short lines': () => '<br>潮'.repeat(200_000),
  'a megabyte without a full stop': () => `<p>${'潮'.repeat(MB)}</p>`,
  'megabytes of zeros': () => new Uint8Array(20 * MB),
  'noise': () => noise(MB),
  'an archive in an archive': () => gzipSync(gzipSync(gzipSync(new Uint8Array(10 * MB)))),
  'an archive that holds itself': () => Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...noise(1000)]),
  'entities that laugh, in a feed': () => `${entities(10)}<rss version="2.0"><channel><title>&e10;</title><item><title>&e10;</title></item></channel></rss>`,
  'entities that laugh, in a page': () => `${entities(10)}<html><body><p>&e10;</p></body></html>`,
  'an entity of itself': () => '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]><rss version="2.0"><channel><title>&a;</title></channel></rss>',
  'an entity from this machine': () => '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&a;</title></channel></rss>',
  'a feed in a feed': () => `<rss version="2.0"><channel>${'<item><description>'.repeat(10_000)}`,
  'elements of a feed, one in the other': () => `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}</channel></rss>`,
  'a feed of forty thousand entries': () => `<rss version="2.0"><channel>${'<item><title>潮</title></item>'.repeat(40_000)}</channel></rss>`,
  'JSON, a hundred thousand deep': () => `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'data of a page, a hundred thousand deep': () => `<script type="application/ld+json">${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}</script>${STORY}`,
  'front matter of aliases': () => `---\na: &a [潮]\n${Array.from({ length: 12 }, (_, level) => `${'bcdefghijklm'[level]}: &${'bcdefghijklm'[level]} [${`*${'abcdefghijkl'[level]},`.repeat(9)}]`).join('\n')}\n---\n${STORY}`,
}

const capture = (name: string, content: string | Uint8Array): Capture => ({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content, fetchedAt: '2031-05-05' })

describe('a hostile document', () => {
  test.each(Object.keys(HOSTILE))('%s: fails alone or is read, in its time', async (name) => {
    const workshop = openWorkshop({ timeLimitMs: 5000 })
    const hostile = capture(name, HOSTILE[name]!())
    const reading = await workshop.read(hostile, '2031-05-05')
    if ('trouble' in reading) expect(reading.trouble.code).not.toBe('internal')
    else expect(JSON.stringify(reading)).not.toContain('root:')
    expect(await workshop.read(capture('next.html', STORY), '2031-05-05')).toMatchObject({ articles: [{ headline: '望沙渡口恢复通航' }] })
    await workshop.close()
  })
})
