import { type Evidence, evidenceAt } from '../article/index.ts'
import { parseNumeral } from '../language/numeral/index.ts'
import type { Mechanism, MechanismLevel, Rotation } from './dossier.ts'
import { type BodyMention, findBodies } from './find-bodies.ts'
import { inferHosts, readRotation, type RotationRule } from './read-rotation.ts'
import { compareText, sentenceAt, type StudiedArticle, type StudiedSentence, startingWithin } from './study-article.ts'

/** All that the story says of one body. */
interface Body {
  readonly stem: string
  readonly mentions: readonly BodyMention[]
}

/** `论坛由北港`: what stands before the first member of a list. */
const BEFORE_MEMBER = /^.*(?:由|来自|包括|会同|邀请|[是为有在的及])(?=.{2})/u
const FEWEST_MEMBERS = 3
/** `甲、乙两市轮流承办`: two are enough for turns. */
const TAKING_TURNS = /轮流|轮换|依次|轮替|轮番|隔[年届]/

type Meeting = Mechanism['meetings'][number]
type DateOf = (article: StudiedArticle, at: number) => string | undefined

/** Who meets: `外长会晤机制`, `元首层级`, `部级合作机制`; and `秘书处`. Near miss: `外长会见记者` (no body). */
const WHO = '国家元首|元首|首脑|政府首脑|总理|外长|外交部长|防长|部长|部级|副部级|省级|省长|市长|州长|议长|领导人|高官|司局级|秘书长|专家'
const MEETS = '会晤|会议|合作|对话|磋商|理事会|峰会|联席会议'
const LEVEL = new RegExp(`(?:${WHO})级?(?:${MEETS})?(?:机制|层级|理事会|例会|联席会议)|(?:常设)?秘书处|常务委员会|常设理事会|轮值主席国?`, 'g')
/** `甲、乙、丙三国`, `甲、乙和丙五市`: a list with its count and what they are. */
const LIST = '[\\p{Script=Han}A-Za-z·]{1,12}(?:、[\\p{Script=Han}A-Za-z·]{1,12})+(?:[和与及][\\p{Script=Han}A-Za-z·]{1,12})?'
const UNITED = '国|市|地|省|州|方|城|县|区|队|校|镇|村|岛|港|城市|国家|球队|俱乐部|大学|成员'
const COUNTED_LIST = new RegExp(`(?<list>${LIST})(?<count>[两三四五六七八九十]{1,3}|\\d{1,2})(?:个|所|家|支|座)?(?:${UNITED})`, 'gu')
/** `成员包括甲、乙、丙`, `由甲、乙、丙组成`. */
const INTRODUCED = '(?:成员国?|成员单位|成员城市|创始成员国?|参赛队|缔约国)(?:包括|有|为|是|[:：])|由'
const TOGETHER = '等|[，,。；;]|(?:共同)?(?:组成|发起|倡议|设立|成立|参加|主办|轮流)'
const MEMBER_LIST = new RegExp(`(?:${INTRODUCED})(?<list>${LIST})(?=${TOGETHER})`, 'gu')
const HELD_AT = /在(?<place>[\p{Script=Han}·]{2,14}?)(?:成功|顺利|正式|如期)?(?:举行|召开|举办|开幕|闭幕|落幕|揭幕|开赛|收官|收场|谢幕|进行)/u
/** `这个展会`, `该赛事`, `这项比赛`, `它`: what was named before. */
const ANAPHOR = /(?:这一?|该|此)(?:个|项|场|届)?(?:展会|展览|赛事|比赛|杯赛|活动|盛会|论坛|会议|峰会|机制|节庆|联赛|大会|年会|博览会)|^(?:它|其|东道主|主办[地权方]|承办[地权方])/
const MEETING_WORD = /论坛|峰会|会议|机制|联赛|大会|年会|杯|展|节|赛|主席|东道主|活动|盛会/
const HOST_VERB = '(?:将|已|正式|首次|成功)?(?:接过|接任|接棒|主办|承办|举办|主持召开)'

/**
 * Which standing bodies does the story know, and what do they follow?
 *
 * In: the articles of a story, studied; the date of a place in an article. Out: bodies with members, levels, rule of hosting, meetings
 * seen and, as inference, the hosts that the rule implies next. A body counts as standing when a rule, a second meeting, a
 * secretariat or a list of members shows it. Pure.
 */
export function findMechanisms(articles: readonly StudiedArticle[], dateOf: DateOf): readonly Mechanism[] {
  const told = articles.flatMap(({ reference }) => reference ?? []).toSorted(compareText).at(-1)
  const ruled = new Set<StudiedSentence>()
  for (const article of articles) for (const sentence of article.sentences) if (readRotation(article, sentence)?.alternates) ruled.add(sentence)
  return groupBodies(articles.flatMap(findBodies), ruled)
    .map((body) => mechanismOf(body, articles, dateOf, told))
    .filter((mechanism) => mechanism !== undefined)
    .toSorted((a, b) => Number(b.rotation !== undefined) - Number(a.rotation !== undefined) || b.meetings.length - a.meetings.length || compareText(a.name, b.name))
}

/** Bodies that are named as such; and any that a rule of hosting speaks of: in the same sentence, or in the next by `这个展会`, `该赛事`. */
function groupBodies(mentions: readonly BodyMention[], ruled: ReadonlySet<StudiedSentence>): readonly Body[] {
  const isRuled = ({ article, start }: BodyMention) => {
    const sentence = sentenceAt(article, start)!
    const next = article.sentences[sentence.index + 1]
    return ruled.has(sentence) || (next !== undefined && ruled.has(next) && next.blockIndex === sentence.blockIndex && ANAPHOR.test(next.folded))
  }
  const byStem = new Map<string, BodyMention[]>()
  for (const mention of mentions) byStem.set(mention.stem, [...(byStem.get(mention.stem) ?? []), mention])
  return [...byStem].filter(([, all]) => all.some((mention) => isProper(mention) || isRuled(mention))).map(([stem, all]) => ({ stem, mentions: all }))
}

/** A body of its own: numbered, joined by a dash, or named after places or organisations; not `天津峰会`, a meeting at one place. */
function isProper({ article, start, end, stem, ordinal }: BodyMention): boolean {
  if (ordinal !== undefined || stem.includes('—')) return true
  const names = startingWithin(article.names, start, end)
  if (names.some(({ canonical, kind }) => canonical === stem && (kind === 'place' || kind === 'country'))) return false
  return names.some(({ kind }) => kind === 'organisation' || kind === 'event' || kind === 'place' || kind === 'country')
}

function mechanismOf({ mentions }: Body, articles: readonly StudiedArticle[], dateOf: DateOf, told: string | undefined): Mechanism | undefined {
  const about = mentions.map((mention) => ({ mention, sentence: sentenceAt(mention.article, mention.start)! }))
  const rule = about.map(({ mention, sentence }) => ruleNear(mention.article, sentence)).find((found) => found !== undefined)
  const turns = rule?.turns
  const listed = membersOf(about)
  const members = turns && turns.order.length >= listed.length ? turns.order : listed
  const levels = levelsOf(about, dateOf)
  const meetings = withKnown(meetingsOf(about, members, articles, dateOf), turns?.known ?? [])
  const numbered = new Set(mentions.flatMap(({ ordinal }) => ordinal ?? []))
  const hasMembers = members.length >= FEWEST_MEMBERS && /机制|组织|联盟/.test(nameOf(mentions))
  if (rule === undefined && numbered.size < 2 && (levels.length === 0 || mentions.length < 2) && !hasMembers) return undefined
  return {
    name: nameOf(mentions),
    members,
    levels,
    ...(rule && { rotation: rotationOf(rule) }),
    meetings,
    next: rule ? inferHosts(rule, members, meetings, told === undefined ? undefined : Number(told.slice(0, 4))) : [],
  }
}

function rotationOf({ periodYears, alternates, order, rule }: RotationRule): Rotation {
  return { ...(periodYears !== undefined && { periodYears }), alternates, ...(order !== undefined && { order }), rule }
}

/** 某某机制 names the body; 某某峰会 its meetings; 某某部长会晤机制 one of its levels. */
function weightOf(name: string): number {
  return (/(?:机制|组织|联盟|委员会)$/.test(name) ? 3 : 1) * (/会晤|合作机制|对话机制/.test(name) ? 0.5 : 1)
}

/** The name used most, of those that name the body itself before those that name its meetings. */
function nameOf(mentions: readonly BodyMention[]): string {
  const counts = new Map<string, number>()
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + weightOf(name))
  return [...counts].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0]
}

interface About {
  readonly mention: BodyMention
  readonly sentence: StudiedSentence
}

/** The sentence, its neighbours in the block, and the block after a lead that names the body: where "it" is still the body. */
function neighbours(article: StudiedArticle, sentence: StudiedSentence, reach: number): readonly StudiedSentence[] {
  const { index } = sentence
  return article.sentences.slice(Math.max(0, index - reach), index + reach + 1).filter(({ blockIndex }) => Math.abs(blockIndex - sentence.blockIndex) <= 1)
}

function ruleNear(article: StudiedArticle, sentence: StudiedSentence): RotationRule | undefined {
  const near = neighbours(article, sentence, 2).filter(({ folded }) => MEETING_WORD.test(folded))
  return readRotation(article, sentence) ?? near.map((other) => readRotation(article, other)).find((rule) => rule !== undefined)
}

/** The members that a list names whose count agrees with it; the longest such list. */
function membersOf(about: readonly About[]): readonly string[] {
  const lists = about.flatMap(({ mention, sentence }) => neighbours(mention.article, sentence, 1).flatMap((near) => listsIn(mention.article, near)))
  return lists.toSorted((a, b) => b.length - a.length)[0] ?? []
}

function listsIn(article: StudiedArticle, sentence: StudiedSentence): readonly (readonly string[])[] {
  return [COUNTED_LIST, MEMBER_LIST].flatMap((pattern) => [...sentence.folded.matchAll(pattern)].flatMap((match) => {
    const { list, count } = match.groups!
    const start = sentence.start + match.index + match[0].indexOf(list!)
    const members = splitList(article, start, list!)
    const agrees = count === undefined || parseNumeral(count) === members.length
    const isPair = count !== undefined && members.length === 2 && TAKING_TURNS.test(sentence.folded)
    return agrees && (isPair || members.length >= FEWEST_MEMBERS) && members.every((member) => member.length > 1) ? [members] : []
  }))
}

/** Each item by the name that ends where it ends: before the first comma, and after the last, may stand more than the member. */
function splitList(article: StudiedArticle, from: number, list: string): readonly string[] {
  let at = from
  return list.split(/[、和与及]/).map((item) => {
    const [start, end] = [at, at + item.length]
    const name = startingWithin(article.names, start, end).findLast((mention) => mention.end === end)
    at = end + 1
    return name?.kind === 'country' ? name.canonical : article.folded.slice(name?.start ?? start, end).replace(BEFORE_MEMBER, '')
  })
}

function levelsOf(about: readonly About[], dateOf: DateOf): readonly MechanismLevel[] {
  const found = new Map<string, { since?: string; mentions: Evidence[] }>()
  for (const { article, sentence } of sentencesAbout(about)) {
    for (const match of sentence.folded.matchAll(LEVEL)) {
      const at = sentence.start + match.index
      const entry = found.get(match[0]) ?? { mentions: [] }
      const since = dateOf(article, at)
      if (/建立|成立|升格|设立|启动|升级|建起/.test(sentence.folded) && since !== undefined && (entry.since === undefined || since < entry.since)) entry.since = since
      entry.mentions.push(evidenceAt(article.article.id, article.text, at, at + match[0].length))
      found.set(match[0], entry)
    }
  }
  return [...found].map(([level, { since, mentions }]) => ({ level, ...(since !== undefined && { since }), mentions }))
}

/** Every sentence that names the body, once, and those right after it in the block that speak of 机制 or 秘书处 without a name. */
function sentencesAbout(about: readonly About[]): readonly { article: StudiedArticle; sentence: StudiedSentence }[] {
  const seen = new Set<StudiedSentence>()
  return about.flatMap(({ mention, sentence }) =>
    [sentence, ...neighbours(mention.article, sentence, 2).filter((near) => isAfter(near, sentence) && /机制|秘书处/.test(near.folded))]
      .filter((near) => !seen.has(near) && seen.add(near))
      .map((near) => ({ article: mention.article, sentence: near })),
  )
}

const isAfter = (a: StudiedSentence, b: StudiedSentence) => a.start > b.start && a.blockIndex === b.blockIndex

/** Meetings by number or year: when, where, and which member hosted. */
function meetingsOf(about: readonly About[], members: readonly string[], articles: readonly StudiedArticle[], dateOf: DateOf): readonly Meeting[] {
  const numbered = new Map<number, About[]>()
  for (const each of about) {
    const ordinal = each.mention.ordinal === undefined ? undefined : parseNumeral(each.mention.ordinal)
    if (ordinal !== undefined) numbered.set(ordinal, [...(numbered.get(ordinal) ?? []), each])
  }
  const meetings = [...numbered].flatMap(([ordinal, abouts]): readonly Meeting[] => {
    const year = mostFrequent(abouts.flatMap(({ mention }) => dateOf(mention.article, mention.start)?.slice(0, 4) ?? []))
    if (year === undefined) return []
    const place = mostFrequent(abouts.flatMap((each) => placeOf(each) ?? []))
    const host = mostFrequent(abouts.flatMap((each) => hostIn(each, members) ?? [])) ?? (place === undefined ? undefined : hostOfPlace(place, members, articles))
    return [{ ordinal, year: Number(year), ...(host !== undefined && { host }), ...(place !== undefined && { place }) }]
  })
  const years = new Set(meetings.map(({ year }) => year))
  const others = unnumberedMeetings(about, members, dateOf).filter(({ year }) => !years.has(year))
  return [...meetings, ...others].toSorted((a, b) => a.year - b.year || (a.ordinal ?? 0) - (b.ordinal ?? 0))
}

/** `今年的某某展3月在甲落幕`: a meeting without a number, if its year is told and its place is one of the members. */
function unnumberedMeetings(about: readonly About[], members: readonly string[], dateOf: DateOf): readonly Meeting[] {
  const hosts = new Map<number, string>()
  for (const each of about) {
    const { mention: { article, start, end, ordinal }, sentence } = each
    const held = HELD_AT.exec(article.folded.slice(end, Math.min(sentence.end, end + 30)))
    const host = held && !/[，,。；;]/.test(article.folded.slice(end, end + held.index)) ? members.find((member) => held.groups!['place']!.includes(member)) : undefined
    const year = dateOf(article, start)?.slice(0, 4)
    if (ordinal === undefined && host !== undefined && year !== undefined) hosts.set(Number(year), hosts.get(Number(year)) ?? host)
  }
  return [...hosts].map(([year, host]) => ({ year, host }))
}

/** The meetings seen, with those whose host the rule itself names. */
function withKnown(meetings: readonly Meeting[], known: readonly Meeting[]): readonly Meeting[] {
  const added = known.filter(({ year }) => !meetings.some((meeting) => meeting.year === year && meeting.host !== undefined))
  return [...meetings.filter(({ year, host }) => host !== undefined || !added.some((other) => other.year === year)), ...added].toSorted((a, b) => a.year - b.year)
}

/** Ties go to the smaller: the same for any order of the input. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0]
}

/** Where this meeting is held: `在北港举行` after its name, `赴北港出席` or `在北港举行的` before it. */
function placeOf({ mention: { article, start, end }, sentence }: About): string | undefined {
  const after = HELD_AT.exec(article.folded.slice(end, Math.min(sentence.end, end + 30)))
  if (after && after.index <= 16 && !/[，,。；;]/.test(after[0])) return lastPlace(article, end, end + after.index + after[0].length)
  const before = /(?:赴|在|抵达|前往|来到)[^，,。；;]{2,20}?(?:出席|参加|举行的|召开的|举办的)[^，,。；;]{0,12}$/u.exec(article.folded.slice(Math.max(sentence.start, start - 40), start))
  return before ? lastPlace(article, start - before[0].length, start) : undefined
}

function lastPlace(article: StudiedArticle, from: number, to: number): string | undefined {
  const names = startingWithin(article.names, from, to)
  return (names.findLast(({ kind }) => kind === 'place') ?? names.find(({ kind }) => kind === 'country'))?.canonical
}

/** The member that the sentence says hosts this meeting, or in which it is held. */
function hostIn({ mention: { article, start, end }, sentence }: About, members: readonly string[]): string | undefined {
  const around = article.folded.slice(sentence.start, sentence.end)
  const held = HELD_AT.exec(article.folded.slice(end, Math.min(sentence.end, end + 30)))?.groups!['place']
  const before = article.folded.slice(Math.max(sentence.start, start - 40), start)
  const hosting = (member: string) => new RegExp(`${member}${HOST_VERB}`).test(around)
  const visited = (member: string) => new RegExp(`(?:赴|在|抵达|前往)${member}[^，,。]{0,12}(?:出席|参加|举行的)[^，,。]{0,6}$`).test(before)
  return members.find(hosting) ?? members.find((member) => held?.includes(member)) ?? members.find(visited)
}

/** `某国首都某城`, `某国某城`: the member that the story sets before the place. */
function hostOfPlace(place: string, members: readonly string[], articles: readonly StudiedArticle[]): string | undefined {
  const namesake = members.find((member) => place.startsWith(member))
  return namesake ?? members.find((member) => articles.some(({ folded }) => folded.includes(`${member}${place}`) || folded.includes(`${member}首都${place}`)))
}
