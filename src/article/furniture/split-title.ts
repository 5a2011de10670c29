import { fold } from '../../language/index.ts'

/** What a site hangs on its headlines: `标题--文化--某某网`, `标题_某某新闻`, `Headline | Some Times`. */

export interface SplitTitle {
  readonly headline: string
  /** The site's name, where the last part is one. */
  readonly publisher?: string
  /** What was cut off, separators included; empty where nothing was. */
  readonly rest: string
}

const SITE = /(?:网|报|新闻|频道|在线|社|客户端|门户|热线|电视台|广播|卫视|台|杂志|周刊|媒体|号|订阅|百科|论坛|社区|贴吧|博客|Forums?|Blog|视频|财经|体育|News|Times|Post|Daily|Online|Journal|Herald|Tribune|Guardian|BBC|CNN|Reuters|\.(?:com|cn|net|org))(?:\.\w+|\s?[（(][\w.]+[)）])?$/iu
const SECTION = /^(?:首页|正文|时政|国际|国内|社会|财经|经济|金融|股票|体育|娱乐|文化|科技|军事|教育|健康|汽车|房产|旅游|法治|法律|评论|观点|理论|地方|港澳|台湾|港澳台|华人|侨界|生活|视频|图片|图集|专题|新闻|要闻|滚动|滚动新闻|新闻中心|头条|独家|公益|环保|能源|农业|食品|时尚|历史|读书|游戏|数码|手机|互联网|IT|城市|本地|民生|综合|党建|人事|产经|World|Sport|Sports|Business|Tech|Technology|News|Politics|Culture|Opinion)(?:频道|新闻|中心|版|站)?$/iu

/** Strong separators are never part of a headline; weak ones need a site's or a section's name behind them. */
const STRONG = /\s*(?:--+|__*|｜|\|)\s*/u
const WEAK = /\s*(?:\s[-–—]\s|[-–](?=[^-–]*$))\s*/u
const LONGEST_PART = 24
/** Longer than any title: it is left whole, since each part is sought anew. */
const LONGEST_TITLE = 1000

/** Names are told in either script. */
const isSite = (part: string) => SITE.test(fold(part))
const isSection = (part: string) => SECTION.test(fold(part))

/** In: a page's title. Out: the headline, and the site's name if the title ends with one. `中国—中亚峰会` stays whole. */
export function splitTitle(title: string): SplitTitle {
  let headline = title.trim()
  let publisher: string | undefined
  while (headline.length <= LONGEST_TITLE) {
    const cut = lastCut(headline)
    if (!cut) break
    publisher ??= isSite(cut.tail) ? cut.tail.replace(/\s?[（(][\w.]+[)）]$/u, '') : undefined
    headline = cut.before
  }
  return { headline, rest: title.trim().slice(headline.length), ...(publisher !== undefined && { publisher }) }
}

function lastCut(title: string): { readonly before: string; readonly tail: string } | undefined {
  const strong = cutAt(title, STRONG)
  if (strong && strong.tail.length <= LONGEST_PART && (isSite(strong.tail) || isSection(strong.tail) || strong.before.length > strong.tail.length)) return strong
  const weak = cutAt(title, WEAK)
  return weak && weak.tail.length <= LONGEST_PART && (isSite(weak.tail) || isSection(weak.tail)) ? weak : undefined
}

function cutAt(title: string, separator: RegExp): { readonly before: string; readonly tail: string } | undefined {
  const last = [...title.matchAll(new RegExp(separator.source, 'gu'))].at(-1)
  if (!last) return undefined
  const before = title.slice(0, last.index)
  const tail = title.slice(last.index + last[0].length)
  return before.length >= 4 && tail !== '' ? { before, tail } : undefined
}
