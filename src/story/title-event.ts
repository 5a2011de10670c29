import { fold, segment } from '../language/index.ts'
import type { EventMention } from './find-events.ts'
import { compareText, startingWithin } from './study-article.ts'

const LONGEST = 30
/** A clause of fewer letters tells nothing by itself: `通过体检`. */
const FEWEST_LETTERS = 6
/** ... and with fewer, the next one is read as well. */
const ENOUGH_LETTERS = 8
/** `认定，`, `宣布，`, `创办公司时，`: what follows is what happened. Near miss: `说明` (a noun). */
const OPENS = /(?:认定|承认|宣布|公布|公告|通告|表示|指出|介绍|通报|透露|发现|确认|证实|获悉|强调|提出|决定|说|称)[，,：:]?$|(?:[时后]|之际|为由)[，,]?$|[中上][，,]$/
/** Circumstances before the clause that tells it: `应甲邀请，`, `在仪式上，`, `针对此事，`; and, of a time at the head, `会谈中，`. */
const CIRCUMSTANCE = /^(?:应.{2,30}邀请|(?:在|于|据|针对|随着|为|为了|由于|根据|按照|经).{1,24})[，,]$/u
const OCCASION = /^.{1,30}(?:[上中里下时]|[会赛课]后|(?<!之)前|期间|之际|前夕)[，,]$/u
/** Words at the head that lean on what stood before, or on the time: `这是`, `其中`, `起`, `电 ，`. */
const LEANING = /^(?:[\s，,、：:；;。.!！?？▲△▼▽◆■●→)）」”』】]+|(?:当地|北京)时间|据?悉[，,]?|据了解[，,]?|这(?:也|正|已)?是(?!否)|也是(?:在|继)?|(?:早|就|正)在(?=[，,]|$)|(?:其中|随后|此前|此外|同时|因此|所以)[，,]?|但是?(?=[，,\p{Script=Han}])|不过[，,]?|[而并]且|今年(?=的|[，,])|不禁令人想起|[之起](?![点源因草飞诉初火])|[电讯](?=[\s，,])|是(?=[，,])|的|[^\p{L}\p{N}《“「『（(]+)/u
/** Nobody is named at the head: the clause before tells of whom: `现推迟到11月`, `预计10月通车`. */
const ELIDED = /^(?:现|原定|将|并|也|又|再|至|到|预计|拟)/
const PRONOUN = /^(?:[他她它]们?|该|其|此|双方|两)/
const PAIRS = [['“', '”'], ['「', '」'], ['『', '』'], ['‘', '’'], ['《', '》'], ['（', '）'], ['(', ')'], ['【', '】'], ['〈', '〉']] as const
/** `始于1924年`, `发生于7月9日`, `推迟到11月`, `原定9月`: without its time the clause would say nothing. */
const NEEDS_TIME = /(?:[始建立生办源设创逝]|发生|成立|诞生|推迟|延期|延后|提前|改期|定)[于到至在]\s*$|原定\s*$/

/**
 * What happened, in a clause that can be read by itself?
 *
 * In: the mentions of one event. Out: the best of their clauses: without the time, subject and verb together, marks in pairs, nothing
 * that leans on what stood before, about thirty characters at most (a longer clause ends with an ellipsis). Pure.
 */
export function titleEvent(found: readonly EventMention[]): string {
  const happened = found.filter(({ planned }) => !planned)
  if (found.length === 1) return clauseOf(found[0]!)
  const titles = (happened.length > 0 ? happened : found).map((mention) => ({ title: clauseOf(mention), mention }))
  return titles.toSorted((a, b) => faults(a.title, a.mention) - faults(b.title, b.mention) || a.title.length - b.title.length || compareText(a.title, b.title))[0]!.title
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length

/** How much is wrong with a title, in characters too long or too short. */
function faults(title: string, mention: EventMention): number {
  const { article, start, end } = mention
  const letters = lettersOf(title)
  const folded = fold(title)
  const named = startingWithin(article.names, start, end).some(({ text }) => title.includes(text))
  return (letters < FEWEST_LETTERS ? 100 : 0) + (title.endsWith('…') ? 40 : 0) + (tells(title, mention) ? 0 : 30) + (OPENS.test(folded) ? 25 : 0) + (named ? 0 : 8)
    + (PRONOUN.test(folded) || ELIDED.test(folded) ? 15 : 0) + (/[我？?！!]|之后/.test(folded) ? 20 : 0)
}

/** One of the verbs of the event is told. */
const tells = (clause: string, { acts }: EventMention) => [...acts].some((act) => fold(clause).includes(act))

function clauseOf(mention: EventMention): string {
  const told = tidied(firstClauses(withoutTime(mention), mention, mention.start === mention.time.start))
  if (lettersOf(told) >= FEWEST_LETTERS && !ELIDED.test(fold(told))) return told
  const { article, sentence, start, end } = mention
  const before = article.text.slice(sentence.start, start).split(/(?<=[，,；;：:。])/).filter((clause) => clause.trim() !== '').at(-1) ?? ''
  const whole = tidied(firstClauses(`${before}${article.text.slice(start, end)}`, mention, false, lettersOf(before) + FEWEST_LETTERS))
  return whole.length <= LONGEST && lettersOf(whole) > lettersOf(told) ? whole : told
}

/** `甲队3日在北港击败乙队` gives `甲队在北港击败乙队`; `甲在次日的会上承认` gives `甲在会上承认`. */
function withoutTime({ article, contentStart, time, end, start }: EventMention): string {
  const isInside = start <= time.start && time.end === contentStart
  const lead = isInside ? article.text.slice(start, time.start).trimEnd() : ''
  const after = article.text.slice(contentStart, end)
  if (lettersOf(after) === 0 || NEEDS_TIME.test(fold(lead))) return article.text.slice(start, end)
  const rest = after.slice(/^[年月]?[底初末]?(?:[以之]?前(?!往|夕|赴|来))?(?:起(?![点源因草飞诉火])|开始)?\s*/.exec(fold(after))![0].length)
  const isOccasion = rest.startsWith('的')
  const subject = isOccasion ? lead : lead.slice(0, fold(lead).replace(/(?:[于在自从]|截[至止]到?)$/, '').trimEnd().length)
  return `${subject}${isOccasion ? rest.slice(1) : subject === '' ? rest : rest.replace(/^[，,]/, '')}`
}

/** Whole clauses until they tell enough; circumstances at the head are left out where the rest tells enough. */
function firstClauses(text: string, mention: EventMention, isTimeAtHead: boolean, enough = ENOUGH_LETTERS): string {
  const clauses = untilTidy(text.trim().replaceAll(/[（(][^（）()]*[）)]/g, '')).split(/(?<=[，,；;。！!？?])/)
  const lead = clauses.findIndex((clause) => !CIRCUMSTANCE.test(fold(clause)) && !(isTimeAtHead && OCCASION.test(fold(clause))))
  const from = lead > 0 && lettersOf(clauses.slice(lead).join('')) >= enough ? lead : 0
  let title = ''
  for (const clause of clauses.slice(from)) {
    const opens = OPENS.test(fold(title))
    const isTold = lettersOf(title) >= enough && !opens && (tells(title, mention) || /[；;。！!？?]$/.test(title))
    if (isTold || (title.length + clause.length > LONGEST + 2 && lettersOf(title) >= FEWEST_LETTERS && !opens)) break
    title += clause
  }
  return title
}

function untilTidy(text: string): string {
  const tidy = text.slice(LEANING.exec(fold(text))?.[0].length ?? 0)
  return tidy === text || lettersOf(tidy) < 2 ? text : untilTidy(tidy)
}

function tidied(title: string): string {
  const trimmed = balanced(untilTidy(title)).replace(/[\s，,；;。！!：:、—]+(?<close>[”」"]?)$/, '$<close>').trim()
  return shortened(balanced(trimmed)).replaceAll(/(?<=\p{Script=Han}) +(?=[\p{Script=Han}\d])|(?<=\d) +(?=\p{Script=Han})/gu, '')
}

/** Marks whose partner was cut off are left out. */
function balanced(text: string): string {
  const odd = new Set<number>()
  for (const [open, close] of PAIRS) {
    const waiting: number[] = []
    for (let at = 0; at < text.length; at++) {
      if (text[at] === open) waiting.push(at)
      else if (text[at] === close && waiting.pop() === undefined) odd.add(at)
    }
    for (const at of waiting) odd.add(at)
  }
  return Array.from({ length: text.length }, (_, at) => (odd.has(at) ? '' : text[at]!)).join('')
}

/** At the end of a word, never within a pair of marks. */
function shortened(title: string): string {
  if (title.length <= LONGEST) return title
  const end = segment(title).findLast((word) => word.end < LONGEST)?.end ?? LONGEST - 1
  return `${balanced(title.slice(0, end)).replace(/[\s，,、：:]+$/, '')}…`
}
