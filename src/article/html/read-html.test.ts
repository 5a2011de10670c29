import { describe, expect, test } from 'vitest'
import { type HtmlPage, parseCapture } from '../../page/index.ts'
import { type Article, textOf } from '../article.ts'
import { readHtml } from './index.ts'

function read(html: string, name = 'page.html'): Article {
  const page = parseCapture({ name, bytes: new TextEncoder().encode(html), fetchedAt: '2031-04-02T00:00:00Z' }) as HtmlPage
  const article = readHtml(page, { now: '2031-04-02' })
  if ('code' in article) throw new Error(article.code)
  return article
}

const reasons = (article: Article) => Object.fromEntries(article.removed.map(({ text, reason }) => [text.split('\n')[0], reason]))

/** A portal's page: menus, a date line, furniture in the middle and behind, a sidebar longer than the article. */
const PORTAL = `<!DOCTYPE html><html><head>
<title>兰港球队主场逆转 门将扑出两粒点球_河湾体育_河湾网</title>
<meta name="author" content="河湾网"><meta property="og:site_name" content="河湾网"><meta name="keywords" content="兰港队,点球">
</head><body>
<div class="top-nav"><a href="/">首页</a> <a href="/n">新闻</a> <a href="/s">体育</a> <a href="/f">财经</a></div>
<div class="crumbs">您的位置：<a href="/">首页</a> &gt; <a href="/s">体育</a> &gt; 正文</div>
<div class="main"><div class="left">
<h1>兰港球队主场逆转 门将扑出两粒点球</h1>
<div class="info"><span>2031-04-01</span><span>22:16</span><span>来源：</span><a href="/src">河湾晚报</a></div>
<div class="text" id="content">
<p>河湾晚报讯（记者 林雨）昨晚进行的联赛第九轮比赛中，兰港队在主场以三比二逆转沙洲队，门将陈望扑出两粒点球。</p>
<p style="text-align:center"><img src="/img/goal.jpg" width="600" height="400"></p>
<p class="img-caption">陈望扑出点球。周舟 摄</p>
<p>比赛第十二分钟，沙洲队先拔头筹。此后客队又借任意球扩大比分，上半场结束前兰港队扳回一球。</p>
<p><strong>相关阅读：</strong><a href="/1">兰港队公布新赛季名单 三名小将入选</a></p>
<h3>“我只是猜对了方向”</h3>
<p>下半场，兰港队连入两球。陈望赛后说：“我只是猜对了方向，胜利属于全队。”主帅表示，下一轮将轮换阵容。（完）</p>
<p>责任编辑：沈星_HW021</p>
</div>
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div class="mood">您看完此刻的心情 <span>开心 3</span> <span>难过 1</span></div>
<div class="comment-list"><h3>网友评论</h3><p>看台老张：这场球太刺激了，陈望真是救了全队，希望下一场继续保持这样的状态！</p></div>
</div>
<div class="right"><h3>热门排行</h3><ul>${Array.from({ length: 30 }, (_, at) => `<li><a href="/h${at}">第${at}条热门新闻的标题写得很长，为的是比正文还要长，吸引人来点击。</a></li>`).join('')}</ul></div>
</div>
<div class="footer">版权所有 河湾网 未经授权不得转载</div>
</body></html>`

describe('a portal page', () => {
  const article = read(PORTAL)

  test('has its headline without the site, its date to the minute, and people by their part', () => {
    expect(article).toMatchObject({
      headline: '兰港球队主场逆转 门将扑出两粒点球',
      publisher: '河湾网',
      origin: '河湾晚报',
      published: { at: '2031-04-01T22:16:00+08:00', precision: 'minute', from: 'visible-text' },
      authors: ['林雨'],
      editors: ['沈星'],
      keywords: ['兰港队', '点球'],
      language: 'zh-Hans',
    })
  })

  test('has its paragraphs, subheading and caption in order, and nothing else', () => {
    expect(article.blocks.map(({ type, text }) => [type, text.slice(0, 8)])).toEqual([
      ['paragraph', '河湾晚报讯（记者'],
      ['caption', '陈望扑出点球。周'],
      ['paragraph', '比赛第十二分钟，'],
      ['heading', '“我只是猜对了方'],
      ['paragraph', '下半场，兰港队连'],
    ])
  })

  test('tells what it left out, and why', () => {
    expect(reasons(article)).toMatchObject({
      '相关阅读：兰港队公布新赛季名单 三名小将入选': 'related',
      '责任编辑：沈星_HW021': 'editor-line',
      '分享到：微信微博': 'share',
    })
    expect(article.removed.some(({ text, reason }) => reason === 'comment' && text.includes('看台老张'))).toBe(true)
  })

  test('has its picture with the caption, at a full address where the page has one', () => {
    expect(article.images).toEqual([{ url: '/img/goal.jpg', caption: '陈望扑出点球。周舟 摄' }])
  })
})

test('a brief of a hundred characters is found beside a sidebar of three thousand', () => {
  const sidebar = Array.from({ length: 60 }, (_, at) => `<li><a href="/${at}">列车时刻调整，第${at}号公告请各位旅客留意，详情点击进入专题页面查看。</a></li>`).join('')
  const brief = '气象台今晨发布大风蓝色预警，预计今天下午到夜间，河湾沿海有七级阵风，渡轮可能停航，请市民留意港务局通知。'
  const article = read(`<html><head><title>河湾发布大风预警-河湾在线</title></head><body><ul>${sidebar}</ul><div><div class="a1"><h2>河湾发布大风预警</h2><div>04-01 08:30</div><div class="b2"><p>${brief}</p></div></div></div></body></html>`)
  expect(article.blocks).toEqual([{ type: 'paragraph', text: brief }])
  expect(article.headline).toBe('河湾发布大风预警')
  expect(article.published).toEqual({ at: '2031-04-01T08:30:00+08:00', precision: 'minute', from: 'visible-text', inferred: { part: 'year' } })
})

const COURT = ['兰港市中级人民法院昨天开庭审理一起海上货物运输合同纠纷案，原告请求赔偿损失四百二十万元。', '法院认为，承运人未尽谨慎义务，应当承担主要责任。判决被告在十日内支付赔偿金三百六十万元。', '被告代理人当庭表示将提起上诉。']

test.each([
  ['摘要', '<div class="box"><b>内容提要：</b>法院判赔三百六十万元，被告表示上诉。</div>', 'publisher'],
  ['a machine', '<div class="box"><p>AI总结</p><p>法院判赔六百三十万元，被告服判。</p></div>', 'ai'],
  ['an element of that name', '<div class="article-summary summary">法院判赔三百六十万元，被告表示将提起上诉。</div>', 'publisher'],
])('a summary that came with the page is set apart: %s', (_, box, origin) => {
  const article = read(`<html><head><title>海上货物运输合同纠纷案宣判</title></head><body><h1>海上货物运输合同纠纷案宣判</h1><div class="con">${box}${COURT.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`)
  expect(article.abstracts).toEqual([{ origin, text: expect.stringContaining('法院判赔') }])
  expect(article.blocks.map(({ text }) => text)).toEqual(COURT)
})

test('a short summary in one line with its label does not take the first paragraph with it', () => {
  const article = read(`<html><body><div class="con"><p>【核心提示】被告表示上诉。</p>${COURT.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`)
  expect(article.abstracts).toEqual([{ origin: 'publisher', text: '被告表示上诉。' }])
  expect(article.blocks.map(({ text }) => text)).toEqual(COURT)
})

test('a summary between the headline and the body is found, without the words that say who made it', () => {
  const article = read(`<html><head><title>海上货运案宣判</title></head><body><h1>海上货运案宣判</h1><div class="ai-box"><div>AI摘要</div><ul><li>法院判赔六百三十万元。</li><li>被告服判。</li></ul><p>以上内容由AI生成，仅供参考</p></div><article>${COURT.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`)
  expect(article.abstracts).toEqual([{ origin: 'ai', text: '法院判赔六百三十万元。\n被告服判。' }])
  expect(article.blocks.map(({ text }) => text)).toEqual(COURT)
})

test('a brief is found above comments ten times its length', () => {
  const comments = Array.from({ length: 20 }, (_, at) => `<div><span>看客${at}</span><p>这次判得好，希望船东以后小心一点，别再让货主吃亏，我们做生意的都不容易。</p></div>`).join('')
  const article = read(`<html><head><title>海上货运案宣判</title></head><body><div><h1>海上货运案宣判</h1><div><p>${COURT[1]}</p></div><div><div>全部评论(20)</div>${comments}</div></div></body></html>`)
  expect(article.blocks).toEqual([{ type: 'paragraph', text: COURT[1] }])
  expect(article.removed.filter(({ reason }) => reason === 'comment').map(({ text }) => text.slice(0, 8))).toEqual(['全部评论(20)'])
})

test('a page that runs on into the next article ends with its own', () => {
  const article = read(`<html><head><title>海上货运案宣判</title></head><body><div><div><h1>海上货运案宣判</h1>${COURT.map((text) => `<p>${text}</p>`).join('')}</div><div><h1>沙洲机场扩建获批</h1><p>沙洲机场扩建工程昨天获得批准，总投资三十二亿元，计划三年内完工。</p></div></div></body></html>`)
  expect(article.blocks.map(({ text }) => text)).toEqual(COURT)
})

test('elements that the page hides are dropped and recorded', () => {
  const article = read(`<html><body><div><p>${COURT[0]}</p><p style="display: none">此段不显示给读者，只给搜索引擎看，内容毫无意义。</p><p>${COURT[1]}</p></div></body></html>`)
  expect(textOf(article)).not.toContain('搜索引擎')
  expect(article.removed).toContainEqual({ text: '此段不显示给读者，只给搜索引擎看，内容毫无意义。', step: 'html-line', reason: 'hidden' })
})

test('an article that only a script reveals is read all the same', () => {
  const article = read(`<html><body><nav><a href="/">首页</a></nav><div style="display:none"><p>${COURT.join('</p><p>')}</p></div></body></html>`)
  expect(article.blocks.map(({ text }) => text)).toEqual(COURT)
})

test('a class called share or hidden around the whole article is not believed', () => {
  const article = read(`<html><body><div class="share-wrap hide"><p>${COURT.join('</p><p>')}</p></div></body></html>`)
  expect(article.blocks.map(({ text }) => text)).toEqual(COURT)
})

test('JSON-LD speaks where the page shows nothing', () => {
  const linked = JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'NewsArticle', headline: 'Ferry opens', datePublished: '2031-04-01T08:00:00Z', author: { '@type': 'Person', name: 'Jane Linden' }, publisher: { name: 'Harbour Wire' } }] })
  const article = read(`<html><head><title>Ferry opens | Harbour Wire</title><script type="application/ld+json">${linked}</script></head><body><article><h1>Ferry opens</h1><p>The new ferry across the bay carried its first passengers on Tuesday, and crowds lined the quay.</p><p>Tickets cost four crowns, the harbour office said, and the crossing takes twelve minutes.</p></article></body></html>`)
  expect(article).toMatchObject({ headline: 'Ferry opens', publisher: 'Harbour Wire', authors: ['Jane Linden'], language: 'en', published: { at: '2031-04-01T08:00:00+00:00', from: 'json-ld' } })
})

test('a page that a script fills is read from its JSON-LD', () => {
  const linked = JSON.stringify({ '@type': 'NewsArticle', headline: '海上货运案宣判', articleBody: COURT.join('\n') })
  const article = read(`<html><head><title>海上货运案宣判</title><script type="application/ld+json">${linked}</script></head><body><div id="app"><h1>海上货运案宣判</h1></div></body></html>`)
  expect(article.blocks.map(({ text }) => text)).toEqual(COURT)
})

test('a link back into the site is cut from the end of a paragraph, a link of the text stays', () => {
  const article = read(`<html><body><div><p>${COURT[0]}<a href="/">返回港湾网，查看更多</a></p><p>${COURT[1]}另据<a href="/j">港湾晚报</a></p><p>${COURT[2]}</p></div></body></html>`)
  expect(article.blocks.map(({ text }) => text)).toEqual([COURT[0], `${COURT[1]}另据港湾晚报`, COURT[2]])
  expect(article.removed).toContainEqual({ text: '返回港湾网，查看更多', step: 'html-tail', reason: 'navigation' })
})

test('tags that stand in the heading are none of the headline', () => {
  const article = read(`<html><head><title>海上货运案宣判_货主_航运</title></head><body><h1>海上货运案宣判 <span><a href="/t">航运</a></span></h1><div><p>${COURT.join('</p><p>')}</p></div></body></html>`)
  expect(article.headline).toBe('海上货运案宣判')
  expect(article.publisher).toBeUndefined()
})

test('lines wrapped at the width of a screen are one paragraph', () => {
  const lines = ['兰港市水务局昨天通报，受连日暴雨影响，青石河水位超过警戒线一', '米二，沿岸三个乡镇的居民已经全部转移到安全地带，目前没有人员', '伤亡的报告，各级防汛人员仍在堤上巡查，预计今晚洪峰将通过市区', '河段。']
  const article = read(`<html><body><div class="content">${lines.join('<br>')}</div></body></html>`)
  expect(article.blocks).toEqual([{ type: 'paragraph', text: lines.join('') }])
})

test('a table of figures is kept row by row', () => {
  const article = read(`<html><body><div>${COURT.map((text) => `<p>${text}</p>`).join('')}<table><tr><th>站点</th><th>雨量</th></tr><tr><td>青石</td><td>132 毫米</td></tr></table><p>以上为昨天八时至今天八时的数据，由兰港市气象台提供。</p></div></body></html>`)
  expect(article.blocks).toContainEqual({ type: 'table', text: '站点\t雨量\n青石\t132 毫米' })
})

test('a layout table of the old web gives its article', () => {
  const menu = Array.from({ length: 12 }, (_, at) => `<tr><td><a href="/${at}">栏目${at}</a></td></tr>`).join('')
  const article = read(`<html><head><title>判决</title></head><body><table><tr><td><table>${menu}</table></td><td><font size=3>${COURT.join('<br><br>')}</font></td></tr></table></body></html>`)
  expect(article.blocks.map(({ text }) => text)).toEqual(COURT)
})

test('a page without prose is no article', () => {
  const page = parseCapture({ name: 'p', bytes: new TextEncoder().encode('<html><body><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul></body></html>'), fetchedAt: '' }) as HtmlPage
  expect(readHtml(page, { now: '2031-04-02' })).toMatchObject({ code: 'no-article' })
})

describe('a page whose title only names the site', () => {
  const prose = '渡轮昨天上午从兰港开出，两小时后抵达沙洲岛，船上有二百一十名乘客。船东表示，秋季起每天增开两班，票价不变。'
  const page = (title: string, above: string) => read(`<html><head><title>${title}</title></head><body><div><a href="/">首页</a> &gt; <a href="/b">闲谈</a></div>${above}<div>${prose}</div><div>${prose.replace('昨天', '前天')}</div></body></html>`)

  test.each([
    ['a board', '河湾社区', '<table><tr><td>主题：坐了一回新渡轮</td></tr></table>', '坐了一回新渡轮'],
    ['a blog with its name in the first heading', '林雨的博客', '<h1><a href="/">林雨的博客</a></h1><h2>坐了一回新渡轮</h2>', '坐了一回新渡轮'],
    ['a page in bold type', '欢迎访问河湾在线', '<p align="center"><b>坐了一回新渡轮</b></p><p>作者：林雨 2031-04-01 10:00</p>', '坐了一回新渡轮'],
  ])('%s', (_, title, above, headline) => {
    expect(page(title, above).headline).toBe(headline)
  })

  test('a title that tells what the page tells is kept, though no line shows it', () => {
    expect(page('兰港渡轮秋季增开两班', '<p><b>乘客很满意</b></p>').headline).toBe('兰港渡轮秋季增开两班')
  })
})

const beside = (name: string) => read(PORTAL.replace(/<div class="info">.*?<\/div>/u, `<div class="info"><span>${name}</span> <span>2031-04-01 22:16:05</span></div>`).replace('河湾晚报讯（记者 林雨）', ''))

test('an account beside the date is who wrote first; a place and a person are not', () => {
  expect(beside('看台夜话').origin).toBe('看台夜话')
  expect(beside('林雨').origin).toBeUndefined()
  expect(beside('兰州').origin).toBeUndefined()
  expect(beside('《河湾周刊》').origin).toBe('河湾周刊')
})

test('a form around the whole page is no form', () => {
  const wrapped = read(PORTAL.replace('<body>', '<body><form id="aspnetForm" action="./">').replace('</body>', '</form></body>').replace('<h3>“我只是猜对了方向”</h3>', '<p>第二章 逆转</p><p>他没有多说。</p>'))
  expect(textOf(wrapped)).toContain('第二章 逆转\n他没有多说。')
})

test('a row of links and a row of page numbers are no data, a label set upright is no heading', () => {
  const rows = '<table><tr><td>·</td><td><a href="/1">渡轮票价要涨了吗</a></td></tr><tr><td>·</td><td><a href="/2">沙洲岛开了新店</a></td></tr></table>'
  const dated = '<table><tr><td>2031-04-02 08:13更新 来源：河湾晚报</td><td>第1页/共1页</td></tr></table>'
  const upright = '<td><b>今<br>日<br>推<br>荐</b></td>'
  const article = read(PORTAL.replace('<h3>“我只是', `${rows}${dated}<table><tr>${upright}</tr></table><h3>“我只是`))
  expect(article.blocks.map(({ type }) => type)).toEqual(['paragraph', 'caption', 'paragraph', 'heading', 'paragraph'])
})

test('links under a related line go with it, and the article goes on behind them', () => {
  const article = read(PORTAL.replace('<h3>“我只是', '<p>延伸阅读：<a href="/1">兰港队公布名单</a></p><p><a href="/2">三名小将入选一队集训</a></p><p>骗局之一</p><h3>“我只是'))
  expect(textOf(article)).toContain('骗局之一')
  expect(textOf(article)).not.toContain('三名小将')
})

test('captions are told by the picture’s own text, and by a page that sets them so again and again', () => {
  const figures = '<p><img src="/1.jpg" alt="球迷在看台上挥旗，红白相间"></p><p>球迷在看台上挥旗，红白相间</p><p>比赛结束后，球迷久久不愿离去，在看台上唱起了队歌。</p>'
  const brief = ['旧看台。', '更衣室。'].map((text, at) => `<p><img src="/b${at}.jpg"></p><p>${text}</p><p>这里的一切都和三十年前一样，只是人换了一茬，他说。</p>`).join('')
  const captions = read(PORTAL.replace('<h3>“我只是', `${figures}${brief}<h3>“我只是`)).blocks.filter(({ type }) => type === 'caption').map(({ text }) => text)
  expect(captions).toEqual(['陈望扑出点球。周舟 摄', '球迷在看台上挥旗，红白相间', '旧看台。', '更衣室。'])
})

test('the sentence under the headline is the publisher’s own summary, the picture over the text one of the article’s', () => {
  const html = `<html><head><title>New ferry sails at last</title></head><body><article><h1>New ferry sails at last</h1><p class="deck">Islanders waited three years, and two hundred of them were on board when it left the quay.</p>
<figure><img src="https://linden.example/a.jpg"><figcaption>The ferry at the quay, seen from the mole.</figcaption></figure>
<div class="story"><p>The new ferry left Port Linden on Tuesday morning, three years after it was ordered.</p><p>It reached the island two hours later, the company said, with two hundred people on board.</p><p>Two more sailings a day are planned, at the same fare as before, from next month on.</p></div></article></body></html>`
  const { abstracts, images } = read(html)
  expect(abstracts).toEqual([{ origin: 'publisher', text: 'Islanders waited three years, and two hundred of them were on board when it left the quay.' }])
  expect(images).toEqual([{ url: 'https://linden.example/a.jpg', caption: 'The ferry at the quay, seen from the mole.' }])
})
