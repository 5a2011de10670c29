/**
 * Verbs of saying in Chinese news: after the reporting verbs of 现代汉语词典 and of news style books. `free` verbs take what was
 * said with no mark between (警方称事故已处置, 他表示支持); the rest are verbs of saying only before a comma, a colon or a quotation mark.
 */
const FREE = '表示|指出|强调|认为|呼吁|重申|坦言|直言|声称|宣称|坚称|辩称|谎称|承认|否认|警告|说道|写道|笑言|感叹|感慨|反问|问道|答道|告诉记者|告诉|告诫|称'
/** Nouns as often as verbs; behind a plain subject they take what was said as it is: `专家建议居民减少外出`, `局长要求立即整改`. */
const ASKING = '建议|要求|提议|透露'
const BOUND =
  '介绍说|介绍称|介绍道|介绍|透露|回应称|回应说|回应|解释说|解释称|解释道|解释|补充说|补充道|补充|宣布|提出|提到|谈到|建议|提醒|评价说|评价道|评价称|评价|回忆说|回忆道|回忆|' +
  '声明称|声明说|主张|相信|预测|预计|要求|承诺|批评说|批评称|批评|抱怨|质疑|表态说|表态称|发言说|讲道|讲|喊道|喊|叫道|说|说明|通报称|报道称|报道说|发文称|撰文称|撰文写道|评论称|评论道|评论说|' +
  '分析称|分析说|分析指出|分析认为|判断说|总结说|总结道|留言说|留言称|追问|发问|回答说|回答|答|问|叹道|笑称|自称|证实|确认|查明|认定|指控|判决|裁定|赞叹|称赞|祝贺|致辞说'
const ANY_VERB = `(?:${FREE}|${BOUND})`

export interface SayingVerb {
  readonly start: number
  readonly end: number
  /** Where what was said begins. */
  readonly contentStart: number
  /** What stands between: a colon binds more than a comma, a comma more than nothing. */
  readonly mark: ':' | ',' | ''
  /** Takes what was said with no mark between. */
  readonly isFree: boolean
}

const VERB = new RegExp(`(${ANY_VERB})(?:[:：] ?|[，,] ?|(?=[“"「『]))|(${FREE})(?![了的过着出以])|(${ASKING})(?![了的过着出以得被是很也都，。、；：！？”」）])`, 'g')
const IS_FREE = new RegExp(`^(?:${FREE})$`)
/** Nouns as often as verbs: before a comma they need a plain subject. */
const IS_NOUN_TOO = /^(?:要求|承诺|建议|回应|评价|质疑|批评|判决|裁定|确认|证实|预测|预计|主张|提醒|回忆|祝贺|称赞|赞叹|相信|抱怨|说明|回答|追问|发问|介绍|解释|宣布|提出|提到|谈到|补充)$/
const NO_PLAIN_SUBJECT = /[的了是有为以用同]|体现|践行|符合|满足|作出|做出|应当|先后|感谢|正面|积极/
/** 告诉《晨报》记者，: whom it is told stands between. */
const TOLD = /^(?:告诉|提醒|警告|告诫)$/
const WHOM = /^[^，。：；“「\s]{1,20}([，：:]) ?/
/** 小说, 据说, 一般来说, 名称, 堪称, 所说; 未表示, 拒绝透露. */
const NO_VERB_AFTER = /(?:[小据传学听话虽再胡演游解劝图评笑戏]|来|可以|应该|就是|难|所|被|令人|让人|使人|不禁|没有?|不|未|对于|针对|面对|并未|拒绝|不愿|不肯|无法|没法)$/
/** 访问, 提问, 演讲, 解答: the verb is the tail of a noun. */
const NOUN_TAIL = /[访提询顾学疑慰叩演宣解呐可自被]$/
const NO_CALLING_AFTER = /(?:[名职简对俗号宣堪全昵统人合通戏别代并据匀相被誉自史])$/
const NO_CALLING_BEFORE = /^(?:[为号赞呼职霸王重谓得道许羡颂心]|之为|之|他为|其为|自己为|作|做)/
/** 他表示的, 强调的是. */
const NOT_BEFORE = /^(?:的|过|法|服|唱|辞|起)/

/** In: folded text of one line. Out: its verbs of saying, in order. */
export function sayingVerbs(line: string): readonly SayingVerb[] {
  const found: SayingVerb[] = []
  for (const match of line.matchAll(VERB)) {
    const verb = match[1] ?? match[2] ?? match[3]!
    const end = match.index + verb.length
    const before = line.slice(Math.max(0, match.index - 16), match.index)
    if (!isSaying(verb, before, line.slice(end, end + 4)) || (match[3] !== undefined && !PLAIN_ASKER.test(before))) continue
    const whom = TOLD.test(verb) ? WHOM.exec(line.slice(end, end + 24)) : null
    const mark = whom?.[1] ?? match[0].slice(verb.length).trim()
    if (mark === '，' && IS_NOUN_TOO.test(verb) && NO_PLAIN_SUBJECT.test(/[^，。；：]*$/.exec(before)![0])) continue
    const contentStart = whom ? end + whom[0].length : match.index + match[0].length
    found.push({ start: match.index, end, contentStart, mark: markOf(mark), isFree: match[3] !== undefined || IS_FREE.test(verb) })
  }
  return found
}

/** `市教育局` before 要求学校停课; not `符合环保` before 要求, nor `提出修改` before 建议. */
const PLAIN_ASKER = /(?:^|[，。；：！？])(?![^，。]*(?:符合|满足|达到|提出|根据|按照|采纳|接受|听取|征求|响应|应))[^，。；：！？的了是有为以用同按据对向在被]{1,15}$/

const markOf = (mark: string): SayingVerb['mark'] => (/[:：]/.test(mark) ? ':' : mark === '' ? '' : ',')

function isSaying(verb: string, before: string, after: string): boolean {
  if (NO_VERB_AFTER.test(before) || NOT_BEFORE.test(after)) return false
  if (/^[问讲答喊]$/.test(verb) && NOUN_TAIL.test(before)) return false
  if (/（[^）]*$/.test(before)) return false
  return verb !== '称' || (!NO_CALLING_AFTER.test(before) && !NO_CALLING_BEFORE.test(after))
}

/** `”李明说。`, `”市长在会上表示，`, `”座谈会上，何平说。`: who speaks, and the verb, after a closing mark. */
export const TAIL = new RegExp(`^ ?(?:[^，。！？；：“”「」"\\n]{2,24}(?:上|中|时|后|期间)，)?([^，。！？；：“”「」"\\n]{1,24}?)(${ANY_VERB})(?=[，,。:：；！？ \\n“"「]|$)`)
