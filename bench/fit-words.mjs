// Fits the weights by which the check says that a word has nothing in its source to stand on (src/check/slots/word-weights.ts).
//   node --import tsx bench/fit-words.mjs            cross-validated figures, and the weights
//   node --import tsx bench/fit-words.mjs --write    also writes them
//
// Data: the judged continuations of UHGEval (each keyword of an invented continuation with "reasonable" or "unreasonable"), the claims of
// bench/claims that are not held out, and the summaries of bench/stories that are supported.
// Method: logistic regression by Newton's method with a ridge. A keyword holds several words and is judged as a whole, so of an
// unreasonable one only the word that now looks most invented is learnt from, and this again a few times (multiple-instance learning:
// Andrews, Tsochantaridis and Hofmann 2002). Five folds, by item: nothing of an article is learnt from where it is measured. Deterministic.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFaithful, isHeldOut, readClaims } from './claims/read-claims.ts'
import { alignStatement } from '../src/check/align-statement.ts'
import { findVerbatim } from '../src/check/bare-text.ts'
import { knownNames } from '../src/check/check-summary.ts'
import { prepareSource } from '../src/check/prepare-source.ts'
import { compareWords, runsOf } from '../src/check/slots/compare-words.ts'
import { SLOT_COMPARISONS } from '../src/check/slots/index.ts'
import { missingWords, WORD_FEATURES } from '../src/check/slots/word-features.ts'
import { CARRYING, CARRYING_ADDED, MARKED } from '../src/check/slots/word-weights.ts'
import { readStatements } from '../src/check/statement.ts'

const SHARED = process.env.YINZHENG_SHARED ?? '../shared'
const FOLDS = 5
const RIDGE = 0.3
const ROUNDS = 4
/** What one of our own sentences is worth beside a judged one. */
const OWN_WEIGHT = 0.4

const meets = (one, start, end) => Math.min(one.end, end) - Math.max(one.start, start)

/** The words that a summary has and its source has not, and the findings of all that is compared before words. */
function examine(summary, source) {
  const prepared = prepareSource(source)
  const before = SLOT_COMPARISONS.slice(0, SLOT_COMPARISONS.indexOf(compareWords))
  const reference = source.published === undefined ? {} : { reference: source.published }
  const statements = readStatements(summary, { known: knownNames([prepared]), ...reference }).filter((statement) => !findVerbatim(prepared.bare, statement.bare))
  return statements.map((statement) => {
    const alignment = alignStatement(statement, prepared)
    const findings = before.reduce((all, compare) => [...all, ...compare(alignment, all)], [])
    const clauseOf = ({ start }) => statement.clauses.findLast((clause) => clause.start <= start)
    return { doubts: findings.filter(({ verdict }) => verdict !== 'supported'), words: missingWords(alignment, findings).map((word) => ({ ...word, clause: clauseOf(word.term) })) }
  })
}

/** One example for each missing word: its features, and which judged spans it belongs to. */
function examplesOf(set, id, summary, source, spans) {
  const found = examine(summary, source)
  const among = [spans.filter(({ bad }) => bad).length, spans.filter(({ bad }) => !bad).length]
  const words = found.flatMap(({ words: missing }) => missing).map(({ term, features, clause }) => {
    const inside = spans.filter((span) => span.places.some(([start, end]) => meets(term, start, end) * 2 >= term.end - term.start))
    return { set, id, among, clause, start: term.start, end: term.end, text: term.text, kind: term.kind, x: [1, ...WORD_FEATURES.map((name) => features[name])], inside, bad: inside.some(({ bad }) => bad) }
  })
  return { set, id, spans, words, doubts: found.flatMap(({ doubts }) => doubts) }
}

const placesOf = (text, part) => {
  const places = []
  if (part === '') return places
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push([at, at + part.length])
  return places
}

function continuations() {
  const folder = join(SHARED, 'data/uhgeval')
  const lines = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')).flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n')) : []
  return lines.map((line) => JSON.parse(line)).map((item) => {
    const summary = item.hallucinatedContinuation
    const spans = item.annotations.map((note) => note.split('<sep>')).map(([word, why]) => ({ word, bad: why.startsWith('不合理'), places: placesOf(summary, word) }))
    return examplesOf('judged', item.id, summary, { id: 'a', headline: item.headLine, published: item.broadcastDate, text: item.newsBeginning + item.newsRemainder }, spans)
  })
}

const whole = (summary, bad) => [{ word: summary, bad, places: [[0, summary.length]] }]

/** The wrong words of a sentence, and the rest of it. */
function spansOf(sentence, wrong) {
  const places = placesOf(sentence, wrong)
  const rest = places.length > 0 ? [[0, places[0][0]], [places[0][1], sentence.length]] : [[0, sentence.length]]
  return [{ word: wrong, bad: true, places }, { word: 'the rest', bad: false, places: rest }]
}

function storySentences() {
  return readdirSync(new URL('./stories', import.meta.url)).flatMap((story) => {
    const gold = (name) => JSON.parse(readFileSync(new URL(`./stories/${story}/gold/${name}`, import.meta.url), 'utf8'))
    const [article] = Object.values(gold('seeds-articles.json'))
    const source = { id: story, headline: article.title, published: article.published, text: article.body.join('\n') }
    return (gold('seeds-facts.json').summary_sentences ?? []).filter(({ verdict }) => verdict === 'supported')
      .map(({ id, sentence }) => examplesOf('stories', `${story}-${id}`, sentence.quote, source, whole(sentence.quote, false)))
  })
}

/** The claims that are not held out, over one article; a fold has all claims of a subject or none. */
function claims() {
  return readClaims().filter((claim) => !isHeldOut(claim) && !claim.disputable && claim.sources.length === 1).map((claim) => {
    const { subject, summary, sources: [source] } = claim
    return { ...examplesOf(isFaithful(claim) ? 'trueClaims' : 'falseClaims', claim.id, summary, source, isFaithful(claim) ? whole(summary, false) : spansOf(summary, claim.span)), fold: subject }
  })
}

const chance = (x, weights) => 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * weights[at], 0)))

/** Newton's method: rows {x, y, weight} to one weight for each column; the first column is the constant and is not held back. */
function regress(rows) {
  const width = WORD_FEATURES.length + 1
  const weights = Array.from({ length: width }, () => 0)
  for (let round = 0; round < 30; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight))
    const curve = weights.map((_, at) => weights.map((_other, other) => (at !== other ? 0 : at === 0 ? 1e-6 : RIDGE)))
    for (const { x, y, weight } of rows) {
      const p = chance(x, weights)
      for (let at = 0; at < width; at++) {
        slope[at] += weight * (y - p) * x[at]
        for (let other = 0; other < width; other++) curve[at][other] += weight * p * (1 - p) * x[at] * x[other]
      }
    }
    const step = solve(curve, slope)
    for (let at = 0; at < width; at++) weights[at] += step[at]
    if (Math.max(...step.map(Math.abs)) < 1e-7) break
  }
  return weights
}

/** Gauss with pivots. */
function solve(matrix, right) {
  const rows = matrix.map((row, at) => [...row, right[at]])
  const size = rows.length
  for (let at = 0; at < size; at++) {
    let pivot = at
    for (let row = at + 1; row < size; row++) if (Math.abs(rows[row][at]) > Math.abs(rows[pivot][at])) pivot = row
    ;[rows[at], rows[pivot]] = [rows[pivot], rows[at]]
    for (let row = at + 1; row < size; row++) {
      const share = rows[row][at] / rows[at][at]
      for (let column = at; column <= size; column++) rows[row][column] -= share * rows[at][column]
    }
  }
  const out = Array.from({ length: size }, () => 0)
  for (let at = size - 1; at >= 0; at--) out[at] = (rows[at][size] - rows[at].slice(at + 1, size).reduce((sum, value, next) => sum + value * out[at + 1 + next], 0)) / rows[at][at]
  return out
}

/**
 * The figure to reach is a mean over continuations: where one keyword of many is unreasonable it counts for more than one of ten. Half of
 * that way (powers of 1/2 and 1/4) served both the mean and the F1 best, cross-validated.
 */
function itemWeight({ bad, among: [unreasonable, reasonable] }) {
  return bad ? 1.9 / Math.sqrt(Math.max(1, unreasonable)) : 1.2 * Math.min(1, unreasonable / Math.max(1, reasonable)) ** 0.25
}

const rowsOf = (words) => words.map((word) => ({ x: word.x, y: word.bad ? 1 : 0, weight: word.set === 'judged' ? itemWeight(word) : OWN_WEIGHT }))

/** Of an unreasonable keyword the most suspicious word alone is an example. */
function fit(items) {
  const words = items.flatMap((item) => item.words).filter(({ inside }) => inside.length > 0)
  let weights = regress(rowsOf(words))
  for (let round = 0; round < ROUNDS; round++) {
    const top = new Map()
    for (const word of words) {
      for (const span of word.inside) if (span.bad && !(top.has(span) && chance(top.get(span).x, weights) >= chance(word.x, weights))) top.set(span, word)
    }
    const chosen = new Set(top.values())
    weights = regress(rowsOf(words.filter((word) => !word.bad || chosen.has(word))))
  }
  return weights
}

const foldOf = ({ id, fold = id }) => [...fold].reduce((sum, character) => (sum * 31 + character.codePointAt(0)) % 9973, 7) % FOLDS

/** A keyword is flagged by a finding mostly inside it, or about as wide: as the scorer counts. */
const isFlagged = (found, [start, end]) => found.some((one) => {
  const common = meets(one, start, end)
  const width = one.end - one.start
  return common > 0 && (common >= width / 2 || (common >= (end - start) / 2 && width <= 2 * (end - start)))
})

/** The greatest chance that one at least of the marked words of a clause is invented. */
function inClauses({ words }, weights) {
  const none = new Map()
  for (const { x, clause } of words) {
    const p = chance(x, weights)
    if (p >= MARKED) none.set(clause, (none.get(clause) ?? 1) * (1 - p))
  }
  return Math.max(0, ...[...none.values()].map((value) => 1 - value))
}

function measure(items, weightsFor, threshold) {
  const judged = { tp: 0, fp: 0, fn: 0, tn: 0 }
  const own = { stories: 0, trueClaims: 0, falseClaims: 0 }
  const accuracies = []
  for (const item of items) {
    const invented = item.words.filter(({ x }) => chance(x, weightsFor(item)) >= threshold)
    if (item.set in own && inClauses(item, weightsFor(item)) >= threshold && (item.set !== 'falseClaims' || item.doubts.length === 0)) own[item.set] += 1
    if (item.set !== 'judged') continue
    const found = [...item.doubts, ...runsOf(invented)]
    const right = { bad: [], good: [] }
    for (const { bad, places } of item.spans) {
      const flagged = places.some((place) => isFlagged(found, place))
      judged[bad ? (flagged ? 'tp' : 'fn') : flagged ? 'fp' : 'tn'] += 1
      right[bad ? 'bad' : 'good'].push(bad === flagged)
    }
    const pairs = Math.min(right.bad.length, right.good.length)
    accuracies.push(pairs === 0 ? 0 : [...right.bad.slice(0, pairs), ...right.good.slice(0, pairs)].filter(Boolean).length / (2 * pairs))
  }
  const [precision, recall] = [judged.tp / (judged.tp + judged.fp), judged.tp / (judged.tp + judged.fn)]
  const accuracy = accuracies.reduce((sum, value) => sum + value, 0) / accuracies.length
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), accuracy, ...own }
}

const items = [...continuations(), ...storySentences(), ...claims()]
const sizes = [...new Set(items.map(({ set }) => set))].map((set) => `${set} ${items.filter((item) => item.set === set).length}`)
console.log(`items: ${sizes.join(', ')}`)
const folds = Array.from({ length: FOLDS }, (_, fold) => fit(items.filter((item) => foldOf(item) !== fold)))
const rounded = (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 1000) / 1000]))
console.log('cross-validated: all keywords; of our own sentences those in which a word is doubted (false claims: that nothing else caught)')
console.table([0.16, 0.18, 0.2, 0.22, 0.25, 0.28, 0.32, 0.36, 0.4, 0.45, 0.5, 0.55].map((threshold) => rounded({ threshold, ...measure(items, (item) => folds[foldOf(item)], threshold) })))
const weights = fit(items)
for (const threshold of [MARKED, CARRYING]) console.log('fitted to all', rounded({ threshold, ...measure(items, () => weights, threshold) }))
console.table(Object.fromEntries(['constant', ...WORD_FEATURES].map((name, at) => [name, Math.round(weights[at] * 100) / 100])))

if (process.argv.includes('--write')) {
  const value = (at) => String(Math.round(weights[at] * 100) / 100)
  writeFileSync(new URL('../src/check/slots/word-weights.ts', import.meta.url), [
    "import type { WordFeature } from './word-features.ts'",
    '',
    '/**',
    ' * What each feature of a missing word adds to the odds that it is invented. Made by bench/fit-words.mjs --write, which tells method and',
    ' * data; not to be edited by hand, but for the thresholds.',
    ' */',
    'export const WORD_WEIGHTS: Readonly<Record<WordFeature, number>> = {',
    ...WORD_FEATURES.map((name, at) => `  ${name}: ${value(at + 1)},`),
    '}',
    '',
    '/** The odds of a word of which all features are 0. */',
    `export const CONSTANT = ${value(0)}`,
    '',
    '/** From here on a word is marked. Higher: fewer words of the teller\'s own marked; lower: fewer inventions unmarked. */',
    `export const MARKED = ${MARKED}`,
    '',
    '/** From here on the words of a clause together take the sentence\'s support away. Higher: fewer faithful sentences doubted; lower: fewer inventions missed. */',
    `export const CARRYING = ${CARRYING}`,
    '',
    '/** The same of a clause that tells one thing more, 并将裁员, or nothing else: 发生过塌方. */',
    `export const CARRYING_ADDED = ${CARRYING_ADDED}`,
    '',
  ].join('\n'))
}
