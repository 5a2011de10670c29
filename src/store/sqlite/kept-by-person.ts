/**
 * What a person asked to keep is never let go, whatever the limits say. One line for each reason: a query of the numbers (`articles.n`) that it
 * holds on to. A part that lets a person hold on to an article adds its line here.
 */
export const REASONS_TO_KEEP: readonly string[] = [
  // Read in from a file, a folder or an address that the person named.
  'SELECT n FROM articles JOIN collection_documents USING (document)',
  'SELECT n FROM articles WHERE starred_at IS NOT NULL',
  'SELECT n FROM articles WHERE later_at IS NOT NULL',
  'SELECT n FROM article_tags',
  'SELECT n FROM article_marks',
  'SELECT n FROM highlights',
]

/** A condition on `articles.n`. Each reason is looked up by number, one after another, where the reason's table has an index for it. */
export const NOT_KEPT_BY_PERSON = REASONS_TO_KEEP.map((reason) => `articles.n NOT IN (${reason})`).join(' AND ')

/** The same, where `documents` is joined: only what a feed brought ever goes. */
export const MAY_GO = `documents.is_feed = 1 AND ${NOT_KEPT_BY_PERSON}`
