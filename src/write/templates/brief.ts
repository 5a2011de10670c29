import type { Article, Language } from '../../article/index.ts'
import type { Dossier, TimelineEvent } from '../../story/index.ts'
import { attribution } from '../attribute.ts'
import { overlap } from '../choose-sentences.ts'
import { composeRow, type ValueRow } from '../compose-row.ts'
import type { Draft, DraftSentence } from '../draft.ts'
import { type Candidate, contentWords } from '../find-candidates.ts'
import { chosenSentences } from '../key-points.ts'
import { checkedQuotations, datingOf, type Quotable, quotableOf, type Quotation, sentenceAround } from '../quote-sentence.ts'
import { inScript, sentenceInScript } from '../set-script.ts'
import { briefWords, type BriefWords } from './brief-words.ts'
import { differRows, tellingRows } from './figure-rows.ts'

export interface BriefParameters {
  /** Sentences at the most. */
  readonly length?: number
  /** The articles' own where none is given. */
  readonly language?: Language
}

/** How the sentences are shared out; of a short brief the first rows are kept. */
const SHARES = { lead: 2, latest: 4, differ: 2, figures: 3, planned: 2, points: 4 } as const
type Part = keyof typeof SHARES
/** From how many articles points are drawn. */
const MOST_ARTICLES = 3
const ALL_SHARES = Object.values(SHARES).reduce((sum, share) => sum + share, 0)
const ORDER: readonly Part[] = ['lead', 'latest', 'points', 'figures', 'differ', 'planned']
/** Sentences that share more than this of their words say the same. */
const SAME = 0.6

/**
 * A brief of a story: what happened when and where, the latest, the figures and who states them, where sources differ, what is planned.
 *
 * In: a dossier and its articles. Out: a draft whose every sentence quotes an article, or sets values of the dossier side by side with
 * their sources; each is checked against the articles, and what the check does not support is in `heldBack`. Pure.
 */
export function writeBrief(dossier: Dossier, articles: readonly Article[], { length = 12, language = languageOf(articles) }: BriefParameters = {}): Draft {
  const words = briefWords(language)
  const quotables = new Map(articles.filter(({ id }) => dossier.story.articles.includes(id)).map((article) => [article.id, quotableOf(article)]))
  const plan = planOf(dossier, quotables)
  const sentences = checkedQuotations(uniqueQuotations(Object.values(plan.quoted).flat()), attribution(words))
  const rows = { figures: plan.figures, differ: plan.differ }
  const filled = fill({ quoted: plan.quoted, sentences, rows, words, quotables, length })
  const shown = (sentence: DraftSentence) => sentenceInScript(sentence, language)
  return {
    template: 'brief',
    title: inScript(dossier.story.title, language),
    sections: ORDER.flatMap((part) => {
      const told = filled.told[part]
      const heading = part === 'lead' ? {} : { heading: inScript(words[part], language) }
      return told.length === 0 ? [] : [{ ...heading, sentences: told.map(shown) }]
    }),
    heldBack: filled.heldBack.map(shown),
  }
}

interface Plan {
  readonly quoted: Readonly<Record<'lead' | 'latest' | 'planned' | 'points', readonly Quotation[]>>
  readonly figures: readonly ValueRow[]
  readonly differ: readonly ValueRow[]
}

/** More than will be told, the best first: the check and the room decide. */
function planOf(dossier: Dossier, quotables: ReadonlyMap<string, Quotable>): Plan {
  const happened = dossier.timeline.filter(({ planned }) => !planned)
  const quotesOf = (events: readonly TimelineEvent[]) => events.flatMap((event) => bestMention(event, quotables) ?? [])
  const latestDay = [...quotables.values()].map(({ article }) => article.published?.at.slice(0, 10) ?? '').reduce((a, b) => (a > b ? a : b), '')
  const points = topSentences(dossier, quotables)
  const newest = happened.map(({ date }) => date.slice(0, 4)).reduce((a, b) => (a > b ? a : b), '')
  // the latest is of the last year that the story knows, or the one before
  const recent = happened.filter(({ date }) => Number(date.slice(0, 4)) >= Number(newest) - 1)
  const leadEventWorth = (event: TimelineEvent) => weightOf(event) + (event.date.startsWith(newest) ? NEW : 0)
  const lead = happened
    .toSorted((a, b) => leadEventWorth(b) - leadEventWorth(a))
    .slice(0, SHARES.lead * 4)
    .flatMap((event) => quotesOf([event]).map((quotation) => ({ quotation, worth: leadEventWorth(event) + leadWorth(quotation) })))
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ quotation }) => quotation)
  return {
    quoted: {
      lead: [...lead, ...points],
      points,
      latest: quotesOf(recent.toSorted((a, b) => b.date.localeCompare(a.date)).slice(0, SHARES.latest * 3)).filter(({ candidate }) => !AHEAD.test(candidate.text)),
      planned: quotesOf(dossier.timeline.filter(({ planned, date }) => planned && date.slice(0, latestDay.length) >= latestDay.slice(0, date.length))),
    },
    figures: tellingRows(dossier),
    differ: differRows(dossier),
  }
}

/** An event that several sources tell, with a place and people, is what the story is about. */
function weightOf({ families, mentions, place, participants, date }: TimelineEvent): number {
  return families.length * 3 + mentions.length + (place === undefined ? 0 : 1) + Math.min(participants.length, 2) + (date.length >= 10 ? 1 : 0)
}

/** Of the mentions whose sentence can stand alone, the one that tells its date best, then the earliest of its article. */
function bestMention(event: TimelineEvent, quotables: ReadonlyMap<string, Quotable>): Quotation | undefined {
  const found = event.mentions.flatMap((mention) => sentenceAround(quotables, mention) ?? []).filter((quotation) => isPlaced(quotation, quotables.size))
  return found.toSorted((a, b) => datingOf(a.candidate) - datingOf(b.candidate) || a.candidate.position - b.candidate.position)[0]
}

/** Among several articles, a sentence that leaves its year open needs the day of its report. */
function isPlaced({ from, candidate }: Quotation, articles: number): boolean {
  return articles === 1 || from.article.published !== undefined || datingOf(candidate) === 0
}

/** 将于2031年举行, 按計劃: what has not happened yet when it was written. */
const AHEAD = /[将將](?:[于於在由赴会會再从從]|分别|分別|首次|共同|继续|繼續|举行|舉行|召开|召開|出席)|预计|預計|按计划|按計劃|拟于|擬於/

/** The report's date can complete a date; 明天 reads wrong anywhere but in its article. */
const DATING_COST = [0, 0.5, 4] as const
/** A lead is news. */
const NEW = 6

/** A sentence that opens its article, tells its date, and looks back rather than ahead. */
function leadWorth({ candidate }: Quotation): number {
  const opening = candidate.position === 0 ? 3 : candidate.position < 3 ? 1 : 0
  return opening - DATING_COST[datingOf(candidate)] - (AHEAD.test(candidate.text) ? 4 : 0)
}

/** What the articles say above all, the latest of each source first: what the timeline has left out. */
function topSentences({ sources }: Dossier, quotables: ReadonlyMap<string, Quotable>): readonly Quotation[] {
  const latestFirst = [...quotables.values()].toSorted((a, b) => (b.article.published?.at ?? '').localeCompare(a.article.published?.at ?? ''))
  const familyOf = (id: string) => sources.find(({ articles }) => articles.includes(id)) ?? id
  const ofEachFamily = [...new Map(latestFirst.toReversed().map((quotable) => [familyOf(quotable.article.id), quotable])).values()].toReversed()
  return ofEachFamily.slice(0, MOST_ARTICLES).flatMap((from) => {
    const chosen = new Set(chosenSentences(from.article, SHARES.points, from.candidates).map(({ candidate }) => candidate))
    return from.candidates.filter((candidate) => chosen.has(candidate)).map((candidate) => ({ from, candidate })).filter((quotation) => isPlaced(quotation, quotables.size))
  })
}

interface Filling {
  readonly quoted: Plan['quoted']
  readonly sentences: ReadonlyMap<Candidate, DraftSentence>
  readonly rows: { readonly figures: readonly ValueRow[]; readonly differ: readonly ValueRow[] }
  readonly words: BriefWords
  readonly quotables: ReadonlyMap<string, Quotable>
  readonly length: number
}

/** Fills the parts in the order of their worth, tells nothing twice, and holds back what the check does not support. */
function fill({ quoted, sentences, rows, words, quotables, length }: Filling) {
  const told: Record<Part, DraftSentence[]> = { lead: [], latest: [], points: [], differ: [], figures: [], planned: [] }
  const heldBack: DraftSentence[] = []
  const seen: ReadonlySet<string>[] = []
  let room = length
  const drafts: Readonly<Record<Part, readonly DraftSentence[]>> = {
    lead: quoted.lead.flatMap(({ candidate }) => sentences.get(candidate) ?? []),
    latest: quoted.latest.flatMap(({ candidate }) => sentences.get(candidate) ?? []),
    points: quoted.points.flatMap(({ candidate }) => sentences.get(candidate) ?? []),
    planned: quoted.planned.flatMap(({ candidate }) => sentences.get(candidate) ?? []),
    figures: rows.figures.map((row) => composeRow(row, quotables, words)),
    differ: rows.differ.map((row) => composeRow(row, quotables, words)),
  }
  for (const part of Object.keys(SHARES) as Part[]) {
    const most = Math.min(room, Math.ceil((SHARES[part] * length) / ALL_SHARES))
    for (const draft of drafts[part]) {
      if (told[part].length >= most) break
      const content = contentWords(draft.text)
      if (seen.some((other) => overlap(content, other) > SAME)) continue
      if (draft.checked.verdict !== 'supported') {
        if (!heldBack.some(({ text }) => text === draft.text)) heldBack.push(draft)
        continue
      }
      told[part].push(draft)
      seen.push(content)
      room--
    }
  }
  told.latest.reverse()
  return { told, heldBack }
}

function uniqueQuotations(quotations: readonly Quotation[]): readonly Quotation[] {
  return [...new Map(quotations.map((quotation) => [quotation.candidate, quotation])).values()]
}

/** The language of most articles. */
function languageOf(articles: readonly Article[]): Language {
  const counts = new Map<Language, number>()
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'zh-Hans'
}
