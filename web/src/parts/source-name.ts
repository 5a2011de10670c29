interface Sourced {
  readonly publisher?: string | undefined
  readonly feedTitle?: string | undefined
  readonly origin?: string | undefined
  readonly url?: string | undefined
  readonly document?: string
}

/** Who showed an article, as far as it is known; else where it stands: a site's name, a file's. */
export function sourceName({ publisher, feedTitle, origin, url, document }: Sourced): string {
  return publisher ?? feedTitle ?? origin ?? siteOf(url) ?? document?.split('/').findLast((part) => part !== '') ?? ''
}

function siteOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined
}
