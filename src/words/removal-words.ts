import type { RemovalReason } from '../article/index.ts'
import type { Wording } from './speech.ts'

/** Why something on the page is not part of the article. */
export const REMOVAL_WORDS: Readonly<Record<RemovalReason, Wording>> = {
  navigation: { zh: '导航', en: 'navigation' },
  share: { zh: '分享文字', en: 'share text' },
  related: { zh: '相关阅读', en: 'related reading' },
  mood: { zh: '心情排行', en: 'mood ranking' },
  advertisement: { zh: '广告', en: 'advertisement' },
  licence: { zh: '许可证说明', en: 'licence notice' },
  contact: { zh: '联系方式', en: 'contact details' },
  template: { zh: '页面模板', en: 'page template' },
  tags: { zh: '标签', en: 'tags' },
  byline: { zh: '署名', en: 'byline' },
  'date-line': { zh: '日期行', en: 'date line' },
  'editor-line': { zh: '编辑署名', en: 'editor’s line' },
  'origin-line': { zh: '来源行', en: 'source line' },
  'title-repeat': { zh: '重复的标题', en: 'repeated headline' },
  comment: { zh: '评论区', en: 'comments' },
  footer: { zh: '页脚', en: 'footer' },
  'front-matter': { zh: '文首信息', en: 'front matter' },
  'placeholder-image': { zh: '占位图片', en: 'placeholder image' },
  repeat: { zh: '重复的文字', en: 'repeated text' },
  disclaimer: { zh: '声明', en: 'disclaimer' },
  hidden: { zh: '页面上不显示的文字', en: 'text hidden on the page' },
  script: { zh: '脚本', en: 'script' },
}
