import { fold, type TimeExpression, type Word } from '../language/index.ts'
import { governTimes, isAnniversary, isMoment, type TimedStretch } from './govern-times.ts'
import { type StudiedArticle, type StudiedSentence, startingWithin } from './study-article.ts'

/** One place where something is said to have happened, or to be going to, at a time. */
export interface EventMention extends TimedStretch {
  readonly article: StudiedArticle
  readonly sentence: StudiedSentence
  /** First and last day, inclusive. */
  readonly begin: string
  readonly until: string
  readonly planned: boolean
  /** Names and words that tell what it is about, folded. */
  readonly names: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  /** Those that let something happen; the others that are no part of a name; the figures told: `11.8万台`. */
  readonly acts: ReadonlySet<string>
  readonly things: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
  /** Where the words of the event itself begin: after the time. */
  readonly contentStart: number
}

/** Verbs that state, hold or say, but let nothing happen. */
const STATES = new Set(('是 有 为 在 成为 位于 属于 具有 拥有 作为 包括 来自 存在 代表 意味着 体现 认为 觉得 表示 说 指出 强调 称 介绍 告诉 透露 获悉 了解 看到 显示 希望 ' +
  '期待 相信 需要 应该 可以 能够 可能 愿意 愿 要 能 会 想 没有 无 如 像 似 等于 据 记得 感到 恰逢 正值 适逢 值得 关注 分析 评价 回忆 说明 反映 标志 到 至 起 来 去 对 让 使 令 被 把 将 已 做 作 用 以 及 等').split(' '))
const VERB = /^(?:v|vn|vd|vi|vg|l|i)$/
/** Verbs of happenings that jieba's dictionary tags as something else. */
const OTHER_VERBS = new Set(('主办 承办 协办 夺冠 登顶 建队 开售 签约 到期 大修 检修 罚款 受罚 约谈 停航 复航 复工 停工 停课 复课 交手 交锋 对阵 获胜 折桂 揭幕 开幕 闭幕 落幕 夺金 遇难 罹难 坠毁 起飞 发射 首飞 通车 停火 停产 断电 停电 起火 ' +
  '溃坝 决堤 登陆 上市 退市 开庭 宣判 判处 获刑 逝世 病逝 就职 宣誓 访华 来访 建交 断交 复交 投产 开工 竣工 交付 首映 首演 首发 点火 并网').split(' '))
/** 将, 拟, 计划: told before it happens. Near miss: 将军 (one word). */
const PLANNED = /(?:^|[^即])(?:将(?!军|领|士|来|近|要求)|拟(?!定)|计划(?:于|在|将)|预计|即将|有望|定于)/
/** A time inside the sentence's own frame: `访问期间，`, `期间，`; not `每场活动期间` (no one occasion). */
const DURING = /(?:^|[，,；;。])(?<frame>(?!.{0,6}(?:每|各|任何))[^，,；;。]{0,10}?(?:期间|其间))[，,]/u
const CONTENT = /^(?:n|nz|nr|ns|nt|nrt|v|vn|j|l|i|eng|a|b)/
/** jieba gives the tag of marks to words that its dictionary lacks: most are names. */
export const isContent = ({ tag, text }: Word) => CONTENT.test(tag) || (tag === 'x' && /\p{Script=Han}/u.test(text))
/** A clause needs so many letters to tell anything. */
const FEWEST_LETTERS = 4
const FEWEST_WORDS = 2
const LONGEST_FRAME_DAYS = 31

/**
 * What do the articles say happened, and when?
 *
 * In: a studied article. Out: one mention for each dated happening, in order: a moment with a verb that lets something happen and
 * somebody or something named; founding dates counted back from an anniversary; what is told of `期间` in the time of the article's
 * own frame. Backgrounds, durations, general statements and bare sayings are left out. Pure.
 */
export function findEvents(article: StudiedArticle): readonly EventMention[] {
  const dated = article.sentences.flatMap((sentence) => [
    ...governTimes(article, sentence).filter((stretch) => happens(article, stretch)).map((stretch) => mentionOf(article, sentence, stretch)),
    ...anniversariesIn(article, sentence),
    ...beginningsIn(article, sentence),
  ])
  const frame = frameOf(dated)
  const during = frame ? article.sentences.flatMap((sentence) => duringIn(article, sentence, frame)) : []
  return [...dated, ...during].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function mentionOf(article: StudiedArticle, sentence: StudiedSentence, stretch: TimedStretch, from = stretch.time.end): EventMention {
  const { time, start, end } = stretch
  const [begin, until] = [time.begin!.slice(0, 10), time.until!.slice(0, 10)]
  return {
    ...stretch,
    article,
    sentence,
    begin,
    until,
    planned: isPlanned(article, begin, article.folded.slice(start, end)),
    names: namesOf(article, sentence, start, end),
    words: wordsIn(article, start, end, time),
    ...deedOf(article, time, start, end),
    contentStart: from,
  }
}

function deedOf(article: StudiedArticle, time: TimeExpression, start: number, end: number): Pick<EventMention, 'acts' | 'things' | 'figures'> {
  const names = startingWithin(article.names, start, end)
  const free = startingWithin(article.words, start, end).filter((word) =>
    word.end - word.start > 1 && isContent(word) && (word.start < time.start || word.start >= time.end) && !names.some((name) => name.start <= word.start && word.start < name.end))
  const folded = (words: readonly Word[]) => new Set(words.map((word) => article.folded.slice(word.start, word.end)).filter((word) => !STATES.has(word)))
  return {
    acts: folded(free.filter(isAct)),
    things: folded(free.filter((word) => !isAct(word))),
    figures: new Set(startingWithin(article.quantities, start, end).filter(({ value }) => value > 1).map(({ value, unit }) => `${value}${unit}`)),
  }
}

/** The names in the stretch; where it names nobody, those of its sentence: `…发布新机，将于9月19日开售`. */
function namesOf(article: StudiedArticle, sentence: StudiedSentence, start: number, end: number): ReadonlySet<string> {
  const own = startingWithin(article.names, start, end)
  return new Set((own.length > 0 ? own : startingWithin(article.names, sentence.start, sentence.end)).map(({ canonical }) => canonical))
}

function isPlanned(article: StudiedArticle, begin: string, folded: string): boolean {
  const reference = article.reference?.slice(0, 10)
  if (reference === undefined || reference.length < 10) return PLANNED.test(folded)
  return begin > reference || (begin === reference && PLANNED.test(folded))
}

function wordsIn(article: StudiedArticle, start: number, end: number, time: TimeExpression): ReadonlySet<string> {
  const inTime = (at: number) => time.start <= at && at < time.end
  const names = startingWithin(article.names, start, end)
  return new Set(startingWithin(article.words, start, end)
    .filter((word) => isContent(word) && word.end - word.start > 1 && !inTime(word.start) && !names.some((name) => name.start <= word.start && word.start < name.end))
    .map((word) => article.folded.slice(word.start, word.end))
    .filter((word) => !STATES.has(word)))
}

/** Something happens in the stretch, besides its time: a verb that is more than a state, and enough said. */
function happens(article: StudiedArticle, { time, start, end }: TimedStretch): boolean {
  const folded = article.folded.slice(start, end)
  if (/[？?]|(?:宣布|公布|通报|披露|透露|表示|报道说?|报道称|显示|采访[中时])[，,：:]?\s*$/.test(folded) || isHeadOfAnniversary(article, time) || NO_MOMENT.test(article.folded.slice(time.end, end))) return false
  const outside = startingWithin(article.words, start, end).filter((word) => word.start >= time.end || word.end <= time.start)
  const letters = outside.reduce((sum, word) => sum + (/[\p{L}\p{N}]/u.test(word.text) ? word.text.length : 0), 0)
  if (!acts(article, outside, time)) return false
  if (isAsOf(article, { time, start, end })) return true
  return letters >= (isElided(article, time, start) ? 2 : FEWEST_LETTERS) && !isObject(article, time, start) && !onlySays(article, time, end)
}

/** `截至7月25日，已有…台完成更换`: how things stood on a day, in numbers. Near miss: `截至目前` (no day). */
function isAsOf(article: StudiedArticle, { time, start, end }: TimedStretch): boolean {
  const after = article.folded.slice(time.end, end)
  return isDay(time) && /截[至止]到?\s*$/.test(article.folded.slice(start, time.start)) && /[\d一二两三四五六七八九十百千万]/.test(after)
}

/** `…售价4299元，3月20日开售`: who did it stands in the clause before. */
function isElided(article: StudiedArticle, time: TimeExpression, start: number): boolean {
  return isDay(time) && start === time.start && /[，,]\s*$/.test(article.folded.slice(Math.max(0, start - 2), start))
}

const isDay = ({ precision }: TimeExpression) => precision === 'day' || precision === 'hour' || precision === 'minute'


/** What follows a time that sets no moment: `的夏天`, `恰逢`, `26岁`, `成立以来`. Near misses: `的比赛中，` (an occasion), `来到`. */
const NO_MOMENT = /^(?:的(?![^，,。；;]{0,12}?(?:赛|战|会|较量|对决|谈|庭|审|典礼|仪式|采访|发言|演讲|讲话|讨论|测试|检查|行动|活动|访问|现场)\p{Script=Han}?(?:中(?![国央心文])|上(?![海市])|里|期间|[时后](?=[，,])))|[代是]|(?:电讯|的)?(?:报道|消息)|[，,]?(?:恰逢|适逢|正值|正逢|时值)|\s*[\d一二三四五六七八九十]{1,3}\s*岁|[^，,。；;]*(?:以来|至今))/u

/** `做过一次大修`, `进行了检测`, `被处以罚金`: the happening stands as a noun. */
const DONE = /^(?:(?:做|进行|作)[了过]|[被遭受]\p{Script=Han}{2})/u

/** A verb that lets something happen; not a noun that may act (联赛, 合作). */
const isAct = ({ tag, text }: Word) => OTHER_VERBS.has(fold(text)) || (tag !== 'vn' && VERB.test(tag) && !STATES.has(fold(text)))

/** A verb that lets something happen; or, of a day, words of which jieba knows none as a verb (开庭审理, 战平 stand as nouns with it). */
function acts(article: StudiedArticle, words: readonly Word[], time: TimeExpression): boolean {
  const verbs = words.filter((word) => VERB.test(word.tag)).map((word) => article.folded.slice(word.start, word.end))
  if (verbs.some((verb) => !STATES.has(verb)) || words.some((word) => OTHER_VERBS.has(article.folded.slice(word.start, word.end)))) return true
  if (words.some(({ start }) => DONE.test(article.folded.slice(start, start + 10)))) return true
  return isDay(time) && verbs.length === 0 && words.filter(isContent).length >= FEWEST_WORDS
}

/** `2025年恰逢…5周年`: the year is that of the anniversary, and tells no event of its own. */
function isHeadOfAnniversary(article: StudiedArticle, time: TimeExpression): boolean {
  return /^(?:[，,]?\s*(?:恰逢|适逢|正值|正逢|是|迎来|恰是|也是|时值)[^，,。；;]*(?:周年|华诞))/.test(article.folded.slice(time.end, time.end + 40))
}

/** `推迟到11月`, `提前至9月`: the new time of what was to happen. */
const RESCHEDULED = /(?:推迟|延期|延后|提前|改期|改)[到至]\s*$/
/** `相约2025年`, `到2030年`, `成立于1998年的`: the time is what a verb aims at, or part of a name; its clause happens at another time. */
function isObject(article: StudiedArticle, time: TimeExpression, start: number): boolean {
  const before = article.folded.slice(start, time.start)
  return !RESCHEDULED.test(before) && /(?:相约|约定|面向|展望|直到|截至|截止|至|到|从|自|由|与|跟|像|未来|今后|比|较|同比|超过|除|包括|参考|根据|回顾|以来)\s*$/.test(before)
}

const SAYING = /^[，,]?[^，,。；;]{0,24}?(?:表示|指出|强调|认为|称|介绍说?|回应称?|告诉记者|告诉本报|透露|通报|说)[，,：:“"「]|^[，,]?[^，,。；;]{0,10}?(?:说|说过|说道|表示)/
/** `4月召开的会议强调`: the meeting was in April, whatever it said. Near miss: `4月的会议` (no verb). */
const HELD_THEN = /^\p{Script=Han}{2,4}的/u
/** `昨日在看台上对记者说`, `昨日受访时说`, `次日的说明会上承认`: said on an occasion, which was that day. Near miss: `3日上午说`. */
const SAID_AT = /^[，,]?(?:的|在|于|出席|参加)?[^，,。；;：:]{0,14}?(?:访时?|会上|场上|台上|席上|仪式上|现场|会后|赛后|庭外|门外|活动中|途中)(?:[向对][^，,。；;]{1,8}?)?(?:表示|指出|强调|承认|透露|回应|说)/

/** `3日，发言人表示，…`, `记者3日获悉，…`: said at that time; what is said has its own. */
function onlySays(article: StudiedArticle, time: TimeExpression, end: number): boolean {
  const after = article.folded.slice(time.end, end)
  if (HELD_THEN.test(after) || (isDay(time) && SAID_AT.test(after))) return false
  return SAYING.test(after) || /^[，,]?[^，,。；;]{0,20}?(?:获悉|了解到|消息)/.test(after)
}

/** `机制成立5周年`, `建交30周年`: the beginning, counted back. */
function anniversariesIn(article: StudiedArticle, sentence: StudiedSentence): readonly EventMention[] {
  return startingWithin(article.times, sentence.start, sentence.end).filter((time) => isMoment(time) && isAnniversary(time)).flatMap((time) => {
    let start = time.start
    while (start > sentence.start && !/[，,；;：:、“"「）)]/.test(article.folded[start - 1]!)) start--
    const inner = startingWithin(article.times, start, time.start).at(-1)
    const lead = /^(?:[，,]?\s*(?:恰逢|适逢|正值|正逢|也是|是|迎来|恰是|时值))?/.exec(article.folded.slice(inner?.end ?? start, time.start))![0].length
    const from = (inner?.end ?? start) + lead
    if (time.start - from < 4) return []
    const mention = mentionOf(article, sentence, { time, start, end: time.end }, from)
    return [{ ...mention, planned: false }]
  })
}

/** `2003年首次交手以来`, `2015年沿用至今`: what began then. Near misses: `2020年以来` (nothing between), `2024年入冬以来` (a season). */
const BEGUN = /^(?!入[春夏秋冬汛伏]|开[年春])(?<what>[^，,。；;、]{2,14}?)(?:以来|至今)/

function beginningsIn(article: StudiedArticle, sentence: StudiedSentence): readonly EventMention[] {
  return startingWithin(article.times, sentence.start, sentence.end).flatMap((time) => {
    const what = time.begin !== undefined && time.stated.includes('year') && time.kind !== 'duration' ? BEGUN.exec(article.folded.slice(time.end, sentence.end))?.groups!['what'] : undefined
    if (what === undefined) return []
    let start = time.start
    while (start > sentence.start && !/[，,；;：:“"]/.test(article.folded[start - 1]!)) start--
    return [{ ...mentionOf(article, sentence, { time, start, end: time.end + what.length }), planned: false }]
  })
}

/** The article's own occasion: the first span of days that it tells of at its head. */
function frameOf(mentions: readonly EventMention[]): EventMention | undefined {
  return mentions.find(({ time, begin, until, planned }) => time.kind === 'range' && begin !== until && !planned && dayCount(begin, until) <= LONGEST_FRAME_DAYS)
}

const dayCount = (begin: string, until: string) => (Date.parse(until) - Date.parse(begin)) / 86_400_000

function duringIn(article: StudiedArticle, sentence: StudiedSentence, frame: EventMention): readonly EventMention[] {
  const match = DURING.exec(sentence.folded)
  if (!match || governTimes(article, sentence).length > 0) return []
  const start = sentence.start + match.index + match[0].indexOf(match.groups!['frame']!)
  const strong = article.folded.slice(start, sentence.end).search(/[；;]/)
  const stretch = { time: frame.time, start, end: strong < 0 ? sentence.end : start + strong }
  if (!happens(article, { ...stretch, time: { ...frame.time, start, end: start + match.groups!['frame']!.length } })) return []
  return [{ ...mentionOf(article, sentence, stretch, start + match.groups!['frame']!.length), planned: false }]
}
