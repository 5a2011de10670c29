import { CONTEST, CONTEST_VERBS, NO_CLUB } from './contest-words.ts'
import { groupBy } from './group-by.ts'
import type { Entry } from './lexicon.ts'
import { occurrencesOf } from './occurrences.ts'
import { isKnownWord, type ReadText } from './read-text.ts'
import type { Word } from '../segment/index.ts'

/** A team as it stands in a text: `锦渡铁锚队` has both parts, `铁锚队` its nickname only. */
interface TeamMention {
  readonly city: string
  readonly nickname: string
  readonly inContest: boolean
}

/** `水手队中场` but not `水手队员`, `队长`. */
const TEAM = /队(?![员长伍友列形服医旗歌])/g
/** `铁锚足球俱乐部`, `铁锚俱乐部`. */
const CLUB = '(?:足球|篮球|排球|乒乓球|羽毛球|橄榄球|冰球|棒球|体育|电竞)?俱乐部'
const NICKNAME_TAG = /^(?:n|nr|nrt|nz|ns|x|g|s|zg|ng|an|vn|v)$/
const CITY_TAG = /^(?:x|ns|nr|nrt|nz)$/
const HAN = /^[\u4e00-\u9fff]+$/
/** How far around a team the words of a contest are looked for. */
const REACH = 40

/**
 * Teams of a story by city and nickname: `锦渡铁锚队`, `铁锚队` and `铁锚俱乐部` are one club; the city is none of its names.
 *
 * A nickname that two cities share, bare, is nobody's. Teams without a contest around them (`救援队`) are left to others.
 */
export function teamEntries(reads: readonly ReadText[], isCountry: (form: string) => boolean): readonly Entry[] {
  const mentions = reads.flatMap(teamsIn)
  return [...groupBy(mentions, ({ nickname }) => nickname)].flatMap(([nickname, teams]) => {
    const found = [...teams, ...reads.flatMap((read) => clubsIn(read, nickname))]
    const cities = [...new Set(found.map(({ city }) => city).filter((city) => city !== '' && isCity(reads, city, found)))]
    const isTeam = found.some(({ inContest }) => inContest) && (cities.length > 0 || found.length > 1) && !isCountry(nickname)
    if (!isTeam) return []
    return cities.length > 1 ? cities.flatMap((city) => formsOf(reads, city, nickname).filter(({ form }) => form.startsWith(city))) : formsOf(reads, cities[0] ?? '', nickname)
  })
}

function teamsIn(read: ReadText): readonly TeamMention[] {
  return [...read.text.matchAll(TEAM)].flatMap(({ index }) => {
    const nickname = nicknameBefore(read, index)
    if (nickname === undefined || NO_CLUB.test(nickname.text)) return []
    const city = cityBefore(read, nickname.start)
    // 泰山队 alone may be a place's team; 山东泰山队 is a club's
    if (nickname.tag === 'ns' && city === '') return []
    return [{ city, nickname: nickname.text, inContest: CONTEST.test(read.text.slice(Math.max(0, index - REACH), index + REACH)) }]
  })
}

/** `海城铁狮足球俱乐部`: the city that a club's formal name gives. */
function clubsIn(read: ReadText, nickname: string): readonly TeamMention[] {
  return [...read.text.matchAll(new RegExp(`${nickname}${CLUB}`, 'g'))].map(({ index }) => ({ city: cityBefore(read, index), nickname, inContest: false }))
}

/** The word before 队, or the one that 队 ends: `铁锚|队`, `水手队`; not `球队`. */
function nicknameBefore(read: ReadText, at: number): Pick<Word, 'start' | 'tag' | 'text'> | undefined {
  const word = read.words[read.wordAt[at]!]!
  if (word.end !== at + 1) return undefined
  const own = word.start < at ? { start: word.start, tag: word.tag, text: read.text.slice(word.start, at) } : read.words[read.wordAt[at]! - 1]
  const text = own && read.text.slice(own.start, at)
  return own && text !== undefined && text.length >= 2 && text.length <= 4 && HAN.test(text) && NICKNAME_TAG.test(own.tag) && !CONTEST_VERBS.has(text) ? { start: own.start, tag: own.tag, text } : undefined
}

/** `锦渡` before 铁锚队; none where a verb, a mark or a word of every day stands there. */
function cityBefore(read: ReadText, start: number): string {
  const word = read.words[read.wordAt[start]! - 1]
  if (!word || word.end !== start) return ''
  const text = read.text.slice(word.start, word.end)
  const before = read.words[read.wordAt[start]! - 2]
  // `白帆|港`: the segmenter does not know the town
  const whole = text.length === 1 && /[港湾州城山江海河岛川溪]/.test(text) && before && /^(?:x|ns)$/.test(before.tag) && HAN.test(read.text.slice(before.start, before.end)) ? read.text.slice(before.start, word.end) : text
  if (whole.length < 2 || whole.length > 4 || !HAN.test(whole) || CONTEST_VERBS.has(whole)) return ''
  return whole !== text || CITY_TAG.test(word.tag) ? whole : ''
}

/** Met with the nickname twice, or elsewhere by itself: `锦渡下了雨`; not `这是` of `这是铁锚队`. */
function isCity(reads: readonly ReadText[], city: string, found: readonly TeamMention[]): boolean {
  const times = found.filter((mention) => mention.city === city).length
  return !/^[这那其而又还也是他她它我你]|是$|[超甲乙冠]$|联赛$/.test(city) && (times > 1 || found.every((mention) => mention.city === city || mention.city === '') || reads.some(({ text }) => text.replaceAll(`${city}${found[0]!.nickname}`, '').includes(city)))
}

/** The forms that the texts hold, under the longest formal name that they give. */
function formsOf(reads: readonly ReadText[], city: string, nickname: string): readonly Entry[] {
  const clubs = new Set(reads.flatMap(({ text }) => (text.match(new RegExp(`(?:${city})?${nickname}${CLUB}`, 'g')) ?? [])))
  const formal = [...clubs].toSorted((a, b) => b.length - a.length)[0]
  const team = `${city}${nickname}队`
  const canonical = formal !== undefined && formal.length > team.length ? formal : team
  const bare = standsForTeam(reads, nickname) ? [nickname] : []
  const forms = new Set([canonical, team, `${nickname}队`, `${city}${nickname}俱乐部`, `${nickname}俱乐部`, ...clubs, ...(city === '' ? [] : [`${city}${nickname}`]), ...bare])
  return [...forms].map((form) => ({ form, canonical, kind: 'organisation' }))
}

/** `铁锚签下前锋` at the head of a clause: where the nickname is never met but for the team, it stands for it. */
function standsForTeam(reads: readonly ReadText[], nickname: string): boolean {
  let heads = 0
  for (const read of reads) {
    for (const at of occurrencesOf(read.text, nickname)) {
      const after = read.text.slice(at + nickname.length, at + nickname.length + 4)
      if (/^(?:队|足球|篮球|排球|体育|俱乐部)/.test(after)) continue
      const next = read.words[read.wordAt[at + nickname.length] ?? -1]
      if (!/[\s，。；：！？“”"「」、]|^$/.test(read.text[at - 1] ?? '') || !isKnownWord(next) || next?.tag !== 'v') return false
      heads++
    }
  }
  return heads > 0
}
