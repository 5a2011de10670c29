import { fold } from '../language/index.ts'
import type { SourceFamily } from './dossier.ts'
import type { SameText } from './find-duplicates.ts'
import { groupKeys } from './group-keys.ts'
import { PUBLISHING_HOUSES } from './publishing-houses.ts'
import type { ArticleText } from './study-article.ts'

/** Where an article comes from: as named, and the house behind the name. */
interface Origin {
  readonly named: string
  readonly house?: string
}

/** `新华社北京6月17日电`, `中新网6月1日电`, `央视网消息`; not `昨日来电` (no name before a date or 消息 at the head). */
const DATELINE = /^[▲△【（(\s]*([\p{Script=Han}A-Za-z]{2,8}?(?:社|网|报|台|新闻|客户端))(?:[\p{Script=Han}]{0,12}?\d{1,2}月\d{1,2}日(?:电|讯|消息)|消息|讯)/u
/** `（据新华社电）`, `据中新社报道`, `来源：人民日报`; not `据介绍` (no name of an outlet). */
const CREDIT = /(?:均?据|来源[:：]\s*|转自|转载自)([\p{Script=Han}A-Za-z]{2,8}?(?:社|网|日报|晚报|时报|电视台|新闻))(?=[^\p{Script=Han}]|$|电|讯|消息|客户端)/u
/** `本报讯`, `本网记者`: the publisher's own. Near miss: `日本报道` (no 本报 of its own before 讯 or 记者). */
const OWN_REPORT = /(?:^|[\s（(])本(?:报|网|台|刊|社)(?:讯|[^，。\n]{0,12}(?:记者|电|消息))/u
const HEAD_CHARACTERS = 80
/** Credits stand in the last lines. */
const TAIL_CHARACTERS = 60

const houseOfOutlet = new Map(
  Object.entries(PUBLISHING_HOUSES).flatMap(([house, outlets]) => [house, ...outlets].flatMap((outlet) => [[outletKey(outlet), house], [plainKey(outlet), house]] as const)),
)

/** `海湾日报网`, `《海湾日报》客户端` and `海湾日報` are one outlet; `新华网` is listed whole, before its ending is cut. */
function outletKey(name: string): string {
  const plain = plainKey(name)
  return plain.length > 4 ? plain.replace(/(?:新闻客户端|客户端|新媒体|官网|网站|网|app)$/u, '') : plain
}

function plainKey(name: string): string {
  return fold(name).replace(/[\s《》“”"'’·]/gu, '').toLowerCase()
}

/**
 * Which articles go back to one writer?
 *
 * In: the articles of a story, by publication; pairs that hold the same text. Out: families, each counted as one source, in the order
 * of their first article. Two articles are of one family when they name one origin, when their origins belong to one publishing
 * house, or when they hold the same text. An article that names none and resembles none is a family by itself, `unknown-origin`:
 * it bears nobody out.
 */
export function gatherFamilies(articles: readonly ArticleText[], duplicates: readonly SameText[]): readonly SourceFamily[] {
  const origins = new Map(articles.map((source) => [source.article.id, originOf(source)]))
  const links: (readonly [string, string])[] = duplicates.filter(({ a, b }) => origins.has(a) && origins.has(b)).map(({ a, b }) => [a, b] as const)
  const firstOf = new Map<string, string>()
  for (const [id, origin] of origins) {
    if (!origin) continue
    const key = origin.house ?? outletKey(origin.named)
    const first = firstOf.get(key)
    if (first === undefined) firstOf.set(key, id)
    else links.push([first, id])
  }
  for (const { article } of articles) {
    const shown = article.publisher === undefined ? undefined : firstOf.get(outletKey(article.publisher))
    // Its own publisher is a known writer of this story: not surely its own, but surely not a further source.
    if (!origins.get(article.id) && shown !== undefined) links.push([shown, article.id])
  }
  const byId = new Map(articles.map((source) => [source.article.id, source]))
  return groupKeys([...origins.keys()], links).map((ids) => familyOf(ids.map((id) => byId.get(id)!), ids.flatMap((id) => origins.get(id) ?? []), duplicates))
}

function familyOf(articles: readonly ArticleText[], origins: readonly Origin[], duplicates: readonly SameText[]): SourceFamily {
  const keys = new Set(origins.map(({ named, house }) => house ?? outletKey(named)))
  const names = new Set(origins.map(({ named }) => outletKey(named)))
  const first = articles[0]!.article
  return {
    origin: origins[0]?.named ?? first.publisher ?? first.id,
    articles: articles.map(({ article }) => article.id),
    publishers: [...new Set(articles.flatMap(({ article }) => article.publisher ?? []))],
    rule: ruleOf(articles, duplicates, origins.length, keys.size, names.size),
  }
}

/** Why are they one? The weakest link tells: a shared text where not all name the same house. */
function ruleOf(articles: readonly ArticleText[], duplicates: readonly SameText[], named: number, houses: number, names: number): SourceFamily['rule'] {
  const ids = new Set(articles.map(({ article }) => article.id))
  const share = duplicates.some(({ a, b }) => ids.has(a) && ids.has(b))
  if (share && (named < articles.length || houses > 1)) return 'same-body'
  if (named === 0) return 'unknown-origin'
  return names > 1 || named < articles.length ? 'same-house' : 'named-origin'
}

/** Who first wrote it: as the page names it, as its first or last line does; the publisher only where it is a house that writes. */
function originOf({ article, folded }: ArticleText): Origin | undefined {
  const own = article.publisher !== undefined && OWN_REPORT.test(folded.slice(0, HEAD_CHARACTERS)) ? article.publisher : undefined
  const named = article.origin ?? DATELINE.exec(folded)?.[1] ?? own ?? CREDIT.exec(folded.slice(-TAIL_CHARACTERS))?.[1]
  const name = named ?? article.publisher
  if (name === undefined) return undefined
  const house = houseOf(name)
  if (house !== undefined) return { named: name, house }
  return named === undefined ? undefined : { named }
}

/** In: an outlet as written (`人民日報`, `人民网-国际频道`). Out: the house that runs it, if it is known. */
export function houseOf(outlet: string): string | undefined {
  return houseOfOutlet.get(plainKey(outlet)) ?? houseOfOutlet.get(outletKey(outlet)) ?? houseOfOutlet.get(outletKey(outlet.split(/[-—_|（(，,：:\s]/u)[0]!))
}

/** Do two families bear each other out? Only where both are known, and apart. */
export function areIndependent(a: number, b: number, families: readonly SourceFamily[]): boolean {
  return a !== b && families[a]?.rule !== 'unknown-origin' && families[b]?.rule !== 'unknown-origin'
}
