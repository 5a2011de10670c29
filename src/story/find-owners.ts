import { type StudiedArticle, startingWithin } from './study-article.ts'

/** Words that end the name of a side, a company or a body, also where the text never gives its full name. */
const OWNER_END = /(?:队|俱乐部|公司|集团|银行|大学|医院|学校|法院|研究院|研究所|协会|工厂|港|桥|机场|车站|景区)$/
/** `该队`, `两队`, `各公司`: nobody in particular. */
const UNNAMED = /^(?:该|本|此|两|各|全|对方?|客|主|双方|他们|我|一|多|球|车|船|部|军|乐|排|大|小|老|新|旧)?(?:队|俱乐部|公司|集团|银行|大学|医院|学校|法院|研究院|研究所|协会|工厂|港|桥|机场|车站|景区)$|^(?:有限|股份|分|子|母|上市)公司$/
/** jieba takes the letter behind into the word: `队积`, `队以`. */
const JOINED = /(队)[积以将曾已在获负胜]$/
/** Parts of speech that a name is made of. */
const NAME_TAG = /^(?:n|nr|ns|nt|nz|nrt|nrfg|j|x|eng|s)$/
/** What is left of a name when its kind is taken off: 铁锚 of 铁锚队 and of 铁锚足球俱乐部. */
const KIND_END = /(?:足球|篮球|排球|羽毛球|乒乓球)?(?:队|俱乐部|有限公司|股份公司|公司|集团|科技|银行)$/

/**
 * Whose figure may a stretch of text speak of?
 *
 * In: a studied article; from where to where. Out: the people, places, bodies and events named there, and what ends like the name of a
 * side or a company though no list of names has it (`水手队`). Pure.
 */
export function findOwners(article: StudiedArticle, from: number, to: number): readonly string[] {
  const names = startingWithin(article.names, from, to).filter(({ kind }) => kind !== 'term' && kind !== 'work')
  const taken = (at: number) => names.some((name) => name.start <= at && at < name.end)
  const words = startingWithin(article.words, from, to)
  const others = words.flatMap((word, index) => {
    const last = article.folded.slice(word.start, word.end).replace(JOINED, '$1')
    if (taken(word.start) || !OWNER_END.test(last)) return []
    let first = index
    while (first > 0 && NAME_TAG.test(words[first - 1]!.tag) && /^[\p{Script=Han}A-Za-z]+$/u.test(words[first - 1]!.text) && !taken(words[first - 1]!.start)) first--
    const name = article.folded.slice(words[first]!.start, word.start) + last
    return UNNAMED.test(name) || name.length > 12 ? [] : [name]
  })
  return [...names.map(({ canonical }) => canonical), ...others]
}

const coreOf = (name: string) => name.replace(KIND_END, '')

/** 铁锚队 and 锦渡铁锚足球俱乐部, 水手队 and 白帆港水手队: one may be the other said in full. Near miss: 白鹭队 and 水手队. */
export function isSameOwner(a: string, b: string): boolean {
  if (a === b) return true
  const [first, second] = [coreOf(a), coreOf(b)]
  return first.length > 1 && second.length > 1 && (first.endsWith(second) || second.endsWith(first))
}

/** Both name somebody, and nobody in common. */
export const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size > 0 && b.size > 0 && ![...a].some((one) => [...b].some((other) => isSameOwner(one, other)))
