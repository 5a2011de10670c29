import { type Article, type Block, textOf } from '../article/index.ts'
import { findQuantities, findTimes, fold, segment, sentences, type Span } from '../language/index.ts'

/** A sentence of an article that could stand alone, with what it would tell. Offsets count in `textOf(article)`. */
export interface Candidate extends Span {
  /** Of all sentences of the body. */
  readonly position: number
  readonly opensParagraph: boolean
  /** Content words, each once. */
  readonly words: ReadonlySet<string>
  readonly facts: number
}

const QUOTABLE: ReadonlySet<Block['type']> = new Set(['paragraph', 'list-item', 'quote'])
const SHORTEST = 12
const LONGEST = 180
/** A letter tells less than a character. */
const LONGEST_IN_LETTERS = 400
/** `海澜社岚城3月5日电（记者王文）`, `岚城网消息（晚间新闻）：`: it dates the report and is no part of what it says. */
const DATELINE = /^(?:[（(【]?[^，。；：“”]{2,24}?\d{1,2}日(?:电(?![台视话力影])|電(?![台視話力影])|讯|訊|消息(?![人称]))|[^，。；：“”]{2,12}(?:讯|訊|消息)(?=[\s（(：】）)]))(?:[】）)]|\s|[（(][^）)]{2,40}[）)])*[：:]?\s*/
/** Begins with what only the sentence before explains. */
const DANGLING =
  /^(?:这|那|他|她|它|其(?!他国家)|此(?!前的)|该|对此|因此|所以|因而|但|不过|然而|而|同时|此外|另外|与此|并|还|也|随后|之后|接着|于是|由此|可见|例如|比如|另|再|则|又|一方面|除此|届时|期间|其间|(?:访问|会议|会谈|峰会|活动|采访|此行)期间|不禁|会上|会后|会议还|双方|两者|两人|二人|三人|前者|后者|当时|当天|当日|当晚|同日|同年|次日|翌日|上述|据此|不仅如此|换言之|也就是说|总之|最后|首先|其次|第[一二三四五六七八九十](?:[，、是]|个)|[一二三四五六七八九]是|[一二三四五六七八九]要|“(?!.{0,14}”)|我们|我(?![国省市县区校院军])|你|咱|据了解|据悉|为此|在此|正因|正是|如今|眼下|那么|像|包括|即)/
const DANGLING_IN_ENGLISH = /^(?:he|she|it|they|this|that|these|those|his|her|their|its|but|and|however|also|so|then|meanwhile|we|i|you|there|such|instead|still|yet|moreover|in addition|as a result)\b/i
const ENDED = /[。！!…”」』.]$/
const HAN = /\p{Script=Han}/u
const ASKS = /[？?][”」』]?$/

/**
 * Which sentences of an article can be quoted alone?
 *
 * In: an article. Out: sentences of its paragraphs, in order: not captions or headings, not a fragment, not a question, none that
 * begins with a pronoun or a connective whose antecedent would be lost. Pure.
 */
export function findCandidates(article: Article): readonly Candidate[] {
  const text = textOf(article)
  const facts = factsOf(text, article)
  const found: Candidate[] = []
  let position = 0
  let offset = 0
  for (const block of article.blocks) {
    if (QUOTABLE.has(block.type)) {
      const all = sentences(block.text)
      all.forEach((sentence, index) => {
        const span = standsAlone(block, sentence, { isFirst: index === 0, isLast: index === all.length - 1 })
        if (span) found.push(asCandidate(text, { start: span.start + offset, end: span.end + offset }, { position, opensParagraph: index === 0, facts }))
        position++
      })
    }
    offset += block.text.length + 1
  }
  return found
}

interface Place {
  readonly isFirst: boolean
  readonly isLast: boolean
}

function standsAlone(block: Block, sentence: Span, { isFirst, isLast }: Place): { readonly start: number; readonly end: number } | undefined {
  if ((isFirst && block.lost === 'head') || (isLast && block.lost === 'tail')) return undefined
  const dateline = isFirst ? (DATELINE.exec(sentence.text)?.[0].length ?? 0) : 0
  const words = sentence.text.slice(dateline)
  const folded = fold(words)
  if (words.length < SHORTEST || words.length > (HAN.test(words) ? LONGEST : LONGEST_IN_LETTERS)) return undefined
  if (!ENDED.test(folded) || ASKS.test(folded) || DANGLING.test(folded) || DANGLING_IN_ENGLISH.test(folded)) return undefined
  return { start: sentence.start + dateline, end: sentence.end }
}

/** Places of exact amounts and dates. */
function factsOf(text: string, article: Article): readonly number[] {
  const times = findTimes(text, article.published ? { reference: article.published.at } : {})
  const quantities = findQuantities(text).filter(({ indefinite }) => !indefinite)
  return [...times, ...quantities].map(({ start }) => start).toSorted((a, b) => a - b)
}

interface Setting {
  readonly position: number
  readonly opensParagraph: boolean
  readonly facts: readonly number[]
}

function asCandidate(text: string, { start, end }: { start: number; end: number }, { position, opensParagraph, facts }: Setting): Candidate {
  const words = text.slice(start, end)
  return {
    start,
    end,
    text: words,
    position,
    opensParagraph,
    words: contentWords(words),
    facts: facts.filter((at) => at >= start && at < end).length,
  }
}

const CONTENT_TAG = /^(?:n|v|a|j|i|l|eng|x$)/
const EMPTY_VERB = /^(?:是|有|在|会|要|能|可以|进行|表示|说|称|指出|认为|作为|成为|使|让|为|将|应|对|等|中|上|新|大|多|更|来|去)$/

/** Nouns, names, verbs and adjectives, folded; numbers with them, since they tell sentences apart. */
export function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    segment(text)
      .filter(({ tag, text: word }) => (CONTENT_TAG.test(tag) || /\d/.test(word)) && /[\p{L}\d]/u.test(word))
      .map(({ text: word }) => fold(word))
      .filter((word) => !EMPTY_VERB.test(word)),
  )
}
