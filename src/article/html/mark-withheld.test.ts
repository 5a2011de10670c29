import { expect, test } from 'vitest'
import { parseCapture } from '../../page/index.ts'
import { readArticle } from '../read-article.ts'

const NOW = '2032-07-09'
const BODY = '<p>7月8日，青岚银行公告称，行长辛未因个人原因辞职。这是该行三年内第四位离任的行长。</p><p>知情人士说，分歧集中在对三家地产企业的贷款展期上，董事会内部的争论已持续半年。</p>'

function lastBlock(behind: string) {
  const html = `<!doctype html><title>青岚银行三年换四任行长</title><div class="art"><h1>青岚银行三年换四任行长</h1><div class="text">${BODY}</div>${behind}</div>`
  const page = parseCapture({ name: 'a.html', bytes: new TextEncoder().encode(html), fetchedAt: NOW })
  if ('code' in page || page.kind === 'feed') throw new Error('no page')
  const article = readArticle(page, { now: NOW })
  if ('code' in article) throw new Error(article.code)
  return article.blocks.at(-1)
}

test.each([
  '<div class="paywall"><p>本文为付费文章，剩余70%内容订阅后可阅读</p></div>',
  '<p>登录后阅读全文</p>',
  '<p>成為會員後可繼續查看</p><p>訂閱閱讀全文</p>',
  '<p>Subscribe now to continue reading.</p>',
])('where the page keeps the rest for who pays or logs in, the end is said to be lost: %s', (behind) => {
  expect(lastBlock(behind)).toMatchObject({ lost: 'tail' })
})

test.each(['', '<p>登录后查看评论</p>', '<div><a>订阅本报</a></div>', '<p>扫码下载客户端</p>', '<p>Subscribe to our newsletter</p>'])('what else a page asks for cuts nothing off: %s', (behind) => {
  expect(lastBlock(behind)).not.toHaveProperty('lost')
})
