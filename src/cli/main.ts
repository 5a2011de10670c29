import { readFileSync } from 'node:fs'
import type { Article } from '../article/index.ts'
import { annotate, checkSummary, compileStories, readDocuments } from '../flow/index.ts'
import { annotationLine, articleLine, checkLine, dossierObject } from './contract.ts'

const [command, flag, ...names] = process.argv.slice(2)
const now = new Date().toISOString().slice(0, 10)
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

if (command === 'read') {
  for await (const reading of readDocuments(names, { now })) {
    if ('trouble' in reading) print({ file: reading.name, error: { ...reading.trouble, message: reading.trouble.code } })
    else if (reading.articles.length === 0) print({ file: reading.name, feedTitle: reading.feedTitle, entryCount: 0 })
    else for (const article of reading.articles) print(articleLine(article))
  }
} else if (command === 'annotate' || command === 'check') {
  const input = readFileSync(0, 'utf8')
  for (const line of input.split('\n').filter((text) => text.trim() !== '')) {
    const { id, text, reference, summary, sources } = JSON.parse(line)
    if (command === 'annotate') print(annotationLine(id, annotate(text, reference)))
    else print(checkLine(id, checkSummary(summary, sources.map(({ datePublished, ...source }: { datePublished?: string }) => ({ ...source, published: datePublished })))))
  }
} else if (command === 'dossier' && flag === '--json') {
  const articles: Article[] = []
  for await (const reading of readDocuments(names, { now })) if ('articles' in reading) articles.push(...reading.articles)
  print(dossierObject(compileStories(articles)))
}
