import { expect, test } from 'vitest'
import { classFurniture, classSentence, splitTitle } from './index.ts'

test.each([
  ['首页 > 国内频道 > 社会 > 正文', 'navigation'], ['字号：大 中 小', 'navigation'], ['第 3 页 共 5 页', 'navigation'], ['點擊查看', 'navigation'],
  ['分享到：', 'share'], ['请使用浏览器分享功能', 'share'], ['微信 微博 QQ空间', 'share'],
  ['您此时的心情', 'mood'], ['点赞 128', 'mood'], ['网友评论', 'comment'], ['已有 12 人参与', 'comment'],
  ['【相关阅读】', 'related'], ['相關新聞', 'related'], ['延伸阅读：一座小城的春天', 'related'], ['猜你喜欢', 'related'], ['点击进入专题', 'related'], ['加载更多', 'related'],
  ['标签：体育 足球', 'tags'], ['责任编辑：某某', 'editor-line'], ['[ 责编:某某 ]', 'editor-line'], ['文字/甲某 摄影/乙某', undefined],
  ['© 2025 某某网 版权所有', 'licence'], ['京ICP备12345678号', 'licence'], ['免责声明：本文仅代表作者个人观点', 'disclaimer'],
  ['新闻热线：0599-12345678', 'contact'], ['index_new.html', 'template'], ['../static/tpl/a.html', 'template'],
  ['（原标题：某某）', 'origin-line'], ['均據某某社', 'origin-line'], ['为您提供一站式资讯服务', 'advertisement'],
  ['责任编辑制度是报社的基础。', undefined], ['相关部门已经介入调查', undefined], ['记者从会上获悉', undefined], ['图书馆今天开馆', undefined], ['首页新闻写作比赛落幕', undefined],
  ['关键词不同，结果也不同', undefined], ['热点地区将有阵雨', undefined], ['版权局发布年度报告', undefined],
])('%j is %s', (line, reason) => {
  expect(classFurniture(line)?.reason).toBe(reason)
})

test('a sentence of news that holds the words of furniture stays', () => {
  expect(classSentence('新系统新版本支持自定义桌面，也加入了AI助手和个性化铃声，公司将推出会员服务。')).toBeUndefined()
  expect(classSentence('被告人未取得烟草专卖零售许可证2份，法院依法作出判决。')).toBeUndefined()
  expect(classSentence('监管部门对该公司处以980万元罚款，暂扣安全生产许可证6个月，平台上涉及侵权的商品已联系商家处理。')).toBeUndefined()
  expect(classSentence('工信部宣布扩大增值电信业务开放试点，首批四个城市自明年起接受申请。')).toBeUndefined()
  expect(classSentence('凡本网注明来源的作品，未经授权不得转载，违者将依法追究责任。')?.reason).toBe('licence')
})

test.each([
  ['渡轮复航--社会--兰港网', '渡轮复航', '兰港网'], ['渡轮复航_兰港新闻', '渡轮复航', '兰港新闻'], ['渡輪復航 - 蘭港日報', '渡輪復航', '蘭港日報'],
  ['Ferry returns | The Harbour Times', 'Ferry returns', 'The Harbour Times'],
  ['兰港—南屏航线开通', '兰港—南屏航线开通', undefined], ['3-1！海燕队晋级', '3-1！海燕队晋级', undefined],
])('%j is the headline %j of %s', (title, headline, publisher) => {
  expect(splitTitle(title)).toMatchObject({ headline, ...(publisher !== undefined && { publisher }) })
})

test('A title longer than any is left whole', () => {
  const title = '渡口_新闻'.repeat(50_000)
  expect(splitTitle(title)).toEqual({ headline: title, rest: '' })
})
