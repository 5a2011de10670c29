import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { textOf } from '../article/index.ts'
import { openStore } from '../store/index.ts'
import { ingest } from './ingest.ts'
import { openWorkshop } from './workshop/workshop.ts'

const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长十二公里，每天往返八班。'
const pageOf = (number: number, title: string) => {
  const more = number < 3 ? `<p><a href="c8841_${number + 1}.html">下一页</a></p>` : ''
  return `<html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="content"><h1>${title}</h1><p>这是第${number}页。${PROSE}</p><p>第${number}页到这里为止，下面还有别的事情要说。</p>${more}</div></body></html>`
}

test('an article of several pages read again while a later page fails keeps the end that it had; what the first page says anew is taken over', async () => {
  let title = '渡轮首航'
  let failing = false
  const server = createServer((request, response) => {
    const number = Number(/_(\d+)/.exec(request.url ?? '')?.[1] ?? 1)
    if (failing && number > 1) response.writeHead(404).end('no')
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(number, title))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const store = await openStore(':memory:')
  const workshop = openWorkshop()
  const read = async () => {
    await ingest([`http://127.0.0.1:${(server.address() as AddressInfo).port}/a/c8841.html`], {
      store, workshop, now: () => new Date('2031-04-02T08:00:00Z'), privateHosts: ['127.0.0.1'],
    })
    return (await store.articles())[0]!
  }
  try {
    const whole = await read()
    expect(textOf(whole.article)).toContain('第3页到这里为止')
    failing = true
    expect(await read()).toMatchObject({ hash: whole.hash, version: 1 })
    title = '渡轮首航（更新）'
    const { article, version } = await read()
    expect([article.headline, version]).toEqual(['渡轮首航（更新）', 2])
    expect(textOf(article)).toBe(textOf(whole.article))
  } finally {
    await workshop.close()
    await store.close()
    server.close()
    server.closeAllConnections()
  }
})
