/** What stands before a name on a page, and what it makes of it. Simplified script: lines are folded first. */

export type Role = 'author' | 'editor' | 'other' | 'origin' | 'date' | 'ignored'

export interface RoleLabel {
  readonly role: Role
  /** Alternatives of a regular expression, longest first where one begins another. */
  readonly words: string
}

/** Order matters where labels begin alike: 来源 before 源, 摄影记者 before 记者. */
export const ROLE_LABELS: readonly RoleLabel[] = [
  { role: 'origin', words: '(?:本文|文章|信息|新闻|稿件|稿|消息|内容|资讯)?来源|稿源|发布(?:机构|单位)|发文(?:机关|单位)|供稿单位|(?:本文|文章|此文)?来自(?:微信)?公众号|(?:本文)?(?:转载自|转自|摘自|选自)|Source' },
  { role: 'date', words: '(?:发布|发表|更新|刊发|刊登|创建|上传|发稿|成文|编辑|播出|最后更新)(?:时间|日期|于)|时间|日期|Published(?: on)?|Posted(?: on)?|Updated(?: on)?' },
  { role: 'other', words: '[头题]图(?:来自|来源)|图片来自|摄影(?:报道|师|记者|摄像)?|摄像|摄影[／/]?图|供图|图片(?:来源|作者|编辑)?|图源|图[／/]文|图|视频(?:来源|剪辑|拍摄)?|剪辑|配音|播音|校对|校检|校审|审核|审校|审读|审稿|[初复终]审|[一二三][审校读]|监制|总监制|出品人?|总?策划|统筹|制作|制图|美编|设计|视觉|海报|插画|漫画|题图|运营|技术支持?|签发|签审|版式|排版|责校|翻译|译者|校译|导演|主持人?|嘉宾|音频|监审|二维码|值班(?:主任|编委|领导)|Photos?(?:graphy)?(?: by)?|Photographer|Translated by|Graphics?(?: by)?' },
  { role: 'editor', words: '责任编[辑缉]|责编|(?:本文|文字|网络|网页|值班|执行|新媒体|栏目|视频|图文|流程|本期|本版|助理|见习|实习|中文|英文|高级)编辑|执行主编|副?主编|责任主编|编审|编校|编委|值班责编|小编|编辑|Editors?|Edited by|Editing by' },
  { role: 'author', words: '(?:本文|文章|原文?|原创)?作者|(?:本[报台网社刊]|特[约派]|实习|见习|首席|资深|驻[一-龥]{2,6}|[一-龥A-Za-z]{2,6}?)?(?:全媒体|融媒体|调查|文字|见习|实习)?(?:记者|通讯员|特派员|评论员|撰稿人)|实习生|文[／/]图|文[／/]摄影?|文图|图文|撰文|撰稿|撰写|采写|采访(?:整理)?|编译|编撰|执笔人?|记录|整理|口述|文字|文|原创|Author|Written by|Reporting by|Reported by|Story by|Words by|By' },
  { role: 'ignored', words: '索引号|文号|发文字号|主题分类|有效性|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|人气|热度|评论(?:数)?|访问(?:量|次数|统计)|查看|字号|字体|大小|分享(?:到|至)?|编号|稿件编号|字数|标签|关键词|关键字|版次|分类|栏目|频道|点赞|收藏|举报|打印|原标题|标题|编者按|Views?|Comments?' },
]
