import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCapture } from '../read-capture.ts'
import { comparable, type Expectation } from './expectation.ts'
import { readExpectation } from './read-expectation.ts'

/** What a page is read as beside what it should be read as: equal where it reads well. */
export interface PageTestOutcome {
  /** `expected.md`, or `expected-3.md` of a feed's third entry. */
  readonly file: string
  readonly found: Expectation | { readonly code: string }
  readonly wanted: Expectation
}

/** In: the folder of a page test. Out: for each expectation in it what was wanted and what was found. Throws where the folder holds no page. */
export async function runPageTest(folder: string): Promise<readonly PageTestOutcome[]> {
  const files = (await readdir(folder)).toSorted()
  const page = files.find((file) => file.startsWith('page.'))
  if (page === undefined) throw new Error(`${folder} holds no file called page.*`)
  const bytes = await readFile(join(folder, page))
  const expectations = files.filter((file) => /^expected(?:-\d+)?\.md$/.test(file))
  return Promise.all(expectations.map(async (file, index) => {
    const { readOn, mediaType, charset, source, facts, notInBody, blocks } = readExpectation(await readFile(join(folder, file), 'utf8'))
    const url = source !== undefined && /^https?:/i.test(source) ? source : undefined
    const capture = { name: page, bytes, fetchedAt: readOn, ...(url && { url }), ...(mediaType !== undefined && { mediaType }), ...(charset !== undefined && { declaredCharset: charset }) }
    const reading = readCapture(capture, readOn)
    const wanted = { facts, notInBody, blocks }
    const article = 'articles' in reading ? reading.articles[index] : undefined
    return { file, wanted, found: article ? comparable(article, wanted) : 'trouble' in reading ? reading.trouble : { code: 'no-article' } }
  }))
}
