import { splitFrontMatter } from './front-matter.ts'
import type { PageOrigin, PostPage, TextPage } from './page.ts'

/**
 * A page of plain text: a post if it begins with front matter, else a flattened page.
 *
 * In: the decoded text and where it came from. Out: the page. Line ends become `\n`, so that offsets count the same everywhere.
 */
export function parseText(text: string, origin: PageOrigin): TextPage | PostPage {
  const even = text.replace(/^\uFEFF/, '').replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
  const matter = splitFrontMatter(even)
  if (!matter) return { ...origin, kind: 'text', text: even }
  return { ...origin, kind: 'post', frontMatter: matter.fields, frontMatterMended: matter.mended, body: matter.body }
}
