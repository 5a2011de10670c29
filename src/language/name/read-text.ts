import { CONTEST_VERBS } from './contest-words.ts'
import { mendPlaces } from './cut-names.ts'
import { keepByText } from '../keep-by-text.ts'
import { fold } from '../script/index.ts'
import { segmentFolded, type Word } from '../segment/index.ts'
import { peopleInContext, type PersonSpan } from './people-in-context.ts'

/** A text made ready for finding names: folded, with its words. All offsets hold in `raw`. */
export interface ReadText {
  readonly raw: string
  /** Simplified, half-width; as long as `raw`. */
  readonly text: string
  readonly traditional: boolean
  readonly words: readonly Word[]
  /** Which word covers this character. */
  readonly wordAt: Uint32Array
  /** Names of people that what stands around them shows. Each is a word. */
  readonly people: readonly PersonSpan[]
}

/** A story's texts are read for the whole story, and again one by one. */
export const readText: (raw: string) => ReadText = keepByText(readAnew, 200_000)

function readAnew(raw: string): ReadText {
  const text = fold(raw)
  const cut = mendPlaces(segmentFolded(text))
  const people = peopleInContext({ text, words: cut, wordAt: indexWords(text, cut) })
  const words = withoutSwallowed(withPeople(text, cut, people))
  return { raw, text, traditional: text !== raw && /[\u4e00-\u9fff]/.test(raw), words, wordAt: indexWords(text, words), people }
}

function indexWords(text: string, words: readonly Word[]): Uint32Array {
  const wordAt = new Uint32Array(text.length + 1)
  for (let index = 0; index < words.length; index++) {
    const { end, start } = words[index]!
    for (let at = start; at < end; at++) wordAt[at] = index
  }
  wordAt[text.length] = words.length
  return wordAt
}

/** The words with the names of people as words: what they leave over of others is cut anew. `怀民向|海州` -> 纪怀民|向|海州. */
function withPeople(text: string, words: readonly Word[], people: readonly PersonSpan[]): readonly Word[] {
  if (people.length === 0) return words
  const whole: Word[] = []
  let index = 0
  for (let next = 0; next < people.length;) {
    const first = people[next]!
    while (words[index]!.end <= first.start) whole.push(words[index++]!)
    let from = words[index]!.start
    // people whose words touch are put in together
    for (; next < people.length && (people[next] === first || people[next]!.start < (words[index - 1]?.end ?? 0)); next++) {
      const { end, start } = people[next]!
      whole.push(...cutAnew(text, from, start), { start, end, text: text.slice(start, end), tag: 'nr' })
      while (index < words.length && words[index]!.start < end) index++
      from = end
    }
    whole.push(...cutAnew(text, from, words[index - 1]!.end))
  }
  for (; index < words.length; index++) whole.push(words[index]!)
  return whole
}

const cutAnew = (text: string, from: number, until: number): readonly Word[] =>
  from < until ? segmentFolded(text.slice(from, until)).map(({ start, end, text: own, tag }) => ({ start: start + from, end: end + from, text: own, tag })) : []

function withoutSwallowed(words: readonly Word[]): readonly Word[] {
  const split: Word[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    if (word.tag === 'x' && word.text.length >= 3) split.push(...splitGuess(word, words[index - 1]))
    else if (word.text.length > 2 && OFFICE_LED.test(word.text)) split.push(pieceOf(word, 0, word.text.length - 2, 'n'), pieceOf(word, word.text.length - 2, word.text.length, 'n'))
    else if (word.tag === 'x' && word.text.length === 2 && LED_UNIT.test(word.text)) split.push(pieceOf(word, 0, 1, 'p'), pieceOf(word, 1, 2, 'n'))
    else split.push(word)
  }
  return split
}

/** `由北湾`, `在曜江`: prepositions that the segmenter's guesses begin with; none of them begins a name of three characters or more. */
const GUESS_LED = /^[在由从与被把给让为将至][\u4e00-\u9fff]{2,}$/
/** `俱乐部|向曜江`: these are family names too, and none behind a word. */
const GUESS_LED_BEHIND = /^[向和对][\u4e00-\u9fff]{2,}$/
/** `曾|任云渡市`: the office verb, which is a family name elsewhere. */
const OFFICE_VERB = /^任[\u4e00-\u9fff]{2,}$/
const HELD = /^(?:曾|现|已|先后|历|后|兼|不再|继续|将|可|拟)$/
/** `原在沛原`: a preposition within a guess. */
const GUESS_HELD = /^([\u4e00-\u9fff]{1,2})在([\u4e00-\u9fff]{2,})$/

/** `雨量|较省|气象局`: a unit of government with the preposition before it. */
const LED_UNIT = /^[较比据按经由从在与和向对][省市县区]$/
/** `交通运输|局局长`: the dictionary holds the body with its head. */
const OFFICE_LED = /^(?:[局厅院所社台馆]|协会|学会|商会|公司)(?:局长|厅长|院长|所长|社长|台长|馆长|会长|经理)$/

/** `舵手|队建队`: the team's last character went to the word behind it. */
const TEAM_LED = /^队[\u4e00-\u9fff]{2,}$/

const pieceOf = (word: Word, from: number, to: number, tag: string): Word => ({ start: word.start + from, end: word.start + to, text: word.text.slice(from, to), tag })

/** A word that the segmenter guessed, rather than knew, without the preposition that it swallowed. */
function splitGuess(word: Word, previous: Word | undefined): readonly Word[] {
  if (TEAM_LED.test(word.text) && previous !== undefined && /[\u4e00-\u9fff]$/.test(previous.text)) return [pieceOf(word, 0, 1, 'n'), pieceOf(word, 1, word.text.length, 'x')]
  const verb = word.text.length >= 4 && CONTEST_VERBS.has(word.text.slice(0, 2)) ? 2 : 0
  if (verb > 0) return [pieceOf(word, 0, verb, 'v'), pieceOf(word, verb, word.text.length, 'x')]
  // `桃林|县花桥镇`: the unit is the name's before it
  if (/^[省市县区]/.test(word.text) && previous !== undefined && previous.tag.startsWith('n')) return [pieceOf(word, 0, 1, 'n'), pieceOf(word, 1, word.text.length, 'x')]
  const led = GUESS_LED.test(word.text) || (previous !== undefined && /[\u4e00-\u9fff]$/.test(previous.text) && (GUESS_LED_BEHIND.test(word.text) || (OFFICE_VERB.test(word.text) && HELD.test(previous.text))))
  const at = led ? 1 : GUESS_HELD.exec(word.text)?.[1]!.length
  if (at === undefined) return [word]
  const piece = (from: number, to: number, tag: string) => pieceOf(word, from, to, tag)
  return led
    ? [piece(0, 1, 'p'), piece(1, word.text.length, 'x')]
    : [piece(0, at, at === 1 ? 'n' : 'x'), piece(at, at + 1, 'p'), piece(at + 1, word.text.length, 'x')]
}

/** Does a word begin here? True at both ends of the text. */
export function isEdge({ wordAt, text }: ReadText, at: number): boolean {
  return at <= 0 || at >= text.length || wordAt[at] !== wordAt[at - 1]
}

/** The word that covers exactly [start, end), if one does. */
export function wordOver({ words, wordAt }: ReadText, start: number, end: number): Word | undefined {
  const word = words[wordAt[start] ?? -1]
  return word?.start === start && word.end === end ? word : undefined
}

/** Words that jieba guessed, rather than knew, are tagged `x`: their edges prove nothing. */
export function isKnownWord(word: Word | undefined): boolean {
  return word !== undefined && word.tag !== 'x' && word.tag !== 'eng'
}
