/**
 * What pages carry around their articles: one row for each kind of line. Patterns meet a trimmed line, folded to simplified script.
 * Gathered from the chrome of Chinese and English news sites in general; a row names a kind of furniture, never a site.
 */
import type { RemovalReason } from '../article.ts'

/**
 * What the line says of its surroundings:
 * `line`: nothing; `list`: a list of furniture follows it; `end`: behind it, after the body, nothing of the article comes.
 */
export type FurnitureEffect = 'line' | 'list' | 'end'

export interface FurnitureRule {
  readonly reason: RemovalReason
  readonly effect: FurnitureEffect
  readonly pattern: RegExp
}

const rule = (reason: RemovalReason, effect: FurnitureEffect, pattern: RegExp): FurnitureRule => ({ reason, effect, pattern })

/** Decoration around a label: `【相关阅读】`, `>> 相关阅读：`, `· 推荐阅读 ·`. */
const OPEN = '^[\\s>›»➤▶►◆■●▌▎|·•*#+【\\[［〖《（(=_—-]*'
const CLOSE = '[\\s：:>›»】\\]］〗》）)…·•|+=_/—-]*$'
const label = (words: string) => new RegExp(`${OPEN}(?:${words})${CLOSE}`, 'iu')
/** A label at the head of a line that goes on: `延伸阅读：某某`. */
const head = (words: string) => new RegExp(`${OPEN}(?:${words})\\s*[】\\]］〗）)]?\\s*[：:|｜丨→>》】]`, 'iu')

export const FURNITURE: readonly FurnitureRule[] = [
  // where a reader stands in the site
  rule('navigation', 'line', /^(?:您?(?:当前|现在|所在)?的?(?:位置|栏目)|你在这里|You are here)\s*(?:是|在)?\s*[：:>]/iu),
  rule('navigation', 'line', /^(?:首页|主页|Home)\s*(?:[>›»/|\\→-]|＞|&gt;).{0,80}$/iu),
  // `国内 > 社会 > 正文`; not `甲队 > 乙队`
  rule('navigation', 'line', /^(?:[^>›»。！？]{1,16}\s*[>›»＞]\s*){1,6}(?:正文|列表|详情|内容)$/u),
  rule('navigation', 'line', /^正在(?:阅读|浏览)\s*[：:]/u),
  rule('navigation', 'line', label('首页|主页|返回首页|回到首页|返回顶部|回到顶部|回顶部|返回|顶部|返回列表|返回上一页|返回目录|网站地图|网站导航|站点导航|导航|菜单|目录|频道|更多|查看更多|全部|展开|收起|展开全文|阅读全文|查看全文|点击查看|搜索|登录|注册|登录/注册|登录 注册|登录\\s*[|｜/]\\s*注册|退出|我的|个人中心|设为首页|加入收藏|收藏本站|简体|繁体|简体版|繁体版|无障碍|无障碍浏览|长者模式|关怀版|手机版|电脑版|客户端|APP下载|数字报|电子报|往期回顾|上一版|下一版|版面导航|标题导航|Menu|Search|Home|Sign in|Log in|Subscribe|Skip to (?:main )?content|Back to top|Advertisement')),
  rule('navigation', 'line', /^(?:上一篇|下一篇|上一条|下一条|上一页|下一页|上篇|下篇|尾页|末页|Previous|Next)(?:\s*[：:].{0,60}|\s*(?:没有了|无))?$/iu),
  rule('navigation', 'line', /^(?:阅读|展开|查看|余下|点击).{0,6}(?:剩余)?(?:全文|全部|更多)\s*[（(]?.{0,6}$/u),
  // `新闻 | 体育 | 财经 | 娱乐`, `要闻  时政  国际  社会  评论` is left to shape
  rule('navigation', 'line', /^[^。！？|｜]{1,12}(?:\s*[|｜]\s*[^。！？|｜]{1,12}){2,}[|｜]?$/u),
  rule('navigation', 'line', /^(?:字号|字体|字體|文字大小|Font size|Text size)\s*[：:]?.{0,16}$/iu),
  // `播放 00:00 / 58:12 1.0x`; not `00:00 开场`
  rule('template', 'line', /^(?:播放|暂停|听新闻|听文章|听全文|朗读|收听|Play|Pause|Listen)?\s*\d{1,2}:\d{2}(?::\d{2})?\s*\/\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*\d(?:\.\d+)?\s*[x×倍]速?)?$/iu),
  rule('navigation', 'line', /^(?:A[+-]\s*){1,3}$|^[【[(（]?\s*(?:大\s*中\s*小|小\s*中\s*大|超大\s*大\s*标准)\s*[】\])）]?$/iu),
  rule('navigation', 'line', /^(?:打印|打印本页|打印本文|举报|投诉|(?:可以|点击)?听文章(?:啦|了)?[！!]?|关闭|关闭窗口|关闭本页|收藏|收藏本文|纠错|我要纠错|报错|朗读|听新闻|语音播报|播报|听全文|Print|Close|Save|Listen)(?:[\s|｜/·]*(?:打印|关闭|收藏|纠错|朗读|分享|复制|大|中|小|Print|Email|Save))*$/iu),
  rule('navigation', 'line', /^[【[](?:打印|关闭|纠错|收藏|我要纠错|关闭窗口|打印本稿|字体[：:].*|推荐|大\s*中\s*小)[^】\]]*[】\]](?:\s*[【[][^】\]]*[】\]])*$/u),
  rule('navigation', 'line', /^(?:第\s*)?[\d一二三四五六七八九十]+\s*(?:页|頁)\s*[/，,、]?\s*(?:共\s*\d+\s*页)?$|^[-—–·\s]*\d{1,3}\s*[-—–·]+$|^(?:第\s*)?\d{1,3}\s*\/\s*\d{1,3}(?:\s*页)?$|^Page \d+(?: of \d+)?$|^共\s*\d+\s*页$/iu),
  rule('navigation', 'line', /^[A-D]?\d{1,3}\s*(?:版|叠|要闻|综合|国际|体育|财经|社会|文化|副刊|广告)$|^(?:第\s*)?[A-Z]?\d{1,3}\s*版\s*[：:]?.{0,8}$|^版(?:次|面)\s*[：:].{0,16}$/u),
  rule('navigation', 'line', /^(?:扫一扫|扫码|扫描|微信扫|长按|手机扫|用手机|识别).{0,30}(?:二维码|关注|打开|阅读|查看|分享|朋友圈|客户端|小程序|识别|浏览|更精彩)?$/u),

  // handing it on
  rule('share', 'line', /^(?:点击)?(?:右上角|左上角|下方|上方).{0,24}(?:分享|好友|朋友圈|收藏|微信|菜单)?$/u),
  rule('share', 'line', /^(?:一键)?(?:分享|转发|转载)(?:到|至|给|让|本文|此文|文章|按钮|按鈕|成功|按|链接|:|：).{0,40}$/u),
  rule('share', 'line', /^(?:请)?(?:使用|点击|用).{0,10}(?:浏览器|微信|手机).{0,8}(?:分享|扫码|扫一扫).{0,16}$/u),
  rule('share', 'line', label('(?:分享|转发|微信|微信好友|朋友圈|微信朋友圈|微博|新浪微博|腾讯微博|QQ|QQ好友|QQ空间|人人网|豆瓣|抖音|快手|小红书|Facebook|Twitter|X|LINE|WhatsApp|Telegram|LinkedIn|Email|邮件|复制链接|复制网址|生成海报|海报分享|Share|Copy link|Share this(?: article| story)?|Pinterest|Reddit)(?:[\\s、,，/|·]+(?:分享|微信|微信好友|朋友圈|微博|新浪微博|QQ|QQ好友|QQ空间|豆瓣|抖音|小红书|Facebook|Twitter|X|LINE|WhatsApp|Telegram|LinkedIn|Email|邮件|复制链接|生成海报))*')),

  // how it feels, what others say
  rule('mood', 'list', /^(?:您|你)?(?:看完|读完|看过)?.{0,6}(?:此时|此刻|现在|阅读后|读后|这篇文章)的?.{0,4}(?:心情|感受|感觉|态度).{0,10}$/u),
  rule('mood', 'list', /^(?:新闻)?(?:表情|心情)(?:排行|投票|指数|榜).{0,6}$/u),
  rule('mood', 'line', /^[•·*-]?\s*(?:开心|难过|点赞|飘过|感动|愤怒|高兴|搞笑|无聊|震惊|新奇|害羞|支持|惊讶|路过|鼓掌|流汗|伤心|同情|有用|无用|打酱油|赞|踩|给力|喜欢|很喜欢|不喜欢|想看|在看)(?:\s*[（(]?\d*[)）]?)$/u),
  rule('mood', 'line', /^(?:点赞|赞|喜欢|收藏|评论|在看|阅读|浏览|转发|热度|人气|点击|Likes?|Views?)\s*[：:]?\s*[（(]?\s*[\d.,]+\s*(?:万|次|人|w|k|\+)?\s*[)）]?(?:\s*(?:点赞|赞|喜欢|收藏|评论|在看|阅读|转发)\s*[：:]?\s*[\d.,]+(?:万|次)?)*$/iu),
  rule('mood', 'line', /^[\d.,]+\s*(?:万|w)?\s*(?:人|次)?(?:点赞|赞|评论|跟贴|跟帖|参与|阅读|浏览|收藏|转发|播放|关注|回复|Comments?|Likes?|Shares?|Views?)$/iu),
  rule('comment', 'list', label('网友评论|热门评论|最新评论|精彩评论|全部评论|用户评论|评论列表|评论区?|发表评论|我要评论|我来说两句|说两句|写评论|网友热议|网友跟贴|跟贴|跟帖|留言|读者留言|精选留言|Comments?|Leave a (?:comment|reply)|Join the (?:discussion|conversation)')),
  rule('comment', 'list', /^(?:\d+\s*条评论|评论\s*[（(]\d+[)）]|(?:已有|共有?)\s*\d+\s*(?:人参与|条评论|位网友).{0,12}|文明上网.{0,20}|请?登录后(?:发表)?评论.{0,10}|网友评论仅供.{0,24}|还没有评论.{0,12}|暂无评论.{0,12}|说点什么吧?.{0,4})$/u),

  rule('comment', 'list', /^(?:更多回答|查看(?:全部|剩余|更多).{0,8}(?:个)?回答|\d+\s*个回答)$/u),
  rule('mood', 'line', /^[\d.,]+\s*万?\s*人赞同了?该?(?:回答|文章|评论)$/u),

  // other articles
  rule('related', 'list', label('(?:相关|延伸|推荐|扩展|关联|猜你喜欢的?|更多)?(?:阅读|新闻|文章|报道|链接|资讯|内容|话题|专题|推荐|视频|图集|稿件|文档|信息)(?:推荐|链接|列表)?|相关(?:新闻|阅读|文章|报道|链接|专题|推荐|资讯|内容|视频|稿件)[/、 ]*(?:相关)?(?:阅读|专题|推荐)?|猜你喜欢|你可能(?:还|也)?(?:会)?(?:喜欢|感兴趣).{0,6}|您可能(?:还|也)?(?:会)?(?:喜欢|感兴趣).{0,6}|大家都在(?:看|搜)|大家还在看|还看了|看了又看|为您推荐|为你推荐|精彩推荐|编辑推荐|小编推荐|热门推荐|今日推荐|今日焦点|今日关注|本站推荐|频道推荐|特别推荐|图文推荐|相关推荐|热门(?:文章|新闻|搜索|话题|排行|资讯|视频|标签)|热点(?:新闻|推荐|排行|专题|聚焦|资讯)?|最新(?:文章|新闻|资讯|消息|发布|报道|视频)|今日(?:热点|要闻|头条|热门)|24小时(?:热文|热榜|热点|排行).{0,4}|(?:新闻|点击|阅读|热文|热点|热门|本周|一周|今日|文章|视频)?排行榜?|热榜|热搜榜?|滚动新闻|即时新闻|要闻推荐|视觉焦点|独家策划|精彩(?:图片|专题|图集|视频|图文)|图片新闻|更多(?:新闻|内容|文章|精彩|资讯|报道)|高清(?:图集|大图)|往期(?:回顾|精选|推荐)|推广信息|深度阅读|Related(?: (?:articles?|stories|news|topics|coverage|reading))?|Read (?:more|next|also)|More (?:from|on|in) .{1,30}|More stories|Most (?:read|popular|viewed)|Recommended(?: (?:for you|reading|stories))?|You (?:may|might) also like|Trending(?: now)?|Latest (?:news|stories)|See also|Editor.?s picks?|Top stories|Popular')),
  rule('related', 'line', head('相关(?:阅读|新闻|报道|链接|文章|推荐|专题)|延伸阅读|推荐阅读|扩展阅读|更多(?:阅读|文章|报道)|拓展阅读|相关|此前报道|早前报道|往期|阅读更多|Read more|Related|See also|Read also|Also read|More')),
  rule('related', 'line', /^[【[(（>»\s]*(?:点击|戳|请点|猛戳)(?:这里|此处|图片|下方|链接|查看|进入|阅读|观看|即可)?.{0,12}(?:专题|进入|链接|原文|观看|详情|视频|直播|下载|全文|报名|购买|更多|查看|阅读|大图).{0,16}[】\])）]?$/u),
  rule('related', 'line', /^(?:更多|欲知更多|了解更多|查看更多).{2,24}(?:请(?:点击|关注|进入|登录|下载|看)|[>»]{1,2}|尽在).{0,30}$/u),
  rule('related', 'line', label('加载更多|点击加载更多|正在加载|加载中|查看更多|换一换|换一批|下拉加载更多|没有更多了|已经到底了|到底了|Load more|Show more|View more|See more|Loading')),

  rule('related', 'list', label('関連記事|あわせて読みたい|관련기사|인기기사')),
  // `附件下载`, `文档附件`
  rule('navigation', 'line', label('Explore further|(?:文档|文件|相关|本文)附件(?:下载|列表)?|附件(?:下载|列表)|(?:文档|文件)下载')),

  // `更多河湾新闻网报道`, with its titles below
  rule('related', 'list', /^[\s【[>»]*更多\s?.{2,16}(?:报道|报导|新闻|文章|资讯|消息)[】\]：:\s]*$/u),
  rule('navigation', 'line', /^请?(?:继续)?(?:往下|向下|滑动|下滑)(?:继续)?(?:阅读|观看|浏览)[.…。]*$|^(?:Story|Article) continues below.{0,24}$/iu),

  // `相关解读：一图读懂`, `政策解读`
  rule('related', 'line', head('(?:相关|政策|图文|文字|专家)解读|解读链接|图解')),
  // `跳过热读并继续阅读`, `End of 热读`: for who listens
  rule('navigation', 'line', /^跳过.{1,16}(?:继续|往下)(?:阅读|浏览)$|^End of .{1,30}$/u),
  rule('related', 'list', label('热读|必看|热门内容')),
  // `👇👇点击下图看更多现场照片👇👇`; not `▼图为现场`
  rule('related', 'line', /^(?:👇|👉|☟|⬇️?|↓|▼)+\s*(?:点击|按|戳|滑动|左滑).{2,40}$/u),

  // tags
  rule('tags', 'list', label('相关标签|标签|文章标签|本文标签|热门标签|关键词|关键字|话题|Tags?|Keywords?|Topics?|Filed under')),
  rule('tags', 'line', /^[【[]?(?:相关标签|标签|文章标签|本文标签|关键词|关键字|Tags?|Keywords?|Topics|Filed under)[】\]]?\s*[：:]\s*.{1,120}$/iu),
  rule('tags', 'line', /^(?:#[^\s#，。]{1,20}#?[\s、,，]*){1,12}$/u),

  // who let it through
  // `【纠错】 责任编辑：某某` has a button before it
  rule('editor-line', 'end', /^(?:[【[](?:我要)?(?:纠错|打印|收藏|分享|关闭|举报)[】\]]\s*)*[【[（(\s]*(?:责任编辑|责编|本文编辑|文字编辑|网络编辑|网页编辑|值班编辑|值班责编|责任编缉|执行编辑|本期编辑|视频编辑|图文编辑|新媒体编辑|本文责编|栏目编辑|栏目主编|主编|副主编|编辑|小编|编审|编校|编委|校对|校检|校检编辑|审核|审校|审读|审稿|复审|终审|初审|一审|二审|三审|一校|二校|三校|监制|总监制|出品人?|总策划|策划|统筹|制作|制图|美编|设计|视觉|海报|题图|插画|剪辑|配音|播音|运营|技术|值班|值班主任|值班编委|签发|流程编辑|版式|排版|作者|本文作者|撰文|撰稿|撰写|采写|采访|文字|文|记者|本报记者|通讯员|实习生|实习记者|见习记者|摄影|摄像|摄影摄像|图|图片|图源|图片来源|视频|翻译|编译|来源|本文来源|文章来源|信息来源|稿源|Editor|Editing by|Edited by|Reporting by|Written by|Photo(?:graphy)? by)(?:[/／、&与和\s]*(?:责任编辑|责编|编辑|校对|审核|监制|统筹|制作|设计|剪辑|撰文|文字|文|图|摄影|摄像|视频|记者|作者|策划|海报))*\s*[】\]]?\s*(?:[：:丨|｜]|\s\/\s).{0,80}$/iu),
  rule('editor-line', 'end', /^[【[（(]\s*(?:责任编辑|责编|编辑|编译|校对|审校|审核|编审|Editor)[^。]{1,60}[】\]）)]$/iu),
  rule('editor-line', 'end', /^(?:责任编辑|责编|编辑|校对|审核)\s{1,4}\p{Script=Han}{2,4}(?:[、\s]+\p{Script=Han}{2,4}){0,3}$/u),

  rule('editor-line', 'end', /^(?:Editing|Edited|Reporting|Additional reporting|Writing|Written|Photographs?|Graphics?) by [A-Z][^.!?]{2,80}[.;]?$/u),

  // rights
  rule('licence', 'end', /(?:Copyright|©|\(c\)|版权所有|版\s权\s所\s有).{0,160}$|All rights reserved/iu),
  rule('licence', 'end', /(?:ICP(?:备|证)|公网安备|许可证(?:编号|号)?\s*(?:[：:]\s*[\w\d〔[（(京沪粤]|[〔[（(]?(?:[京沪粤]|\d{6,}|[A-Z]\d?-?\d{3,}))|视听节目许可|增值电信业务|网络文化经营|广播电视节目制作经营|互联网新闻信息服务)/u),
  // `本文由某报授权转载`, `经某某授权发布，……`; not `文章由他授权发表后引起热议`, which goes on past 转载
  rule('licence', 'end', /^[（(【※*\s]*(?:本文|文章|本稿|原文|内容|图文)?(?:由|经|已获|获|系)\s*.{0,20}(?:授权|许可|同意)\s*(?:转载|发布|刊发|发表|编译)(?:[，,。；）)】]|自|于|$).{0,40}$/u),
  rule('licence', 'end', /(?:未|非)经.{0,12}(?:授权|许可|同意|允许|协议).{0,12}(?:不得|禁止|严禁|请勿|谢绝).{0,30}$/u),
  rule('licence', 'end', /^.{0,24}(?:转载|引用|使用)(?:请|须|需|时|时请|务请|应).{0,8}(?:注明|标明|联系|保留).{0,40}$/u),
  rule('disclaimer', 'end', /^[【[（(*※注\s]*(?:免责声明|特别声明|郑重声明|版权声明|网站声明|本网声明|声明|重要声明|风险提示|免责条款|本文声明|平台声明|法律声明|Disclaimer)[】\]）)]?\s*[：:｜|]/iu),
  rule('disclaimer', 'end', label('免责声明|特别声明|郑重声明|版权声明|网站声明|本网声明|法律声明|Disclaimer')),
  rule('disclaimer', 'end', /^[（(【*※\s]*(?:以上|本文|文章|上述|文中|该文|此文|本网|凡(?:本网|注明|本站|来源))(?:内容|观点|信息|图片|文字|资料|素材|图文)?.{0,30}(?:仅(?:代表|供|作为?)|不代表|不构成|纯属|与本(?:网|站|平台)|不承担|侵权|侵删|来源于?网络|版权归|如有侵权|转载自|由AI).{0,120}$/iu),
  rule('disclaimer', 'end', /(?:如有|若有|如涉及|涉及)(?:侵权|版权|内容、?版权).{0,40}(?:联系|删除|告知|处理)/u),

  // how to reach them
  rule('contact', 'end', /(?:举报(?:电话|邮箱|热线)|违法和?不良信息|新闻热线|服务热线|客服(?:电话|热线)|联系(?:邮箱|电话|方式|我们)|投稿(?:邮箱|热线|信箱)?\s*[：:]|邮箱\s*[：:]|E-?mail\s*[：:]|(?:[报爆]料)(?:热线|电话|邮箱|微信|QQ|平台|入口|方式)?\s*[：:]|商务合作|(?:意见|问题)反馈\s*[：:]?\s*(?=\S+@)|广告(?:合作|服务|热线|投放)|服务邮箱|编辑部(?:电话|邮箱)|Contact us|Tel\s*[：:])(?=.{0,60}(?:\d{5,}|@|[：:]|$)).{0,60}$/iu),

  // `林雨（法律顾问）0432-6209922`, `发行部：0432-6209922`; not `拨打110后，……`
  rule('contact', 'end', /^[^。！？，,]{2,24}[：:\s（(）)][\s：:]*(?:0\d{2,3}[-－—]\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4})(?:[\s、,，/]+[\d-]{7,13})*$/u),
  rule('licence', 'end', /무단\s?전재|재배포\s?금지|無断転載/u),

  // `— END —`, `（全文完）`
  rule('template', 'end', /^[\s—–*·•=～~-]*(?:END|The End|全文完|完结)[\s—–*·•=～~-]*$/iu),
  // a board's boxes: `主题 12 | 帖子 340`, `回复 举报 道具`, `签名：慢一点`
  rule('byline', 'line', /^(?:(?:主题|帖子|积分|威望|金币|金钱|等级|级别|精华|好友|贡献|经验|粉丝|关注|发帖数?|UID|注册时间|在线时间|最后登录|阅读权限)\s*[：:]?\s*[\d-]+\s*(?:点|级|小时|枚|帖)?\s*[|｜]?\s*)+$/iu),
  rule('template', 'line', /^(?:(?:回复|举报|道具|引用|支持|反对|收藏|评分|只看该作者|倒序浏览|顶|踩|沙发|板凳|地板|楼主|使用道具|返回顶部)[\s|｜]*){2,}$/u),
  rule('byline', 'line', /^(?:个人)?签名\s*[：:].{0,80}$/u),

  // a release's wire: who sent it, and again at its end
  rule('byline', 'line', /^(?:News provided by|Provided by|Distributed by)(?:\s.{2,80})?$/iu),
  rule('origin-line', 'end', /^SOURCE:?\s+[A-Z].{2,100}$/u),

  // what stands for a picture in a copied text
  rule('template', 'line', /^[【[［](?:图片|视频|表情|动画表情|语音|链接|图|image|video)[】\]］]$/iu),
  // `参考资料：`, with its notes behind
  rule('origin-line', 'end', /^(?:参考(?:来源|资料|文献|链接)|引用来源|References|Sources)\s*[：:]?\s*(?:[[［【]?1[\]］】.、].*)?$/iu),

  // what a template left behind
  rule('template', 'line', /^[\w./\\~%-]+\.(?:html?|s?html|php|aspx?|jsp|tpl|js|css|json|xml|vue|jpe?g|png|gif|webp|svg|mp4|m3u8)(?:\?\S*)?$/iu),
  rule('template', 'line', /^(?:\.{1,2}\/|\/)[\w./~%-]{3,}$/u),
  rule('template', 'line', /^(?:\{\{.*\}\}|\{%.*%\}|<%.*%>|\$\{.*\}|<!--.*-->|\[object Object\]|undefined|null|NaN|function\s*\(.*|var\s+\w+\s*=.*|window\.\w+.*|\(function.*|document\.\w+.*|<\/?(?:div|span|p|a|script|style|br|img|ul|li|table|section)\b[^>]*>|[-=_*~─━—]{3,}|[.#][\w-]+\s*\{.*)$/iu),
  rule('template', 'line', /^https?:\/\/\S+$/iu),
  rule('template', 'line', /^(?:您的浏览器不支持|浏览器版本过低|请(?:升级|开启|启用).{0,10}(?:浏览器|JavaScript)|Your browser does not|Please enable JavaScript|JavaScript).{0,60}$/iu),

  // `视频加载中...`, `正在加载评论`; not `加载中国队的行李`
  rule('template', 'line', /^(?:正在)?(?:视频|图片|内容|页面|数据|评论)?(?:正在)?(?:加载|缓冲|载入)中?(?:评论|视频|内容)?\s*[.…。,，]*(?:请稍[后候等].{0,6})?$/u),

  // where an account writes from, or what it writes on: `发布于：沙渠省`, `IP 属地：沙渠`
  rule('byline', 'line', /^(?:发布于|发自|IP\s*属地|来自)\s*[：:]?\s*[\p{Script=Han}A-Za-z]{2,10}(?:客户端|网页版)?$/u),
  // `某报记者 | 林雨`
  rule('byline', 'line', /^\p{Script=Han}{0,8}(?:记者|编辑|作者|通讯员)\s*[|｜丨]\s*[\p{Script=Han}·、\s]{2,20}$/u),
  // `作者, 林雨`, `Role, 某台记者`: a list of who did what
  rule('byline', 'line', /^(?:作者|记者|撰文|Role|Author)\s*[,，]\s*[^。！？，,]{2,20}$/u),
  rule('template', 'line', label('Article Information|文章信息')),

  // selling
  // `[启动LINE推播] 每日重大新闻通知`, `请他喝杯咖啡`
  rule('advertisement', 'line', /^[【[]?(?:启动|开启)?LINE推播|喜欢这篇文章吗|^.{0,12}喝杯咖啡.{0,24}$/iu),
  // `（本文来自某报，更多原创资讯请下载“某报”APP）`
  rule('advertisement', 'line', /^[（(]?本文来自.{2,20}[，,]更多.{2,16}请.{0,4}(?:下载|关注|登录|访问).{2,30}$/u),
  // `不用抽不用抢 现在用APP看新闻 保证天天中奖 点我下载APP 按我看活动办法`
  rule('advertisement', 'line', /(?:点|按)我(?:下载|看活动|领取|订阅|加入).{0,12}/u),
  // `点击蓝字 关注我们`, `点击上方蓝字关注河湾故事`
  rule('advertisement', 'line', /^[↑↓▲▼☝👆👇\s]*(?:请)?(?:点击|点|戳)(?:上方|下方|上面|下面|标题下方)?[「『“]?蓝(?:字|色)[」』”]?.{0,24}$/u),
  rule('advertisement', 'line', /^.{0,16}(?:扫描|扫一扫|识别|长按).{0,8}二维码.{0,4}(?:关注|下载|加入|添加|进入|查看|阅读).{0,24}$/u),
  rule('advertisement', 'line', label('广告|推广|赞助|赞助商|赞助内容|Advertisement|Sponsored(?: content)?|Promoted|AD|广告位')),
  rule('advertisement', 'line', /^(?:打开|下载|安装|点击下载|立即下载|前往|去|用).{0,12}(?:APP|客户端|应用|小程序).{0,24}$/iu),
  rule('advertisement', 'line', /^(?:关注|订阅|扫码关注|欢迎关注|请关注|搜索).{0,20}(?:公众号|微信号|服务号|视频号|客户端|APP|小程序|微博|newsletter).{0,40}$/iu),
  rule('advertisement', 'line', /(?:海量资讯|精准解读).{0,20}(?:APP|客户端)|^(?:Sign up|Subscribe).{0,40}(?:newsletter|inbox|updates).{0,40}$/iu),

  rule('advertisement', 'line', /^(?:Chat with us|Follow us|Like us|Find us|Join us) (?:on|in) .{2,60}[.!]?(?:\s.{0,80})?$/iu),

  // the headline before the site changed it
  rule('origin-line', 'line', /^[（(【[]?(?:原标题|原题|原文标题|本文原题)(?:为|是)?\s*[：:《].{1,100}$/u),
  rule('origin-line', 'line', /^[（(【[]?(?:原文链接|原文地址|查看原文|阅读原文|本文链接|文章链接|链接地址|网址|固定链接|本文地址)\s*[：:]?.{0,160}$/u),
  rule('origin-line', 'line', /^[（(【[—\s]*(?:均|综合|以上均?|本版.{0,4}均?|本报综合|本文综合|据|文据|稿件均?据?|图文均?据?|图片均?据?|转自|转载自|摘自|综合自)\s*(?:据|自)?\s*[^，。！？；：:\s]{2,16}(?:[、，和/]\s*[^，。！？；：:\s]{2,12}){0,4}(?:\s*(?:等|电|报道|消息|供图|发布|综合报道))?[）)】\]。]?$/u),
  // `以下文章来源于旧城笔记 ，作者某某`; not `以下文章说明了三点`
  // `本文来自微信公众号：旧城笔记 (ID：jc)，作者：林雨`
  rule('origin-line', 'line', /^(?:本文|文章|此文)来自(?:微信)?公众号\s*[：:].{2,120}$/u),
  rule('origin-line', 'line', /^(?:以下|本|此|该)文章?(?:首发于|来源于|转载自|转自|选自|原载于?)\s*[：:]?.{2,40}$/u),
  rule('origin-line', 'line', /^[（(【[]?(?:资料|资料来源|资料图|数据来源|消息来源|内容来源|图文来源|素材来源|整理自|资料来源)\s*[：:].{1,40}$/u),
]
