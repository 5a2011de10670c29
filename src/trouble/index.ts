/**
 * Expected trouble, as data: a closed code and its arguments. The words for it are made at the edge (`words/`).
 *
 * A broken promise inside the program is not trouble: it throws an ordinary Error with `cause`.
 */

export type TroubleCode =
  // reading
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'page-test-exists'
  | 'folder-empty'
  | 'folder-not-file'
  | 'empty-document'
  | 'binary-document'
  | 'document-too-large'
  | 'unknown-format'
  | 'front-matter-broken'
  | 'feed-broken'
  | 'feed-cut-off'
  | 'json-broken'
  | 'opml-broken'
  | 'opml-too-deep'
  | 'subscription-list'
  | 'no-feeds'
  | 'container-broken'
  | 'container-empty'
  | 'document-locked'
  | 'no-article'
  | 'too-deep'
  | 'reader-stopped'
  // fetching
  | 'address-forbidden'
  | 'fetch-failed'
  | 'fetch-timeout'
  | 'http-status'
  | 'redirect-loop'
  | 'host-unknown'
  | 'host-unreachable'
  | 'host-busy'
  | 'host-faulty'
  | 'certificate-untrusted'
  | 'page-missing'
  | 'page-refused'
  | 'page-paid'
  | 'page-withheld'
  | 'robots-refused'
  | 'page-guarded'
  | 'body-cut-off'
  | 'body-late'
  | 'body-garbled'
  | 'media-not-text'
  // a page that stands before the page
  | 'login-wall'
  | 'cookie-wall'
  | 'script-only'
  | 'page-forwards'
  | 'feed-is-page'
  // asking a model
  | 'model-unnamed'
  | 'model-address'
  | 'model-unreachable'
  | 'model-timeout'
  | 'model-refused'
  | 'model-busy'
  | 'model-garbled'
  | 'no-judge'
  | 'judge-late'
  | 'judge-useless'
  // asking
  | 'bad-json-line'
  | 'bad-request-line'
  | 'no-source'
  | 'no-summary'
  | 'check-stopped'
  | 'compile-stopped'
  | 'not-found'
  | 'id-unknown'
  | 'address-unreadable'
  | 'bad-cursor'
  | 'query-empty'
  | 'query-too-long'
  | 'query-value'
  | 'query-place'
  | 'name-unusable'
  | 'quote-not-found'
  // keeping
  | 'data-folder-unwritable'
  | 'database-newer'
  | 'database-broken'
  | 'database-busy'
  | 'library-in-use'
  | 'library-read-only'
  | 'disk-full'
  | 'backup-exists'
  | 'backup-broken'
  // serving
  | 'port-in-use'
  | 'host-forbidden'
  | 'proxy-unknown'
  | 'origin-forbidden'
  | 'not-json'
  | 'body-too-large'
  | 'too-many-requests'
  | 'internal'
  // taking in
  | 'not-an-export'
  | 'export-cut-off'
  | 'export-lines-missing'
  | 'address-not-web'
  | 'nothing-to-export'
  | 'lines-left-out'
  // whom to answer
  | 'password-needed'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-mismatch'
  | 'login-needed'
  | 'scope-missing'
  | 'token-missing'

export type TroubleArguments = Readonly<Record<string, string | number>>

export interface Trouble {
  readonly code: TroubleCode
  readonly args: TroubleArguments
}

export function trouble(code: TroubleCode, args: TroubleArguments = {}): Trouble {
  return { code, args }
}

/** Carries a Trouble across code that can only throw (a parser's callback, a worker); caught at the next door. */
export class TroubleError extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble.code, options)
    this.name = 'TroubleError'
    this.trouble = trouble
  }
}

/** In: anything thrown. Out: the Trouble it carries, else `internal` with its message. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.trouble
  return trouble('internal', { message: error instanceof Error ? error.message : String(error) })
}
